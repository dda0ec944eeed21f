import { XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import { useText } from "../../../../lib/text"

export const BULK_ACTIONS = ["publish", "archive", "restore", "delete"] as const
export type BulkAction = (typeof BULK_ACTIONS)[number]

type BulkRowProps = {
  count: number
  /** What may be done at all. */
  actions: readonly BulkAction[]
  busy: BulkAction | "export" | null
  onAction: (action: BulkAction) => void
  onExport: () => void
  onClear: () => void
}

/** What can be done with the selected guides. */
export const BulkRow = ({ count, actions, busy, onAction, onExport, onClear }: BulkRowProps) => {
  const { t } = useText()
  return (
    <div className="bg-ui-bg-subtle flex flex-wrap items-center gap-2 px-4 py-2 md:px-6">
      <Text size="small" weight="plus" role="status" className="tabular-nums">
        {t("size_guide_list.selected", { count })}
      </Text>
      {actions.map((action) => (
        <Button
          key={action}
          size="small"
          variant={action === "delete" ? "danger" : "secondary"}
          isLoading={busy === action}
          disabled={busy !== null}
          onClick={() => onAction(action)}
        >
          {t(`size_guide_list.bulk.${action}`)}
        </Button>
      ))}
      <Button size="small" variant="secondary" isLoading={busy === "export"} disabled={busy !== null} onClick={onExport}>
        {t("size_guide_list.bulk.export")}
      </Button>
      <IconButton
        size="small"
        variant="transparent"
        className="ms-auto"
        aria-label={t("size_guide_list.clear_selection")}
        onClick={onClear}
      >
        <XMarkMini />
      </IconButton>
    </div>
  )
}
