import { XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import type { Decision } from "../../../../contracts/review-status"
import { KeyHint } from "../../../components/key-hint"
import { formatNumber } from "../../../lib/format"
import { useText } from "../../../lib/text"

const BULK_DECISIONS: readonly Decision[] = ["approve", "reject", "spam", "reopen"]

type BulkBarProps = {
  count: number
  loaded: number
  hasMore: boolean
  isSelectingAll: boolean
  isTruncated: boolean
  /** Decisions that are possible for at least one of the selected. */
  possible: readonly Decision[]
  keys: Partial<Record<Decision, readonly string[]>>
  onSelectLoaded: () => void
  onSelectAll: () => void
  onClear: () => void
  onDecide: (decision: Decision) => void
}

/** What can be done with the selected reviews, above the list. */
export const BulkBar = ({
  count,
  loaded,
  hasMore,
  isSelectingAll,
  isTruncated,
  possible,
  keys,
  onSelectLoaded,
  onSelectAll,
  onClear,
  onDecide,
}: BulkBarProps) => {
  const { t, language } = useText()
  return (
    <div className="bg-ui-bg-subtle flex flex-col gap-y-2 px-3 py-2 lg:px-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Text size="small" weight="plus" className="tabular-nums">
          {t("review.bulk.selected", { count })}
        </Text>
        {count < loaded && (
          <Button size="small" variant="transparent" className="text-ui-tag-blue-text" onClick={onSelectLoaded}>
            {t("review.bulk.select_loaded", { count: loaded })}
          </Button>
        )}
        {hasMore && !isTruncated && (
          <Button
            size="small"
            variant="transparent"
            className="text-ui-tag-blue-text"
            isLoading={isSelectingAll}
            onClick={onSelectAll}
          >
            {t("review.bulk.select_all")}
          </Button>
        )}
        {isTruncated && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t("review.bulk.truncated", { count: formatNumber(language, count) })}
          </Text>
        )}
        <IconButton
          size="small"
          variant="transparent"
          className="ms-auto"
          aria-label={t("review.bulk.clear")}
          onClick={onClear}
        >
          <XMarkMini />
        </IconButton>
      </div>
      <div className="flex flex-wrap gap-2">
        {BULK_DECISIONS.filter((decision) => possible.includes(decision)).map((decision) => (
          <Button
            key={decision}
            size="small"
            variant={decision === "approve" ? "primary" : "secondary"}
            onClick={() => onDecide(decision)}
          >
            {t(`review.decision.${decision}`)}
            {keys[decision] && <KeyHint keys={keys[decision]} />}
          </Button>
        ))}
      </div>
    </div>
  )
}

type BulkProgressProps = {
  progress: BulkProgressState
  onStop: () => void
  onShow: (id: string) => void
  onClose: () => void
}

/** Where a bulk action stands, and what it left as it was. */
export type BulkProgressState = {
  batchId: string
  total: number
  done: number
  isRunning: boolean
  isStopped: boolean
  conflicts: { id: string; text: string }[]
}

/** A bulk action while it runs and after: number, stop, and each review it could not decide. */
export const BulkProgress = ({ progress, onStop, onShow, onClose }: BulkProgressProps) => {
  const { t, language } = useText()
  const numbers = { done: formatNumber(language, progress.done), total: formatNumber(language, progress.total) }
  return (
    <div role="status" className="bg-ui-bg-subtle flex flex-col gap-y-2 px-3 py-2 lg:px-4">
      <div className="flex items-center gap-x-3">
        <Text size="small" weight="plus" className="tabular-nums">
          {progress.isRunning
            ? t("review.bulk.running", numbers)
            : progress.isStopped
              ? t("review.bulk.stopped", numbers)
              : t("review.bulk.done", numbers)}
        </Text>
        {progress.conflicts.length > 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("review.bulk.conflicts", { count: progress.conflicts.length })}
          </Text>
        )}
        {progress.isRunning ? (
          <Button size="small" variant="secondary" className="ms-auto" onClick={onStop}>
            {t("review.bulk.stop")}
          </Button>
        ) : (
          <IconButton size="small" variant="transparent" className="ms-auto" aria-label={t("core.close")} onClick={onClose}>
            <XMarkMini />
          </IconButton>
        )}
      </div>
      <span aria-hidden className="bg-ui-bg-component h-1 overflow-hidden rounded-full">
        <span
          className="bg-ui-bg-interactive block h-full transition-[width] motion-reduce:transition-none"
          style={{ width: `${(100 * progress.done) / Math.max(1, progress.total)}%` }}
        />
      </span>
      {!progress.isRunning && progress.conflicts.length > 0 && (
        <ul aria-label={t("review.bulk.conflicts_title")} className="flex max-h-32 flex-col overflow-y-auto">
          {progress.conflicts.map((conflict) => (
            <li key={conflict.id} className="flex items-center justify-between gap-x-2">
              <Text size="small" className="text-ui-fg-subtle truncate">
                {conflict.text}
              </Text>
              <Button
                size="small"
                variant="transparent"
                className="text-ui-tag-blue-text"
                onClick={() => onShow(conflict.id)}
              >
                {t("review.bulk.show")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
