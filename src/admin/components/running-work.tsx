import { Text } from "@medusajs/ui"
import { formatPercent } from "../lib/format"
import { useText } from "../lib/text"
import { ProgressBar } from "./progress-bar"
import { Panel, StepFrame } from "./step-frame"

type RunningWorkProps = {
  heading: string
  hint: string
  /** Between 0 and 1; null while nobody knows how much there is. */
  share: number | null
  numbers: string
}

/** Work that goes on: how far it is, in a bar and in numbers. */
export const RunningWork = ({ heading, hint, share, numbers }: RunningWorkProps) => {
  const { language } = useText()
  return (
    <StepFrame heading={heading} hint={hint}>
      <Panel className="flex flex-col gap-y-3 px-4 py-4">
        <div className="flex items-baseline justify-between gap-x-4">
          <Text size="small" leading="compact" weight="plus" className="tabular-nums">
            {numbers}
          </Text>
          {share !== null && (
            <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
              {formatPercent(language, share)}
            </Text>
          )}
        </div>
        {share !== null && <ProgressBar share={share} label={heading} />}
      </Panel>
    </StepFrame>
  )
}
