import { type Db, row } from "../../../lib/db"
import type { CampaignRow } from "./campaigns"
import type { Claim } from "./claims"
import { trackable } from "./mailable"

/** A mail that was sent, with all it was put together from. */
export type SentMail = Omit<Claim, "turn" | "domain_group"> & { number: number; sender: NonNullable<CampaignRow["sender"]> }

/** @returns undefined where no mail was sent, or its reader was erased */
export const findSentMail = (db: Db, deliveryId: string): Promise<SentMail | undefined> =>
  row<SentMail>(
    db,
    `SELECT d.id::text AS id, d.attempts, d.message_id::text AS message_id, d.contact_id::text AS contact_id, c.email, c.email_norm, c.first_name, c.last_name,
            c.locale, c.country, c.domain, c.customer_id, ${trackable("c.id")} AS is_tracked, k.number, k.sender
       FROM bijou_email_delivery d JOIN bijou_email_contact c ON c.id = d.contact_id JOIN bijou_email_campaign k ON k.number = d.campaign
      WHERE d.id = ?::bigint AND c.erased_at IS NULL AND k.sender IS NOT NULL AND d.submitted_at IS NOT NULL`,
    [deliveryId]
  )
