import type { MedusaContainer } from "@medusajs/framework/types"
import type { Purpose } from "../../../src/contracts/email-campaign"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService, type Statement } from "../../../src/modules/bijou_email_campaign"
import { learnEverybody } from "../../../src/workflows/email-campaign"
import { createRandom, type Random } from "../random"
import type { SeededCustomer } from "./customers"

const DAY_MS = 24 * 60 * 60 * 1000

const TOPICS = [
  { handle: "new", name_bg: "Нови бижута", name_en: "New jewellery", description_bg: "Първи виждате новите колекции.", description_en: "Be the first to see new collections.", standard: true },
  { handle: "sales", name_bg: "Намаления", name_en: "Sales", description_bg: "Само когато цените наистина падат.", description_en: "Only when prices really fall.", standard: true },
  { handle: "workshop", name_bg: "Писма от ателието", name_en: "Letters from the workshop", description_bg: "Как се правят бижутата, веднъж на два месеца.", description_en: "How jewellery is made, every other month.", standard: false },
]

const grant = (purpose: Purpose): Statement => ({ purpose, action: "grant", basis: "consent" })

/** What a customer said on the way: most agreed, some left, some want less. */
const wordsOf = (random: Random): Statement[] => {
  if (!random.chance(0.68)) {
    return []
  }
  return [
    grant("marketing"),
    ...(random.chance(0.4) ? [grant("tracking")] : []),
    ...(random.chance(0.3) ? [grant("topic:workshop")] : []),
    ...(random.chance(0.12) ? [{ purpose: "topic:sales", action: "withdraw" } as const] : []),
    ...(random.chance(0.07) ? [{ purpose: "marketing", action: "withdraw" } as const] : []),
  ]
}

/** Topics, contacts of all customers and orders, and what the customers agreed to. */
export const seedEmailContacts = async (container: MedusaContainer, customers: SeededCustomer[], now: number): Promise<void> => {
  const mail = container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  const random = createRandom("email contacts")
  for (const topic of TOPICS) {
    await mail.topics.create(topic)
  }
  await learnEverybody(container)
  for (const { email } of customers) {
    const contact = await mail.contacts.findByAddress(email)
    if (!contact) {
      continue
    }
    const isPaused = random.chance(0.03)
    await mail.contacts.say(contact.id, wordsOf(random), { source: "form:footer", actor: "contact", textVersion: "sign-up-1" }, {
      frequency: random.chance(0.15) ? "less" : "all",
      ...(isPaused ? { paused_until: new Date(now + 30 * DAY_MS) } : {}),
    })
    if (contact.email_hash && random.chance(0.01)) {
      await mail.suppressions.add(contact.email_hash, { reason: "hard_bounce", source: "demo" })
    }
  }
}
