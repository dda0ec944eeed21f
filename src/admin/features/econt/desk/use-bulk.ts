import { toast, usePrompt } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import type { Shipment } from "../../../../contracts/econt-shipment"
import { errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { useStartRun } from "../api/shipments"

const idsOf = (shipments: readonly Shipment[], may: keyof Shipment["may"]): string[] =>
  shipments.filter((shipment) => shipment.may[may]).map(({ id }) => id)

type BulkInput = { onRun: (id: string) => void; onDone: () => void }

/** What is done with several shipments; those with which it cannot be done are left out. */
export const useBulk = ({ onRun, onDone }: BulkInput) => {
  const { t } = useText()
  const prompt = usePrompt()
  const navigate = useNavigate()
  const start = useStartRun()

  const cancel = async (shipments: readonly Shipment[]) => {
    const waybill_ids = idsOf(shipments, "cancel")
    if (waybill_ids.length === 0) {
      toast.info(t("econt_desk.bulk.none_cancel"))
      return
    }
    const isSure = await prompt({
      title: t("econt_desk.bulk.cancel_title", { count: waybill_ids.length }),
      description: t("econt_desk.bulk.cancel_hint"),
      confirmText: t("econt_desk.bulk.cancel"),
      cancelText: t("econt_desk.bulk.cancel_keep"),
    })
    if (isSure) {
      start.mutate(
        { action: "cancel", waybill_ids },
        {
          onSuccess: ({ run }) => {
            onDone()
            onRun(run.id)
          },
          onError: (error) => void toast.error(errorSentence(t, toApiError(error))),
        }
      )
    }
  }
  const courier = (shipments: readonly Shipment[]) => {
    const ids = idsOf(shipments, "request_courier")
    if (ids.length === 0) {
      toast.info(t("econt_desk.bulk.none_courier"))
    } else {
      void navigate(`/econt/couriers?ids=${ids.join(",")}`)
    }
  }
  return { cancel, courier, printable: (shipments: readonly Shipment[]) => idsOf(shipments, "print") }
}
