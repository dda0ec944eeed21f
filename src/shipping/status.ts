import type { ParcelState } from "../contracts/econt"
import { isWorkday, nextDay, type Holidays } from "./calendar"
import { isReturn, readEvents, readySince, returnKind, type FinalOffice, type KnownEvent, type TrackingEvent } from "./events"
import { isHoliday } from "./holidays"
import { sofiaClock } from "./sofia-time"
import { textMeaning, type TextMeaning } from "./status-words"

/** A status as Econt tells it, with its names; moments are milliseconds since 1970. */
export type TrackedStatus = {
  shortDeliveryStatus: string | null
  shortDeliveryStatusEn: string | null
  sendTime: number | null
  deliveryTime: number | null
  cdCollectedTime: number | null
  cdPaidTime: number | null
  receiverDeliveryType: string | null
  receiverOfficeCode: string | null
  trackingEvents: readonly TrackingEvent[]
  nextShipments: readonly { shipmentNumber: string | null }[]
}

export type Known = {
  /** Whether the shop cancelled it. */
  cancelledByUs: boolean
  /** Office or locker it was sent to; null for an address. Econt tells it only to the owner of the waybill. */
  office_code: string | null
}

/** What the answer says besides the state; moments are milliseconds since 1970. */
export type ParcelFacts = {
  /** Econt does not know the number. */
  notFound: boolean
  sentAt: number | null
  deliveredAt: number | null
  /** Since when it waits at the receiver's office. */
  readyAt: number | null
  lastEventAt: number | null
  returnKind: "uncollected" | "refused" | "unknown" | null
  /** Number Econt gave to the way back. */
  returnNumber: string | null
  /** It was cancelled though it had been sent: somebody has to look for it. */
  cancelledAfterSending: boolean
  /** The answer tells of a way back and of a delivery: the way back decides, and somebody should look. */
  contradicts: boolean
}

export type Decision = {
  /** Null keeps what was known. */
  state: ParcelState | null
  /** Econt's words no rule knows, as they came. */
  unknown?: string
  facts: ParcelFacts
}

const NO_FACTS: ParcelFacts = {
  notFound: false,
  sentAt: null,
  deliveredAt: null,
  readyAt: null,
  lastEventAt: null,
  returnKind: null,
  returnNumber: null,
  cancelledAfterSending: false,
  contradicts: false,
}

type Reading = {
  status: TrackedStatus
  text: TextMeaning | null
  events: KnownEvent[]
  last: KnownEvent | null
  readyAt: number | null
}

const finalOffice = (status: TrackedStatus, known: Known): FinalOffice =>
  status.receiverDeliveryType?.toLowerCase() === "door" ? null : status.receiverOfficeCode || known.office_code || null

const read = (status: TrackedStatus, office: FinalOffice): Reading => {
  const events = readEvents(status.trackingEvents, office)
  const text = textMeaning(status.shortDeliveryStatus) ?? textMeaning(status.shortDeliveryStatusEn)
  const last = events.findLast(({ meaning }) => meaning !== "note") ?? null
  return { status, text, events, last, readyAt: last?.final && last.type !== "office" ? readySince(events) : null }
}

const wasDelivered = ({ status, text, last }: Reading): boolean =>
  status.deliveryTime !== null || status.cdCollectedTime !== null || last?.meaning === "delivered" || text === "delivered"

const isReady = ({ text, last, readyAt }: Reading): boolean =>
  readyAt !== null || (text === "at_office" && last?.final === true)

const onTheRoad = ({ status, text, last }: Reading): ParcelState | null => {
  const meaning = last?.meaning
  if (meaning === "attempt_failed" || meaning === "out_for_delivery") return meaning
  if (text === "shipped" || text === "in_transit") return text
  if (text === "with_courier" || text === "at_office") return "in_transit"
  if (meaning === "in_transit" || meaning === "at_final_office") return "in_transit"
  if (meaning === "accepted" || status.sendTime !== null) return "shipped"
  return text === "label_created" || meaning === "label_created" ? "label_created" : null
}

const decide = (reading: Reading): ParcelState | null => {
  const { text, events } = reading
  const has = (meaning: KnownEvent["meaning"]) => events.some((event) => event.meaning === meaning)
  if (text === "returned" || has("returned")) return "returned"
  if (has("destroyed")) return "destroyed"
  if (text === "returning" || has("returning")) return "returning"
  if (wasDelivered(reading)) return "delivered"
  if (text === "cancelled" || text === "cancelled_after" || has("cancelled")) return "cancelled"
  return isReady(reading) ? "ready_for_pickup" : onTheRoad(reading)
}

const unknownWords = ({ status, text, last }: Reading): string | undefined => {
  const words = status.shortDeliveryStatus?.trim() || status.shortDeliveryStatusEn?.trim()
  if (words && text === null) return words
  return last && last.meaning === null && last.type !== "" ? last.type : undefined
}

const factsOf = (reading: Reading, state: ParcelState | null, office: FinalOffice): ParcelFacts => {
  const { status, text, events, last } = reading
  const goesBack = state === "returning" || state === "returned"
  const collected = events.find(({ meaning }) => meaning === "delivered")?.time ?? status.cdCollectedTime
  const times = events.flatMap(({ time }) => (time === null ? [] : [time]))
  const next = goesBack ? status.nextShipments.findLast(({ shipmentNumber }) => shipmentNumber) : undefined
  return {
    ...NO_FACTS,
    sentAt: status.sendTime,
    deliveredAt: state === "delivered" ? (status.deliveryTime ?? collected) : null,
    readyAt: state === "ready_for_pickup" ? (reading.readyAt ?? readySince(events) ?? last?.time ?? null) : null,
    lastEventAt: times.at(-1) ?? null,
    returnKind: goesBack ? (returnKind(status.trackingEvents, office) ?? "unknown") : null,
    returnNumber: next?.shipmentNumber ?? null,
    cancelledAfterSending: state === "cancelled" && (text === "cancelled_after" || status.sendTime !== null),
    contradicts: goesBack && (status.cdCollectedTime !== null || (events.some(isReturn) && text === "delivered")),
  }
}

/**
 * Where a parcel is by Econt's answer. What happened outweighs what the texts say, and a way back outweighs a
 * delivery: Econt calls a parcel handed back to its sender delivered, too. Texts are matched whole. Order: returned,
 * destroyed, returning, delivered, cancelled, ready for pick-up, on the road, label.
 *
 * @param status null when Econt does not know the number
 */
export const decideParcel = (status: TrackedStatus | null, known: Known): Decision => {
  if (!status) return { state: known.cancelledByUs ? "cancelled" : null, facts: { ...NO_FACTS, notFound: true } }
  const office = finalOffice(status, known)
  const reading = read(status, office)
  const state = decide(reading)
  const unknown = unknownWords(reading)
  return { state, ...(unknown !== undefined && { unknown }), facts: factsOf(reading, state, office) }
}

/** States of one rank follow each other in any order: a parcel leaves an office, or is tried again. */
const RANK: Record<ParcelState, number> = {
  label_created: 0,
  shipped: 1,
  in_transit: 2,
  out_for_delivery: 2,
  ready_for_pickup: 2,
  attempt_failed: 2,
  cancelled: 3,
  returning: 4,
  delivered: 5,
  returned: 6,
  destroyed: 6,
}

/**
 * Whether a parcel may go from one state to another, so that an answer that is older than the last never moves it
 * back. Delivered may still turn out to go back; what came back, or is no more, stays so. False where nothing changes.
 */
export const mayMove = (from: ParcelState | null, to: ParcelState): boolean => {
  if (from === null) return true
  if (from === to || RANK[from] === RANK.returned) return false
  return RANK[to] >= RANK[from] || (from === "delivered" && to === "returning")
}

/** Working days a parcel waits at an office, from the day after it came. About: Econt may keep it longer. */
const STORAGE_DAYS = 7

/**
 * About the last day a parcel waits at the office, `YYYY-MM-DD` in Sofia.
 *
 * @param readyAt milliseconds since 1970 at which it came there
 */
export const keepUntil = (readyAt: number, holidays: Holidays = isHoliday): string => {
  let { date } = sofiaClock(new Date(readyAt))
  for (let day = 0; day < STORAGE_DAYS; day++) date = nextDay(date, (next) => isWorkday(next, holidays))
  return date
}
