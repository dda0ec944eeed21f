import { type DeliveryType, FINAL_PARCEL_STATES, type ParcelState, shipmentNumberSchema } from "../../../contracts/econt"
import type { LegacyNote } from "../../../contracts/econt-legacy"
import { nextPoll } from "../../../shipping/poll"
import { decideParcel, mayMove, type Decision } from "../../../shipping/status"
import type { LegacyShipment } from "./read"
import { amount, day, events, type LegacyEvent, moment, text, toEuro } from "./values"

const HOUR = 3_600_000

/** A waybill of the earlier module as ours keeps it; without a draft, since nobody can tell its services. */
export type LegacyWaybill = {
  legacy_id: string
  order_id: string | null
  state: "created" | "cancelled"
  parcel_state: ParcelState | null
  shipment_number: string
  receiver_name: string
  receiver_phone: string
  destination_label: string
  delivery_type: DeliveryType
  office_code: string | null
  price: number | null
  expected_delivery_date: string | null
  cod_amount: number | null
  cod_collected_at: Date | null
  cod_paid_at: Date | null
  return_kind: Decision["facts"]["returnKind"]
  return_number: string | null
  sent_at: Date | null
  ready_at: Date | null
  delivered_at: Date | null
  returning_at: Date | null
  /** Null when Econt need not be asked about it any more. */
  poll_at: Date | null
  checked_at: Date | null
  created_at: Date
  events: LegacyEvent[]
}

export type Translated = { waybill: LegacyWaybill | null; shipment_number: string | null; notes: LegacyNote[] }
export type Surroundings = { now: Date; lockers: ReadonlySet<string>; orders: ReadonlyMap<string, number> }

/** What the earlier module's own status means, where Econt's words and events say nothing. */
const STATUSES: Record<string, ParcelState | null> = {
  registered: "label_created",
  in_transit: "in_transit",
  delivered: "delivered",
  cancelled: "cancelled",
  error: null,
  draft: null,
  ready: null,
}

const ms = (date: Date | null): number | null => date?.getTime() ?? null
const dateOf = (value: number | null): Date | null => (value === null ? null : new Date(value))

const isAddress = (shipment: LegacyShipment): boolean => text(shipment.delivery_type) === "address"

const decisionOf = (shipment: LegacyShipment, happened: readonly LegacyEvent[]): Decision =>
  decideParcel(
    {
      shortDeliveryStatus: text(shipment.short_status) || null,
      shortDeliveryStatusEn: text(shipment.short_status_en) || null,
      sendTime: ms(moment(shipment.send_time)),
      deliveryTime: ms(moment(shipment.delivery_time)),
      cdCollectedTime: ms(moment(shipment.cod_collected_time)),
      cdPaidTime: ms(moment(shipment.cod_paid_time)),
      receiverDeliveryType: isAddress(shipment) ? "door" : "office",
      receiverOfficeCode: text(shipment.office_code) || null,
      trackingEvents: happened.map(({ type, office_code, happened_at }) => ({
        destinationType: type,
        officeCode: office_code,
        time: happened_at.getTime(),
      })),
      nextShipments: [],
    },
    { cancelledByUs: text(shipment.status) === "cancelled", office_code: text(shipment.office_code) || null }
  )

/** Econt's words and events, or the module's status where it is further; a way back is never undone by it. */
const stateOf = (shipment: LegacyShipment, { state }: Decision): ParcelState | null => {
  const told = STATUSES[text(shipment.status)] ?? null
  if (told === null || state === "returning") {
    return state ?? told
  }
  return mayMove(state, told) ? told : state
}

const destinationOf = (shipment: LegacyShipment): string => {
  const field = (name: string) => text(shipment[name])
  const parts = isAddress(shipment)
    ? [
        [field("address_postal_code"), field("address_city")].filter(Boolean).join(" "),
        ...["neighborhood", "address_line1", "address_line2"].map(field),
        ...[["вх.", "entrance"], ["ет.", "floor"], ["ап.", "apartment"]].map(([short, name]) => field(name) && `${short} ${field(name)}`),
      ]
    : [field("office_name") || field("office_code"), field("address_city")]
  return parts.filter(Boolean).join(", ")
}

const typeOf = (shipment: LegacyShipment, lockers: ReadonlySet<string>): DeliveryType => {
  if (isAddress(shipment)) {
    return "address"
  }
  return lockers.has(text(shipment.office_code)) ? "locker" : "office"
}

const pollAt = (state: ParcelState | null, last: Date, cod: "none" | "open" | "paid", now: Date): Date | null => {
  if (state === null || !FINAL_PARCEL_STATES.includes(state)) {
    return now
  }
  const minutes = nextPoll({ parcelState: state, ageHours: (now.getTime() - last.getTime()) / HOUR, failures: 0, cod })
  return minutes === null ? null : new Date(now.getTime() + minutes * 60_000)
}

/** Only of a parcel that was on the road: so that nobody is written to about what happened long ago. */
const sentAt = (state: ParcelState | null, facts: Decision["facts"], happened: readonly LegacyEvent[], created: Date): Date | null => {
  if (facts.sentAt !== null || state === null || state === "label_created" || state === "cancelled") {
    return dateOf(facts.sentAt)
  }
  return happened.find(({ type }) => type !== "prepared")?.happened_at ?? created
}

const isLeva = (shipment: LegacyShipment): boolean => text(shipment.shipping_cost_currency).toUpperCase() === "BGN"

const notesOf = (shipment: LegacyShipment, phone: string, orders: Surroundings["orders"]): LegacyNote[] => {
  const currency = text(shipment.shipping_cost_currency).toUpperCase()
  const order = text(shipment.order_id)
  const hasAmounts = amount(shipment.cod_amount) !== null || amount(shipment.shipping_cost) !== null
  return [
    ...(isLeva(shipment) && hasAmounts ? (["converted_from_bgn"] as const) : []),
    ...(currency && !["BGN", "EUR"].includes(currency) ? (["currency_unknown"] as const) : []),
    ...(order && !orders.has(order) ? (["order_missing"] as const) : []),
    ...(text(shipment.status) in STATUSES ? [] : (["status_unknown"] as const)),
    ...(phone ? [] : (["phone_missing"] as const)),
  ]
}

/**
 * A row of the earlier table as a waybill. Amounts in leva become euro; the state is what Econt's words
 * and events say. A row without a number was never booked, so it is none.
 */
export const toWaybill = (shipment: LegacyShipment, { now, lockers, orders }: Surroundings): Translated => {
  const number = text(shipment.waybill_number) || text(shipment.tracking_number)
  if (!shipmentNumberSchema.safeParse(number).success) {
    return { waybill: null, shipment_number: null, notes: [number ? "number_invalid" : "not_booked"] }
  }
  const happened = events(shipment.tracking_events)
  const decision = decisionOf(shipment, happened)
  const { facts } = decision
  const state = stateOf(shipment, decision)
  const created = moment(shipment.created_at) ?? now
  const synced = moment(shipment.last_synced_at)
  const cod = toEuro(amount(shipment.cod_amount), isLeva(shipment))
  const paid = cod === null ? null : moment(shipment.cod_paid_time)
  const delivered = state === "delivered" ? (dateOf(facts.deliveredAt) ?? dateOf(facts.lastEventAt) ?? synced ?? created) : null
  const phone = text(shipment.recipient_phone).replace(/\D/g, "")
  const goesBack = state === "returning" || state === "returned"
  const last = delivered ?? dateOf(facts.lastEventAt) ?? synced ?? created
  return {
    shipment_number: number,
    notes: notesOf(shipment, phone, orders),
    waybill: {
      legacy_id: shipment.id,
      order_id: text(shipment.order_id) || null,
      state: state === "cancelled" ? "cancelled" : "created",
      parcel_state: state,
      shipment_number: number,
      receiver_name: [text(shipment.recipient_first_name), text(shipment.recipient_last_name)].filter(Boolean).join(" ").slice(0, 120),
      receiver_phone: phone.slice(0, 30),
      destination_label: destinationOf(shipment).slice(0, 300),
      delivery_type: typeOf(shipment, lockers),
      office_code: isAddress(shipment) ? null : text(shipment.office_code) || null,
      price: toEuro(amount(shipment.shipping_cost), isLeva(shipment)),
      expected_delivery_date: day(shipment.expected_delivery_date),
      cod_amount: cod,
      cod_collected_at: cod === null ? null : moment(shipment.cod_collected_time),
      cod_paid_at: paid,
      return_kind: facts.returnKind,
      return_number: facts.returnNumber,
      sent_at: sentAt(state, facts, happened, created),
      ready_at: dateOf(facts.readyAt),
      delivered_at: delivered,
      returning_at: goesBack ? last : null,
      poll_at: pollAt(state, last, cod === null ? "none" : paid ? "paid" : "open", now),
      checked_at: synced,
      created_at: created,
      events: happened,
    },
  }
}
