import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type Purchase = { order_id: string | null; line_item_id: string | null; variant_id: string | null }

type Line = {
  id: string
  product_id: string | null
  variant_id: string | null
  detail: { quantity: unknown; return_received_quantity: unknown }
}

const NONE: Purchase = { order_id: null, line_item_id: null, variant_id: null }

/** Orders of one customer that are looked through, newest first. */
const ORDERS_MAX = 200

/**
 * Finds the newest order in which the customer bought the product and kept it: not cancelled,
 * and not wholly returned.
 */
export const findPurchaseStep = createStep(
  "find-purchase",
  async ({ customer_id, product_id }: { customer_id: string; product_id: string }, { container }) => {
    const { data: orders } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [
        "id",
        "status",
        "items.id",
        "items.product_id",
        "items.variant_id",
        "items.detail.quantity",
        "items.detail.return_received_quantity",
      ],
      filters: { customer_id },
      pagination: { take: ORDERS_MAX, order: { created_at: "DESC" } },
    })
    for (const order of orders) {
      const item =
        order.status === "canceled"
          ? undefined
          : ((order.items ?? []) as unknown as Line[]).find(
              (line) =>
                line.product_id === product_id &&
                Number(line.detail.quantity) > Number(line.detail.return_received_quantity)
            )
      if (item) {
        return new StepResponse<Purchase>({ order_id: order.id, line_item_id: item.id, variant_id: item.variant_id ?? null })
      }
    }
    return new StepResponse(NONE)
  }
)
