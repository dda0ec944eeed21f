import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from "../../modules/bijou_email_campaign"

type OrderGraph = {
  id: string
  display_id: number
  email: string | null
  customer_id: string | null
  currency_code: string
  is_draft_order: boolean
  created_at: string | Date
  canceled_at: string | Date | null
  total: number
  promotions?: ({ id: string } | null)[] | null
}

const FIELDS = ["id", "display_id", "email", "customer_id", "currency_code", "is_draft_order", "created_at", "canceled_at", "total", "promotions.id"]
const PAGE = 200
/** An event that was lost is made up for within so many days, so a weekend without the shop's worker costs nothing. */
const LOST_DAYS = 3
const DAY_MS = 86_400_000

const readModule = (container: MedusaContainer) => container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)

const readOrders = async (container: MedusaContainer, filters: object): Promise<OrderGraph[]> => {
  const { data }: { data: unknown } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: FIELDS, filters, pagination: { take: PAGE, order: { id: "ASC" } } })
  return data as OrderGraph[]
}

const settle = async ({ attribution, coupons }: BijouEmailCampaignService, order: OrderGraph): Promise<void> => {
  if (order.is_draft_order) {
    return
  }
  const placed_at = new Date(order.created_at)
  const promotion_ids = (order.promotions ?? []).flatMap((promotion) => (promotion ? [promotion.id] : []))
  if (promotion_ids.length > 0) {
    await coupons.used(order.id, promotion_ids, placed_at)
  }
  if (order.canceled_at) {
    await coupons.unused(order.id)
    await attribution.canceled(order.id)
  } else {
    await attribution.placed({ ...order, amount: Number(order.total), placed_at, promotion_ids })
  }
}

/**
 * Counts the codes an order was placed with and writes down which campaign brought it, or takes both back once it is
 * cancelled. Running it twice does no harm.
 */
export const settleOrder = async (container: MedusaContainer, orderId: string): Promise<void> => {
  const mail = readModule(container)
  if (mail.options.features["email-campaign"]) {
    for (const order of await readOrders(container, { id: orderId })) {
      await settle(mail, order)
    }
  }
}

/** The same for orders of the last days, whose event may have been lost. */
export const settleLostOrders = async (container: MedusaContainer): Promise<void> => {
  const mail = readModule(container)
  if (!mail.options.features["email-campaign"]) {
    return
  }
  const updated_at = { $gt: new Date(Date.now() - LOST_DAYS * DAY_MS) }
  let page: OrderGraph[] = []
  do {
    page = await readOrders(container, { updated_at, id: { $gt: page.at(-1)?.id ?? "" } })
    for (const order of page) {
      await settle(mail, order)
    }
  } while (page.length === PAGE)
}
