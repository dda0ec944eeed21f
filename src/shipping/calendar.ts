import { isHoliday } from "./holidays"
import { addDays, sofiaClock, weekdayOf } from "./sofia-time"

/** Tells official holidays; the suite's own calendar unless somebody knows better. */
export type Holidays = (date: string) => boolean

const SATURDAY = 6
const SUNDAY = 7

/** Whether Econt delivers at all on a date: not on Sundays and holidays. */
export const isServed = (date: string, holidays: Holidays = isHoliday): boolean =>
  weekdayOf(date) !== SUNDAY && !holidays(date)

export const isWorkday = (date: string, holidays: Holidays = isHoliday): boolean =>
  weekdayOf(date) < SATURDAY && !holidays(date)

/** The first date after a date that is one by `fits`. */
export const nextDay = (date: string, fits: (date: string) => boolean): string => {
  let next = addDays(date, 1)
  while (!fits(next)) next = addDays(next, 1)
  return next
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
