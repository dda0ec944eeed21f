import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ReviewDetail } from "../../../contracts/review"

const DAY_MS = 86_400_000

type Line = { detail?: { return_received_quantity?: unknown } | null } | null
type Parcel = { packed_at: Date | null; shipped_at: Date | null; delivered_at: Date | null; canceled_at: Date | null }

/** Where the parcels of an order are, by the one that is furthest. */
const fulfillmentStatus = (parcels: Parcel[]): string => {
  if (parcels.some((parcel) => parcel.delivered_at)) return "delivered"
  if (parcels.some((parcel) => parcel.shipped_at)) return "shipped"
  return parcels.length > 0 ? "fulfilled" : "not_fulfilled"
}

/** What a moderator wants to know of the order behind a review; null when it is gone. */
export const orderFacts = async (
  scope: MedusaContainer,
  orderId: string,
  reviewedAt: Date
): Promise<ReviewDetail["order"]> => {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "display_id",
      "status",
      "created_at",
      "fulfillments.packed_at",
      "fulfillments.shipped_at",
      "fulfillments.delivered_at",
      "fulfillments.canceled_at",
      "items.detail.return_received_quantity",
    ],
    filters: { id: orderId },
  })
  const order = data[0]
  if (!order) {
    return null
  }
  const parcels = ((order.fulfillments ?? []) as unknown as Parcel[]).filter((parcel) => !parcel.canceled_at)
  const delivered = parcels.map((parcel) => parcel.delivered_at).find(Boolean)
  const placedAt = new Date(order.created_at)
  return {
    id: order.id,
    display_id: Number(order.display_id),
    placed_at: placedAt.toISOString(),
    days_before_review: Math.max(0, Math.floor((reviewedAt.getTime() - placedAt.getTime()) / DAY_MS)),
    status: order.status,
    fulfillment_status: fulfillmentStatus(parcels),
    delivered_at: delivered ? new Date(delivered).toISOString() : null,
    returned: ((order.items ?? []) as Line[]).some((item) => Number(item?.detail?.return_received_quantity ?? 0) > 0),
  }
}
