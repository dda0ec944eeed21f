const clock = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Sofia",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
})

const MINUTE = 60_000
const DAY = 86_400_000

/** Offsets of Sofia from UTC in minutes: winter, summer. */
const OFFSETS = [120, 180]

/** A moment as the clocks of Sofia show it: date as `YYYY-MM-DD`, minute of the day. */
export type SofiaClock = { date: string; minute: number }

/** What the clocks of Sofia show at a moment. */
export const sofiaClock = (moment: Date): SofiaClock => {
  const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]))
  return { date: `${parts.year}-${parts.month}-${parts.day}`, minute: Number(parts.hour) * 60 + Number(parts.minute) }
}

/** Midnight UTC of a date, for counting days. */
const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** The date a number of days later, or earlier when negative. */
export const addDays = (date: string, days: number): string =>
  new Date(midnight(date) + days * DAY).toISOString().slice(0, 10)

/** Day of the week, 1 Monday to 7 Sunday. */
export const weekdayOf = (date: string): number => new Date(midnight(date)).getUTCDay() || 7

/**
 * The moment at which the clocks of Sofia show a minute of a date; 1440 is the end of the day. In the
 * hour that summer time leaves out, the moment the clocks jump over it; in the hour that comes twice,
 * the first.
 */
export const sofiaMoment = (date: string, minute: number): Date => {
  const shown = midnight(date) + minute * MINUTE
  const fits = [...OFFSETS].reverse().map((offset) => new Date(shown - offset * MINUTE)).find((moment) => {
    const seen = sofiaClock(moment)
    return midnight(seen.date) + seen.minute * MINUTE === shown
  })
  return fits ?? sofiaMoment(date, Math.ceil((minute + 1) / 60) * 60)
}
