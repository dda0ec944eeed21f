import { XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { Run } from "../../../../../contracts/econt-shipment"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { minutesLeft } from "../../../../lib/pace"
import { finishedOf } from "../use-pace"

type RunPanelProps = {
  run: Run
  /** Pieces a minute; null while that cannot be told. */
  pace: number | null
  isSteering: boolean
  /** Left out where it is not allowed. */
  onStop?: () => void
  onGoOn?: () => void
  onClose: () => void
  /** Buttons beside those of the run. */
  actions?: ReactNode
  children?: ReactNode
}

const useHeadline = ({ action, state, done, total }: Run) => {
  const { t, language } = useText()
  const numbers = { done: formatNumber(language, done), total: formatNumber(language, total) }
  return state === "done" ? t(`econt_runs.${action}.done`, { count: done }) : t(`econt_runs.${action}.${state}`, numbers)
}

const usePaceWords = (run: Run, pace: number | null): string[] => {
  const { t, language } = useText()
  if (run.state !== "running" || pace === null) {
    return []
  }
  const minutes = minutesLeft(run.total - finishedOf(run), pace)
  return [
    t("econt_runs.rate", { rate: formatNumber(language, pace) }),
    minutes === 0 ? t("econt_runs.left_seconds") : t("econt_runs.left_minutes", { count: minutes }),
  ]
}

/** How far a run is, and what can be done with it. */
export const RunPanel = ({ run, pace, isSteering, onStop, onGoOn, onClose, actions, children }: RunPanelProps) => {
  const { t } = useText()
  const headline = useHeadline(run)
  const finished = finishedOf(run)
  const facts = [
    ...(run.failed > 0 ? [t("econt_runs.failed", { count: run.failed })] : []),
    ...(run.skipped > 0 ? [t("econt_runs.skipped", { count: run.skipped })] : []),
    ...usePaceWords(run, pace),
  ]
  return (
    <section aria-label={t("econt_runs.progress")} className="bg-ui-bg-subtle flex flex-col gap-y-3 px-4 py-3 md:px-6">
      <div className="flex flex-wrap items-center gap-2">
        <div className="flex min-w-0 flex-1 basis-56 flex-col">
          <Text size="small" weight="plus" className="tabular-nums">
            {headline}
          </Text>
          {facts.length > 0 && (
            <Text size="small" className="text-ui-fg-subtle tabular-nums">
              {facts.join(" · ")}
            </Text>
          )}
        </div>
        {actions}
        {run.state === "running" && onStop && (
          <Button size="small" variant="secondary" isLoading={isSteering} onClick={onStop}>
            {t("econt_runs.stop")}
          </Button>
        )}
        {run.state === "stopped" && onGoOn && (
          <Button size="small" isLoading={isSteering} onClick={onGoOn}>
            {t("econt_runs.go_on")}
          </Button>
        )}
        {run.state !== "running" && (
          <IconButton size="small" variant="transparent" aria-label={t("econt_runs.close")} onClick={onClose}>
            <XMarkMini />
          </IconButton>
        )}
      </div>
      <div
        role="progressbar"
        aria-label={headline}
        aria-valuemin={0}
        aria-valuemax={run.total}
        aria-valuenow={finished}
        className="bg-ui-bg-component h-1.5 overflow-hidden rounded-full"
      >
        <span
          className="bg-ui-bg-interactive block h-full transition-[width] motion-reduce:transition-none"
          style={{ width: `${(100 * finished) / Math.max(1, run.total)}%` }}
        />
      </div>
      {children}
    </section>
  )
}
