import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Audience } from "../../../src/contracts/email-campaign-campaign"
import type { EmailDocument } from "../../../src/contracts/email-campaign-document"
import type { Locale } from "../../../src/contracts/shared"
import { inTransaction, rows } from "../../../src/lib/db"
import { walkBlocks } from "../../../src/mail/document/walk"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService, type CampaignRow } from "../../../src/modules/bijou_email_campaign"
import { readTemplates, scheduleCampaign } from "../../../src/workflows/email-campaign"
import { sendInThePast } from "../email/past-sending"
import { createRandom } from "../random"
import type { WrittenOrder } from "./order-plan"

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
/** By the clock of London, so about ten in the shop. */
const HOUR = 8
const CODE = "ESEN5"
/** Days after a campaign in which orders may follow from it: what is read brings none later. */
const FOLLOWED_DAYS = 9
const SENDER = { name: "Бижу Атрия", address: "news@bijou-atria.example", reply_to: null }

interface Planned {
  name: string
  daysAgo: number
  perHour: number
  template: string
  locales: Locale[]
  topic: string
  audience: (groups: Map<string, string>) => Audience
  /** Where its buttons lead. */
  link: string
}

const CAMPAIGNS: Planned[] = [
  {
    name: "Есенно намаление",
    daysAgo: 40,
    perHour: 70,
    template: "sale",
    locales: ["bg"],
    topic: "sales",
    audience: (groups) => ({ include: [{ kind: "subscribers" }, { kind: "group", id: groups.get("VIP") ?? "" }], exclude: [], holdout_percent: 0 }),
    link: "https://bijou-atria.example/namalenie",
  },
  {
    name: "Нови бижута за празниците",
    daysAgo: 9,
    perHour: 90,
    template: "new_arrivals",
    locales: ["bg", "en"],
    topic: "new",
    audience: () => ({ include: [{ kind: "topic", handle: "new" }], exclude: [], holdout_percent: 10 }),
    link: "https://bijou-atria.example/novi-bizhuta",
  },
]

const isSoonAfter = (placedAt: Date, sent: number): boolean => placedAt.getTime() > sent && placedAt.getTime() < sent + FOLLOWED_DAYS * DAY_MS

/** The document of a template with what somebody has filled in. */
const filledIn = (document: EmailDocument, link: string): EmailDocument => {
  const filled = structuredClone(document)
  for (const { block } of walkBlocks(filled)) {
    if (block.type === "button") {
      block.url = link
    }
    if (block.type === "coupon") {
      block.code = { kind: "static", code: CODE }
    }
  }
  return filled
}

/** Writes a campaign and has the module compile it, as if it were to be sent tomorrow. */
const write = async (container: MedusaContainer, planned: Planned, groups: Map<string, string>): Promise<CampaignRow> => {
  const { campaigns } = container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  const template = (await readTemplates(container)).find(({ id }) => id === planned.template)
  if (!template) {
    throw new Error(`There is no template "${planned.template}".`)
  }
  const documents = Object.fromEntries(planned.locales.map((locale) => [locale, filledIn(template.documents[locale], planned.link)]))
  const { id, version } = await campaigns.create(
    { name: planned.name, content: { standard_locale: "bg", documents }, audience: planned.audience(groups), sender: SENDER, topic: planned.topic },
    null
  )
  const starts_at = new Date(Date.now() + DAY_MS).toISOString()
  return scheduleCampaign(container, id, { version, starts_at, local_time: false, per_hour: planned.perHour, expires_at: null })
}

/** Asks the module, order by order, which campaign has brought it. */
const attribute = async (db: Knex, mail: BijouEmailCampaignService, orders: WrittenOrder[]): Promise<void> => {
  const ids = orders.map(({ id }) => id)
  const found = await rows<{ id: string; display_id: number }>(db, `SELECT o.id, o.display_id FROM "order" o WHERE o.id = ANY (?::text[])`, [ids])
  const numbers = new Map(found.map(({ id, display_id }) => [id, display_id]))
  for (const { id, plan } of orders) {
    await mail.attribution.placed({
      id,
      display_id: numbers.get(id) ?? 0,
      email: plan.customer.email,
      customer_id: plan.customer.id,
      currency_code: "eur",
      amount: plan.total,
      placed_at: plan.placedAt,
      promotion_ids: [],
    })
  }
}

/**
 * Two campaigns of the past. The module compiles them, chooses the recipients and counts; what readers did is drawn,
 * and the orders they brought are those of the shop.
 */
export const seedEmailHistory = async (container: MedusaContainer, orders: WrittenOrder[], now: number): Promise<void> => {
  const db: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const mail = container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  const promotions = container.resolve(Modules.PROMOTION)
  const groups = await container.resolve(Modules.CUSTOMER).listCustomerGroups({}, { take: 50 })
  const groupIds = new Map(groups.map(({ id, name }) => [name ?? "", id]))
  const [code] = await promotions.createPromotions([
    {
      code: CODE,
      type: "standard",
      status: "active",
      is_automatic: false,
      application_method: { type: "percentage", target_type: "items", allocation: "across", value: 5, currency_code: "eur" },
    },
  ])
  const kept = orders.filter(({ plan }) => !plan.cancelledAt)
  const ordersOf = (customerId: string | null) => kept.filter(({ plan }) => plan.customer.id === customerId).map(({ plan }) => plan.placedAt)
  for (const planned of CAMPAIGNS) {
    const campaign = await write(container, planned, groupIds)
    const startedAt = new Date(now - planned.daysAgo * DAY_MS + HOUR * HOUR_MS)
    const random = createRandom(`e-mail campaign ${planned.template}`)
    await inTransaction(db, (tx) => sendInThePast(tx, { campaign, startedAt, perHour: planned.perHour, random, ordersOf }))
  }
  await promotions.updatePromotions([{ id: code.id, status: "inactive" }])
  const follows = (placedAt: Date) => CAMPAIGNS.some(({ daysAgo }) => isSoonAfter(placedAt, now - daysAgo * DAY_MS))
  await attribute(db, mail, kept.filter(({ plan }) => follows(plan.placedAt)))
}
