import { type Db, row } from "../../../lib/db"

/** Whose code one of these promotions is, of those that a campaign has given out. */
export const ownerOfCode = (db: Db, promotionIds: readonly string[]): Promise<{ campaign: number; contact_id: string } | undefined> =>
  row<{ campaign: number; contact_id: string }>(
    db,
    `SELECT s.campaign, u.contact_id::text AS contact_id FROM bijou_email_coupon u JOIN bijou_email_coupon_set s ON s.id = u.set_id
      WHERE u.promotion_id = ANY (?::text[]) AND s.campaign IS NOT NULL ORDER BY u.id DESC LIMIT 1`,
    [promotionIds]
  )
