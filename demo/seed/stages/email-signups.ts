import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type CreateSignupBody, createSignupBody } from "../../../src/contracts/email-campaign-signup-campaign"
import { rows } from "../../../src/lib/db"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService, type SignupRow } from "../../../src/modules/bijou_email_campaign"
import { couponsOf } from "../../../src/modules/bijou_email_campaign/sql/coupons"
import { setOfSignup } from "../../../src/modules/bijou_email_campaign/sql/signups"
import { createSignup } from "../../../src/workflows/email-campaign"
import { isWithin, SIGNUP_TIMES, type SignupTime } from "../email/signup-times"
import { createRandom } from "../random"
import type { WrittenOrder } from "./order-plan"

const DAY_MS = 24 * 60 * 60 * 1000
/** Days in which a new subscriber uses the code, if ever. */
const USED_WITHIN = 45

type Words = NonNullable<CreateSignupBody["content"]>

const CONTENT: Record<"summer" | "autumn", Words> = {
  summer: {
    popup: { enabled: true, delay_seconds: 8 },
    banner: { enabled: false, color: "#1f1b17", link: "" },
    words: {
      bg: { popup_title: "10 € за първата поръчка", popup_text: "Запишете се за писмата ни и ще получите код за 10 €. Пишем най-много два пъти месечно.", popup_button: "Искам кода", banner_text: "", banner_button: "" },
      en: { popup_title: "10 € off your first order", popup_text: "Sign up for our letters and get a code worth 10 €. We write twice a month at most.", popup_button: "Send me the code", banner_text: "", banner_button: "" },
    },
  },
  autumn: {
    popup: { enabled: true, delay_seconds: 5 },
    banner: { enabled: true, color: "#5b2333", link: "/novi-bizhuta" },
    words: {
      bg: { popup_title: "15% отстъпка за добре дошли", popup_text: "Оставете имейл и ви изпращаме личен код за 15% отстъпка. Отписвате се с едно натискане, когато поискате.", popup_button: "Изпратете ми кода", banner_text: "Запишете се и вземете 15% отстъпка за първата си поръчка", banner_button: "Вижте новите бижута" },
      en: { popup_title: "15% off to welcome you", popup_text: "Leave your e-mail and we send you your own code for 15% off. Unsubscribe with one click, whenever you like.", popup_button: "Send me the code", banner_text: "Sign up and take 15% off your first order", banner_button: "See what is new" },
    },
  },
}

const bodyOf = (name: string, content: Words, discount: object, time: SignupTime, now: number): CreateSignupBody =>
  createSignupBody.parse({
    name,
    active: true,
    starts_at: new Date(now - time.from * DAY_MS).toISOString(),
    ends_at: new Date(now - time.until * DAY_MS).toISOString(),
    content,
    discount,
  })

type Subscriber = { contact_id: string; customer_id: string | null; since: Date }

/** Gives a code to each who subscribed while the campaign was shown; some have used it. */
const subscribe = async (db: Knex, mail: BijouEmailCampaignService, { id, created_at }: SignupRow, time: SignupTime, orders: WrittenOrder[], now: number): Promise<void> => {
  const random = createRandom(`sign-ups from ${time.from}`)
  const all = await rows<Subscriber>(
    db,
    `SELECT e.contact_id::text AS contact_id, c.customer_id, min(e.at) AS since FROM bijou_email_consent_event e JOIN bijou_email_contact c ON c.id = e.contact_id
      WHERE e.purpose = 'marketing' AND e.action = 'grant' AND e.source = 'form:popup' GROUP BY 1, 2 ORDER BY 3`
  )
  const subscribers = all.filter(({ since }) => isWithin(since, time, now))
  const set = await setOfSignup(db, id)
  if (!set) {
    throw new Error("The sign-up campaign of the demo gives no codes.")
  }
  const contactIds = subscribers.map(({ contact_id }) => contact_id)
  await mail.coupons.ensure(set, contactIds)
  await rows(
    db,
    "UPDATE bijou_email_coupon u SET created_at = g.at, counted_from = g.at FROM unnest(?::bigint[], ?::timestamptz[]) AS g (contact_id, at) WHERE u.set_id = ?::bigint AND u.contact_id = g.contact_id",
    [contactIds, subscribers.map(({ since }) => since.toISOString()), set.id]
  )
  const promotions = new Map((await couponsOf(db, set.id, contactIds)).map(({ contact_id, promotion_id }) => [contact_id, promotion_id]))
  for (const { contact_id, customer_id, since } of subscribers) {
    const order = orders.find(
      ({ plan }) => plan.customer.id === customer_id && !plan.cancelledAt && plan.placedAt > since && plan.placedAt.getTime() < since.getTime() + USED_WITHIN * DAY_MS
    )
    const promotion = promotions.get(contact_id)
    if (order && promotion && random.chance(0.75)) {
      await mail.coupons.used(order.id, [promotion], order.plan.placedAt)
    }
  }
  const begun = new Date(Math.min(created_at.getTime(), now - (time.from + 2) * DAY_MS))
  await rows(db, "UPDATE bijou_email_signup_campaign SET created_at = ?, updated_at = ? WHERE id = ?", [begun, begun, id])
}

/** A sign-up campaign that is over and one that runs, with the codes of who subscribed through them. */
export const seedEmailSignups = async (container: MedusaContainer, orders: WrittenOrder[], actorId: string, now: number): Promise<void> => {
  const db: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const mail = container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  const planned = [
    { time: SIGNUP_TIMES.summer, name: "Лято: 10 € за записване", content: CONTENT.summer, discount: { kind: "fixed", value: 10, prefix: "LYATO", valid_until: new Date(now - 60 * DAY_MS).toISOString() } },
    { time: SIGNUP_TIMES.autumn, name: "Добре дошли: 15% за нови абонати", content: CONTENT.autumn, discount: { kind: "percentage", value: 15, prefix: "ATRIA15" } },
  ]
  for (const { time, name, content, discount } of planned) {
    const signup = await createSignup(container, bodyOf(name, content, discount, time, now), actorId)
    await subscribe(db, mail, signup, time, orders, now)
  }
}
