import { toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import type { LabelFormat, PrintLabelsBody } from "../../../../contracts/econt-shipment"
import { errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { fetchLabels } from "../api/orders"

/** How long the new tab may take to read the file, in milliseconds. */
const KEPT_FOR = 60_000

/**
 * Opens labels in a new tab, as one PDF. The tab is opened by the click itself, as browsers demand, and shown the
 * file when it is there.
 *
 * @param nameOf how a waybill without a label is named; left out, only their number is told
 */
export const usePrintLabels = (nameOf?: (waybillId: string) => string) => {
  const { t } = useText()
  const load = useMutation({ mutationFn: fetchLabels })
  const print = (waybillIds: string[], format: LabelFormat, start = 0) => {
    const tab = window.open("", "_blank")
    if (!tab) {
      toast.error(t("econt_parcel.print_blocked"))
      return
    }
    tab.document.title = t("econt_parcel.printing")
    const body: PrintLabelsBody = { waybill_ids: waybillIds, format, start }
    load.mutate(body, {
      onSuccess: ({ pdf, missing }) => {
        const address = URL.createObjectURL(pdf)
        tab.location.href = address
        setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR)
        if (missing.length > 0) {
          toast.warning(t("econt_parcel.print_missing", { count: missing.length }), {
            description: nameOf && missing.map(nameOf).join(", "),
          })
        }
      },
      onError: (error) => {
        tab.close()
        toast.error(errorSentence(t, toApiError(error)))
      },
    })
  }
  return { print, isPrinting: load.isPending }
}
