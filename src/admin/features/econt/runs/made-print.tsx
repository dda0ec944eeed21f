import { useQuery } from "@tanstack/react-query"
import type { LabelFormat, Run } from "../../../../contracts/econt-shipment"
import { useText } from "../../../lib/text"
import { madeQuery, SELECT_MAX } from "../api/shipments"
import { PrintSheet } from "../desk/components/print-sheet"
import { usePrintLabels } from "../shared/use-print-labels"

/** Prints all that a run made; more than fit one file are offered part by part. */
export const MadePrint = ({ run, format }: { run: Run; format: LabelFormat }) => {
  const { t } = useText()
  const { data: made = [] } = useQuery(madeQuery(run))
  const { print, isPrinting } = usePrintLabels((id) => made.find((item) => item.waybill_id === id)?.shipment_number ?? id)
  const ids = made.flatMap(({ waybill_id }) => (waybill_id ? [waybill_id] : []))
  const parts = Array.from({ length: Math.ceil(ids.length / SELECT_MAX) }, (_, index) => ids.slice(index * SELECT_MAX, (index + 1) * SELECT_MAX))
  return (
    <>
      {parts.map((part, index) => (
        <PrintSheet
          key={index}
          isPrimary={index === 0}
          label={
            parts.length === 1
              ? t("econt_runs.print_all", { count: part.length })
              : t("econt_runs.print_part", { from: index * SELECT_MAX + 1, to: index * SELECT_MAX + part.length })
          }
          count={part.length}
          format={format}
          isPrinting={isPrinting}
          onPrint={(sheet, start) => print(part, sheet, start)}
        />
      ))}
    </>
  )
}
