import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { keepUntil } from "../../shipping/status"
import { trackingUrl, type WaybillRow } from "../../modules/bijou_econt"
import { type MailKind, parcelMail } from "./mail-texts"
import { readOrder } from "./read-orders"

export type { MailKind } from "./mail-texts"

/** A shop that sends no mails at all is not one whose mails fail. */
const isWithoutMail = (error: unknown): boolean =>
  error instanceof Error && error.message.includes("Could not find a notification provider")

/** A reminder for a parcel that was fetched in the meantime is not sent. */
const isStillTrue = (kind: MailKind, { parcel_state }: WaybillRow): boolean =>
  !["reminder", "ready_for_pickup"].includes(kind) || parcel_state === "ready_for_pickup"

/**
 * Writes to the customer of a parcel, in the order's language, through the Notification Module. The
 * effect's id keeps the mail from going out twice.
 */
export const sendParcelMail = async (
  container: MedusaContainer,
  waybill: WaybillRow,
  kind: MailKind,
  effectId: string
): Promise<"done" | "dropped"> => {
  const order = waybill.order_id ? await readOrder(container, waybill.order_id) : undefined
  if (!order?.email || !waybill.shipment_number || !isStillTrue(kind, waybill)) {
    return "dropped"
  }
  const until = waybill.ready_at ? keepUntil(waybill.ready_at.getTime()) : null
  const url = trackingUrl(waybill.shipment_number, order.locale)
  const content = parcelMail(waybill, kind, order.locale, url, until)
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      to: order.email,
      channel: "email",
      template: `econt-${kind.replaceAll("_", "-")}`,
      content,
      data: { order_id: order.id, waybill_id: waybill.id, shipment_number: waybill.shipment_number, url, locale: order.locale },
      trigger_type: "econt.parcel",
      resource_type: "bijou_econt_waybill",
      resource_id: waybill.id,
      idempotency_key: effectId,
    })
    return "done"
  } catch (error) {
    if (!isWithoutMail(error)) {
      throw error
    }
    container.resolve(ContainerRegistrationKeys.LOGGER).warn("Customers get no mails about their parcels: no notification provider has the channel email.")
    return "dropped"
  }
}
