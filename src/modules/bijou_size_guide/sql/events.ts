import type { GuideEventBody } from "../../../contracts/size-guide-store"
import { type Db, row, rows } from "../../../lib/db"

export type NewEvent = { guide_id: string; type: GuideEventBody["type"]; product_id: string; detail: string }

/** Details kept apart for one guide, day and type; what comes after is counted as `other`. */
const MOST_DETAILS = 300

/** Counts one event on its day. What an unknown visitor makes up cannot fill the table. */
export const addEvent = async (db: Db, { guide_id, type, product_id, detail }: NewEvent): Promise<void> => {
  const kept = await row<{ n: number }>(
    db,
    `SELECT count(*)::int AS n FROM (
       SELECT 1 FROM bijou_size_guide_event_daily
        WHERE guide_id = ? AND day = current_date AND type = ? LIMIT ${MOST_DETAILS}) kept`,
    [guide_id, type]
  )
  const full = (kept?.n ?? 0) >= MOST_DETAILS
  await rows(
    db,
    `INSERT INTO bijou_size_guide_event_daily (guide_id, day, type, product_id, detail, count)
     VALUES (?, current_date, ?, ?, ?, 1)
     ON CONFLICT (guide_id, day, type, product_id, detail)
     DO UPDATE SET count = bijou_size_guide_event_daily.count + 1`,
    [guide_id, type, full ? "" : product_id, full ? "other" : detail]
  )
}

export type DayCounts = { day: string; opens: number; unit_switches: number; size_clicks: number }
export type Analytics = {
  days: DayCounts[]
  sizes: { size: string; clicks: number }[]
  units: { unit: string; switches: number }[]
  products: { product_id: string; opens: number; size_clicks: number }[]
}

const SHOWN = 20
const SINCE = "guide_id = ? AND day > current_date - ?::int"

/** What buyers did with a guide in the last days; every day has a row, also one on which nothing happened. */
export const readAnalytics = async (db: Db, guideId: string, days: number): Promise<Analytics> => {
  const since = [guideId, days]
  const [byDay, sizes, units, products] = await Promise.all([
    rows<DayCounts>(
      db,
      `SELECT to_char(d, 'YYYY-MM-DD') AS day,
              coalesce(sum(e.count) FILTER (WHERE e.type = 'open'), 0)::int AS opens,
              coalesce(sum(e.count) FILTER (WHERE e.type IN ('unit_switch', 'system_switch')), 0)::int AS unit_switches,
              coalesce(sum(e.count) FILTER (WHERE e.type = 'size_click'), 0)::int AS size_clicks
         FROM generate_series(current_date - (?::int - 1), current_date, '1 day') d
         LEFT JOIN bijou_size_guide_event_daily e ON e.day = d::date AND e.guide_id = ?
        GROUP BY d ORDER BY d`,
      [days, guideId]
    ),
    rows<Analytics["sizes"][number]>(
      db,
      `SELECT detail AS size, sum(count)::int AS clicks FROM bijou_size_guide_event_daily
        WHERE ${SINCE} AND type = 'size_click' AND detail <> '' GROUP BY detail ORDER BY clicks DESC, detail LIMIT ${SHOWN}`,
      since
    ),
    rows<Analytics["units"][number]>(
      db,
      `SELECT detail AS unit, sum(count)::int AS switches FROM bijou_size_guide_event_daily
        WHERE ${SINCE} AND type IN ('unit_switch', 'system_switch') AND detail <> ''
        GROUP BY detail ORDER BY switches DESC, detail LIMIT ${SHOWN}`,
      since
    ),
    rows<Analytics["products"][number]>(
      db,
      `SELECT product_id, coalesce(sum(count) FILTER (WHERE type = 'open'), 0)::int AS opens,
              coalesce(sum(count) FILTER (WHERE type = 'size_click'), 0)::int AS size_clicks
         FROM bijou_size_guide_event_daily WHERE ${SINCE} AND product_id <> ''
        GROUP BY product_id ORDER BY opens DESC, product_id LIMIT ${SHOWN}`,
      since
    ),
  ])
  return { days: byDay, sizes, units, products }
}
