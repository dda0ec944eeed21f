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

const DAY_MS = 86_400_000
const MOST = 1000

/** Writes down which campaigns brought these orders, or takes them back once they are cancelled. */
const attribute = async (container: MedusaContainer, filters: object): Promise<void> => {
  const { attribution, options } = container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  if (!options.features["email-campaign"]) {
    return
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters, pagination: { take: MOST, order: { created_at: "DESC" } } })
  for (const order of data as unknown as OrderGraph[]) {
    if (order.canceled_at) {
      await attribution.canceled(order.id)
    } else if (!order.is_draft_order) {
      const promotion_ids = (order.promotions ?? []).flatMap((promotion) => (promotion ? [promotion.id] : []))
      await attribution.placed({ ...order, amount: Number(order.total), placed_at: new Date(order.created_at), promotion_ids })
    }
  }
}

/** Writes down which campaign brought an order that was placed, or takes it back when it was cancelled. Running it twice does no harm. */
export const attributeOrder = (container: MedusaContainer, orderId: string): Promise<void> => attribute(container, { id: orderId })

/** The same for orders of the last day whose event was lost. */
export const attributeLostOrders = (container: MedusaContainer): Promise<void> =>
  attribute(container, { updated_at: { $gt: new Date(Date.now() - DAY_MS) } })
