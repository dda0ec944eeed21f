import { type Binding, type Db, row, rows } from "../../../lib/db"
import type { Fared } from "../feedback/soft-run"

/** A delivery that something has become known of, held until the end of the transaction. */
export type HeldDelivery = {
  id: string
  contact_id: string
  campaign: number
  status: number
  email_hash: Buffer
  bounce: number | null
  complained_at: Date | null
  unsubscribed_at: Date | null
}

/** What a report names a delivery by: itself, or the id the provider gave the mail. */
export type Which = { delivery: string } | { provider: string; message: string }

/** Ids of a delivery and its contact; nothing is held yet, since contacts come before deliveries. */
export const findDelivery = (db: Db, which: Which): Promise<{ id: string; contact_id: string } | undefined> => {
  const [condition, bindings]: [string, Binding[]] =
    "delivery" in which
      ? ["d.id = ?::bigint", [which.delivery]]
      : [
          `d.provider_message_id = ? AND d.provider_message_id IS NOT NULL
             AND EXISTS (SELECT 1 FROM bijou_email_campaign k WHERE k.number = d.campaign AND k.provider_id = ?)`,
          [which.message, which.provider],
        ]
  return row(db, `SELECT d.id::text AS id, d.contact_id::text AS contact_id FROM bijou_email_delivery d WHERE ${condition} LIMIT 1`, bindings)
}

export const holdDelivery = (tx: Db, id: string): Promise<HeldDelivery | undefined> =>
  row<HeldDelivery>(
    tx,
    `SELECT d.id::text AS id, d.contact_id::text AS contact_id, d.campaign, d.status, d.email_hash, d.bounce, d.complained_at, d.unsubscribed_at
       FROM bijou_email_delivery d WHERE d.id = ?::bigint FOR UPDATE`,
    [id]
  )

type Changes = Partial<{ status: number; sent_at: Date; delivered_at: Date; bounced_at: Date; complained_at: Date; unsubscribed_at: Date }> &
  Partial<{ bounce: number; code: number | null; enhanced: string | null; reason: string | null }>

/** Changes a held delivery; moments that are there already stay. */
export const changeDelivery = async (tx: Db, id: string, changes: Changes): Promise<void> => {
  const names = Object.keys(changes) as (keyof Changes)[]
  const sets = names.map((name) => (name.endsWith("_at") ? `${name} = coalesce(${name}, ?::timestamptz)` : `${name} = ?`))
  if (changes.bounce === 1) {
    sets.push("soft_bounces = coalesce(soft_bounces, 0) + 1")
  }
  await rows(tx, `UPDATE bijou_email_delivery SET ${sets.join(", ")} WHERE id = ?::bigint`, [...names.map((name) => changes[name] as Binding), id])
}

/** How the last mails to a contact fared, the newest first. */
export const lastFared = (db: Db, contactId: string, limit: number): Promise<Fared[]> =>
  rows<Fared>(
    db,
    "SELECT d.bounce, d.soft_bounces FROM bijou_email_delivery d WHERE d.contact_id = ?::bigint AND d.sent_at IS NOT NULL ORDER BY d.sent_at DESC, d.id DESC LIMIT ?",
    [contactId, limit]
  )
