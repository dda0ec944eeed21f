import type { OfficeMapQuery, OfficePoint, OfficesQuery, OfficeType } from "../../../../contracts/econt-places"
import { Conditions, type Db, rows } from "../../../../lib/db"
import type { DayKind } from "../../../../shipping/office-hours"
import { likeness, type Piece, resembles, startsWords, tierOf, type Typed } from "./words"

export type OfficeRow = {
  code: string
  country_code: string
  city_id: number | null
  city_name: string
  city_name_en: string
  post_code: string
  name: string
  name_en: string
  address: string
  address_en: string
  phones: string[]
  latitude: number | null
  longitude: number | null
  is_locker: boolean
  is_drive: boolean
  is_mobile: boolean
  partner_code: string | null
  shipment_types: string[]
  normal_from: number | null
  normal_to: number | null
  half_from: number | null
  half_to: number | null
  listed: boolean
  gone_at: Date | null
  region: string | null
  region_en: string | null
  region_key: string | null
  city_post_code: string | null
  form: "town" | "village" | null
  namesakes: number | null
  city_offices: number | null
  distance: number | null
}

/** What is asked besides words; `open` is the time in Sofia at which it must serve. */
export type OfficeFilter = Omit<OfficesQuery, "q" | "open_now"> & { open?: { kind: DayKind; minute: number } }

const OFFICE = `o.code, o.country_code, o.city_id, o.city_name, o.city_name_en, o.post_code, o.name, o.name_en, o.address,
  o.address_en, o.phones, o.latitude, o.longitude, o.is_locker, o.is_drive, o.is_mobile, o.partner_code, o.shipment_types,
  o.normal_from, o.normal_to, o.half_from, o.half_to, o.listed, o.gone_at, c.region, c.region_en, c.region_key,
  c.post_code AS city_post_code, c.form, c.namesakes, c.offices AS city_offices`
const FROM = "FROM bijou_econt_office o LEFT JOIN bijou_econt_city c ON c.id = o.city_id"
const LISTED = "o.listed AND o.gone_at IS NULL"

const EARTH_METRES = 6_371_008.8
const DEGREE_METRES = 111_195

const isOpen = ({ kind, minute }: NonNullable<OfficeFilter["open"]>): Piece => {
  const always = "(o.normal_from = 0 AND o.normal_to >= 1439 AND o.half_from = 0 AND o.half_to >= 1439)"
  const span = { workday: "normal", saturday: "half", sunday: null, holiday: null }[kind]
  return span
    ? {
        sql: `(${always} OR (o.${span}_from < o.${span}_to AND o.${span}_from <= ?::int
                 AND (o.${span}_to >= 1439 OR o.${span}_to > ?::int)))`,
        bindings: [minute, minute],
      }
    : { sql: always, bindings: [] }
}

const isType = (type: OfficeType | undefined): string =>
  type ? `AND ${type === "locker" ? "" : "NOT "}o.is_locker` : ""

const distanceOf = ({ latitude, longitude }: OfficeFilter): Piece =>
  latitude === undefined || longitude === undefined
    ? { sql: "NULL::double precision", bindings: [] }
    : {
        sql: `${2 * EARTH_METRES} * asin(sqrt(least(1, power(sin(radians(o.latitude - ?::float8) / 2), 2)
                + cos(radians(?::float8)) * cos(radians(o.latitude)) * power(sin(radians(o.longitude - ?::float8) / 2), 2))))`,
        bindings: [latitude, latitude, longitude],
      }

/** Boxes around a point in degrees of latitude, tried in turn; undefined is the whole country. */
const BOXES = [0.12, 0.6, undefined]

const conditionsOf = (filter: OfficeFilter, found: Piece, box: number | undefined): Conditions => {
  const where = new Conditions().add(`${LISTED} ${isType(filter.type)} AND o.country_code = ?`, filter.country)
  where.add(found.sql, ...found.bindings)
  if (filter.city_id !== undefined) where.add("o.city_id = ?", filter.city_id)
  if (filter.open) {
    const { sql, bindings } = isOpen(filter.open)
    where.add(sql, ...bindings)
  }
  if (filter.latitude !== undefined && filter.longitude !== undefined) {
    where.add("o.latitude IS NOT NULL")
    if (box !== undefined) {
      const wide = box / Math.max(0.01, Math.cos((filter.latitude * Math.PI) / 180))
      where.add("o.latitude BETWEEN ? AND ?", filter.latitude - box, filter.latitude + box)
      where.add("o.longitude BETWEEN ? AND ?", filter.longitude - wide, filter.longitude + wide)
    }
  }
  return where
}

/** Offices by what was typed, best first; then the nearest to a point, or those of bigger cities. */
export const officesSql = (typed: Typed, filter: OfficeFilter, box?: number): Piece => {
  const distance = distanceOf(filter)
  const where = conditionsOf(filter, startsWords("o.search", typed.words), box)
  const tier = tierOf(typed, { keys: ["o.name_key", "o.full_key"], exact: "o.code", names: "o.name_words" })
  return {
    sql: `SELECT ${OFFICE}, ${distance.sql} AS distance ${FROM} WHERE ${where.sql}
           ORDER BY ${tier.sql}, ${filter.latitude === undefined ? "" : "distance,"} c.offices DESC NULLS LAST, o.is_locker,
                    o.name_key, o.code LIMIT ?`,
    bindings: [...distance.bindings, ...where.bindings, ...tier.bindings, filter.limit],
  }
}

/** Offices whose name resembles what was typed. */
export const officesLikeSql = (typed: Typed, filter: OfficeFilter): Piece => {
  const [distance, like] = [distanceOf(filter), likeness("o.full_key", typed)]
  const where = conditionsOf(filter, resembles("o.full_key", typed), undefined)
  return {
    sql: `SELECT ${OFFICE}, ${distance.sql} AS distance ${FROM} WHERE ${where.sql}
           ORDER BY round((${like.sql})::numeric, 2) DESC, c.offices DESC NULLS LAST, o.name_key, o.code LIMIT ?`,
    bindings: [...distance.bindings, ...where.bindings, ...like.bindings, filter.limit],
  }
}

export const searchOffices = async (db: Db, typed: Typed, filter: OfficeFilter): Promise<OfficeRow[]> => {
  const near = filter.latitude !== undefined
  const boxes = near && typed.words.length === 0 && filter.city_id === undefined ? BOXES : [undefined]
  for (const box of boxes) {
    const { sql, bindings } = officesSql(typed, filter, box)
    const found = await rows<OfficeRow>(db, sql, bindings)
    const last = found.at(-1)
    if (box === undefined || (found.length === filter.limit && last?.distance !== null && Number(last?.distance) <= box * DEGREE_METRES)) {
      return found
    }
  }
  return []
}

export const guessOffices = async (db: Db, typed: Typed, filter: OfficeFilter): Promise<OfficeRow[]> => {
  const { sql, bindings } = officesLikeSql(typed, filter)
  return rows<OfficeRow>(db, sql, bindings)
}

/** Offices by code, also those that are gone or hidden. */
export const readOffices = async (db: Db, codes: readonly string[]): Promise<OfficeRow[]> =>
  rows<OfficeRow>(db, `SELECT ${OFFICE}, NULL AS distance ${FROM} WHERE o.code = ANY (?::text[]) ORDER BY o.code`, [codes])

/** Every office with a known place, for a map. */
export const readPoints = async (db: Db, { country, type }: OfficeMapQuery): Promise<OfficePoint[]> => {
  const found = await rows<{ code: string; latitude: number; longitude: number; is_locker: boolean }>(
    db,
    `SELECT o.code, o.latitude, o.longitude, o.is_locker FROM bijou_econt_office o
      WHERE ${LISTED} AND o.latitude IS NOT NULL AND o.country_code = ? ${isType(type)} ORDER BY o.code`,
    [country]
  )
  return found.map(({ code, latitude, longitude, is_locker }) => [code, latitude, longitude, is_locker ? "locker" : "office"])
}
