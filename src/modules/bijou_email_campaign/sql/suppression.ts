import type { SuppressionReason, SuppressionScope } from "../../../contracts/email-campaign-consent"
import { type Db, row, rows } from "../../../lib/db"

/** An address that does not exist gets nothing at all; one that said no may still get what it asks for. */
const SCOPES: Record<SuppressionReason, SuppressionScope> = {
  hard_bounce: "all",
  soft_bounces: "all",
  invalid: "all",
  complaint: "marketing",
  manual: "marketing",
  erased: "marketing",
}

export type NewSuppression = {
  reason: SuppressionReason
  /** What it came from, such as `webhook:ses` or a user. */
  source: string
  deliveryId?: string | null
  /** Without it for good. */
  expiresAt?: Date | null
}

export type SuppressionRow = {
  scope: SuppressionScope
  reason: SuppressionReason
  source: string
  expires_at: Date | null
  created_at: Date
}

const hex = (hash: Buffer) => hash.toString("hex")

/** Suppresses an address. What is already suppressed for this reason stays so for the longer time. */
export const suppress = async (db: Db, hash: Buffer, given: NewSuppression): Promise<void> => {
  await rows(
    db,
    `INSERT INTO bijou_email_suppression AS s (email_hash, scope, reason, source, delivery_id, expires_at)
     VALUES (decode(?, 'hex'), ?, ?, ?, ?::bigint, ?::timestamptz)
     ON CONFLICT (email_hash, reason) DO UPDATE
       SET expires_at = CASE WHEN s.expires_at IS NULL OR excluded.expires_at IS NULL THEN NULL
                             ELSE greatest(s.expires_at, excluded.expires_at) END,
           source = excluded.source, delivery_id = excluded.delivery_id`,
    [hex(hash), SCOPES[given.reason], given.reason, given.source, given.deliveryId ?? null, given.expiresAt ?? null]
  )
}

/** @returns whether there was anything to lift */
export const lift = async (db: Db, hash: Buffer, reasons: readonly SuppressionReason[]): Promise<boolean> => {
  const lifted = await row(
    db,
    "DELETE FROM bijou_email_suppression WHERE email_hash = decode(?, 'hex') AND reason = ANY (?::text[]) RETURNING 1",
    [hex(hash), reasons]
  )
  return lifted !== undefined
}

/** Why an address is suppressed now, the newest reason first. */
export const suppressionsOf = (db: Db, hash: Buffer): Promise<SuppressionRow[]> =>
  rows<SuppressionRow>(
    db,
    `SELECT scope, reason, source, expires_at, created_at FROM bijou_email_suppression
      WHERE email_hash = decode(?, 'hex') AND (expires_at IS NULL OR expires_at > now())
      ORDER BY created_at DESC, reason`,
    [hex(hash)]
  )
