import { FINAL_PARCEL_STATES, type ParcelState } from "../contracts/econt"

export type PollInput = {
  /** Null before Econt told anything. */
  parcelState: ParcelState | null
  /** Hours since the state last changed; of a final state, since it ended. */
  ageHours: number
  /** Questions in a row that got no answer. */
  failures: number
  /** Whether money of the waybill is still to come; `none` when it collects nothing. */
  cod: "none" | "open" | "paid"
}

/** Minutes between questions. */
const OFTEN = 15
const HALF_HOUR = 30
const HOURLY = 60
const SLOWEST = 360
const DAILY = 1440

const HOURS_A_DAY = 24
/** A courier may correct what was entered; after that it stays. */
const DONE_AFTER = 3 * HOURS_A_DAY
/** Payouts that did not come by then are seen in the payment report only. */
const UNPAID_AFTER = 30 * HOURS_A_DAY
const FORGOTTEN_AFTER = 180 * HOURS_A_DAY

const whenDone = ({ parcelState, ageHours, cod }: PollInput): number | null => {
  if (cod === "paid") return null
  if (ageHours < DONE_AFTER) return SLOWEST
  return parcelState === "delivered" && cod === "open" && ageHours < UNPAID_AFTER ? DAILY : null
}

/** By how long ago something happened: fresh, within three days, within two weeks, older. */
const byAge = (ageHours: number, fresh: number, days: number, weeks: number): number =>
  ageHours < HOURS_A_DAY ? fresh : ageHours < DONE_AFTER ? days : ageHours < 14 * HOURS_A_DAY ? weeks : DAILY

const whenOpen = (state: ParcelState | null, ageHours: number): number => {
  switch (state) {
    case "out_for_delivery":
    case "attempt_failed":
      return byAge(ageHours, OFTEN, HOURLY, SLOWEST)
    case "ready_for_pickup":
      return byAge(ageHours, HALF_HOUR, HOURLY, SLOWEST)
    case "shipped":
    case "in_transit":
    case "label_created":
    case null:
      return byAge(ageHours, HALF_HOUR, 2 * HOURLY, SLOWEST)
    default:
      return SLOWEST
  }
}

/**
 * Minutes until Econt is asked about a parcel again; null when it need not be. A quarter of an hour near the
 * delivery, half an hour while something happened today, up to six hours when nothing does, a day after two weeks.
 * Each failure doubles the pause, to six hours at most. Asked no more: three days after the end, or once the money
 * of an ended parcel is paid; with money still open a day apart, up to thirty days; nothing after half a year.
 */
export const nextPoll = (input: PollInput): number | null => {
  const { parcelState, ageHours, failures } = input
  if (ageHours >= FORGOTTEN_AFTER) return null
  const done = parcelState !== null && FINAL_PARCEL_STATES.includes(parcelState)
  const pause = done ? whenDone(input) : whenOpen(parcelState, ageHours)
  return pause === null ? null : Math.max(pause, Math.min(SLOWEST, pause * 2 ** Math.max(0, failures)))
}
