const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const STEPS: { unit: Intl.RelativeTimeFormatUnit; seconds: number; until: number }[] = [
  { unit: "second", seconds: 1, until: MINUTE },
  { unit: "minute", seconds: MINUTE, until: HOUR },
  { unit: "hour", seconds: HOUR, until: 2 * DAY },
  { unit: "day", seconds: DAY, until: 60 * DAY },
  { unit: "month", seconds: 30 * DAY, until: 730 * DAY },
  { unit: "year", seconds: 365 * DAY, until: Infinity },
]

const cache = new Map<string, unknown>()
const cached = <T>(key: string, make: () => T): T => {
  if (!cache.has(key)) {
    cache.set(key, make())
  }
  return cache.get(key) as T
}

/** "3 hours ago", "преди 3 часа"; moments within a second of `now` are "now". */
export const formatRelative = (language: string, moment: string | Date, now: number = Date.now()): string => {
  const seconds = Math.round((new Date(moment).getTime() - now) / 1000)
  const step = STEPS.find(({ until }) => Math.abs(seconds) < until) ?? STEPS[STEPS.length - 1]
  const formatter = cached(`rel:${language}`, () => new Intl.RelativeTimeFormat(language, { numeric: "auto" }))
  return formatter.format(Math.trunc(seconds / step.seconds), step.unit)
}

/** How long something waits, in the shortest form: "5 min", "3 h", "12 d". */
export const formatAge = (language: string, moment: string | Date, now: number = Date.now()): string => {
  const seconds = Math.max(0, (now - new Date(moment).getTime()) / 1000)
  const [value, unit] =
    seconds < HOUR
      ? [seconds / MINUTE, "minute"]
      : seconds < 2 * DAY
        ? [seconds / HOUR, "hour"]
        : [seconds / DAY, "day"]
  return cached(
    `age:${language}:${unit}`,
    () => new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" })
  ).format(Math.floor(value))
}

/** Whole and broken hours between a moment and now. */
export const hoursSince = (moment: string | Date, now: number = Date.now()): number =>
  (now - new Date(moment).getTime()) / 3_600_000

const DATE_STYLES = {
  date: { dateStyle: "medium" },
  moment: { dateStyle: "medium", timeStyle: "short" },
  time: { timeStyle: "short" },
} satisfies Record<string, Intl.DateTimeFormatOptions>

/** A day, a moment or a time of day in the reader's zone. */
export const formatDate = (
  language: string,
  moment: string | Date,
  style: keyof typeof DATE_STYLES = "date"
): string =>
  cached(`date:${language}:${style}`, () => new Intl.DateTimeFormat(language, DATE_STYLES[style])).format(
    new Date(moment)
  )

/** A number with at most `digits` decimals. */
export const formatNumber = (language: string, value: number, digits = 0): string =>
  cached(
    `num:${language}:${digits}`,
    () => new Intl.NumberFormat(language, { maximumFractionDigits: digits })
  ).format(value)

/** An amount of money in its major unit. */
export const formatMoney = (language: string, amount: number, currency: string): string =>
  cached(
    `money:${language}:${currency}`,
    () => new Intl.NumberFormat(language, { style: "currency", currency: currency.toUpperCase() })
  ).format(amount)

/** A share between 0 and 1 as a percentage with at most `digits` decimals. */
export const formatPercent = (language: string, share: number, digits = 0): string =>
  cached(
    `pct:${language}:${digits}`,
    () => new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: digits })
  ).format(share)

/** A count that stopped at its cap reads "1 000+". */
export const formatCapped = (language: string, count: { value: number; capped: boolean }): string =>
  `${formatNumber(language, count.value)}${count.capped ? "+" : ""}`
