import { Text, clx } from "@medusajs/ui"
import { COD_STATES, type CodState, type CodTotals } from "../../../../../contracts/econt-cod"
import { useText } from "../../../../lib/text"
import { Money } from "../../shared/components/money"

/** States a person must act on; they stand out while there is something in them. */
const ACT: readonly CodState[] = ["late", "differs", "unmatched"]

type TotalCardsProps = {
  totals: CodTotals["totals"]
  /** States the table is narrowed to. */
  chosen: readonly CodState[]
  onChoose: (state: CodState) => void
}

/** Sum and number of waybills in each state; a card narrows the table to its state. */
export const TotalCards = ({ totals, chosen, onChoose }: TotalCardsProps) => {
  const { t } = useText()
  return (
    <ul aria-label={t("econt_ledger.totals")} className="grid grid-cols-1 gap-2 min-[420px]:grid-cols-2 lg:grid-cols-4 xl:grid-cols-7">
      {COD_STATES.map((state) => {
        const { amount, count } = totals[state]
        const isChosen = chosen.length === 1 && chosen[0] === state
        const stands = ACT.includes(state) && count > 0
        return (
          <li key={state} className="flex">
            <button
              type="button"
              aria-pressed={isChosen}
              title={t("econt_ledger.show_only", { state: t(`econt_ledger.state.${state}`) })}
              className={clx(
                "bg-ui-bg-base hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex w-full min-w-0 flex-col gap-y-1 rounded-lg border p-3 text-start outline-none",
                isChosen ? "border-ui-border-interactive" : stands ? "border-ui-tag-orange-icon" : "border-ui-border-base"
              )}
              onClick={() => onChoose(state)}
            >
              <Text as="span" size="xsmall" weight="plus">
                {t(`econt_ledger.state.${state}`)}
              </Text>
              <Money amount={amount} className="txt-large-plus" />
              <Text as="span" size="xsmall" className="text-ui-fg-subtle">
                {t("econt_ledger.count", { count })}
              </Text>
              <Text as="span" size="xsmall" className="text-ui-fg-subtle">
                {t(`econt_ledger.state_hint.${state}`)}
              </Text>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
