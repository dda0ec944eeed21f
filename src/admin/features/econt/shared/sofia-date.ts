const ZONE = "Europe/Sofia"
const STYLES = {
  date: { dateStyle: "medium" },
  moment: { dateStyle: "medium", timeStyle: "short" },
} satisfies Record<string, Intl.DateTimeFormatOptions>

const cache = new Map<string, Intl.DateTimeFormat>()

const formatter = (language: string, style: keyof typeof STYLES): Intl.DateTimeFormat => {
  const key = `${language}:${style}`
  const known = cache.get(key) ?? new Intl.DateTimeFormat(language, { ...STYLES[style], timeZone: ZONE })
  cache.set(key, known)
  return known
}

/** A moment, or a date as `YYYY-MM-DD`, as the clocks and calendars of Sofia show it. */
export const formatSofia = (language: string, moment: string, style: keyof typeof STYLES = "moment"): string =>
  formatter(language, style).format(new Date(/^\d{4}-\d{2}-\d{2}$/.test(moment) ? `${moment}T12:00:00Z` : moment))
