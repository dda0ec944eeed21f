import type { Purpose } from "../../../contracts/email-campaign"
import type { SignUpBody } from "../../../contracts/email-campaign-sign-up"
import type { Locale } from "../../../contracts/shared"
import { type Db, inTransaction } from "../../../lib/db"
import type { AddressProblem } from "../../../mail/address"
import type { Keys } from "../keys"
import { consentsOf, lockContact, say, type Statement } from "../sql/consent"
import { blankContact, type ContactRow, findContact, unconfirmedContacts } from "../sql/contacts"
import {
  addRequest,
  claimDueRequests,
  dropDeadRequests,
  type DueRequest,
  findRequest,
  finishRequest,
  markMailFailed,
  markMailSent,
  type RequestRow,
} from "../sql/requests"
import { offeredTopics } from "../sql/topics"
import type { Contacts } from "./contacts"

/** After so many days without a confirmation an address is forgotten. */
const UNCONFIRMED_DAYS = 30
const FORGET_AT_ONCE = 200
/** Hours a link to confirm is good for; what shows or removes a person's data, for less long. */
const HOURS = { sign_up: 7 * 24, export: 24, erase: 24 } as const

export type SignUp = Omit<SignUpBody, "website"> & {
  ipPrefix: string | null
  /** The sign-up campaign that gives the address a code; it is mailed also to who is subscribed. */
  signup_id?: string
}

/**
 * What only the reader of a mailbox may do. A form is filled in by anybody in anybody's name, so what
 * it asks for is carried out through a link that is mailed to the address.
 */
export class Requests {
  constructor(
    private readonly db: Db,
    private readonly keys: Keys,
    private readonly contacts: Contacts,
    private readonly publicUrl: string
  ) {}

  /**
   * Somebody filled in a sign-up form. Who agreed to all of it before gets no mail.
   * @returns what is wrong with the address, or null
   */
  signUp(given: SignUp): Promise<AddressProblem | null> {
    return inTransaction(this.db, async (tx) => {
      const person = { email: given.email, firstName: given.first_name, lastName: given.last_name, locale: given.locale }
      const { ids, refused } = await this.contacts.addIn(tx, [person], "sign_up")
      const [id] = ids
      if (!id) {
        return refused[0].problem
      }
      await lockContact(tx, id)
      const wants = await this.newWants(tx, id, given)
      if (wants.length || given.signup_id) {
        const source = `form:${given.form}`
        const asked: Statement[] = wants.map((purpose) => ({ purpose, action: "ask" }))
        await say(tx, id, asked, { source, actor: "contact", textVersion: given.text_version, ipPrefix: given.ipPrefix })
        await addRequest(tx, id, { kind: "sign_up", wants, locale: given.locale, source, text_version: given.text_version ?? null, signup_id: given.signup_id, expiresInHours: HOURS.sign_up })
      }
      return null
    })
  }

  /** Asks for a link by which the owner of the address takes their data, or has it erased. */
  ask(contactId: string, kind: "export" | "erase", locale: Locale, source: string): Promise<void> {
    return inTransaction(this.db, async (tx) => {
      if (await lockContact(tx, contactId)) {
        await addRequest(tx, contactId, { kind, wants: [], locale, source, text_version: null, expiresInHours: HOURS[kind] })
      }
    })
  }

  /** The request of a link and its contact; the contact is undefined once erased. */
  async find(id: string): Promise<{ request: RequestRow; contact: ContactRow | undefined } | undefined> {
    const request = await findRequest(this.db, id)
    const contact = request && (await findContact(this.db, request.contact_id))
    return request && { request, contact: contact?.erased_at ? undefined : contact }
  }

  /**
   * Carries out what was asked for: grants what was signed up for, or erases. What is exported is
   * read by the caller.
   * @returns false when the contact was erased
   */
  async confirm(request: RequestRow, ipPrefix: string | null): Promise<boolean> {
    const how = { source: request.source, actor: "contact", textVersion: request.text_version, ipPrefix, evidence: { request_id: request.id } }
    if (request.kind === "erase") {
      const isErased = await this.contacts.erase(request.contact_id, how)
      await finishRequest(this.db, request.id)
      return isErased
    }
    return inTransaction(this.db, async (tx) => {
      if (!(await lockContact(tx, request.contact_id))) {
        return false
      }
      const latest = await findRequest(tx, request.id)
      if (request.kind === "sign_up" && !latest?.done_at) {
        await say(tx, request.contact_id, request.wants.map((purpose) => ({ purpose, action: "grant", basis: "consent" })), how)
        await this.contacts.welcomeBack(tx, (await findContact(tx, request.contact_id)) as ContactRow)
      }
      await finishRequest(tx, request.id)
      return true
    })
  }

  /** Takes requests whose mail is due. */
  async takeDue(limit: number): Promise<DueRequest[]> {
    await dropDeadRequests(this.db)
    return claimDueRequests(this.db, limit)
  }

  /**
   * Forgets addresses somebody wrote into a form and nobody confirmed; they are not suppressed, since
   * their owners have said nothing.
   * @returns how many
   */
  async forgetUnconfirmed(): Promise<number> {
    let forgotten = 0
    let found: string[]
    do {
      found = await inTransaction(this.db, async (tx) => {
        const ids = await unconfirmedContacts(tx, UNCONFIRMED_DAYS, FORGET_AT_ONCE)
        for (const id of ids) {
          await blankContact(tx, id)
        }
        return ids
      })
      forgotten += found.length
    } while (found.length === FORGET_AT_ONCE)
    return forgotten
  }

  mailSent(id: string): Promise<void> {
    return markMailSent(this.db, id)
  }

  mailFailed(id: string, error: string): Promise<void> {
    return markMailFailed(this.db, id, error)
  }

  /** The link that is mailed; it ends when the request does. */
  link({ id, expires_at }: RequestRow): string {
    return `${this.publicUrl.replace(/\/+$/, "")}/email/confirm/${this.keys.tokens.make("request", [id], expires_at.getTime())}`
  }

  /** Of what a form asks for, what the contact has not agreed to itself. A topic nobody offers is left out. */
  private async newWants(tx: Db, contactId: string, { topics, tracking }: SignUp): Promise<Purpose[]> {
    const offered = new Set(topics.length ? (await offeredTopics(tx)).map(({ handle }) => handle) : [])
    const wanted: Purpose[] = [
      "marketing",
      ...(tracking ? (["tracking"] as const) : []),
      ...topics.filter((handle) => offered.has(handle)).map((handle): Purpose => `topic:${handle}`),
    ]
    const granted = new Set((await consentsOf(tx, contactId)).filter(({ basis }) => basis === "consent").map(({ purpose }) => purpose))
    return [...new Set(wanted)].filter((purpose) => !granted.has(purpose))
  }
}
