import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Purpose } from "../../../src/contracts/email-campaign"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from "../../../src/modules/bijou_email_campaign"
import { learnEverybody } from "../../../src/workflows/email-campaign"
import { type Said, writeSaid } from "../email/said"
import { isWithin, SIGNUP_TIMES } from "../email/signup-times"
import { createRandom, type Random } from "../random"
import { type Row, updateRows } from "../sql"
import type { SeededCustomer } from "./customers"

const MINUTE_MS = 60 * 1000
const DAY_MS = 24 * 60 * MINUTE_MS
const GUESTS = 24
/** Customers who are learnt together. */
const BATCH = 5

const TOPICS = [
  { handle: "new", name_bg: "Нови бижута", name_en: "New jewellery", description_bg: "Първи виждате новите колекции.", description_en: "Be the first to see new collections.", standard: true },
  { handle: "sales", name_bg: "Намаления", name_en: "Sales", description_bg: "Само когато цените наистина падат.", description_en: "Only when prices really fall.", standard: true },
  { handle: "workshop", name_bg: "Писма от ателието", name_en: "Letters from the workshop", description_bg: "Как се правят бижутата, веднъж на два месеца.", description_en: "How jewellery is made, every other month.", standard: false },
]

/** What a customer said on the way: most agreed, some left some days later, some want less. */
const wordsOf = (random: Random, contact_id: string, joined: Date, now: number): Said[] => {
  if (!random.chance(0.68)) {
    return []
  }
  const isSignup = Object.values(SIGNUP_TIMES).some((time) => isWithin(joined, time, now))
  const agreed = new Date(joined.getTime() + 3 * MINUTE_MS).toISOString()
  const left = new Date(joined.getTime() + random.int(1, 4) * DAY_MS).toISOString()
  const grant = (purpose: Purpose): Said => ({
    contact_id, purpose, action: "grant", source: isSignup ? "form:popup" : "form:footer", text_version: "sign-up-1", evidence: {}, at: agreed,
  })
  const withdraw = (purpose: Purpose): Said => ({ contact_id, purpose, action: "withdraw", source: "preferences", text_version: null, evidence: {}, at: left })
  return [
    grant("marketing"),
    ...(random.chance(0.6) ? [grant("tracking")] : []),
    ...(random.chance(0.3) ? [grant("topic:workshop")] : []),
    ...(random.chance(0.12) ? [withdraw("topic:sales")] : []),
    ...(random.chance(0.07) ? [withdraw("marketing")] : []),
  ]
}

/** What is known of a contact besides: a contact is as old as its customer. */
const contactRow = (random: Random, id: string, joined: Date, now: number): Row => ({
  id,
  locale: random.chance(0.14) ? "en" : "bg",
  frequency: random.chance(0.15) ? "less" : "all",
  paused_until: random.chance(0.03) ? new Date(now + 30 * DAY_MS).toISOString() : null,
  created_at: joined.toISOString(),
  updated_at: joined.toISOString(),
})

/** The shop has come to know its customers one after the other. */
const learnInOrder = async (mail: BijouEmailCampaignService, customers: SeededCustomer[]): Promise<void> => {
  const sorted = customers.toSorted((a, b) => a.joinedAt.getTime() - b.joinedAt.getTime())
  for (let start = 0; start < sorted.length; start += BATCH) {
    const people = sorted.slice(start, start + BATCH).map(({ id, email, firstName, lastName }) => ({ email, customerId: id, firstName, lastName }))
    await mail.contacts.add(people, "customer")
  }
}

/** Topics, contacts of all customers and orders, what the customers agreed to over the years, and a list. */
export const seedEmailContacts = async (container: MedusaContainer, customers: SeededCustomer[], actorId: string, now: number): Promise<void> => {
  const db: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const mail = container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  const random = createRandom("email contacts")
  for (const topic of TOPICS) {
    await mail.topics.create(topic)
  }
  await learnInOrder(mail, customers)
  await learnEverybody(container)
  const said: Said[] = []
  const known: Row[] = []
  const guests: string[] = []
  for (const { email, joinedAt, address } of customers) {
    const contact = await mail.contacts.findByAddress(email)
    if (!contact) {
      continue
    }
    said.push(...wordsOf(random, contact.id, joinedAt, now))
    known.push(contactRow(random, contact.id, joinedAt, now))
    if (contact.email_hash && random.chance(0.01)) {
      await mail.suppressions.add(contact.email_hash, { reason: "hard_bounce", source: "demo" })
    }
    if (address.city === "Пловдив" && guests.length < GUESTS) {
      guests.push(contact.id)
    }
  }
  await writeSaid(db, said)
  await updateRows(db, "bijou_email_contact", "id", known)
  await db.raw(
    `UPDATE bijou_email_suppression s SET created_at = c.created_at + make_interval(days => 2) FROM bijou_email_contact c WHERE c.email_hash = s.email_hash`
  )
  const list = await mail.lists.create("Гости на откриването в Пловдив", actorId)
  await mail.lists.add(list.id, guests, "admin")
}
