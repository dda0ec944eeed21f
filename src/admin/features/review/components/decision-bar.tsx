import { Button, clx } from "@medusajs/ui"
import type { Ref } from "react"
import type { Decision } from "../../../../contracts/review-status"
import { KeyHint } from "../../../components/key-hint"
import { useText } from "../../../lib/text"
import { DECISION_ORDER } from "./looks"

type DecisionBarProps = {
  allowed: readonly Decision[]
  /** Key caps by decision; empty while single keys are switched off. */
  keys: Partial<Record<Decision, readonly string[]>>
  barRef?: Ref<HTMLDivElement>
  onDecide: (decision: Decision) => void
}

const LOOK: Record<Decision, "primary" | "secondary" | "transparent"> = {
  approve: "primary",
  reject: "secondary",
  hold: "secondary",
  spam: "secondary",
  reopen: "secondary",
}

/**
 * The decisions, always at the same place and in the same order: one that is not possible now
 * keeps its place, so a hand never learns two positions.
 */
export const DecisionBar = ({ allowed, keys, barRef, onDecide }: DecisionBarProps) => {
  const { t } = useText()
  const shown = DECISION_ORDER.filter((decision) => decision !== "reopen" || allowed.includes("reopen"))
  return (
    <div ref={barRef} className="bg-ui-bg-base border-ui-border-base flex flex-wrap items-center gap-2 border-t px-4 py-3 sm:px-6">
      {shown.map((decision) => (
        <Button
          key={decision}
          variant={LOOK[decision]}
          disabled={!allowed.includes(decision)}
          className={clx("min-h-9", decision === "approve" && "min-w-28")}
          onClick={() => onDecide(decision)}
        >
          {t(`review.decision.${decision}`)}
          {keys[decision] && <KeyHint keys={keys[decision]} />}
        </Button>
      ))}
    </div>
  )
}
