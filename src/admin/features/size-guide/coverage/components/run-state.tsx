import { Button, Text } from "@medusajs/ui"
import type { Coverage } from "../../../../../contracts/size-guide-assignment"
import { formatNumber, formatRelative } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

type RunStateProps = { run: Coverage["run"]; isStarting: boolean; onRun?: () => void }

/** Where the check stands, with the button that starts one. */
export const RunState = ({ run, isStarting, onRun }: RunStateProps) => {
  const { t, language } = useText()
  const isRunning = run?.state === "running"
  const words = () => {
    if (!run) {
      return t("size_guide_list.coverage_page.never")
    }
    if (run.state === "failed") {
      return t("size_guide_list.coverage_page.failed")
    }
    if (run.state === "done") {
      return t("size_guide_list.coverage_page.finished", {
        when: formatRelative(language, run.finished_at ?? run.started_at),
      })
    }
    return run.total === 0
      ? t("size_guide_list.coverage_page.starting")
      : t("size_guide_list.coverage_page.running", {
          done: formatNumber(language, run.checked),
          total: formatNumber(language, run.total),
        })
  }
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2">
        <Text size="small" className="text-ui-fg-subtle tabular-nums">
          {words()}
        </Text>
        {onRun && (
          <Button size="small" isLoading={isStarting || isRunning} disabled={isRunning} onClick={onRun}>
            {t("size_guide_list.coverage_page.run")}
          </Button>
        )}
      </div>
      {isRunning && (
        <div
          role="progressbar"
          aria-label={t("size_guide_list.coverage_page.progress")}
          aria-valuemin={0}
          aria-valuemax={Math.max(run.total, 1)}
          aria-valuenow={run.checked}
          aria-valuetext={words()}
          className="bg-ui-bg-component h-1.5 w-full overflow-hidden rounded-full"
        >
          <div
            className="bg-ui-bg-interactive h-full transition-[width] duration-300 motion-reduce:transition-none"
            style={{ width: `${(100 * run.checked) / Math.max(run.total, 1)}%` }}
          />
        </div>
      )}
    </div>
  )
}
