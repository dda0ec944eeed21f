import type { ContactCounts, ListContactsQuery } from "../../../contracts/email-campaign-contact"
import { UNMAILABLE_REASONS, type UnmailableReason } from "../../../contracts/email-campaign-consent"
import { decodeNumber, encodeNumber } from "../../../lib/cursor"
import { Conditions, type Db, likePattern, rows } from "../../../lib/db"
import { CONTACT_COLUMNS, CONTACT_FROM, type ContactRow } from "./contacts"
import { mailable } from "./mailable"

const NOW = mailable("c")
/** As in the index `bijou_email_contact_search_idx`. */
const SEARCHED = "(c.email_norm || ' ' || lower(coalesce(c.first_name, '') || ' ' || coalesce(c.last_name, '')))"

export type ContactFilter = Omit<ListContactsQuery, "cursor" | "limit">

const conditionsOf = ({ q, status, topic, list_id, source }: ContactFilter): Conditions => {
  const conditions = new Conditions()
  if (status !== "erased") {
    conditions.add("c.erased_at IS NULL")
  }
  if (q) {
    conditions.add(`${SEARCHED} LIKE ?`, likePattern(q))
  }
  if (status) {
    conditions.add(status === "mailable" ? `(${NOW.reason}) IS NULL` : `(${NOW.reason}) = ?`, ...(status === "mailable" ? [] : [status]))
  }
  if (topic) {
    conditions.add(
      `coalesce((SELECT k.state = 'granted' FROM bijou_email_consent k WHERE k.contact_id = c.id AND k.purpose = 'topic:' || ?::text),
                (SELECT o.standard FROM bijou_email_topic o WHERE o.handle = ?::text), false)`,
      topic,
      topic
    )
  }
  if (list_id) {
    conditions.add("EXISTS (SELECT 1 FROM bijou_email_list_member m WHERE m.list_id = ? AND m.contact_id = c.id)", list_id)
  }
  if (source) {
    conditions.add("c.source = ?", source)
  }
  return conditions
}

/** A page of contacts, the newest first. */
export const listContacts = async (
  db: Db,
  { cursor, limit, ...filter }: ListContactsQuery
): Promise<{ contacts: ContactRow[]; next_cursor: string | null }> => {
  const conditions = conditionsOf(filter)
  if (cursor) {
    conditions.add("c.id < ?::bigint", decodeNumber(cursor))
  }
  const where = conditions.sql ? `WHERE ${conditions.sql}` : ""
  const found = await rows<ContactRow>(
    db,
    `SELECT ${CONTACT_COLUMNS} FROM ${CONTACT_FROM} ${where} ORDER BY c.id DESC LIMIT ?`,
    [...conditions.bindings, limit + 1]
  )
  const contacts = found.slice(0, limit)
  return { contacts, next_cursor: found.length > limit ? encodeNumber(Number(contacts[limit - 1].id)) : null }
}

/** A page of all contacts that fit, from the oldest, for a file. */
export const contactsAfter = (db: Db, filter: ContactFilter, lastId: string, limit: number): Promise<ContactRow[]> => {
  const conditions = conditionsOf(filter).add("c.id > ?::bigint", lastId)
  return rows<ContactRow>(
    db,
    `SELECT ${CONTACT_COLUMNS} FROM ${CONTACT_FROM} WHERE ${conditions.sql} ORDER BY c.id LIMIT ?`,
    [...conditions.bindings, limit]
  )
}

/** How many contacts there are and why some are not written to. Erased ones are no contacts any more. */
export const countContacts = async (db: Db, topic: string | null = null): Promise<ContactCounts> => {
  const { joins, reason } = mailable("c", "asked.topic")
  const found = await rows<{ reason: UnmailableReason | null; n: number }>(
    db,
    `SELECT ${reason} AS reason, count(*)::int AS n FROM (SELECT ?::text AS topic) asked CROSS JOIN bijou_email_contact c ${joins}
      WHERE c.erased_at IS NULL GROUP BY 1`,
    [topic]
  )
  const of = (wanted: UnmailableReason | null) => found.find(({ reason: name }) => name === wanted)?.n ?? 0
  return {
    total: found.reduce((sum, { n }) => sum + n, 0),
    mailable: of(null),
    unmailable: Object.fromEntries(UNMAILABLE_REASONS.filter((name) => name !== "erased").map((name) => [name, of(name)])),
  }
}
