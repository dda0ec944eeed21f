import { EllipsisHorizontal } from "@medusajs/icons"
import { Button, DropdownMenu, IconButton, toast, usePrompt } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { Link } from "react-router-dom"
import type { LabelFormat } from "../../../../contracts/econt-shipment"
import type { Waybill } from "../../../../contracts/econt-waybill"
import { errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { useCancelWaybill, useCheckWaybill } from "../api/orders"
import { PrintMenu } from "../shared/components/print-menu"
import { useMay } from "../shared/use-may"
import { usePrintLabels } from "../shared/use-print-labels"

type WaybillActionsProps = {
  waybill: Waybill
  format: LabelFormat
  /** Just booked: the next step is to print. */
  takesFocus: boolean
  onEdit: () => void
  onReturn: () => void
}

/** All that can be done with a waybill now. */
export const WaybillActions = ({ waybill, format, takesFocus, onEdit, onReturn }: WaybillActionsProps) => {
  const { t } = useText()
  const prompt = usePrompt()
  const { print, isPrinting } = usePrintLabels()
  const cancel = useCancelWaybill()
  const check = useCheckWaybill()
  const mayChange = useMay("update")
  const mayCreate = useMay("create")
  const mayCancel = useMay("delete")
  const printButton = useRef<HTMLButtonElement>(null)
  const { id, may, state, shipment_number, tracking_url } = waybill
  const fail = (error: unknown) => void toast.error(errorSentence(t, toApiError(error)))

  useEffect(() => {
    if (takesFocus) {
      printButton.current?.focus()
    }
  }, [takesFocus])

  const askCancel = async () => {
    const isSure = await prompt({
      title: t("econt_panel.cancel.title"),
      description: t(shipment_number ? "econt_panel.cancel.hint" : "econt_panel.cancel.hint_failed"),
      confirmText: t("econt_panel.cancel.confirm"),
      cancelText: t("econt_panel.cancel.keep"),
    })
    if (isSure) {
      cancel.mutate(id, { onSuccess: () => toast.success(t("econt_panel.cancel.done")), onError: fail })
    }
  }
  const isCancellable = may.cancel && mayCancel
  const isDoubtful = state === "unsure" || state === "creating" || state === "cancelling"
  return (
    <div className="flex flex-wrap items-center gap-2">
      {may.print && <PrintMenu ref={printButton} format={format} isPrinting={isPrinting} onPrint={(sheet) => print([id], sheet)} />}
      {may.retry && mayCreate && (
        <Button size="small" onClick={onEdit}>
          {t("econt_panel.mend")}
        </Button>
      )}
      {may.edit && mayChange && (
        <Button size="small" variant="secondary" onClick={onEdit}>
          {t("core.edit")}
        </Button>
      )}
      {may.request_courier && mayCreate && (
        <Button size="small" variant="secondary" asChild>
          <Link to={`/econt/couriers?waybill=${id}`}>{t("econt_panel.courier")}</Link>
        </Button>
      )}
      {may.make_return && mayCreate && (
        <Button size="small" variant="secondary" onClick={onReturn}>
          {t("econt_panel.return_label")}
        </Button>
      )}
      {!isDoubtful && shipment_number && state === "created" && (
        <Button size="small" variant="transparent" isLoading={check.isPending} onClick={() => check.mutate(id, { onError: fail })}>
          {t("econt_panel.check_now")}
        </Button>
      )}
      {(tracking_url || isCancellable) && (
        <DropdownMenu modal={false}>
          <DropdownMenu.Trigger asChild>
            <IconButton
              size="small"
              variant="transparent"
              isLoading={cancel.isPending}
              aria-label={t("econt_panel.more_actions", { number: shipment_number ?? waybill.reference })}
            >
              <EllipsisHorizontal />
            </IconButton>
          </DropdownMenu.Trigger>
          <DropdownMenu.Content align="end">
            {tracking_url && (
              <DropdownMenu.Item asChild>
                <a href={tracking_url} target="_blank" rel="noreferrer">
                  {t("econt_panel.track")}
                </a>
              </DropdownMenu.Item>
            )}
            {isCancellable && <DropdownMenu.Item onSelect={() => void askCancel()}>{t("econt_panel.cancel.action")}</DropdownMenu.Item>}
          </DropdownMenu.Content>
        </DropdownMenu>
      )}
    </div>
  )
}
