import { Text } from "@medusajs/ui"
import type { ReviewImport } from "../../../../../contracts/review-import"
import { formatNumber, formatPercent } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { ProgressBar } from "./progress-bar"
import { Panel, StepFrame } from "./step-frame"

type RunningProps = { heading: string; hint: string; share: number; numbers: string }

/** Work that goes on: how far it is, in a bar and in numbers. */
export const Running = ({ heading, hint, share, numbers }: RunningProps) => {
  const { language } = useText()
  return (
    <StepFrame heading={heading} hint={hint}>
      <Panel className="flex flex-col gap-y-3 px-4 py-4">
        <div className="flex items-baseline justify-between gap-x-4">
          <Text size="small" leading="compact" weight="plus" className="tabular-nums">
            {numbers}
          </Text>
          <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
            {formatPercent(language, share)}
          </Text>
        </div>
        <ProgressBar share={share} label={heading} />
      </Panel>
    </StepFrame>
  )
}

/** Third step while the file is read. */
export const CheckRunning = ({ known }: { known: ReviewImport }) => {
  const { t, language } = useText()
  return (
    <Running
      heading={t("review_import.check.running", { name: known.filename })}
      hint={t("review_import.check.running_hint")}
      share={known.bytes_total > 0 ? known.bytes_read / known.bytes_total : 0}
      numbers={t("review_import.check.rows", { count: known.rows_read, number: formatNumber(language, known.rows_read) })}
    />
  )
}
