import { type Db, rows } from "../../../lib/db"

export type ContactMailRow = {
  id: string
  campaign_id: string
  campaign_name: string
  status: number
  reason: string | null
  sent_at: Date | null
  bounced_at: Date | null
  code: string | null
}

const MOST = 100

/** Campaigns a contact was chosen for, the latest first. */
export const mailsOfContact = (db: Db, contactId: string): Promise<ContactMailRow[]> =>
  rows<ContactMailRow>(
    db,
    `SELECT d.id::text AS id, k.id AS campaign_id, k.name AS campaign_name, d.status, d.reason, d.sent_at, d.bounced_at,
            (SELECT u.code FROM bijou_email_coupon u JOIN bijou_email_coupon_set s ON s.id = u.set_id
              WHERE u.contact_id = d.contact_id AND s.campaign = d.campaign ORDER BY u.id LIMIT 1) AS code
       FROM bijou_email_delivery d JOIN bijou_email_campaign k ON k.number = d.campaign
      WHERE d.contact_id = ?::bigint ORDER BY d.campaign DESC LIMIT ${MOST}`,
    [contactId]
  )

/** Codes a contact was given, with the orders they were used in. */
export const codesOfContact = (db: Db, contactId: string): Promise<{ code: string; created_at: Date; orders: string[] }[]> =>
  rows(
    db,
    `SELECT u.code, u.created_at,
            ARRAY(SELECT o.order_id FROM bijou_email_coupon_use o WHERE o.coupon_id = u.id AND o.taken_back_at IS NULL ORDER BY o.used_at) AS orders
       FROM bijou_email_coupon u WHERE u.contact_id = ?::bigint ORDER BY u.id`,
    [contactId]
  )
