import type { CitiesQuery } from "../../../../contracts/econt-places"
import { Conditions, type Db, row, rows } from "../../../../lib/db"
import { likeness, type Piece, resembles, startsWords, tierOf, type Typed } from "./words"

export type CityRow = {
  id: number
  country_code: string
  post_code: string
  name: string
  name_en: string
  region: string | null
  region_en: string | null
  form: "town" | "village" | null
  name_key: string
  region_key: string
  offices: number
  /** 0 none, 1 in another province, 2 in the same. */
  namesakes: number
  door_delivery: boolean
  served_weekdays: number[]
  gone_at: Date | null
}

const CITY = `c.id, c.country_code, c.post_code, c.name, c.name_en, c.region, c.region_en, c.form, c.name_key, c.region_key,
  c.offices, c.namesakes, c.door_delivery, c.served_weekdays, c.gone_at`

const FROM = "FROM bijou_econt_city c WHERE c.gone_at IS NULL AND c.country_code = ?"

/** Cities by what was typed, best first, then those with more offices. */
export const citiesSql = (typed: Typed, { country, limit }: CitiesQuery): Piece => {
  const tier = tierOf(typed, { keys: ["c.name_key"], exact: "c.post_code", names: "c.name_words" })
  const found = startsWords("c.search", typed.words)
  return {
    sql: `SELECT ${CITY} ${FROM} AND ${found.sql}
           ORDER BY ${tier.sql}, c.offices DESC, c.name_key, c.id LIMIT ?`,
    bindings: [country, ...found.bindings, ...tier.bindings, limit],
  }
}

/** Cities whose name resembles what was typed; of those that do alike, the ones with more offices first. */
export const citiesLikeSql = (typed: Typed, { country, limit }: CitiesQuery): Piece => {
  const [found, like] = [resembles("c.name_key", typed), likeness("c.name_key", typed)]
  return {
    sql: `SELECT ${CITY} ${FROM} AND ${found.sql}
           ORDER BY round((${like.sql})::numeric, 1) DESC, c.offices DESC, c.name_key, c.id LIMIT ?`,
    bindings: [country, ...found.bindings, ...like.bindings, limit],
  }
}

export const searchCities = async (db: Db, typed: Typed, query: CitiesQuery): Promise<CityRow[]> => {
  const { sql, bindings } = citiesSql(typed, query)
  return rows<CityRow>(db, sql, bindings)
}

export const guessCities = async (db: Db, typed: Typed, query: CitiesQuery): Promise<CityRow[]> => {
  const { sql, bindings } = citiesLikeSql(typed, query)
  return rows<CityRow>(db, sql, bindings)
}

/** One city, also one that is gone. */
export const readCity = async (db: Db, id: number): Promise<CityRow | undefined> =>
  row<CityRow>(db, `SELECT ${CITY} FROM bijou_econt_city c WHERE c.id = ?`, [id])

/** Cities with exactly this folded name, or this post code. */
export const matchCities = async (
  db: Db,
  by: { country: string; name_keys: string[] } | { country: string; post_code: string }
): Promise<CityRow[]> => {
  const where = new Conditions()
  if ("post_code" in by) where.add("c.post_code = ?", by.post_code)
  else where.add("c.name_key = ANY (?::text[])", by.name_keys)
  return rows<CityRow>(db, `SELECT ${CITY} ${FROM} AND ${where.sql} ORDER BY c.offices DESC, c.id LIMIT 50`, [
    by.country,
    ...where.bindings,
  ])
}

/** Whether pg_trgm is there to forgive typing mistakes. */
export const canGuess = async (db: Db): Promise<boolean> =>
  (await row<{ ready: boolean }>(db, "SELECT to_regproc('word_similarity') IS NOT NULL AS ready"))?.ready ?? false
