import { type Db, rows } from "../../../lib/db"

export type ContactCodeRow = {
  id: string
  code: string
  given_at: Date
  signup_id: string | null
  campaign_id: string | null
  from_name: string
  uses: number
  /** The latest orders it was used in. */
  order_ids: string[]
}

const MOST = 100
const MOST_ORDERS = 5

/** The latest codes of a contact with what gave them and how they were used. One whose promotion is still being made is not given yet. */
export const latestCodesOfContact = (db: Db, contactId: string): Promise<ContactCodeRow[]> =>
  rows<ContactCodeRow>(
    db,
    `SELECT u.id::text AS id, u.code, u.created_at AS given_at, g.id AS signup_id, k.id AS campaign_id, coalesce(g.name, k.name) AS from_name,
            u.uses_before + o.uses AS uses, o.order_ids
       FROM bijou_email_coupon u JOIN bijou_email_coupon_set s ON s.id = u.set_id
       LEFT JOIN bijou_email_signup_campaign g ON g.id = s.signup_id
       LEFT JOIN bijou_email_campaign k ON k.number = s.campaign
      CROSS JOIN LATERAL (
            SELECT count(*)::int AS uses, coalesce((array_agg(o.order_id ORDER BY o.used_at DESC, o.order_id))[1:${MOST_ORDERS}], '{}') AS order_ids
              FROM bijou_email_coupon_use o WHERE o.coupon_id = u.id AND o.taken_back_at IS NULL) o
      WHERE u.contact_id = ?::bigint AND u.promotion_id IS NOT NULL ORDER BY u.created_at DESC, u.id DESC LIMIT ${MOST}`,
    [contactId]
  )
