import { type Db, rows } from "../../../lib/db"

/** A campaign a contact was chosen for, and all that is known of how it fared. */
export type OwnMail = {
  campaign: string
  sent_at: Date | null
  delivered_at: Date | null
  opened_at: Date | null
  clicked_at: Date | null
  bounced_at: Date | null
  complained_at: Date | null
  unsubscribed_at: Date | null
  /** Addresses of the links that were followed, as often as that. */
  links: string[]
}

/** Mails of a contact, the newest first. */
export const ownMails = (db: Db, contactId: string): Promise<OwnMail[]> =>
  rows<OwnMail>(
    db,
    `SELECT k.name AS campaign, d.sent_at, d.delivered_at, d.opened_at, d.clicked_at, d.bounced_at, d.complained_at, d.unsubscribed_at,
            ARRAY(SELECT l.url FROM bijou_email_event e JOIN bijou_email_link l ON l.message_id = d.message_id AND l.index = e.link
                   WHERE e.delivery_id = d.id ORDER BY e.at) AS links
       FROM bijou_email_delivery d JOIN bijou_email_campaign k ON k.number = d.campaign WHERE d.contact_id = ?::bigint AND d.sent_at IS NOT NULL ORDER BY d.sent_at DESC`,
    [contactId]
  )
