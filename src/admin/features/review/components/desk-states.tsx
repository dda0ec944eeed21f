import { CheckCircle, InboxSolid, MagnifyingGlass } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { EmptyState } from "../../../components/empty-state"
import { formatNumber } from "../../../lib/format"
import { useText } from "../../../lib/text"

/** A view that waits as well, with its number. */
export type Waiting = { key: string; label: string; count: string }

type QueueClearProps = {
  today: { decided: number; median_seconds: number | null } | undefined
  waiting: Waiting[]
  onOpenView: (key: string) => void
}

/** Nothing is left to decide: what was done today, and what else waits. */
export const QueueClear = ({ today, waiting, onOpenView }: QueueClearProps) => {
  const { t, language } = useText()
  const hint =
    !today || today.decided === 0
      ? t("review.state.clear_none")
      : today.median_seconds === null
        ? t("review.state.clear_stats", { count: today.decided })
        : t("review.state.clear_median", {
            count: today.decided,
            seconds: formatNumber(language, today.median_seconds, 1),
          })
  return (
    <EmptyState
      icon={<CheckCircle className="size-8" />}
      title={t("review.state.clear_title")}
      hint={hint}
      actions={waiting.map((view) => (
        <Button key={view.key} size="small" variant="secondary" onClick={() => onOpenView(view.key)}>
          {view.label}
          <span className="text-ui-fg-subtle tabular-nums">{view.count}</span>
        </Button>
      ))}
    >
      {waiting.length > 0 && (
        <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
          {t("review.state.waits")}
        </Text>
      )}
    </EmptyState>
  )
}

/** The filters leave nothing. */
export const NothingMatches = ({ onClear }: { onClear: () => void }) => {
  const { t } = useText()
  return (
    <EmptyState
      icon={<MagnifyingGlass className="size-6" />}
      title={t("review.state.filtered_title")}
      hint={t("review.state.filtered_hint")}
      actions={
        <Button size="small" variant="secondary" onClick={onClear}>
          {t("review.filter.clear")}
        </Button>
      }
    />
  )
}

/** A view without reviews that is not a queue. */
export const ViewEmpty = () => {
  const { t } = useText()
  return (
    <EmptyState
      icon={<InboxSolid />}
      title={t("review.state.view_empty_title")}
      hint={t("review.state.view_empty_hint")}
    />
  )
}

/** A shop that has no review at all yet. */
export const FirstRun = ({ canImport }: { canImport: boolean }) => {
  const { t } = useText()
  return (
    <EmptyState
      icon={<InboxSolid />}
      title={t("review.state.first_title")}
      hint={t("review.state.first_hint")}
      actions={
        canImport && (
          <Button size="small" asChild>
            <Link to="/reviews/import">{t("review.desk.import")}</Link>
          </Button>
        )
      }
    />
  )
}

/** There is no connection; decisions wait. */
export const OfflineBanner = ({ waiting }: { waiting: number }) => {
  const { t } = useText()
  return (
    <div role="status" className="bg-ui-tag-orange-bg text-ui-tag-orange-text txt-compact-small px-4 py-2 lg:px-6">
      {t("review.desk.offline", { count: waiting })}
    </div>
  )
}

/** Says that deciding needs a permission. */
export const ReadOnlyBanner = () => {
  const { t } = useText()
  return (
    <div role="note" className="bg-ui-bg-subtle text-ui-fg-subtle txt-compact-small px-4 py-2 lg:px-6">
      {t("review.desk.read_only")}
    </div>
  )
}
