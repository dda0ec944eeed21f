import type { Purpose } from "../../../contracts/email-campaign"
import type { Locale } from "../../../contracts/shared"
import { type Db, row, rows } from "../../../lib/db"
import { suppressed } from "./mailable"

export const REQUEST_KINDS = ["sign_up", "export", "erase"] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export type RequestRow = {
  id: string
  contact_id: string
  kind: RequestKind
  wants: Purpose[]
  locale: Locale
  source: string
  text_version: string | null
  /** Whose code its mail brings. */
  signup_id: string | null
  expires_at: Date
  created_at: Date
  done_at: Date | null
}

export type NewRequest = Pick<RequestRow, "kind" | "wants" | "locale" | "source" | "text_version"> & { expiresInHours: number; signup_id?: string | null }

/** A request whose mail is due, with where it goes. */
export type DueRequest = RequestRow & { email: string; attempt: number }

/** Nobody can be flooded with mails by others filling in forms in their name. */
const PAUSE_MINUTES = 5
const MOST_A_DAY = 4
const MOST_ATTEMPTS = 6

const COLUMNS = "r.id::text, r.contact_id::text, r.kind, r.wants, r.locale, r.source, r.text_version, r.signup_id, r.expires_at, r.created_at, r.done_at"

/**
 * Writes down what the owner of an address is to confirm; their mail is due at once. Call it with the
 * contact locked. A request like one of the last minutes, or the fifth of a day, is not written down.
 * @returns whether it was
 */
export const addRequest = async (tx: Db, contactId: string, given: NewRequest): Promise<boolean> => {
  const made = await row(
    tx,
    `INSERT INTO bijou_email_request (contact_id, kind, wants, locale, source, text_version, signup_id, expires_at)
     SELECT ?::bigint, ?, ?::text[], ?, ?, ?, ?, now() + make_interval(hours => ?)
      WHERE NOT EXISTS (SELECT 1 FROM bijou_email_request o
                         WHERE o.contact_id = ?::bigint AND o.kind = ? AND o.wants = ?::text[] AND o.done_at IS NULL
                           AND o.signup_id IS NOT DISTINCT FROM ?::text
                           AND o.created_at > now() - make_interval(mins => ?))
        AND (SELECT count(*) FROM bijou_email_request o
              WHERE o.contact_id = ?::bigint AND o.created_at > now() - interval '1 day') < ?
     RETURNING 1`,
    [
      contactId,
      given.kind,
      given.wants,
      given.locale,
      given.source,
      given.text_version,
      given.signup_id ?? null,
      given.expiresInHours,
      contactId,
      given.kind,
      given.wants,
      given.signup_id ?? null,
      PAUSE_MINUTES,
      contactId,
      MOST_A_DAY,
    ]
  )
  return made !== undefined
}

/** Takes requests whose mail is due; one that is not told of again in five minutes is taken anew. */
export const claimDueRequests = (db: Db, limit: number): Promise<DueRequest[]> =>
  rows<DueRequest>(
    db,
    `WITH due AS (
       SELECT id FROM bijou_email_request WHERE mail_state = 'waiting' AND mail_due_at <= now()
        ORDER BY mail_due_at, id LIMIT ? FOR UPDATE SKIP LOCKED
     ), taken AS (
       UPDATE bijou_email_request r SET mail_due_at = now() + interval '5 minutes', mail_attempts = r.mail_attempts + 1
         FROM due WHERE r.id = due.id RETURNING r.*
     )
     SELECT ${COLUMNS}, r.mail_attempts AS attempt, c.email FROM taken r JOIN bijou_email_contact c ON c.id = r.contact_id
      WHERE c.erased_at IS NULL AND NOT ${suppressed("c.email_hash", "all")}
      ORDER BY r.id`,
    [limit]
  )

export const markMailSent = async (db: Db, id: string): Promise<void> => {
  await rows(db, "UPDATE bijou_email_request SET mail_state = 'sent', mail_error = NULL WHERE id = ?::bigint", [id])
}

/** Tries again after a pause that doubles, and gives up in the end. */
export const markMailFailed = async (db: Db, id: string, error: string): Promise<void> => {
  await rows(
    db,
    `UPDATE bijou_email_request
        SET mail_error = ?, mail_state = CASE WHEN mail_attempts >= ? THEN 'failed' ELSE 'waiting' END,
            mail_due_at = now() + make_interval(mins => power(2, mail_attempts)::int)
      WHERE id = ?::bigint`,
    [error, MOST_ATTEMPTS, id]
  )
}

/** Ends requests that cannot be mailed any more. */
export const dropDeadRequests = async (db: Db): Promise<void> => {
  await rows(db, "UPDATE bijou_email_request SET mail_state = 'failed', mail_error = 'out of date' WHERE mail_state = 'waiting' AND expires_at < now()")
}

export const findRequest = (db: Db, id: string): Promise<RequestRow | undefined> =>
  row<RequestRow>(db, `SELECT ${COLUMNS} FROM bijou_email_request r WHERE r.id = ?::bigint`, [id])

export const finishRequest = async (tx: Db, id: string): Promise<void> => {
  await rows(tx, "UPDATE bijou_email_request SET done_at = coalesce(done_at, now()) WHERE id = ?::bigint", [id])
}
