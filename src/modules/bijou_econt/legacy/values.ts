import type { ParcelEvent } from "../../../contracts/econt-waybill"

/** Leva of one euro, fixed by law; amounts of years before 2026 are in leva. */
const LEVA = 1.95583

/** A cell as text; what is no text or number is empty. */
export const text = (value: unknown): string =>
  typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : ""

/** An amount as it was stored: a number, text, or Medusa's object that knows more digits. */
export const amount = (value: unknown): number | null => {
  const inner = value !== null && typeof value === "object" ? (value as { value?: unknown }).value : value
  const number = Number(text(inner) || NaN)
  return Number.isFinite(number) && number > 0 ? number : null
}

/** Leva to euro; amounts in euro stay. Two decimals. */
export const toEuro = (value: number | null, isLeva: boolean): number | null => {
  const euro = value === null ? 0 : Math.round((isLeva ? value / LEVA : value) * 100) / 100
  return euro > 0 ? euro : null
}

const SECONDS_UNTIL = 100_000_000_000

/** A moment as text, in seconds or in milliseconds; null when it is none. */
export const moment = (value: unknown): Date | null => {
  const number = typeof value === "number" || /^\d{9,}$/.test(text(value)) ? Number(value) : null
  const date = number === null ? new Date(text(value).replace(" ", "T")) : new Date(number < SECONDS_UNTIL ? number * 1000 : number)
  return Number.isNaN(date.getTime()) || date.getTime() <= 0 ? null : date
}

/** The day of a moment in Sofia. */
export const day = (value: unknown): string | null => {
  const written = /^\d{4}-\d{2}-\d{2}$/.exec(text(value))?.[0]
  const date = written ? null : moment(value)
  return written ?? (date && new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Sofia" }).format(date))
}

export type LegacyEvent = Omit<ParcelEvent, "happened_at"> & { happened_at: Date }

const parsed = (value: unknown): unknown => {
  try {
    return typeof value === "string" ? JSON.parse(value) : value
  } catch {
    return null
  }
}

const word = (event: Record<string, unknown>, ...names: string[]): string => names.map((name) => text(event[name])).find(Boolean) ?? ""

/** Econt's events as they were kept, the oldest first; those without a moment are left out. */
export const events = (value: unknown): LegacyEvent[] => {
  const list = parsed(value)
  return (Array.isArray(list) ? (list as unknown[]) : [])
    .flatMap((entry) => {
      const event = (entry ?? {}) as Record<string, unknown>
      const happened_at = moment(event.time ?? event.happened_at ?? event.date)
      return happened_at
        ? [
            {
              type: word(event, "destinationType", "type"),
              text: word(event, "destinationDetails", "text"),
              text_en: word(event, "destinationDetailsEn"),
              office_code: word(event, "officeCode") || null,
              place: [word(event, "officeName"), word(event, "cityName")].filter(Boolean).join(", "),
              place_en: [word(event, "officeNameEn"), word(event, "cityNameEn")].filter(Boolean).join(", "),
              happened_at,
            },
          ]
        : []
    })
    .sort((one, other) => one.happened_at.getTime() - other.happened_at.getTime())
}
