import { Button, Text } from "@medusajs/ui"
import { useText } from "../../../../lib/text"

type ReadOnlyBannerProps = {
  isArchived: boolean
  /** Null for who may not. */
  onUnarchive: (() => void) | null
}

/** Why nothing can be changed. */
export const ReadOnlyBanner = ({ isArchived, onUnarchive }: ReadOnlyBannerProps) => {
  const { t } = useText()
  return (
    <div className="bg-ui-bg-subtle border-ui-border-base flex flex-wrap items-center justify-between gap-2 border-b px-4 py-2">
      <Text size="small">{t(isArchived ? "size_guide_editor.archived" : "size_guide_editor.read_only")}</Text>
      {isArchived && onUnarchive && (
        <Button size="small" variant="secondary" onClick={onUnarchive}>
          {t("size_guide_editor.unarchive")}
        </Button>
      )}
    </div>
  )
}
