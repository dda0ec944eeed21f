import { Button, Text, clx } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { Run, RunItem } from "../../../../../contracts/econt-shipment"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { ProblemList } from "../../shared/components/problem-list"

/** States of results that are looked at. */
export type ResultState = "failed" | "done" | "skipped"
const STATES = {
  create: { failed: "show_refused", done: "show_made", skipped: "show_skipped" },
  cancel: { failed: "show_refused", done: "show_cancelled", skipped: "show_skipped" },
} as const
const LINK = "text-ui-tag-blue-text focus-visible:shadow-borders-focus txt-compact-small-plus rounded underline outline-none"

const Result = ({ item, canMend }: { item: RunItem; canMend: boolean }) => {
  const { t } = useText()
  const order = item.display_id === null ? null : t("econt_runs.order", { number: item.display_id })
  return (
    <li className="flex flex-col gap-y-1.5 py-2">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {item.order_id && order && (
          <Link to={`/orders/${item.order_id}`} className={LINK}>
            {order}
          </Link>
        )}
        {item.shipment_number && <span className="txt-compact-small tabular-nums">{item.shipment_number}</span>}
        {canMend && item.state === "failed" && item.order_id && (
          <Link to={`/orders/${item.order_id}`} aria-label={`${t("econt_runs.mend")}: ${order}`} className={clx(LINK, "ms-auto")}>
            {t("econt_runs.mend")}
          </Link>
        )}
      </span>
      <ProblemList problems={item.problems} />
      {item.problems.length === 0 && item.state !== "done" && (
        <Text size="small" className="text-ui-fg-subtle">
          {t(item.state === "skipped" ? "econt_runs.skipped_reason" : "econt_runs.no_reason")}
        </Text>
      )}
    </li>
  )
}

type RunResultsProps = {
  run: Run
  shown: ResultState
  items: readonly RunItem[]
  hasMore: boolean
  isLoadingMore: boolean
  onShow: (state: ResultState) => void
  onMore: () => void
}

/** What became of each piece of a run, those that were refused first. */
export const RunResults = ({ run, shown, items, hasMore, isLoadingMore, onShow, onMore }: RunResultsProps) => {
  const { t, language } = useText()
  const states = (Object.keys(STATES[run.action]) as ResultState[]).filter((state) => state !== "skipped" || run.skipped > 0)
  return (
    <div className="flex flex-col gap-y-1">
      <div role="group" aria-label={t("econt_runs.results")} className="flex flex-wrap gap-1">
        {states.map((state) => (
          <Button
            key={state}
            size="small"
            variant={state === shown ? "secondary" : "transparent"}
            aria-pressed={state === shown}
            className="tabular-nums"
            onClick={() => onShow(state)}
          >
            {t(`econt_runs.${STATES[run.action][state]}`, { number: formatNumber(language, run[state]) })}
          </Button>
        ))}
      </div>
      {items.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle py-2">
          {t("econt_runs.none")}
        </Text>
      ) : (
        <ul aria-label={t("econt_runs.results")} className="divide-ui-border-base max-h-80 divide-y overflow-y-auto">
          {items.map((item, index) => (
            <Result key={`${item.order_id}-${item.waybill_id}-${index}`} item={item} canMend={run.action === "create"} />
          ))}
        </ul>
      )}
      {hasMore && (
        <Button size="small" variant="secondary" className="w-fit" isLoading={isLoadingMore} onClick={onMore}>
          {t("econt_runs.more")}
        </Button>
      )}
    </div>
  )
}
