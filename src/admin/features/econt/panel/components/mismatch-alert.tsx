import { Alert } from "@medusajs/ui"
import type { Waybill } from "../../../../../contracts/econt-waybill"
import { formatMoney } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

/** What Econt confirmed differently from what was asked, so that nobody can overlook it. */
export const MismatchAlert = ({ waybill: { mismatches, cod } }: { waybill: Pick<Waybill, "mismatches" | "cod"> }) => {
  const { t, language } = useText()
  if (mismatches.length === 0) {
    return null
  }
  const amount = formatMoney(language, cod.amount ?? 0, "EUR")
  return (
    <div role="alert">
      <Alert variant="error">
        <ul className="flex flex-col gap-y-1">
          {mismatches.map((mismatch) => (
            <li key={mismatch}>{t(`econt_panel.mismatch.${mismatch}`, { amount })}</li>
          ))}
        </ul>
      </Alert>
    </div>
  )
}
