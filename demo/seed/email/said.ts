import type { Purpose } from "../../../src/contracts/email-campaign"
import type { ConsentAction } from "../../../src/contracts/email-campaign-consent"
import { type Db, rows } from "../../../src/lib/db"

/** What a contact said at a moment of the past. */
export interface Said {
  contact_id: string
  purpose: Purpose
  action: Exclude<ConsentAction, "ask">
  source: string
  text_version: string | null
  evidence: Record<string, string>
  at: string
}

/** Writes down what contacts said, the log and where they stand: the last word about a purpose counts. */
export const writeSaid = async (db: Db, said: readonly Said[]): Promise<void> => {
  await rows(
    db,
    `WITH told AS (
       INSERT INTO bijou_email_consent_event (contact_id, purpose, action, basis, source, text_version, actor, evidence, at)
       SELECT g.contact_id, g.purpose, g.action, CASE g.action WHEN 'grant' THEN 'consent' END, g.source, g.text_version, 'contact', g.evidence, g.at
         FROM jsonb_to_recordset(?::jsonb) AS g (contact_id bigint, purpose text, action text, source text, text_version text, evidence jsonb, at timestamptz)
        ORDER BY g.at
       RETURNING id, contact_id, purpose, action, basis, at
     )
     INSERT INTO bijou_email_consent (contact_id, purpose, state, basis, event_id, since)
     SELECT DISTINCT ON (t.contact_id, t.purpose) t.contact_id, t.purpose, CASE t.action WHEN 'grant' THEN 'granted' ELSE 'withdrawn' END, t.basis, t.id, t.at
       FROM told t ORDER BY t.contact_id, t.purpose, t.id DESC
     ON CONFLICT (contact_id, purpose) DO UPDATE
       SET state = excluded.state, basis = excluded.basis, event_id = excluded.event_id, since = excluded.since`,
    [JSON.stringify(said)]
  )
}
