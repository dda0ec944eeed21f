import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A town of Econt's with what customers can choose there. */
export interface Town {
  id: number
  name: string
  /** Codes of offices and of lockers. */
  offices: string[]
  lockers: string[]
  streets: string[]
}

/** Reads the towns the shop's customers live in out of Econt's places. */
export const readTowns = async (db: Knex, names: string[]): Promise<Map<string, Town>> => {
  const codes = (isLocker: boolean): string => `
    ARRAY(SELECT o.code FROM bijou_econt_office o WHERE o.city_id = c.id AND o.listed AND o.gone_at IS NULL
             AND o.is_locker = ${isLocker} AND NOT o.is_drive AND NOT o.is_mobile ORDER BY o.code)`
  const { rows }: { rows: Town[] } = await db.raw(
    `SELECT c.id, c.name, ${codes(false)} AS offices, ${codes(true)} AS lockers,
            ARRAY(SELECT s.name FROM bijou_econt_street s WHERE s.city_id = c.id AND s.gone_at IS NULL ORDER BY s.id LIMIT 20) AS streets
       FROM bijou_econt_city c WHERE c.name = ANY (?::text[]) AND c.country_code = 'BGR' AND c.gone_at IS NULL
      ORDER BY c.offices, c.id DESC`,
    [names]
  )
  return new Map(rows.map((town) => [town.name, town]))
}
