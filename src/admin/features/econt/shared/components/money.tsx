import { clx } from "@medusajs/ui"
import { formatMoney } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

/** An amount in euro, whose digits stand below each other in a column. */
export const Money = ({ amount, className }: { amount: number; className?: string }) => {
  const { language } = useText()
  return <span className={clx("whitespace-nowrap tabular-nums", className)}>{formatMoney(language, amount, "EUR")}</span>
}
