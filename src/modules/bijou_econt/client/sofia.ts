const ZONE = "Europe/Sofia"

const dates = new Intl.DateTimeFormat("en-CA", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
})
const times = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
})

const LAST_MOMENT = 8.64e15

const inRange = (ms: number): boolean => Math.abs(ms) <= LAST_MOMENT

/** The date in Europe/Sofia of a moment in milliseconds, `YYYY-MM-DD`; null when there is no such moment. */
export const sofiaDate = (ms: number): string | null => (inRange(ms) ? dates.format(ms) : null)

/** The time of day in Europe/Sofia of a moment in milliseconds, `HH:MM`; null when there is no such moment. */
export const sofiaTime = (ms: number): string | null => (inRange(ms) ? times.format(ms) : null)
