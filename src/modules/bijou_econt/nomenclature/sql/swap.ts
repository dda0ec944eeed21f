import { type Db, row, rows } from "../../../../lib/db"
import type { StagedRow } from "../rows"
import type { PlaceKind } from "./runs"

const HASHED = ["content_hash"]

/** Tables a kind is swapped into: what its rows are, and which of them a scope covers. */
const TARGETS: Record<PlaceKind, { table: string; key: string; scope: string; columns: string[] }> = {
  cities: {
    table: "bijou_econt_city",
    key: "id",
    scope: "t.country_code = ?",
    columns: [
      "country_code", "post_code", "name", "name_en", "region", "region_en", "form", "name_key", "region_key",
      "name_words", "search", "phone_code", "served_weekdays", "express", "door_delivery", ...HASHED,
    ],
  },
  offices: {
    table: "bijou_econt_office",
    key: "code",
    scope: "t.country_code = ?",
    columns: [
      "econt_id", "country_code", "city_id", "city_name", "city_name_en", "post_code", "name", "name_en", "address",
      "address_en", "phones", "latitude", "longitude", "is_locker", "is_drive", "is_mobile", "partner_code", "hub_code",
      "shipment_types", "normal_from", "normal_to", "half_from", "half_to", "listed", "name_key", "full_key",
      "name_words", "search", ...HASHED,
    ],
  },
  streets: {
    table: "bijou_econt_street",
    key: "id",
    scope: "t.city_id = ?::int",
    columns: ["city_id", "name", "name_en", "name_key", "search", ...HASHED],
  },
  quarters: {
    table: "bijou_econt_quarter",
    key: "id",
    scope: "t.city_id = ?::int",
    columns: ["city_id", "name", "name_en", "name_key", "search", ...HASHED],
  },
}

/** Puts rows aside for a run; one that comes twice counts once. */
export const stageRows = async (db: Db, runId: string, staged: readonly StagedRow[]): Promise<void> => {
  await rows(
    db,
    `INSERT INTO bijou_econt_place_stage (run_id, key, content)
     SELECT ?, e.value ->> 'key', e.value -> 'content' FROM jsonb_array_elements(?::jsonb) e
     ON CONFLICT (run_id, key) DO UPDATE SET content = excluded.content`,
    [runId, JSON.stringify([...new Map(staged.map((entry) => [entry.key, entry])).values()])]
  )
}

/** Rows staged by a run, and rows shown at present in its scope. */
export const countBoth = async (db: Db, kind: PlaceKind, scope: string, runId: string): Promise<{ seen: number; have: number }> => {
  const { table, scope: covered } = TARGETS[kind]
  const counts = await row<{ seen: number; have: number }>(
    db,
    `SELECT (SELECT count(*)::int FROM bijou_econt_place_stage WHERE run_id = ?) AS seen,
            (SELECT count(*)::int FROM ${table} t WHERE ${covered} AND t.gone_at IS NULL) AS have`,
    [runId, scope]
  )
  return counts ?? { seen: 0, have: 0 }
}

/** Writes what changed and marks what is no longer there, in the caller's transaction; the rest is not touched. */
export const swapIn = async (trx: Db, kind: PlaceKind, scope: string, runId: string): Promise<{ changed: number; gone: number }> => {
  const { table, key, scope: covered, columns } = TARGETS[kind]
  const changed = await rows(
    trx,
    `INSERT INTO ${table} (${key}, ${columns.join(", ")})
     SELECT r.${key}, ${columns.map((column) => `r.${column}`).join(", ")}
       FROM bijou_econt_place_stage s, jsonb_populate_record(NULL::${table}, s.content) r
      WHERE s.run_id = ? AND NOT EXISTS (SELECT 1 FROM ${table} t
              WHERE t.${key} = r.${key} AND t.content_hash = r.content_hash AND t.gone_at IS NULL)
      ORDER BY r.${key}
     ON CONFLICT (${key}) DO UPDATE
       SET ${columns.map((column) => `${column} = excluded.${column}`).join(", ")}, gone_at = NULL, changed_at = now()
     RETURNING 1`,
    [runId]
  )
  const gone = await rows(
    trx,
    `UPDATE ${table} t SET gone_at = now() WHERE ${covered} AND t.gone_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM bijou_econt_place_stage s WHERE s.run_id = ? AND s.key = t.${key}::text)
     RETURNING 1`,
    [scope, runId]
  )
  return { changed: changed.length, gone: gone.length }
}

/** Counts each city's offices and tells namesakes apart, in the caller's transaction. */
export const recountCities = async (trx: Db, countryCode: string): Promise<void> => {
  await rows(
    trx,
    `UPDATE bijou_econt_city c SET offices = n.offices, namesakes = n.namesakes
       FROM (SELECT t.id, coalesce(o.n, 0) AS offices,
                    CASE WHEN count(*) OVER (PARTITION BY t.name_key, t.region_key) > 1 THEN 2
                         WHEN count(*) OVER (PARTITION BY t.name_key) > 1 THEN 1 ELSE 0 END AS namesakes
               FROM bijou_econt_city t
               LEFT JOIN (SELECT city_id, count(*)::int AS n FROM bijou_econt_office
                           WHERE listed AND gone_at IS NULL GROUP BY city_id) o ON o.city_id = t.id
              WHERE t.country_code = ? AND t.gone_at IS NULL) n
      WHERE n.id = c.id AND (c.offices, c.namesakes) IS DISTINCT FROM (n.offices, n.namesakes::smallint)`,
    [countryCode]
  )
}

export type Country = { code: string; code2: string | null; name: string; name_en: string; is_eu: boolean }

/** Keeps the country that cities were told to be in. */
export const saveCountry = async (trx: Db, { code, code2, name, name_en, is_eu }: Country): Promise<void> => {
  await rows(
    trx,
    `INSERT INTO bijou_econt_country (code, code2, name, name_en, is_eu) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (code) DO UPDATE SET code2 = excluded.code2, name = excluded.name, name_en = excluded.name_en, is_eu = excluded.is_eu
      WHERE (bijou_econt_country.code2, bijou_econt_country.name, bijou_econt_country.name_en, bijou_econt_country.is_eu)
            IS DISTINCT FROM (excluded.code2, excluded.name, excluded.name_en, excluded.is_eu)`,
    [code, code2, name, name_en, is_eu]
  )
}

/** Remembers when a city's streets or quarters were fetched. */
export const markSynced = async (trx: Db, kind: "streets" | "quarters", cityId: string): Promise<void> => {
  await rows(trx, `UPDATE bijou_econt_city SET ${kind}_synced_at = now() WHERE id = ?::int`, [cityId])
}
