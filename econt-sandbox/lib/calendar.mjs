import { addDays } from "./clock.mjs"

/**
 * Orthodox Easter (Meeus' Julian rule, 13 days to the Gregorian calendar until 2099).
 * @param {number} year
 */
export const easter = (year) => {
  const a = year % 4
  const b = year % 7
  const c = year % 19
  const d = (19 * c + 15) % 30
  const e = (2 * a + 4 * b - d + 34) % 7
  const month = Math.floor((d + e + 114) / 31)
  const day = ((d + e + 114) % 31) + 1
  return addDays(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`, 13)
}

const FIXED = [
  "01-01",
  "03-03",
  "05-01",
  "05-06",
  "05-24",
  "09-06",
  "09-22",
  "12-24",
  "12-25",
  "12-26",
]

/** @type {Map<number, Set<string>>} */
const years = new Map()

/**
 * Bulgaria's public holidays (art. 154 of the Labour Code). The Mondays off for a holiday at a weekend
 * are left out: a parcel of 24 December 2026 was quoted for the 29th, so couriers drive on the 28th.
 * @param {string} date
 */
export const isHoliday = (date) => {
  const year = Number(date.slice(0, 4))
  const known = years.get(year) ?? new Set(FIXED.map((day) => `${year}-${day}`))
  if (!years.has(year)) {
    for (const days of [-2, -1, 0, 1]) known.add(addDays(easter(year), days))
    years.set(year, known)
  }
  return known.has(date)
}

/** @param {string} date 0 is Sunday */
export const weekday = (date) => new Date(`${date}T12:00:00Z`).getUTCDay()

/** @param {string} date @returns {"workday" | "halfday" | "holiday"} */
export const dayType = (date) => {
  if (weekday(date) === 0 || isHoliday(date)) return "holiday"
  return weekday(date) === 6 ? "halfday" : "workday"
}

/** @param {string} date @param {(date: string) => boolean} fits @returns {string} the first such day after it */
const nextDay = (date, fits) => {
  let day = addDays(date, 1)
  while (!fits(day)) day = addDays(day, 1)
  return day
}

const isOpen = (/** @type {string} */ date) => dayType(date) !== "holiday"

/**
 * The day a parcel sent on a date is delivered: recorded are Friday to Saturday, Saturday to Monday,
 * Sunday to Tuesday, 24 December to the 29th.
 *
 * @param {string} sent
 * @param {string} [wish] `workday`, `halfday` or a date
 */
export const deliveryDay = (sent, wish) => {
  const accepted = isOpen(sent) ? sent : nextDay(sent, isOpen)
  if (wish && /^\d{4}-/.test(wish) && wish > accepted && isOpen(wish)) return wish
  return nextDay(accepted, wish === "workday" ? (day) => dayType(day) === "workday" : isOpen)
}
