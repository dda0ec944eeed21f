import { Keyboard } from "@medusajs/icons"
import { Button, Heading, IconButton, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useText } from "../../../../lib/text"

/** Title of the desk and where to go from it. */
export const DeskHeader = ({ mayCreate, onHelp }: { mayCreate: boolean; onHelp: () => void }) => {
  const { t } = useText()
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-4 md:px-6">
      <div className="flex min-w-0 flex-col">
        <Heading>{t("econt.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("econt_desk.hint")}
        </Text>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {mayCreate && (
          <>
            <Button size="small" variant="secondary" asChild>
              <Link to="/econt/couriers">{t("econt_desk.couriers")}</Link>
            </Button>
            <Button size="small" asChild>
              <Link to="/econt/ready">{t("econt_desk.ready")}</Link>
            </Button>
          </>
        )}
        <IconButton size="small" variant="transparent" aria-label={t("econt_desk.keys.title")} onClick={onHelp}>
          <Keyboard />
        </IconButton>
      </div>
    </div>
  )
}
