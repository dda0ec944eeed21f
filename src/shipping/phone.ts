const CALLING_CODES: Record<string, string> = { BGR: "359", GRC: "30", ROU: "40" }
const INTERNATIONAL = /^\d{8,15}$/

/** Digits of a number inside Bulgaria, without the 0 before them: mobiles nine, towns seven to nine. */
const NATIONAL = /^[2-9]\d{6,8}$/
const MOBILE = /^\+359(?:8[789]|9[89]|43|48)\d{7}$/

/** A number of the country without its code and the 0 before it; null when it is none. */
const national = (digits: string, code: string): string | null => {
  const coded = digits.startsWith(code) && digits.length > 9
  const own = (coded ? digits.slice(code.length) : digits).replace(/^0(?!0)/, "")
  if (code !== CALLING_CODES.BGR) return own.length >= 9 && INTERNATIONAL.test(code + own) ? own : null
  // Without the 0 only a mobile can be told from a part of a number.
  const whole = coded || digits.startsWith("0") || MOBILE.test(`+${code}${own}`)
  return whole && NATIONAL.test(own) ? own : null
}

const readOne = (text: string, country: string): string | null => {
  const code = CALLING_CODES[country] ?? CALLING_CODES.BGR
  const digits = text.replace(/\D/g, "")
  const foreign = /^\D*\+/.test(text) ? digits : /^00/.test(digits) ? digits.slice(2) : null
  if (foreign !== null && !foreign.startsWith(code)) return INTERNATIONAL.test(foreign) ? `+${foreign}` : null
  const own = national(foreign ?? digits, code)
  return own && `+${code}${own}`
}

/**
 * A phone as people write it, as `+359888123456`: with spaces, brackets, dashes, `00359`, `(0)`, without the first
 * 0; of several the first that is one. Without a country code it is the given country's.
 *
 * @returns null when it is no phone
 */
export const normalisePhone = (text: string, country = "BGR"): string | null => {
  // A slash stands between two phones, and after the code of a town.
  for (const part of [text, ...text.split(/[,;/|]|\s(?:или|or)\s/i)]) {
    const phone = readOne(part, country)
    if (phone) return phone
  }
  return null
}

/** Whether a normalised phone takes messages; numbers of other countries may. */
export const isMobile = (phone: string): boolean => !phone.startsWith("+359") || MOBILE.test(phone)
