import { type Db, row, rows } from "../../../lib/db"

/** Rows of the earlier tables as JSON: columns an older version of the module lacked are simply not there. */
export type LegacyRow = Record<string, unknown> & { id: string }

const isThere = async (db: Db, table: string): Promise<boolean> =>
  (await row<{ found: boolean }>(db, "SELECT to_regclass(?) IS NOT NULL AS found", [table]))?.found ?? false

/** All campaigns of the earlier module; undefined where its tables are not there. Only reads. */
export const readLegacyCampaigns = async (db: Db): Promise<LegacyRow[] | undefined> => {
  if (!(await isThere(db, "email_campaign")) || !(await isThere(db, "email_subscription"))) {
    return undefined
  }
  const found = await rows<{ one: LegacyRow }>(db, "SELECT to_jsonb(k) AS one FROM email_campaign k WHERE k.deleted_at IS NULL ORDER BY k.id")
  return found.map(({ one }) => one)
}

/** A page of subscriptions in the order of their ids. */
export const readLegacySubscriptions = async (db: Db, after: string, limit: number): Promise<LegacyRow[]> => {
  const found = await rows<{ one: LegacyRow }>(
    db,
    "SELECT to_jsonb(s) AS one FROM email_subscription s WHERE s.deleted_at IS NULL AND s.id > ? ORDER BY s.id LIMIT ?",
    [after, limit]
  )
  return found.map(({ one }) => one)
}

/** Ids here of campaigns of the earlier module that were imported, by their id there. */
export const importedSignups = async (db: Db): Promise<Map<string, string>> => {
  const found = await rows<{ id: string; legacy_id: string }>(db, "SELECT g.id, g.legacy_id FROM bijou_email_signup_campaign g WHERE g.legacy_id IS NOT NULL")
  return new Map(found.map(({ id, legacy_id }) => [legacy_id, id]))
}

/** Which of these codes are here. */
export const knownCodes = async (db: Db, codes: readonly string[]): Promise<Set<string>> => {
  const found = await rows<{ code: string }>(db, "SELECT u.code FROM bijou_email_coupon u WHERE u.code = ANY (?::text[])", [codes])
  return new Set(found.map(({ code }) => code))
}

export type LegacyCoupon = { set_id: string; contact_id: string; code: string; promotion_id: string | null; uses: number; at: Date }

/** Writes earlier codes down; a code, and a contact who has one of the campaign, stays. @returns the codes that are new */
export const insertLegacyCoupons = async (db: Db, coupons: readonly LegacyCoupon[]): Promise<string[]> => {
  const made = await rows<{ code: string }>(
    db,
    `INSERT INTO bijou_email_coupon (set_id, contact_id, code, promotion_id, uses_before, created_at)
     SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::timestamptz[])
     ON CONFLICT DO NOTHING RETURNING code`,
    [
      coupons.map(({ set_id }) => set_id),
      coupons.map(({ contact_id }) => contact_id),
      coupons.map(({ code }) => code),
      coupons.map(({ promotion_id }) => promotion_id) as string[],
      coupons.map(({ uses }) => uses),
      coupons.map(({ at }) => at.toISOString()),
    ]
  )
  return made.map(({ code }) => code)
}
