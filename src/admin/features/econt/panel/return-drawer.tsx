import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import type { Problem } from "../../../../contracts/econt"
import type { Waybill } from "../../../../contracts/econt-waybill"
import { errorSentence } from "../../../components/error-state"
import { SideDrawer } from "../../../components/side-drawer"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { useReturnWaybill } from "../api/orders"
import { ProblemList } from "../shared/components/problem-list"
import { ChoiceGroup } from "./components/choice-group"
import { hasErrors } from "./draft-model"

/** Makes a label for the way back; asked is only who pays it. */
export const ReturnDrawer = ({ waybill, onClose }: { waybill: Waybill; onClose: () => void }) => {
  const { t } = useText()
  const [payer, setPayer] = useState<"sender" | "receiver">("receiver")
  const [problems, setProblems] = useState<Problem[]>([])
  const make = useReturnWaybill()
  const submit = () =>
    make.mutate(
      { id: waybill.id, body: { payer } },
      {
        onSuccess: ({ waybill: made, problems: found }) => {
          setProblems(found)
          if (made && !hasErrors(found)) {
            toast.success(t("econt_panel.return.done", { number: made.shipment_number ?? made.reference }))
            onClose()
          }
        },
        onError: (error) => void toast.error(errorSentence(t, toApiError(error))),
      }
    )
  return (
    <SideDrawer
      title={t("econt_panel.return_label")}
      hint={t("econt_panel.return.hint", { name: waybill.receiver_name })}
      onClose={onClose}
      footer={
        <Button size="small" isLoading={make.isPending} onClick={submit}>
          {t("econt_panel.return.make")}
        </Button>
      }
    >
      <div className="flex flex-col gap-y-4">
        <ChoiceGroup
          label={t("econt_panel.return.payer")}
          path="payer"
          value={payer}
          options={(["receiver", "sender"] as const).map((value) => ({ value, label: t(`econt_panel.return.payer_${value}`) }))}
          problems={[]}
          isList
          onChange={setPayer}
        />
        <ProblemList problems={problems} />
      </div>
    </SideDrawer>
  )
}
