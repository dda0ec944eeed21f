import { type Db, row, rows } from "../../../../lib/db"
import { startsWords, tierOf, type Typed } from "./words"

export type StreetKind = "streets" | "quarters"
export type StreetRow = { id: number; name: string; name_en: string }

export const STREET_TABLES: Record<StreetKind, string> = { streets: "bijou_econt_street", quarters: "bijou_econt_quarter" }

/** Streets or quarters of one city by what was typed, in the order of their names. */
export const searchStreets = async (
  db: Db,
  kind: StreetKind,
  typed: Typed,
  { city_id, limit }: { city_id: number; limit: number }
): Promise<StreetRow[]> => {
  const tier = tierOf(typed, { keys: ["s.name_key"], exact: "s.name" })
  const found = startsWords("s.search", typed.words)
  return rows<StreetRow>(
    db,
    `SELECT s.id, s.name, s.name_en FROM ${STREET_TABLES[kind]} s
      WHERE s.gone_at IS NULL AND s.city_id = ? AND ${found.sql} ORDER BY ${tier.sql}, s.name_key, s.id LIMIT ?`,
    [city_id, ...found.bindings, ...tier.bindings, limit]
  )
}

/** Streets or quarters of one city with a part that resembles what was typed. */
export const guessStreets = async (
  db: Db,
  kind: StreetKind,
  { key }: Typed,
  { city_id, limit }: { city_id: number; limit: number }
): Promise<StreetRow[]> =>
  rows<StreetRow>(
    db,
    `SELECT s.id, s.name, s.name_en FROM ${STREET_TABLES[kind]} s
      WHERE s.gone_at IS NULL AND s.city_id = ? AND ? <% s.name_key
      ORDER BY word_similarity(?, s.name_key) DESC, s.name_key, s.id LIMIT ?`,
    [city_id, key, key, limit]
  )

/** Whether any street or quarter of the city is known. */
export const hasStreets = async (db: Db, kind: StreetKind, cityId: number): Promise<boolean> =>
  (await row(db, `SELECT 1 FROM ${STREET_TABLES[kind]} WHERE gone_at IS NULL AND city_id = ? LIMIT 1`, [cityId])) !== undefined

/** Streets or quarters of a city with exactly this folded name; of a kind each, "ул." and "бул.". */
export const findStreets = async (db: Db, kind: StreetKind, cityId: number, nameKey: string): Promise<StreetRow[]> =>
  rows<StreetRow>(
    db,
    `SELECT id, name, name_en FROM ${STREET_TABLES[kind]} WHERE gone_at IS NULL AND city_id = ? AND name_key = ? ORDER BY id LIMIT 5`,
    [cityId, nameKey]
  )

/** A fetch that failed is not tried again by a search for so long. */
const PAUSE_MINUTES = 5

/** Lists of a city that were not fetched within so many hours, nor failed a moment ago; `known` when it is a city of ours. */
export const readDue = async (db: Db, cityId: number, hours: number): Promise<{ known: boolean; kinds: StreetKind[] }> => {
  const found = await rows<{ kind: StreetKind; due: boolean }>(
    db,
    `SELECT k.kind, coalesce(k.synced_at < now() - ? * interval '1 hour', true) AND NOT EXISTS (
              SELECT 1 FROM bijou_econt_place_sync r WHERE r.kind = k.kind AND r.scope = c.id::text
                 AND r.state = 'failed' AND r.finished_at > now() - ? * interval '1 minute') AS due
       FROM bijou_econt_city c
      CROSS JOIN LATERAL (VALUES ('streets', c.streets_synced_at), ('quarters', c.quarters_synced_at)) k (kind, synced_at)
      WHERE c.id = ?`,
    [hours, PAUSE_MINUTES, cityId]
  )
  return { known: found.length > 0, kinds: found.filter(({ due }) => due).map(({ kind }) => kind) }
}

/** Remembers that somebody looks for streets of a city; written once a day at most. */
export const markUsed = async (db: Db, cityId: number): Promise<void> => {
  await rows(
    db,
    "UPDATE bijou_econt_city SET used_at = now() WHERE id = ? AND (used_at IS NULL OR used_at < now() - interval '1 day')",
    [cityId]
  )
}

/**
 * Cities whose lists are due: those in use within 30 days once a day, then those never fetched, biggest
 * first, then the oldest of the others once in 30 days.
 */
export const listDue = async (db: Db, limit: number): Promise<number[]> => {
  const due = await rows<{ id: number }>(
    db,
    `SELECT id FROM (
       SELECT id, offices, least(streets_synced_at, quarters_synced_at) AS oldest,
              coalesce(used_at > now() - interval '30 days', false) AS used,
              streets_synced_at IS NULL OR quarters_synced_at IS NULL AS never
         FROM bijou_econt_city WHERE gone_at IS NULL AND country_code = 'BGR'
     ) c
     WHERE never OR oldest < now() - CASE WHEN used THEN interval '20 hours' ELSE interval '30 days' END
     ORDER BY used DESC, never DESC, offices DESC, oldest, id LIMIT ?`,
    [limit]
  )
  return due.map(({ id }) => id)
}
