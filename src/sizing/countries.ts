import { type LengthUnit } from "../contracts/size-guide-document"

/** What a country measures in, and its usual size systems, the most usual first (for rings, then for shoes and clothing). */
export interface CountryDefaults {
  unit: LengthUnit
  systems: string[]
}

const EUROPE = ["iso", "eu"]
const BRITISH = ["uk", "uk_child"]
const AMERICAN = ["us", "us_women", "us_men", "us_child"]
const ITALIAN = ["it", ...EUROPE]

const SYSTEMS: Record<string, string[]> = {
  US: AMERICAN, CA: AMERICAN, MX: AMERICAN,
  GB: BRITISH, IE: [...BRITISH, ...EUROPE], ZA: BRITISH,
  AU: ["uk", "au", "uk_child"], NZ: ["uk", "au", "uk_child"],
  JP: ["jp", "mondopoint"],
  IT: ITALIAN, ES: ITALIAN, CH: ITALIAN, NL: ITALIAN,
  FR: ["fr", ...EUROPE], DE: ["de", ...EUROPE], PL: ["pl", ...EUROPE],
  RU: ["ru", "eu"], UA: ["ru", "eu"],
  BR: ["br"],
}
/** Countries that read inches. */
const INCHES = ["US"]

/**
 * Unit and size systems a visitor's country expects; Bulgaria and the rest of Europe, and every
 * unknown country, read millimetres and ISO/EU sizes.
 *
 * @param country ISO 3166 alpha-2 in any case
 */
export const defaultsForCountry = (country: string): CountryDefaults => {
  const code = country.toUpperCase()
  return { unit: INCHES.includes(code) ? "in" : "mm", systems: SYSTEMS[code] ?? EUROPE }
}
