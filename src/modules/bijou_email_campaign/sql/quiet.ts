import type { Binding } from "../../../lib/db"

/** Hours in which nobody gets a mail, by the clock where they are; from 21 to 8 is a night. */
export type QuietHours = {
  from: number
  to: number
  /** Zones of contacts that PostgreSQL knows; of anything else the shop's counts. */
  zones: readonly string[]
}

/** Zone of the shop: a start is meant by its wall clock. */
export const SHOP_ZONE = "Europe/Sofia"

/**
 * When the quiet hours around a moment end where a contact is, as SQL; NULL for a moment that is in none.
 * @param moment and `zone` are SQL, each written once or more; they bind nothing
 */
export const quietUntil = (moment: string, zone: string, quiet: QuietHours | undefined): { sql: string; bindings: Binding[] } => {
  if (!quiet || quiet.from === quiet.to) {
    return { sql: "NULL::timestamptz", bindings: [] }
  }
  const { from, to, zones } = quiet
  return {
    sql: `(SELECT CASE WHEN (CASE WHEN q.starts < q.ends THEN q.hour >= q.starts AND q.hour < q.ends ELSE q.hour >= q.starts OR q.hour < q.ends END)
             THEN (date_trunc('day', q.local) + make_interval(days => CASE WHEN q.hour < q.ends THEN 0 ELSE 1 END, hours => q.ends)) AT TIME ZONE q.zone END
        FROM (SELECT z.zone, ${moment} AT TIME ZONE z.zone AS local, extract(hour FROM ${moment} AT TIME ZONE z.zone)::int AS hour, ?::int AS starts, ?::int AS ends
                FROM (SELECT CASE WHEN ${zone} = ANY (?::text[]) THEN ${zone} ELSE '${SHOP_ZONE}' END AS zone) z) q)`,
    bindings: [from, to, zones],
  }
}
