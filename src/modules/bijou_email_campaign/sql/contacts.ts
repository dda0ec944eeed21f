import type { ContactSource, Frequency } from "../../../contracts/email-campaign-contact"
import type { UnmailableReason } from "../../../contracts/email-campaign-consent"
import type { Locale } from "../../../contracts/shared"
import { type Db, row, rows } from "../../../lib/db"
import { mailable } from "./mailable"

export type ContactRow = {
  id: string
  email: string | null
  email_norm: string | null
  email_hash: Buffer | null
  domain: string | null
  first_name: string | null
  last_name: string | null
  customer_id: string | null
  locale: Locale | null
  country: string | null
  time_zone: string | null
  source: ContactSource
  frequency: Frequency
  paused_until: Date | null
  erased_at: Date | null
  created_at: Date
  unmailable: UnmailableReason | null
}

/** What is written of one contact; its address has been read and hashed. */
export type KnownContact = {
  email: string
  norm: string
  hash: Buffer
  domain: string
  customerId?: string | null
  hasAccount?: boolean
  firstName?: string | null
  lastName?: string | null
  locale?: Locale | null
  country?: string | null
}

const NOW = mailable("c")

/** Columns of `ContactRow` from `bijou_email_contact c` with the joins of `CONTACT_FROM`. */
export const CONTACT_COLUMNS = `c.id::text, c.email, c.email_norm, c.email_hash, c.domain, c.first_name, c.last_name, c.customer_id,
  c.locale, c.country, c.time_zone, c.source, c.frequency, c.paused_until, c.erased_at, c.created_at, ${NOW.reason} AS unmailable`
export const CONTACT_FROM = `bijou_email_contact c ${NOW.joins}`

/**
 * Writes contacts down and gives the id of each address. What an account says replaces what was
 * known; a guest, an order or an import fills in what was not. An erased address comes back only when
 * its owner signs up.
 * @param found at most some thousands, each address once
 */
export const upsertContacts = async (
  tx: Db,
  found: readonly KnownContact[],
  source: ContactSource
): Promise<{ ids: Map<string, string>; added: number }> => {
  const sorted = [...found].sort((a, b) => (a.norm < b.norm ? -1 : 1))
  const norms = sorted.map(({ norm }) => norm)
  // Whoever is erased at this moment is waited for, and then seen as erased by the next statement.
  await rows(tx, "SELECT 1 FROM bijou_email_contact WHERE email_norm = ANY (?::text[]) ORDER BY id FOR UPDATE", [norms])
  const accounts = sorted.filter(({ hasAccount }) => hasAccount)
  const others = sorted.filter(({ hasAccount }) => !hasAccount)
  const added = (others.length ? await write(tx, others, source, false) : 0) + (accounts.length ? await write(tx, accounts, source, true) : 0)
  if (accounts.length) {
    await unlinkCustomers(tx, accounts.map(({ customerId }) => customerId ?? ""), accounts.map(({ norm }) => norm))
  }
  const known = await rows<{ id: string; email_norm: string }>(
    tx,
    "SELECT id::text, email_norm FROM bijou_email_contact WHERE email_norm = ANY (?::text[])",
    [norms]
  )
  return { ids: new Map(known.map(({ id, email_norm }) => [email_norm, id])), added }
}

/** @returns how many were not there before */
const write = async (tx: Db, sorted: readonly KnownContact[], source: ContactSource, isOwn: boolean): Promise<number> => {
  const column = (pick: (contact: KnownContact) => string | null | undefined) => sorted.map((contact) => pick(contact) ?? null) as string[]
  const set = (name: string) =>
    isOwn ? `${name} = coalesce(excluded.${name}, c.${name})` : `${name} = coalesce(c.${name}, excluded.${name})`
  const fields = ["customer_id", "first_name", "last_name", "locale", "country"]
  const changes = fields.map((name) => (isOwn ? `(excluded.${name} IS NOT NULL AND excluded.${name} IS DISTINCT FROM c.${name})` : `(c.${name} IS NULL AND excluded.${name} IS NOT NULL)`))
  const written = await rows<{ is_new: boolean }>(
    tx,
    `INSERT INTO bijou_email_contact AS c (email, email_norm, email_hash, domain, customer_id, first_name, last_name, locale, country, source)
     SELECT n.email, n.norm, decode(n.hash, 'hex'), n.domain, n.customer_id, n.first_name, n.last_name, n.locale, n.country, ?
       FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            AS n (email, norm, hash, domain, customer_id, first_name, last_name, locale, country)
      WHERE ?::boolean OR NOT EXISTS (SELECT 1 FROM bijou_email_suppression s WHERE s.email_hash = decode(n.hash, 'hex') AND s.reason = 'erased')
      ORDER BY n.norm
     ON CONFLICT (email_norm) DO UPDATE SET ${fields.map(set).join(", ")}, updated_at = now()
      WHERE ${changes.join(" OR ")}
     RETURNING (xmax = 0) AS is_new`,
    [
      source,
      column(({ email }) => email),
      column(({ norm }) => norm),
      column(({ hash }) => hash.toString("hex")),
      column(({ domain }) => domain),
      column(({ customerId }) => customerId),
      column(({ firstName }) => firstName),
      column(({ lastName }) => lastName),
      column(({ locale }) => locale),
      column(({ country }) => country),
      source === "sign_up",
    ]
  )
  return written.filter(({ is_new }) => is_new).length
}

/** Forgets whose account contacts are; `except` holds for each customer the address that stays. */
export const unlinkCustomers = async (db: Db, customerIds: readonly string[], except: readonly string[] = []): Promise<void> => {
  await rows(
    db,
    `UPDATE bijou_email_contact c SET customer_id = NULL, updated_at = now()
       FROM unnest(?::text[], ?::text[]) AS n (customer_id, norm)
      WHERE c.customer_id = n.customer_id AND c.email_norm IS DISTINCT FROM n.norm`,
    [customerIds, except]
  )
}

export const findContact = (db: Db, id: string): Promise<ContactRow | undefined> =>
  row<ContactRow>(db, `SELECT ${CONTACT_COLUMNS} FROM ${CONTACT_FROM} WHERE c.id = ?::bigint`, [id])

export const findContactByNorm = (db: Db, norm: string): Promise<ContactRow | undefined> =>
  row<ContactRow>(db, `SELECT ${CONTACT_COLUMNS} FROM ${CONTACT_FROM} WHERE c.email_norm = ?`, [norm])

export type ContactChange = {
  first_name?: string | null
  last_name?: string | null
  locale?: Locale | null
  frequency?: Frequency
  paused_until?: Date | null
}

const CHANGEABLE = ["first_name", "last_name", "locale", "frequency", "paused_until"] as const

/** @returns false when there is no such contact, or it was erased */
export const updateContact = async (db: Db, id: string, change: ContactChange): Promise<boolean> => {
  const names = CHANGEABLE.filter((name) => change[name] !== undefined)
  const sets = ["updated_at = now()", ...names.map((name) => `${name} = ?`)].join(", ")
  const found = await row(
    db,
    `UPDATE bijou_email_contact SET ${sets} WHERE id = ?::bigint AND erased_at IS NULL RETURNING 1`,
    [...names.map((name) => change[name] as string | Date | null), id]
  )
  return found !== undefined
}

/**
 * Contacts of whom nothing is known but that somebody once wrote their address into a form, and nobody
 * confirmed it.
 */
export const unconfirmedContacts = async (tx: Db, days: number, limit: number): Promise<string[]> => {
  const found = await rows<{ id: string }>(
    tx,
    `SELECT c.id::text FROM bijou_email_contact c
      WHERE c.source = 'sign_up' AND c.erased_at IS NULL AND c.customer_id IS NULL
        AND c.created_at < now() - make_interval(days => ?)
        AND NOT EXISTS (SELECT 1 FROM bijou_email_consent k WHERE k.contact_id = c.id AND k.state <> 'asked')
        AND NOT EXISTS (SELECT 1 FROM bijou_email_list_member m WHERE m.contact_id = c.id)
        AND NOT EXISTS (SELECT 1 FROM bijou_email_request r
                         WHERE r.contact_id = c.id AND r.created_at > now() - make_interval(days => ?))
      ORDER BY c.id LIMIT ? FOR UPDATE OF c SKIP LOCKED`,
    [days, days, limit]
  )
  return found.map(({ id }) => id)
}

/** Takes everything out of a contact that says who it was; its id and the log of its consent stay. */
export const blankContact = async (tx: Db, id: string): Promise<void> => {
  await rows(
    tx,
    `UPDATE bijou_email_contact
        SET email = NULL, email_norm = NULL, email_hash = NULL, domain = NULL, customer_id = NULL, first_name = NULL,
            last_name = NULL, locale = NULL, country = NULL, time_zone = NULL, paused_until = NULL,
            erased_at = now(), updated_at = now()
      WHERE id = ?::bigint`,
    [id]
  )
  await rows(tx, "DELETE FROM bijou_email_list_member WHERE contact_id = ?::bigint", [id])
}
