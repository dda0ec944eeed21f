import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { TrackingResponse } from "../../contracts/econt-store"
import { BIJOU_ECONT_MODULE, type BijouEcontService, trackingUrl, type WaybillRow } from "../../modules/bijou_econt"
import { keepUntil } from "../../shipping/status"
import { eventMeaning } from "../../shipping/status-words"

/** Who asks: the customer who is logged in, and the e-mail that was given. */
export type Asker = { customer_id: string | undefined; email: string | undefined }
type Parcel = TrackingResponse["parcels"][number]
type Events = Awaited<ReturnType<BijouEcontService["waybills"]["events"]>>

const SHOWN: readonly WaybillRow["state"][] = ["created", "cancelling"]

const same = (one: string | null, other: string | undefined): boolean =>
  Boolean(one && other) && one?.trim().toLowerCase() === other?.trim().toLowerCase()

/** @throws NOT_FOUND also for an order of somebody else: nobody learns that it is there */
const requireOwner = async (container: MedusaContainer, orderId: string, { customer_id, email }: Asker): Promise<void> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["id", "email", "customer_id"], filters: { id: orderId } })
  const [order] = data
  const isTheirs = order && ((customer_id !== undefined && order.customer_id === customer_id) || same(order.email ?? null, email))
  if (!isTheirs) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such order.")
  }
}

/** Of a delivery Econt may name the person who took it, who need not be the customer. */
const eventsOf = (events: Events): Parcel["events"] =>
  events.map(({ waybill_id: _id, happened_at, ...event }) => ({
    ...event,
    ...(eventMeaning(event.type) === "delivered" ? { text: "", text_en: "" } : {}),
    happened_at: new Date(happened_at).toISOString(),
  }))

const toParcel = (row: WaybillRow & { shipment_number: string }, events: Events): Parcel => ({
  shipment_number: row.shipment_number,
  tracking_url: trackingUrl(row.shipment_number),
  kind: row.kind,
  state: row.parcel_state ?? "label_created",
  destination_label: row.destination_label,
  expected_delivery_date: row.expected_delivery_date,
  keep_until: row.parcel_state === "ready_for_pickup" && row.ready_at ? keepUntil(row.ready_at.getTime()) : null,
  cod_amount: row.kind === "outbound" ? row.cod_amount : null,
  events: eventsOf(events),
  checked_at: row.checked_at?.toISOString() ?? null,
})

/**
 * Parcels of an order for the person who placed it, oldest first; without phones and without what the
 * shop alone should know.
 *
 * @throws NOT_FOUND for an order that is not there, or not theirs
 */
export const trackOrder = async (container: MedusaContainer, orderId: string, asker: Asker): Promise<TrackingResponse> => {
  await requireOwner(container, orderId, asker)
  const { waybills } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const shown = (await waybills.ofOrder(orderId)).filter(
    (row): row is WaybillRow & { shipment_number: string } => row.shipment_number !== null && SHOWN.includes(row.state)
  )
  const events = await waybills.events(shown.map(({ id }) => id))
  return { parcels: shown.map((row) => toParcel(row, events.filter(({ waybill_id }) => waybill_id === row.id))) }
}
