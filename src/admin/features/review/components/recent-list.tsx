import { Button, Text, clx } from "@medusajs/ui"
import type { RecentBatch } from "../../../../contracts/review-moderation"
import { formatRelative } from "../../../lib/format"
import { useText } from "../../../lib/text"

type RecentListProps = {
  batches: RecentBatch[]
  canUndo: boolean
  /** Batch that is being taken back now. */
  busyId: string | null
  onUndo: (batch: RecentBatch) => void
}

/** What was decided today, the latest first, each to be undone as a whole. */
export const RecentList = ({ batches, canUndo, busyId, onUndo }: RecentListProps) => {
  const { t, language } = useText()
  if (batches.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("review.recent.empty")}
      </Text>
    )
  }
  return (
    <ul className="divide-ui-border-base divide-y">
      {batches.map((batch) => (
        <li key={batch.batch_id} className="flex items-center justify-between gap-x-3 py-3">
          <div className="flex min-w-0 flex-col">
            <Text
              size="small"
              leading="compact"
              weight="plus"
              className={clx("truncate", batch.undone && "text-ui-fg-subtle line-through")}
            >
              {t("review.recent.entry", {
                decided: t(`review.${batch.count === 1 ? "decided" : "decided_many"}.${batch.decision}`),
                count: batch.count,
                title: batch.sample_title || t("review.row.no_title"),
              })}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {batch.actor.name} · {formatRelative(language, batch.created_at)}
            </Text>
          </div>
          {batch.undone ? (
            <Text size="xsmall" className="text-ui-fg-subtle shrink-0">
              {t("review.recent.undone")}
            </Text>
          ) : (
            canUndo && (
              <Button
                size="small"
                variant="secondary"
                className="shrink-0"
                isLoading={busyId === batch.batch_id}
                onClick={() => onUndo(batch)}
              >
                {t("review.undo.action")}
              </Button>
            )
          )}
        </li>
      ))}
    </ul>
  )
}
