import type { MedusaContainer } from "@medusajs/framework/types"
import {
  BIJOU_EMAIL_CAMPAIGN_MODULE,
  type BackfillSource,
  type BackfillStep,
  type BijouEmailCampaignService,
  type PeoplePage,
} from "../../modules/bijou_email_campaign"
import { customersAfter, ordersAfter, readCustomers, readOrders } from "./read-people"

/** Milliseconds one round of the job takes at most; the next goes on. */
const ROUND = 45_000

/** The module, where the feature is on and has a secret; without one no address can be hashed. */
const readyModule = (container: MedusaContainer): BijouEmailCampaignService | null => {
  const mail = container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  return mail.options.features["email-campaign"] && mail.keys.areSet ? mail : null
}

/** Makes contacts of customers, or brings theirs up to date. Running it twice does no harm. */
export const learnCustomers = async (container: MedusaContainer, customerIds: string[]): Promise<void> => {
  await readyModule(container)?.contacts.add(await readCustomers(container, customerIds), "customer")
}

/** Forgets which contacts are whose account; what they agreed to as readers stays. */
export const unlinkCustomers = async (container: MedusaContainer, customerIds: string[]): Promise<void> => {
  await readyModule(container)?.contacts.unlinkCustomers(customerIds)
}

/** Makes contacts of who ordered. They may be written to where the shop's options say so. Running it twice does no harm. */
export const learnOrders = async (container: MedusaContainer, orderIds: string[]): Promise<void> => {
  const mail = readyModule(container)
  if (mail) {
    await mail.contacts.addBuyers(await readOrders(container, orderIds), mail.options["email-campaign"].soft_opt_in, { order_id: orderIds[0] })
  }
}

/** Forgets addresses somebody wrote into a form and nobody confirmed in a month. */
export const forgetUnconfirmed = async (container: MedusaContainer): Promise<void> => {
  await readyModule(container)?.requests.forgetUnconfirmed()
}

/**
 * Reads on where the last round stopped, until all are read or the round's time is over. Orders come
 * after the last customer, so that who has an account is not taken for a guest: where another process
 * reads customers, the orders are left to it.
 */
export const learnEverybody = async (container: MedusaContainer): Promise<void> => {
  const mail = readyModule(container)
  if (!mail) {
    return
  }
  const { soft_opt_in: isAllowed } = mail.options["email-campaign"]
  const buyersAfter = async (afterId: string): Promise<PeoplePage> => {
    const { people, lastId } = await ordersAfter(container, afterId)
    return { people: people.map((buyer) => ({ ...buyer, mayBeWrittenTo: isAllowed && buyer.mayBeWrittenTo })), lastId }
  }
  const end = Date.now() + ROUND
  const readAll = async (source: BackfillSource, read: (afterId: string) => Promise<PeoplePage>) => {
    let step: BackfillStep = "more"
    while (step === "more" && Date.now() < end) {
      step = await mail.backfill.step(source, read)
    }
    return step
  }
  if ((await readAll("customer", (afterId) => customersAfter(container, afterId))) === "end") {
    await readAll("order", buyersAfter)
  }
}
