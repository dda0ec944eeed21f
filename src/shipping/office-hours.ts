import type { DayHours, OfficeHoursView } from "../contracts/econt-places"
import { isHoliday } from "./holidays"
import { addDays, sofiaClock, sofiaMoment, weekdayOf } from "./sofia-time"

/** Hours of an office in minutes of the day in Sofia; null when Econt does not say. */
export type OfficeMinutes = {
  normal_from: number | null
  normal_to: number | null
  half_from: number | null
  half_to: number | null
}
export type DayKind = OfficeHoursView["today"]

const DAY_END = 1440
/** Econt writes the end of a day as 23:59. */
const LAST_MINUTE = DAY_END - 1
const LOOK_AHEAD_DAYS = 14

type Span = { from: number; to: number }

/** Equal times mean closed, as does a time that is missing. */
const spanOf = (from: number | null, to: number | null): Span | null =>
  from === null || to === null || from >= to ? null : { from, to: to >= LAST_MINUTE ? DAY_END : to }

const isWholeDay = (span: Span | null): boolean => span !== null && span.from === 0 && span.to === DAY_END

/** What kind of day a date, `YYYY-MM-DD`, is for Econt's offices; holidays are Bulgaria's. */
export const dayKindOf = (date: string, countryCode: string): DayKind => {
  if (countryCode === "BGR" && isHoliday(date)) {
    return "holiday"
  }
  const weekday = weekdayOf(date)
  return weekday === 7 ? "sunday" : weekday === 6 ? "saturday" : "workday"
}

const text = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`

const hoursOf = (span: Span | null): DayHours => span && { from: text(span.from), to: text(span.to) }

/**
 * When an office serves, asked at a moment. Econt gives hours of working days and of the half day,
 * which is Saturday; on Sundays and holidays only what never closes is open. Clocks are Sofia's, also
 * for Greece and Romania, which share its time.
 */
export const officeHours = (minutes: OfficeMinutes, now: Date, countryCode = "BGR"): OfficeHoursView => {
  const normal = spanOf(minutes.normal_from, minutes.normal_to)
  const half = spanOf(minutes.half_from, minutes.half_to)
  const always = isWholeDay(normal) && isWholeDay(half)
  const { date, minute } = sofiaClock(now)
  const today = dayKindOf(date, countryCode)
  const spanOn = (day: string): Span | null => {
    const kind = dayKindOf(day, countryCode)
    return kind === "workday" ? normal : kind === "saturday" ? half : null
  }
  const span = spanOn(date)
  const open = always || (span !== null && span.from <= minute && minute < span.to)
  const next = open ? null : nextOpening(spanOn, date, minute)
  return {
    always,
    workday: hoursOf(normal),
    saturday: hoursOf(half),
    today,
    open_now: open,
    closes_at: open && !always && span ? sofiaMoment(date, span.to).toISOString() : null,
    opens_at: next && sofiaMoment(next.date, next.minute).toISOString(),
    opens_on: next && next.date,
  }
}

const nextOpening = (spanOn: (date: string) => Span | null, date: string, minute: number) => {
  for (let days = 0; days <= LOOK_AHEAD_DAYS; days++) {
    const day = addDays(date, days)
    const span = spanOn(day)
    if (span && (days > 0 || span.from > minute)) {
      return { date: day, minute: span.from }
    }
  }
  return null
}
