import { EllipsisHorizontal } from "@medusajs/icons"
import { Button, DropdownMenu, Heading, IconButton, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { KeyHint } from "../../../../components/key-hint"
import { useText } from "../../../../lib/text"

type ListHeaderProps = {
  mayCreate: boolean
  onNew: () => void
  onExplain: () => void
  onTerms: () => void
  onImport: () => void
  onLegacy: () => void
  onExportAll: () => void
}

/** Title of the list and what can be begun there. */
export const ListHeader = ({ mayCreate, onNew, onExplain, onTerms, onImport, onLegacy, onExportAll }: ListHeaderProps) => {
  const { t } = useText()
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-4 md:px-6">
      <div className="flex min-w-0 flex-col">
        <Heading>{t("size_guides.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("size_guide_list.hint")}
        </Text>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" variant="secondary" onClick={onExplain}>
          {t("size_guide_list.explain")}
        </Button>
        <Button size="small" variant="secondary" asChild>
          <Link to="/size-guides/coverage">{t("size_guide_list.coverage")}</Link>
        </Button>
        {mayCreate && (
          <Button size="small" onClick={onNew}>
            {t("size_guide_list.new")}
            <KeyHint keys={["N"]} />
          </Button>
        )}
        <DropdownMenu>
          <DropdownMenu.Trigger asChild>
            <IconButton size="small" variant="transparent" aria-label={t("size_guide_list.more_actions")}>
              <EllipsisHorizontal />
            </IconButton>
          </DropdownMenu.Trigger>
          <DropdownMenu.Content align="end">
            <DropdownMenu.Item onClick={onTerms}>{t("size_guide_list.terms")}</DropdownMenu.Item>
            <DropdownMenu.Item onClick={onExportAll}>{t("size_guide_list.export_all")}</DropdownMenu.Item>
            {mayCreate && (
              <>
                <DropdownMenu.Item onClick={onImport}>{t("size_guide_list.import")}</DropdownMenu.Item>
                <DropdownMenu.Item onClick={onLegacy}>{t("size_guide_list.legacy")}</DropdownMenu.Item>
              </>
            )}
          </DropdownMenu.Content>
        </DropdownMenu>
      </div>
    </div>
  )
}
