import type { EcontCityView } from "../../../contracts/econt-places"
import type { Db } from "../../../lib/db"
import { nameKey } from "./fold"
import { canGuess, type CityRow, guessCities, matchCities } from "./sql/cities"
import { canForgive, typedOf } from "./sql/words"
import { regionKey } from "./towns"
import { cityView } from "./views"

export type CityGuess = { name?: string | null; post_code?: string | null; region?: string | null; country?: "BGR" | "GRC" | "ROU" }

/** `city` when it is certain; `candidates` are then empty, else what it may be, likeliest first. */
export type ResolvedCity = { city: EcontCityView | null; candidates: EcontCityView[] }

const MOST_CANDIDATES = 10
/** Post codes that start with the same two digits are of one neighbourhood of towns. */
const AREA_DIGITS = 2

const sharedDigits = (one: string, other: string): number => {
  const at = [...one].findIndex((digit, index) => digit !== other[index])
  return at < 0 ? one.length : at
}

/** "София-град", "гр. София (Столична)" and "Sofia City" all name София. */
const keysOf = (name: string): string[] => {
  const [outer, inner] = [name.replace(/\(.*$/, ""), name]
  return [...new Set([outer, inner].map(nameKey).flatMap((key) => [key, key.replace(/ (grad|tsiti|siti)$/, "")]))].filter(Boolean)
}

/** The only one of several namesakes that region or post code point to. */
const pick = (found: readonly CityRow[], postCode: string, region: string): CityRow | undefined => {
  const only = (some: readonly CityRow[]) => (some.length === 1 ? some[0] : undefined)
  const inRegion = region ? found.filter(({ region_key }) => region_key === region) : []
  const pool = inRegion.length > 0 ? inRegion : found
  const exact = postCode ? pool.filter(({ post_code }) => post_code === postCode) : []
  const near = postCode ? pool.filter(({ post_code }) => sharedDigits(post_code, postCode) >= AREA_DIGITS) : []
  return only(exact) ?? only(inRegion) ?? only(near)
}

/**
 * Finds the city a customer wrote. A name that only one place has is enough when the post code begins
 * alike, since big cities have many codes and Econt knows one (София is 1000); namesakes are told apart
 * by post code and province; a post code alone is certain when only one place has it.
 */
export const resolveCity = async (db: Db, guess: CityGuess): Promise<ResolvedCity> => {
  const country = guess.country ?? "BGR"
  const [postCode, region] = [(guess.post_code ?? "").replace(/\s/g, ""), regionKey(guess.region ?? null)]
  const byCode = postCode ? await matchCities(db, { country, post_code: postCode }) : []
  const certain = (city: CityRow): ResolvedCity => ({ city: cityView(city), candidates: [] })
  const unsure = (named: readonly CityRow[]): ResolvedCity => {
    const near = [...named].sort(
      (a, b) => sharedDigits(b.post_code, postCode) - sharedDigits(a.post_code, postCode) || b.offices - a.offices
    )
    const each = new Map([...near, ...byCode].map((city) => [city.id, city]))
    return { city: null, candidates: [...each.values()].slice(0, MOST_CANDIDATES).map(cityView) }
  }
  const keys = keysOf(guess.name ?? "")
  if (keys.length === 0) {
    return byCode.length === 1 ? certain(byCode[0]) : unsure([])
  }
  const named = await matchCities(db, { country, name_keys: keys })
  if (named.length === 1 && (!postCode || sharedDigits(named[0].post_code, postCode) > 0)) {
    return certain(named[0])
  }
  const chosen = named.length > 1 ? pick(named, postCode, region) : undefined
  if (chosen) {
    return certain(chosen)
  }
  const typed = typedOf(guess.name ?? "")
  const like =
    named.length === 0 && canForgive(typed) && (await canGuess(db))
      ? await guessCities(db, typed, { country, limit: MOST_CANDIDATES })
      : []
  return unsure([...named, ...like])
}
