import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from "../../modules/bijou_email_campaign"

interface OrderGraph {
  id: string
  created_at: string | Date
  canceled_at: string | Date | null
  promotions?: ({ id: string } | null)[] | null
}

/** Counts the codes an order was placed with, or takes them back once it is cancelled. Running it twice does no harm. */
export const countCoupons = async (container: MedusaContainer, orderId: string): Promise<void> => {
  const { options, coupons } = container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  if (!options.features["email-campaign"]) {
    return
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["id", "created_at", "canceled_at", "promotions.id"], filters: { id: orderId } })
  const [order] = data as unknown as OrderGraph[]
  const used = (order?.promotions ?? []).flatMap((promotion) => (promotion ? [promotion.id] : []))
  if (order && used.length > 0) {
    await coupons.used(orderId, used, new Date(order.created_at))
  }
  if (order?.canceled_at) {
    await coupons.unused(orderId)
  }
}
