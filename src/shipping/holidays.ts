import { addDays, weekdayOf } from "./sofia-time"

/** Official holidays with a fixed date, Art. 154(1) of the Bulgarian Labour Code, as `MM-DD`. */
const FIXED = ["01-01", "03-03", "05-01", "05-06", "05-24", "09-06", "09-22", "12-24", "12-25", "12-26"]

/** Good Friday, Holy Saturday, Easter Sunday and Monday, in days from Easter. */
const EASTER = [-2, -1, 0, 1]

/** Days the Council of Ministers declared free by Art. 154(3): for the change to the euro. */
const DECLARED = ["2025-12-31", "2026-01-02"]

/** The Gregorian calendar is this many days ahead of the Julian one from 1900 to 2099. */
const JULIAN_LAG = 13

/** Orthodox Easter Sunday by the calendar in use, `YYYY-MM-DD`; years 1900 to 2099 (Meeus). */
export const easterOf = (year: number): string => {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const march = d + e + 22
  return addDays(`${year}-03-01`, march - 1 + JULIAN_LAG)
}

const isWeekend = (date: string): boolean => weekdayOf(date) > 5

const compute = (year: number): string[] => {
  const easter = easterOf(year)
  const fixed = FIXED.map((day) => `${year}-${day}`)
  const free = new Set([...fixed, ...EASTER.map((days) => addDays(easter, days))])
  for (const date of fixed.filter(isWeekend)) {
    let instead = addDays(date, 1)
    while (isWeekend(instead) || free.has(instead)) {
      instead = addDays(instead, 1)
    }
    free.add(instead)
  }
  return [...free, ...DECLARED.filter((date) => date.startsWith(`${year}-`))].sort()
}

const known = new Map<number, string[]>()

/**
 * Days on which Bulgaria does not work besides weekends, in order, `YYYY-MM-DD`: official holidays,
 * those on a weekend too, and the working days that replace them. A holiday on a weekend gives the
 * first working day after it, two give the first two; Easter's own days give none (Art. 154(2) of the
 * Labour Code). Days the government declares late are not known here.
 */
export const holidaysOf = (year: number): readonly string[] => {
  const found = known.get(year) ?? compute(year)
  known.set(year, found)
  return found
}

/** Whether a date, `YYYY-MM-DD` in Sofia, is an official holiday or the day free in place of one. */
export const isHoliday = (date: string): boolean => holidaysOf(Number(date.slice(0, 4))).includes(date)
