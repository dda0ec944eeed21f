import { ArrowDownTray, CogSixTooth, EllipsisHorizontal, Keyboard } from "@medusajs/icons"
import { Button, DropdownMenu, Heading, IconButton, Text } from "@medusajs/ui"
import { Link, useNavigate } from "react-router-dom"
import { useText } from "../../../../lib/text"

type DeskHeaderProps = {
  mayCreate: boolean
  /** Whether the settings may be seen, and changed. */
  settings: { read: boolean; update: boolean }
  onHelp: () => void
}

const More = ({ settings }: Pick<DeskHeaderProps, "settings">) => {
  const { t } = useText()
  const navigate = useNavigate()
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton size="small" variant="transparent" aria-label={t("econt_desk.more_actions")}>
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        {settings.read && (
          <DropdownMenu.Item className="gap-x-2" onSelect={() => void navigate("/econt/settings")}>
            <CogSixTooth className="text-ui-fg-subtle" />
            {t("econt_desk.settings")}
          </DropdownMenu.Item>
        )}
        {settings.update && (
          <DropdownMenu.Item className="gap-x-2" onSelect={() => void navigate("/econt/import")}>
            <ArrowDownTray className="text-ui-fg-subtle" />
            {t("econt_desk.import")}
          </DropdownMenu.Item>
        )}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

/** Title of the desk and where to go from it. */
export const DeskHeader = ({ mayCreate, settings, onHelp }: DeskHeaderProps) => {
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
        {(settings.read || settings.update) && <More settings={settings} />}
      </div>
    </div>
  )
}
