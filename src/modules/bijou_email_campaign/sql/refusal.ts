import type { Binding } from "../../../lib/db"
import { mailable } from "./mailable"
import type { QuietHours } from "./quiet"

/** How often one contact is written to, and where mails may go. */
export type Restraint = {
  /** Mails in so many days; 0 for no limit. */
  mails: number
  days: number
  /** Days between two mails to those who asked for less; 0 for no difference. */
  less_days: number
  /** Patterns of LIKE of the domains mails may go to; `null` for all. */
  domains: readonly string[] | null
  /** Who would get a mail now gets it when they are over. */
  quiet?: QuietHours
}

type RefusalSql = { joins: string; reason: string; bindings: Binding[] }

/**
 * Why a chosen contact gets no mail at this moment, as SQL: what the contact has said comes first.
 * @param contact alias of the contact's table; `topic` is SQL as for `mailable`
 */
export const refusal = (contact: string, topic: string, { mails, days, less_days, domains }: Restraint): RefusalSql => {
  const { joins, reason } = mailable(contact, topic)
  const sentIn = (span: string) =>
    `(SELECT count(*) FROM bijou_email_delivery past WHERE past.contact_id = ${contact}.id
        AND past.sent_at > now() - make_interval(days => ${span}))`
  return {
    joins,
    reason: `coalesce(${reason}, CASE
      WHEN ?::text[] IS NOT NULL AND NOT ${contact}.domain LIKE ANY (?::text[]) THEN 'domain_not_allowed'
      WHEN ?::int > 0 AND ${sentIn("?")} >= ?::int THEN 'frequency'
      WHEN ?::int > 0 AND ${contact}.frequency = 'less' AND ${sentIn("?")} > 0 THEN 'frequency'
    END)`,
    bindings: [domains, domains, mails, days, mails, less_days, less_days],
  }
}
