import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { addShippingMethodToCartWorkflow } from "@medusajs/medusa/core-flows"
import { deliveryChoiceSchema, type SaveDeliveryBody, type SaveDeliveryResponse } from "../../contracts/econt-store"

type Method = { shipping_option_id: string | null; amount: unknown; data: Record<string, unknown> | null }

/** Only an option of Econt's has its choice checked. */
const requireEcont = async (container: MedusaContainer, optionId: string): Promise<void> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "shipping_option", fields: ["id", "provider_id"], filters: { id: optionId } })
  if (!data[0]?.provider_id?.startsWith("econt")) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "This is no shipping option of Econt.")
  }
}

/**
 * Saves the customer's choice as the cart's shipping method, in place of the one before; the provider
 * checks it and finds its price.
 *
 * @throws NOT_FOUND, INVALID_DATA with a sentence the shop can show
 */
export const saveDelivery = async (container: MedusaContainer, cartId: string, body: SaveDeliveryBody): Promise<SaveDeliveryResponse> => {
  await requireEcont(container, body.shipping_option_id)
  await addShippingMethodToCartWorkflow(container).run({
    input: { cart_id: cartId, options: [{ id: body.shipping_option_id, data: { choice: body.choice } }] },
  })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["shipping_methods.shipping_option_id", "shipping_methods.amount", "shipping_methods.data"],
    filters: { id: cartId },
  })
  const methods = (data[0]?.shipping_methods ?? []) as unknown as Method[]
  const saved = methods.find(({ shipping_option_id }) => shipping_option_id === body.shipping_option_id)
  return {
    shipping_option_id: body.shipping_option_id,
    choice: deliveryChoiceSchema.parse(saved?.data?.choice),
    label: typeof saved?.data?.label === "string" ? saved.data.label : "",
    amount: Number((saved?.amount as { numeric?: number } | null)?.numeric ?? saved?.amount ?? 0),
  }
}
