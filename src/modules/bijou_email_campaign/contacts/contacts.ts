import { MedusaError } from "@medusajs/framework/utils"
import type { ContactCounts, ContactSource, ListContactsQuery } from "../../../contracts/email-campaign-contact"
import type { Locale } from "../../../contracts/shared"
import { type Db, inTransaction } from "../../../lib/db"
import { type AddressProblem, readAddress } from "../../../mail/address"
import { countUnsubscribed } from "../feedback/feedback"
import type { Keys } from "../keys"
import { type ContactFilter, contactsAfter, countContacts, listContacts } from "../sql/contact-list"
import { type ConsentEventRow, consentEventsOf, type ConsentRow, consentsOf, grantToMany, lockContact, say, type Saying, type Statement } from "../sql/consent"
import {
  blankContact,
  type ContactChange,
  type ContactRow,
  findContact,
  findContactByNorm,
  type KnownContact,
  unlinkCustomers,
  updateContact,
  upsertContacts,
} from "../sql/contacts"
import { type ContactCodeRow, latestCodesOfContact } from "../sql/contact-codes"
import { codesOfContact, type ContactMailRow, mailsOfContact } from "../sql/contact-mails"
import { lift, suppress, type SuppressionRow, suppressionsOf } from "../sql/suppression"

/** A person as the shop, a form or a file knows them. */
export type Person = {
  email: string
  customerId?: string | null
  /** What an account says is believed over what is known. */
  hasAccount?: boolean
  firstName?: string | null
  lastName?: string | null
  locale?: Locale | null
  /** Two letters, small. */
  country?: string | null
}

export type Added = {
  /** The id of each person, in the order given; null for an address that is none, or was erased. */
  ids: (string | null)[]
  added: number
  refused: { index: number; problem: AddressProblem }[]
}

const LONGEST_NAME = 100
const COUNTRY = /^[a-z]{2}$/

const nameOf = (text: string | null | undefined): string | null => text?.trim().slice(0, LONGEST_NAME).trim() || null
const countryOf = (text: string | null | undefined): string | null => {
  const code = text?.toLowerCase() ?? ""
  return COUNTRY.test(code) ? code : null
}

const gone = () => new MedusaError(MedusaError.Types.NOT_FOUND, "This contact does not exist, or was erased.")

/** Who mails go to: one contact per normalised address. */
export class Contacts {
  constructor(
    private readonly db: Db,
    private readonly keys: Keys
  ) {}

  /** Writes people down, several at once; the same address twice is one contact. */
  add(people: readonly Person[], source: ContactSource): Promise<Added> {
    return inTransaction(this.db, (tx) => this.addIn(tx, people, source))
  }

  /** The same inside a transaction of the caller. */
  async addIn(tx: Db, people: readonly Person[], source: ContactSource): Promise<Added> {
    const refused: Added["refused"] = []
    const norms: (string | null)[] = []
    const known = new Map<string, KnownContact>()
    for (const [index, person] of people.entries()) {
      const read = readAddress(person.email)
      if (!read.ok) {
        refused.push({ index, problem: read.problem })
        norms.push(null)
        continue
      }
      const { email, norm, domain } = read.address
      const before = known.get(norm)
      norms.push(norm)
      known.set(norm, {
        email: before?.email ?? email,
        norm,
        domain,
        hash: before?.hash ?? this.keys.hash(norm),
        customerId: person.customerId ?? before?.customerId,
        hasAccount: person.hasAccount || before?.hasAccount,
        firstName: nameOf(person.firstName) ?? before?.firstName,
        lastName: nameOf(person.lastName) ?? before?.lastName,
        locale: person.locale ?? before?.locale,
        country: countryOf(person.country) ?? before?.country,
      })
    }
    const { ids, added } = known.size ? await upsertContacts(tx, [...known.values()], source) : { ids: new Map<string, string>(), added: 0 }
    return { ids: norms.map((norm) => (norm === null ? null : (ids.get(norm) ?? null))), added, refused }
  }

  /**
   * Writes down people who ordered, and where it is allowed that they may be written to until they
   * refuse.
   */
  addBuyers(people: readonly (Person & { mayBeWrittenTo: boolean })[], isAllowed: boolean, evidence: Saying["evidence"]): Promise<void> {
    return inTransaction(this.db, async (tx) => {
      const { ids } = await this.addIn(tx, people, "order")
      const buyers = ids.filter((id, index): id is string => id !== null && people[index].mayBeWrittenTo)
      if (isAllowed && buyers.length) {
        await grantToMany(tx, buyers, { purpose: "marketing", basis: "soft_opt_in" }, { source: "order", actor: "system", evidence })
      }
    })
  }

  /** Forgets which contacts are these customers'. */
  async unlinkCustomers(customerIds: readonly string[]): Promise<void> {
    await unlinkCustomers(this.db, customerIds)
  }

  find(id: string): Promise<ContactRow | undefined> {
    return findContact(this.db, id)
  }

  /** @throws NOT_FOUND */
  async get(id: string): Promise<ContactRow> {
    const found = await findContact(this.db, id)
    if (!found) {
      throw gone()
    }
    return found
  }

  /** A page of contacts, the newest first. */
  list(query: ListContactsQuery): Promise<{ contacts: ContactRow[]; next_cursor: string | null }> {
    return listContacts(this.db, query)
  }

  /** A page of those that fit, from the oldest, for a file. */
  after(filter: ContactFilter, lastId: string, limit: number): Promise<ContactRow[]> {
    return contactsAfter(this.db, filter, lastId, limit)
  }

  /** How many there are and why some are not written to. */
  counts(topic: string | null = null): Promise<ContactCounts> {
    return countContacts(this.db, topic)
  }

  consents(id: string): Promise<ConsentRow[]> {
    return consentsOf(this.db, id)
  }

  /** All a contact ever said, the newest first. */
  history(id: string): Promise<ConsentEventRow[]> {
    return consentEventsOf(this.db, id)
  }

  /** Campaigns a contact was chosen for, the latest first. */
  mails(id: string): Promise<ContactMailRow[]> {
    return mailsOfContact(this.db, id)
  }

  /** Discount codes a contact was given, with the orders they were used in. */
  codes(id: string): Promise<{ code: string; created_at: Date; orders: string[] }[]> {
    return codesOfContact(this.db, id)
  }

  /** The latest of them, with what gave each. */
  latestCodes(id: string): Promise<ContactCodeRow[]> {
    return latestCodesOfContact(this.db, id)
  }

  async suppressions({ email_hash }: ContactRow): Promise<SuppressionRow[]> {
    return email_hash ? suppressionsOf(this.db, email_hash) : []
  }

  /** The contact of an address, however it is written. */
  async findByAddress(email: string): Promise<ContactRow | undefined> {
    const read = readAddress(email)
    return read.ok ? findContactByNorm(this.db, read.address.norm) : undefined
  }

  /** @throws NOT_FOUND when there is no such contact, or it was erased */
  async update(id: string, change: ContactChange): Promise<void> {
    if (!(await updateContact(this.db, id, change))) {
      throw gone()
    }
  }

  /**
   * Writes down what a contact said and what it wants changed, all of it or nothing.
   * @returns whether the contact is still there
   */
  say(id: string, statements: readonly Statement[], how: Saying, change: ContactChange = {}): Promise<boolean> {
    return inTransaction(this.db, async (tx) => {
      if (!(await lockContact(tx, id))) {
        return false
      }
      const changed = await say(tx, id, statements, how)
      const { delivery_id } = how.evidence ?? {}
      if (delivery_id !== undefined && changed.includes("marketing") && statements.some(({ action }) => action === "withdraw")) {
        await countUnsubscribed(tx, String(delivery_id), id)
      }
      if (Object.keys(change).length) {
        await updateContact(tx, id, change)
      }
      return true
    })
  }

  /**
   * Erases a contact: marketing is withdrawn, the address suppressed by its hash so that neither an
   * order nor an import brings it back, and nothing that says who it was is left.
   * @returns false when it was erased before
   */
  erase(id: string, how: Saying): Promise<boolean> {
    return inTransaction(this.db, async (tx) => {
      if (!(await lockContact(tx, id))) {
        return false
      }
      const { email_hash } = (await findContact(tx, id)) as ContactRow
      await say(tx, id, [{ purpose: "marketing", action: "withdraw" }, { purpose: "tracking", action: "withdraw" }], how)
      await suppress(tx, email_hash as Buffer, { reason: "erased", source: how.source })
      await blankContact(tx, id)
      return true
    })
  }

  /** Lifts what an address' owner may lift themselves: that they were erased, or asked not to be written to. */
  async welcomeBack(tx: Db, contact: ContactRow): Promise<void> {
    if (contact.email_hash) {
      await lift(tx, contact.email_hash, ["erased", "manual"])
    }
  }
}
