import type { PlacesQuery } from "../../../../contracts/econt-places"
import { type Db, row } from "../../../../lib/db"
import { citiesLikeSql, type CityRow, citiesSql } from "./cities"
import { officesLikeSql, type OfficeRow, officesSql } from "./offices"
import type { Typed } from "./words"

/** Cities and offices by what was typed, each best first, in one statement; with `guess` those that resemble it. */
export const searchBoth = async (
  db: Db,
  typed: Typed,
  { country, type, limit }: PlacesQuery,
  guess: boolean
): Promise<{ cities: CityRow[]; offices: OfficeRow[] }> => {
  const cities = (guess ? citiesLikeSql : citiesSql)(typed, { country, limit })
  const offices = (guess ? officesLikeSql : officesSql)(typed, { country, type, limit })
  const found = await row<{ cities: CityRow[] | null; offices: OfficeRow[] | null }>(
    db,
    `SELECT (SELECT json_agg(f) FROM (${cities.sql}) f) AS cities, (SELECT json_agg(f) FROM (${offices.sql}) f) AS offices`,
    [...cities.bindings, ...offices.bindings]
  )
  return { cities: found?.cities ?? [], offices: found?.offices ?? [] }
}
