import type { EcontAddress } from "../../../contracts/econt"
import type { EcontCityView } from "../../../contracts/econt-places"
import type { Db } from "../../../lib/db"
import { toCyrillic } from "../../../shipping/transliteration"
import { nameKey } from "./fold"
import { resolveCity } from "./resolve"
import { readCity } from "./sql/cities"
import { findStreets, hasStreets, type StreetKind } from "./sql/streets"
import { cityView } from "./views"

/**
 * An address in Econt's own words. `city` is null while it is not certain which place is meant, with
 * what it may be in `candidates`. `street_known` is false when Econt has a list of streets there without
 * this one, null when there is nothing to compare.
 */
export type CompletedAddress = {
  address: EcontAddress
  city: EcontCityView | null
  candidates: EcontCityView[]
  street_known: boolean | null
}

const lower = (text: string): string => text.toLowerCase().replace(/[\s.]/g, "")

/** Econt's spelling of a street or quarter; of two that differ by their kind alone the one written alike. */
const spell = async (db: Db, kind: StreetKind, cityId: number, written: string): Promise<{ name: string; known: boolean | null }> => {
  const name = toCyrillic(written.trim())
  if (!name) {
    return { name: "", known: null }
  }
  const found = await findStreets(db, kind, cityId, nameKey(name))
  const same = found.find((entry) => lower(entry.name) === lower(name)) ?? (found.length === 1 ? found[0] : undefined)
  if (same) {
    return { name: same.name, known: true }
  }
  return { name, known: found.length > 0 || ((await hasStreets(db, kind, cityId)) ? false : null) }
}

/**
 * Puts Econt's names into an address a customer wrote: its city with the post code Econt knows, streets
 * and quarters by any spelling. What Econt does not know stays as written, in Cyrillic, since its couriers
 * read no machine's Latin.
 */
export const completeAddress = async (db: Db, written: EcontAddress): Promise<CompletedAddress> => {
  const byId = written.city_id === null ? undefined : await readCity(db, written.city_id)
  const { city, candidates } = byId
    ? { city: cityView(byId), candidates: [] }
    : await resolveCity(db, { name: written.city, post_code: written.post_code, country: written.country_code })
  if (!city || written.country_code !== "BGR") {
    return { address: written, city, candidates, street_known: null }
  }
  const street = await spell(db, "streets", city.id, written.street)
  const quarter = await spell(db, "quarters", city.id, written.quarter)
  const names = { city_id: city.id, city: city.name, post_code: city.post_code, street: street.name, quarter: quarter.name }
  return { address: { ...written, ...names }, city, candidates: [], street_known: street.known }
}
