import { XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import { useText } from "../../../../lib/text"

type CreateBarProps = {
  count: number
  /** How many of the selected will be refused as they are. */
  refused: number
  hasMore: boolean
  isSelectingAll: boolean
  isCut: boolean
  isStarting: boolean
  /** Another run goes on. */
  isBusy: boolean
  onCreate: () => void
  onLeaveOut: () => void
  onSelectAll: () => void
  onClear: () => void
}

/** Makes waybills of the selected orders. */
export const CreateBar = (props: CreateBarProps) => {
  const { count, refused, hasMore, isSelectingAll, isCut, isStarting, isBusy, onCreate, onLeaveOut, onSelectAll, onClear } = props
  const { t } = useText()
  return (
    <div className="bg-ui-bg-subtle flex flex-col gap-y-2 px-4 py-2 md:px-6">
      <div className="flex flex-wrap items-center gap-2">
        <Text size="small" weight="plus" role="status" className="tabular-nums">
          {isCut ? t("econt_ready.truncated", { count }) : t("econt_ready.selected", { count })}
        </Text>
        {hasMore && !isCut && (
          <Button size="small" variant="transparent" className="text-ui-tag-blue-text" isLoading={isSelectingAll} onClick={onSelectAll}>
            {t("econt_ready.all_matching")}
          </Button>
        )}
        <Button size="small" isLoading={isStarting} disabled={isBusy} onClick={onCreate}>
          {t("econt_ready.create", { count })}
        </Button>
        <IconButton size="small" variant="transparent" className="ms-auto" aria-label={t("econt_ready.clear_selection")} onClick={onClear}>
          <XMarkMini />
        </IconButton>
      </div>
      {isBusy && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("econt_ready.busy")}
        </Text>
      )}
      {refused > 0 && (
        <div className="flex flex-wrap items-center gap-x-2">
          <Text size="small">{t("econt_ready.with_problems", { count: refused })}</Text>
          <Button size="small" variant="transparent" className="text-ui-tag-blue-text" onClick={onLeaveOut}>
            {t("econt_ready.leave_out")}
          </Button>
        </div>
      )}
    </div>
  )
}
