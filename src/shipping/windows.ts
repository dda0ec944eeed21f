import type { CourierWindows } from "../contracts/econt-shipment"
import type { Holidays } from "./calendar"
import { isHoliday } from "./holidays"
import { addDays, weekdayOf } from "./sofia-time"

export type CourierDay = CourierWindows["days"][number]

/** A day of Econt's calendar for an address: `halfday`, `workday` or `holiday`, and times of day. */
export type ServiceDay = { dayType: string | null; day: string | null; start: string | null; end: string | null }

export type CourierDaysInput = {
  /** Econt's next thirty days; without a day that can be read the suite's rules hold. */
  serviceTimes?: readonly ServiceDay[] | null
  /** Today and the time of day in Sofia, `YYYY-MM-DD` and `HH:MM`. */
  today: string
  now: string
  holidays?: Holidays
  /** Hour from which no courier comes today any more, `HH:MM`. */
  cutOff?: string
}

/** Econt's cities end between 14:00 and 14:45; the earlier hour is right everywhere. */
export const CUT_OFF = "14:00"

const HOURS = { workday: { from: "09:00", to: "18:00" }, halfday: { from: "09:00", to: "13:00" } } as const
const DAYS_AHEAD = 14
const SATURDAY = 6
const SUNDAY = 7
const HALF_HOUR = 30

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

/** The time of day in `9:00`, `09:00:00` or `2026-11-23 09:00:00`; null when there is none. */
const readTime = (text: string | null): string | null => {
  const found = /(?:^|[ T])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/.exec(text?.trim() ?? "")
  return found ? `${found[1].padStart(2, "0")}:${found[2]}` : null
}

const readDay = ({ dayType, day, start, end }: ServiceDay): CourierDay[] => {
  const kind = dayType?.toLowerCase()
  const date = /^\d{4}-\d{2}-\d{2}/.exec(day ?? "")?.[0]
  const [from, to] = [readTime(start), readTime(end)]
  return date && from && to && from < to && (kind === "workday" || kind === "halfday") ? [{ date, from, to, kind }] : []
}

const byRules = (today: string, holidays: Holidays): CourierDay[] =>
  Array.from({ length: DAYS_AHEAD }, (_, days) => addDays(today, days))
    .filter((date) => weekdayOf(date) !== SUNDAY && !holidays(date))
    .map((date) => {
      const kind = weekdayOf(date) === SATURDAY ? "halfday" : "workday"
      return { date, ...HOURS[kind], kind }
    })

/** What is left of today: from the next half hour on, and nothing after the cut-off. */
const restOfToday = (day: CourierDay, now: string, cutOff: string): CourierDay[] => {
  if (now >= cutOff) return []
  const next = timeOf(Math.ceil(minutesOf(now) / HALF_HOUR) * HALF_HOUR)
  const from = next > day.from ? next : day.from
  return from < day.to ? [{ ...day, from }] : []
}

/**
 * Days on which Econt's courier can come, the earliest first, with the first and the last hour. Econt's own calendar
 * for the address where it gave one, else working days 9 to 18 and Saturdays 9 to 13 of two weeks, without holidays.
 */
export const courierDays = (input: CourierDaysInput): Pick<CourierWindows, "days" | "source"> => {
  const { serviceTimes, today, now, holidays = isHoliday, cutOff = CUT_OFF } = input
  const known = (serviceTimes ?? []).flatMap(readDay)
  const source = known.length > 0 ? "econt" : "rules"
  const days = source === "econt" ? known : byRules(today, holidays)
  const possible = days
    .filter(({ date }) => date >= today)
    .flatMap((day) => (day.date === today ? restOfToday(day, now, cutOff) : [day]))
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
  return { days: possible, source }
}
