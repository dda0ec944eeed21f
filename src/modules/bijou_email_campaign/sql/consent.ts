import type { Purpose } from "../../../contracts/email-campaign"
import type { ConsentAction, ConsentBasis } from "../../../contracts/email-campaign-consent"
import { type Db, row, rows, toJson } from "../../../lib/db"
import { foldConsent, type Standing } from "../../../mail/consent"

/** How something was said; the same for all purposes it was said about. */
export type Saying = {
  /** Where, such as `unsubscribe_link`, `preferences`, `form:footer`, `import:eimp_1`. */
  source: string
  /** `contact`, the id of a user, or `system`. */
  actor: string
  textVersion?: string | null
  ipPrefix?: string | null
  /** Ids that prove it; never an address or a name, since the log outlives who is erased. */
  evidence?: Record<string, string | number>
}

export type Statement = { purpose: Purpose; action: ConsentAction; basis?: ConsentBasis }

export type ConsentRow = { purpose: Purpose; state: Standing["state"]; basis: ConsentBasis | null; since: Date }

export type ConsentEventRow = {
  id: string
  purpose: Purpose
  action: ConsentAction
  basis: ConsentBasis | null
  source: string
  text_version: string | null
  ip_prefix: string | null
  actor: string
  evidence: Record<string, unknown>
  at: Date
}

/** Locks a contact for as long as the transaction lasts: what two say at once comes one after the other. */
export const lockContact = async (tx: Db, contactId: string): Promise<boolean> => {
  const found = await row(tx, "SELECT 1 FROM bijou_email_contact WHERE id = ?::bigint AND erased_at IS NULL FOR UPDATE", [contactId])
  return found !== undefined
}

const WRITE = `
  WITH told AS (
    INSERT INTO bijou_email_consent_event (contact_id, purpose, action, basis, source, text_version, ip_prefix, actor, evidence)
    VALUES (?::bigint, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) RETURNING id, contact_id, purpose, at
  )
  INSERT INTO bijou_email_consent AS c (contact_id, purpose, state, basis, event_id, since)
  SELECT contact_id, purpose, ?, ?, id, at FROM told
  ON CONFLICT (contact_id, purpose) DO UPDATE
    SET state = excluded.state, basis = excluded.basis, event_id = excluded.event_id,
        since = CASE WHEN (c.state, c.basis) IS NOT DISTINCT FROM (excluded.state, excluded.basis) THEN c.since ELSE excluded.since END`

/**
 * Writes down what a contact said, log and standing together. Call it in a transaction that holds
 * the contact's lock.
 * @returns the purposes whose standing changed
 */
export const say = async (tx: Db, contactId: string, statements: readonly Statement[], how: Saying): Promise<Purpose[]> => {
  const standings = new Map((await consentsOf(tx, contactId)).map((found) => [found.purpose, found as Standing]))
  const changed: Purpose[] = []
  for (const { purpose, action, basis } of statements) {
    const before = standings.get(purpose) ?? null
    const { standing, isTold } = foldConsent(before, { action, basis })
    if (!isTold || !standing) {
      continue
    }
    await rows(tx, WRITE, [
      contactId,
      purpose,
      action,
      action === "grant" ? (basis ?? null) : null,
      how.source,
      how.textVersion ?? null,
      how.ipPrefix ?? null,
      how.actor,
      toJson(how.evidence ?? {}),
      standing.state,
      standing.basis,
    ])
    if (before?.state !== standing.state || before?.basis !== standing.basis) {
      changed.push(purpose)
    }
    standings.set(purpose, standing)
  }
  return changed
}

/**
 * Grants a purpose to many contacts on a basis that no refusal gives way to: who has said anything
 * themselves is left as they are. Call it in a transaction.
 * @returns the contacts it was granted for
 */
export const grantToMany = async (
  tx: Db,
  contactIds: readonly string[],
  { purpose, basis }: { purpose: Purpose; basis: Exclude<ConsentBasis, "consent"> },
  how: Saying
): Promise<string[]> => {
  // Two statements: what was said while the lock was waited for must be seen by the second.
  await rows(
    tx,
    "SELECT 1 FROM bijou_email_contact WHERE id = ANY (?::bigint[]) AND erased_at IS NULL ORDER BY id FOR UPDATE",
    [contactIds]
  )
  const granted = await rows<{ contact_id: string }>(
    tx,
    `WITH told AS (
       INSERT INTO bijou_email_consent_event (contact_id, purpose, action, basis, source, text_version, actor, evidence)
       SELECT c.id, ?, 'grant', ?, ?, ?, ?, ?::jsonb FROM bijou_email_contact c
        WHERE c.id = ANY (?::bigint[]) AND c.erased_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM bijou_email_consent k
                           WHERE k.contact_id = c.id AND k.purpose = ? AND k.state <> 'asked')
        ORDER BY c.id
       RETURNING id, contact_id, purpose, basis, at
     )
     INSERT INTO bijou_email_consent (contact_id, purpose, state, basis, event_id, since)
     SELECT contact_id, purpose, 'granted', basis, id, at FROM told
     ON CONFLICT (contact_id, purpose) DO UPDATE
       SET state = excluded.state, basis = excluded.basis, event_id = excluded.event_id, since = excluded.since
     RETURNING contact_id::text`,
    [purpose, basis, how.source, how.textVersion ?? null, how.actor, toJson(how.evidence ?? {}), contactIds, purpose]
  )
  return granted.map(({ contact_id }) => contact_id)
}

/** Where a contact stands with every purpose anything was said about. */
export const consentsOf = (db: Db, contactId: string): Promise<ConsentRow[]> =>
  rows<ConsentRow>(
    db,
    "SELECT purpose, state, basis, since FROM bijou_email_consent WHERE contact_id = ?::bigint ORDER BY purpose",
    [contactId]
  )

/** All a contact ever said, the newest first. */
export const consentEventsOf = (db: Db, contactId: string): Promise<ConsentEventRow[]> =>
  rows<ConsentEventRow>(
    db,
    `SELECT id::text, purpose, action, basis, source, text_version, ip_prefix, actor, evidence, at
       FROM bijou_email_consent_event WHERE contact_id = ?::bigint ORDER BY bijou_email_consent_event.id DESC`,
    [contactId]
  )
