import { type Db, inTransaction, row, rows, toJson } from "../../../lib/db"
import type { CouponTerms } from "../coupons/terms"

export type CouponSet = { id: string; block_id: string | null; prefix: string; terms: CouponTerms }
export type CouponRow = { id: string; contact_id: string; code: string; promotion_id: string | null }

/** What a coupon block of one language hands out. */
export type BlockSet = { locale: string; block_id: string; terms: CouponTerms }

/**
 * Writes down what the coupon blocks of a draft hand out, in the place of what was there.
 * @returns false when the campaign is no draft any more
 */
export const saveBlockSets = (db: Db, campaignId: string, sets: readonly BlockSet[]): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const draft = await row<{ number: number }>(tx, "SELECT k.number FROM bijou_email_campaign k WHERE k.id = ? AND k.status = 'draft' FOR UPDATE", [campaignId])
    if (!draft) {
      return false
    }
    await rows(tx, "DELETE FROM bijou_email_coupon_set WHERE campaign = ?", [draft.number])
    for (const { locale, block_id, terms } of sets) {
      await rows(tx, "INSERT INTO bijou_email_coupon_set (campaign, locale, block_id, terms) VALUES (?, ?, ?, ?::jsonb)", [
        draft.number,
        locale,
        block_id,
        toJson(terms),
      ])
    }
    return true
  })

const SET = "s.id::text AS id, s.block_id, s.prefix, s.terms"

/** Sets of the coupon blocks of one message. */
export const setsOfMessage = (db: Db, campaign: number, locale: string): Promise<CouponSet[]> =>
  rows<CouponSet>(db, `SELECT ${SET} FROM bijou_email_coupon_set s WHERE s.campaign = ? AND s.locale = ? ORDER BY s.id`, [campaign, locale])

const COUPON = "u.id::text AS id, u.contact_id::text AS contact_id, u.code, u.promotion_id"

/** Codes contacts have of a set. */
export const couponsOf = (db: Db, setId: string, contactIds: readonly string[]): Promise<CouponRow[]> =>
  rows<CouponRow>(db, `SELECT ${COUPON} FROM bijou_email_coupon u WHERE u.set_id = ?::bigint AND u.contact_id = ANY (?::bigint[])`, [setId, contactIds])

/**
 * Reserves a code for each contact that has none of this set. Who has one keeps it, and a code that is
 * taken is not given again: both are left out of the answer.
 */
export const reserveCoupons = (db: Db, setId: string, contactIds: readonly string[], codes: readonly string[]): Promise<CouponRow[]> =>
  rows<CouponRow>(
    db,
    `INSERT INTO bijou_email_coupon AS u (set_id, contact_id, code)
     SELECT ?::bigint, w.contact_id, w.code FROM unnest(?::bigint[], ?::text[]) AS w (contact_id, code)
     ON CONFLICT DO NOTHING RETURNING ${COUPON}`,
    [setId, contactIds, codes]
  )

/** Writes down the promotions of codes; a code keeps the one it has. */
export const settleCoupons = async (db: Db, made: readonly { code: string; promotion_id: string }[]): Promise<void> => {
  await rows(
    db,
    `UPDATE bijou_email_coupon u SET promotion_id = p.promotion_id FROM unnest(?::text[], ?::text[]) AS p (code, promotion_id)
      WHERE u.code = p.code AND u.promotion_id IS NULL`,
    [made.map(({ code }) => code), made.map(({ promotion_id }) => promotion_id)]
  )
}

/** Gives codes up that nobody can have: promotions of somebody else are called so. */
export const dropReserved = async (db: Db, codes: readonly string[]): Promise<void> => {
  await rows(db, "DELETE FROM bijou_email_coupon u WHERE u.code = ANY (?::text[]) AND u.promotion_id IS NULL", [codes])
}

/** Codes of one recipient of a campaign by id of the block. */
export const codesOfRecipient = (db: Db, campaign: number, contactId: string): Promise<{ block_id: string; code: string }[]> =>
  rows<{ block_id: string; code: string }>(
    db,
    `SELECT s.block_id, u.code FROM bijou_email_coupon u JOIN bijou_email_coupon_set s ON s.id = u.set_id
      WHERE u.contact_id = ?::bigint AND s.campaign = ? AND u.promotion_id IS NOT NULL`,
    [contactId, campaign]
  )

/** Writes down that codes were used in an order, but for uses an earlier shop has counted; what is written down already stays. @returns how many are new */
export const addUses = async (db: Db, orderId: string, promotionIds: readonly string[], at: Date): Promise<number> => {
  const added = await rows(
    db,
    `INSERT INTO bijou_email_coupon_use (coupon_id, order_id, used_at)
     SELECT u.id, ?, ? FROM bijou_email_coupon u WHERE u.promotion_id = ANY (?::text[]) AND u.counted_from <= ?::timestamptz
     ON CONFLICT DO NOTHING RETURNING 1`,
    [orderId, at, promotionIds, at]
  )
  return added.length
}

/** An order that was cancelled used no code. */
export const takeBackUses = async (db: Db, orderId: string): Promise<void> => {
  await rows(db, "UPDATE bijou_email_coupon_use o SET taken_back_at = now() WHERE o.order_id = ? AND o.taken_back_at IS NULL", [orderId])
}
