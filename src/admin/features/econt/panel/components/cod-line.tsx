import { Badge, Text } from "@medusajs/ui"
import type { Waybill } from "../../../../../contracts/econt-waybill"
import { useText } from "../../../../lib/text"
import { Money } from "../../shared/components/money"
import { formatSofia } from "../../shared/sofia-date"

/** Cash on delivery of a waybill: what is expected, collected and paid out. */
export const CodLine = ({ cod }: { cod: Waybill["cod"] }) => {
  const { t, language } = useText()
  if (cod.amount === null && cod.collected_at === null && cod.paid_at === null) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("econt_panel.cod.none")}
      </Text>
    )
  }
  const steps = [
    { name: "expected", amount: cod.amount, at: null },
    { name: "collected", amount: cod.collected_amount, at: cod.collected_at },
    { name: "paid", amount: cod.paid_amount, at: cod.paid_at },
  ] as const
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      {steps.map(({ name, amount, at }) => (
        <Text as="span" key={name} size="small" className={amount === null ? "text-ui-fg-subtle" : undefined}>
          {t(`econt_panel.cod.${name}`)} {amount === null ? t("econt_panel.cod.not_yet") : <Money amount={amount} />}
          {at && <span className="text-ui-fg-subtle"> · {formatSofia(language, at, "date")}</span>}
        </Text>
      ))}
      {cod.money_transfer && <Badge size="2xsmall">{t("econt_panel.money_transfer")}</Badge>}
    </div>
  )
}
