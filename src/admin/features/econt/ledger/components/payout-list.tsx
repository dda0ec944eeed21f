import { Badge, Text, clx } from "@medusajs/ui"
import type { Payout } from "../../../../../contracts/econt-cod"
import { useText, type Translate } from "../../../../lib/text"
import { Money } from "../../shared/components/money"
import { formatSofia } from "../../shared/sofia-date"

const WAYS = ["bank", "office", "door"] as const

const wayOf = (t: Translate, type: string): string => {
  const known = WAYS.find((way) => way === type)
  return known ? t(`econt_ledger.payouts.${known}`) : type
}

type PayoutListProps = {
  payouts: readonly Payout[]
  /** The one the table shows. */
  chosen: string | null
  onChoose: (payout: string) => void
}

/** What Econt paid out together, the latest first, with what does not add up. */
export const PayoutList = ({ payouts, chosen, onChoose }: PayoutListProps) => {
  const { t, language } = useText()
  return (
    <ul aria-label={t("econt_ledger.payouts.title")} className="flex flex-col">
      {payouts.map(({ payout, paid_at, pay_type, amount, count, differing, unmatched }) => {
        const date = formatSofia(language, paid_at, "date")
        return (
          <li key={payout} className="border-ui-border-base border-b last:border-b-0">
            <button
              type="button"
              aria-pressed={payout === chosen}
              className={clx(
                "hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex w-full flex-col gap-y-1 px-4 py-3 text-start outline-none md:px-6",
                payout === chosen && "bg-ui-bg-highlight"
              )}
              onClick={() => onChoose(payout)}
            >
              <span className="sr-only">{t("econt_ledger.payouts.open", { date })}</span>
              <span className="flex w-full flex-wrap items-baseline justify-between gap-x-3">
                <Text as="span" size="small" weight="plus">
                  {date}
                </Text>
                <Money amount={amount} className="txt-compact-small-plus" />
              </span>
              <Text as="span" size="xsmall" className="text-ui-fg-subtle break-words">
                {[wayOf(t, pay_type), t("econt_ledger.payouts.count", { count })].filter(Boolean).join(" · ")}
              </Text>
              <span className="flex flex-wrap gap-1">
                {differing > 0 && (
                  <Badge size="2xsmall" color="red">
                    {t("econt_ledger.payouts.differing", { count: differing })}
                  </Badge>
                )}
                {unmatched > 0 && (
                  <Badge size="2xsmall" color="orange">
                    {t("econt_ledger.payouts.unmatched", { count: unmatched })}
                  </Badge>
                )}
                {differing + unmatched === 0 && (
                  <Badge size="2xsmall" color="green">
                    {t("econt_ledger.payouts.fine")}
                  </Badge>
                )}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
