import { eventMeaning, type EventMeaning } from "./status-words"

/** One event as Econt tells it; `time` is milliseconds since 1970. */
export type TrackingEvent = {
  destinationType: string | null
  officeCode: string | null
  time: number | null
  /** Whether it concerns the signed receipt on its way back, and not the parcel. */
  isReceipt?: boolean | null
}

export type KnownEvent = { meaning: EventMeaning | null; type: string; officeCode: string | null; time: number | null; final: boolean }

/** Where the parcel is fetched from; null for an address or while it is not known. */
export type FinalOffice = string | null

/** Events of these kinds are at the receiver's office when their code is its. */
const AT_OFFICE: readonly string[] = ["in_delivery_office", "in_pickup_office", "office"]

/**
 * Events of the parcel itself, the oldest first; equal times stay in Econt's order. `final` marks those at the
 * receiver's office: an office event counts only where its code says so.
 */
export const readEvents = (events: readonly TrackingEvent[], office: FinalOffice): KnownEvent[] =>
  events
    .filter(({ isReceipt }) => !isReceipt)
    .map(({ destinationType, officeCode, time }) => {
      const type = (destinationType ?? "").trim().toLowerCase()
      const final = office !== null && officeCode === office && AT_OFFICE.includes(type)
      return { meaning: eventMeaning(type), type, officeCode, time, final }
    })
    .sort((one, other) => (one.time ?? 0) - (other.time ?? 0))

export const isReturn = ({ meaning }: KnownEvent): boolean => meaning === "returning" || meaning === "returned"

/** Since when the parcel waits at the receiver's office; null when its last move was to somewhere else. */
export const readySince = (events: readonly KnownEvent[]): number | null => {
  const moves = events.filter(({ meaning }) => meaning !== "note")
  const left = moves.findLastIndex(({ final }) => !final)
  return moves[left + 1]?.time ?? null
}

const DAY_MS = 86_400_000
/** Econt keeps a parcel about seven working days, so nobody came for one that goes back after six days. */
const UNCOLLECTED_AFTER_DAYS = 6

/**
 * Why a parcel goes back, as Econt names no reason: from the first arrival at the receiver's office to the way back
 * six days or more are `uncollected`, less are `refused`. Without an office, failed attempts mean `uncollected`.
 */
export const returnKind = (
  events: readonly TrackingEvent[],
  office: FinalOffice
): "uncollected" | "refused" | "unknown" | null => {
  const known = readEvents(events, office)
  const back = known.findIndex(isReturn)
  if (back < 0) return null
  const before = known.slice(0, back)
  const arrived = before.find(({ final }) => final)?.time ?? null
  const returned = known[back].time
  if (arrived !== null && returned !== null) {
    return returned - arrived >= UNCOLLECTED_AFTER_DAYS * DAY_MS ? "uncollected" : "refused"
  }
  return before.some(({ meaning }) => meaning === "attempt_failed") ? "uncollected" : "unknown"
}
