import { isHoliday } from "./holidays"
import { addDays, weekdayOf } from "./sofia-time"

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
