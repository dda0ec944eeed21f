import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { formatNumber } from "../lib/format"
import { useText } from "../lib/text"
import { Panel } from "./step-frame"

type NumberPanelProps = { numbers: readonly { name: string; value: number; icon: ReactNode }[] }

/** Three or four counts side by side, below each other on a phone. */
export const NumberPanel = ({ numbers }: NumberPanelProps) => {
  const { language } = useText()
  return (
    <Panel>
      <dl
        className={clx(
          "divide-ui-border-base grid grid-cols-1 divide-y sm:divide-x sm:divide-y-0",
          numbers.length > 3 ? "sm:grid-cols-4" : "sm:grid-cols-3"
        )}
      >
        {numbers.map(({ name, value, icon }) => (
          <div key={name} className="flex items-center justify-between gap-x-4 px-4 py-3 sm:flex-col sm:items-start sm:gap-y-1">
            <dt className="txt-compact-small text-ui-fg-subtle flex items-center gap-x-1.5">
              {icon}
              {name}
            </dt>
            <dd className="h2-core sm:!text-2xl tabular-nums">{formatNumber(language, value)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
