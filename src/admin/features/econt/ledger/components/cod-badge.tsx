import { StatusBadge } from "@medusajs/ui"
import type { CodState } from "../../../../../contracts/econt-cod"
import { useText } from "../../../../lib/text"

const LOOK = {
  expected: "grey",
  collected: "blue",
  paid: "green",
  late: "orange",
  differs: "red",
  lost: "grey",
  unmatched: "orange",
} as const satisfies Record<CodState, string>

/** How far the money of a waybill is; the words say what the colour says. */
export const CodBadge = ({ state }: { state: CodState }) => {
  const { t } = useText()
  return (
    <StatusBadge color={LOOK[state]} className="whitespace-nowrap">
      {t(`econt_ledger.state.${state}`)}
    </StatusBadge>
  )
}
