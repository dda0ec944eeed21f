export type DateOrder = "day_first" | "month_first"

const MONTHS = [
  ["jan", "яну"], ["feb", "фев"], ["mar", "мар"], ["apr", "апр"], ["may", "май"], ["jun", "юни"],
  ["jul", "юли"], ["aug", "авг"], ["sep", "сеп"], ["oct", "окт"], ["nov", "ное"], ["dec", "дек"],
] as const

const TIME = String.raw`(?:[T,\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{2})?(?:\s*(?:ч\.?|г\.?))?)?`
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, "i")
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:\s*г\.?)?${TIME}$`, "i")
const DAY_NAMED = new RegExp(String.raw`^(\d{1,2})\.?\s+(\p{L}{3,12})\.?,?\s+(\d{4})(?:\s*г\.?)?${TIME}$`, "iu")
const MONTH_NAMED = new RegExp(String.raw`^(\p{L}{3,12})\.?\s+(\d{1,2}),?\s+(\d{4})${TIME}$`, "iu")
const EPOCH = /^\d{10}(\d{3})?$/

type Clock = { hour?: string; minute?: string; second?: string; half?: string; zone?: string }

const monthOf = (name: string): number =>
  MONTHS.findIndex((names) => names.some((start) => name.toLowerCase().startsWith(start))) + 1

const hourOf = ({ hour, half }: Clock): number => {
  const value = Number(hour ?? 0)
  return half ? (value % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0) : value
}

const zoneMinutes = (zone?: string): number => {
  const match = zone?.match(/^([+-])(\d{2}):?(\d{2})?$/)
  return match ? (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0)) : 0
}

const build = (year: number, month: number, day: number, clock: Clock): Date | null => {
  const hour = hourOf(clock)
  const minute = Number(clock.minute ?? 0)
  const second = Number(clock.second ?? 0)
  const midnight = new Date(Date.UTC(year, month - 1, day))
  const isReal = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day
  if (!isReal || hour > 23 || minute > 59 || second > 59 || year < 1995) {
    return null
  }
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second) - zoneMinutes(clock.zone) * 60_000)
}

const clockOf = (parts: (string | undefined)[]): Clock => ({
  hour: parts[0], minute: parts[1], second: parts[2], half: parts[3], zone: parts[4],
})

/**
 * Moment written in a file, or null when it is none. Without a zone it is read as UTC. `order`
 * decides for `9/6/2016`; dots always mean day first, as in Bulgarian.
 */
export const parseDate = (text: string, order: DateOrder): Date | null => {
  const value = text.trim()
  if (value.length > 60) {
    return null
  }
  if (EPOCH.test(value)) {
    return new Date(Number(value) * (value.length === 10 ? 1000 : 1))
  }
  let match = value.match(YEAR_FIRST)
  if (match) {
    return build(Number(match[1]), Number(match[2]), Number(match[3]), clockOf(match.slice(4)))
  }
  match = value.match(YEAR_LAST)
  if (match) {
    const isDayFirst = order === "day_first" || match[2] === "."
    const [day, month] = isDayFirst ? [match[1], match[3]] : [match[3], match[1]]
    return build(Number(match[4]), Number(month), Number(day), clockOf(match.slice(5)))
  }
  match = value.match(DAY_NAMED)
  if (match) {
    return build(Number(match[3]), monthOf(match[2]), Number(match[1]), clockOf(match.slice(4)))
  }
  match = value.match(MONTH_NAMED)
  if (match) {
    return build(Number(match[3]), monthOf(match[1]), Number(match[2]), clockOf(match.slice(4)))
  }
  return null
}

/** Order of day and month that the dates of a file show; day first when they show none. */
export const slashDateOrder = (dates: string[]): DateOrder => {
  const parts = dates.map((date) => date.trim().match(/^(\d{1,2})[/-](\d{1,2})[/-]\d{4}/))
  const isMonthFirst = parts.some((part) => part !== null && Number(part[2]) > 12)
  const isDayFirst = parts.some((part) => part !== null && Number(part[1]) > 12)
  return isMonthFirst && !isDayFirst ? "month_first" : "day_first"
}
