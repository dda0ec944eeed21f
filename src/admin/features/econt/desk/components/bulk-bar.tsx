import { XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { KeyHint } from "../../../../components/key-hint"
import { useText } from "../../../../lib/text"

type BulkBarProps = {
  count: number
  /** There is more that matches than what is selected. */
  hasMore: boolean
  isSelectingAll: boolean
  /** More match than can be selected at once. */
  isCut: boolean
  /** Left out where it is not allowed. */
  onCancel?: () => void
  onCourier?: () => void
  /** Button that prints. */
  print: ReactNode
  onSelectAll: () => void
  onClear: () => void
}

/** What can be done with the selected shipments. */
export const BulkBar = ({ count, hasMore, isSelectingAll, isCut, print, onCancel, onCourier, onSelectAll, onClear }: BulkBarProps) => {
  const { t } = useText()
  return (
    <div className="bg-ui-bg-subtle flex flex-wrap items-center gap-2 px-4 py-2 md:px-6">
      <Text size="small" weight="plus" role="status" className="tabular-nums">
        {isCut ? t("econt_desk.bulk.truncated", { count }) : t("econt_desk.bulk.selected", { count })}
      </Text>
      {hasMore && !isCut && (
        <Button size="small" variant="transparent" className="text-ui-tag-blue-text" isLoading={isSelectingAll} onClick={onSelectAll}>
          {t("econt_desk.bulk.all_matching")}
        </Button>
      )}
      {print}
      {onCourier && (
        <Button size="small" variant="secondary" onClick={onCourier}>
          {t("econt_desk.bulk.courier")}
          <KeyHint keys={["C"]} />
        </Button>
      )}
      {onCancel && (
        <Button size="small" variant="danger" onClick={onCancel}>
          {t("econt_desk.bulk.cancel")}
        </Button>
      )}
      <IconButton size="small" variant="transparent" className="ms-auto" aria-label={t("econt_desk.bulk.clear")} onClick={onClear}>
        <XMarkMini />
      </IconButton>
    </div>
  )
}
