import {
  completeCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  createRegionsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createPublishableKey, seedProducts, type Storefront } from "./shop"

/** A shop that sells one thing, which costs 49.00 € and is not shipped. */
export type SmallShop = { storefront: Storefront; regionId: string; variantId: string }

export const createSmallShop = async (container: MedusaContainer): Promise<SmallShop> => {
  const storefront = await createPublishableKey(container)
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [{ name: "България", currency_code: "eur", countries: ["bg"], payment_providers: ["pp_system_default"], is_tax_inclusive: true }],
    },
  })
  const [product] = await seedProducts(container, 1, { salesChannelId: storefront.salesChannelId })
  return { storefront, regionId: regions[0].id, variantId: product.variants[0].id }
}

/** Places an order with these codes. @returns its id @throws where a code cannot be used */
export const placeOrder = async (container: MedusaContainer, shop: SmallShop, email: string, codes: string[]): Promise<string> => {
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id: shop.regionId,
      sales_channel_id: shop.storefront.salesChannelId,
      email,
      currency_code: "eur",
      items: [{ variant_id: shop.variantId, quantity: 1 }],
      promo_codes: codes,
    },
  })
  await createPaymentCollectionForCartWorkflow(container).run({ input: { cart_id: cart.id } })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: ["payment_collection.id"], filters: { id: cart.id } })
  await createPaymentSessionsWorkflow(container).run({
    input: { payment_collection_id: data[0].payment_collection?.id ?? "", provider_id: "pp_system_default" },
  })
  const { result } = await completeCartWorkflow(container).run({ input: { id: cart.id } })
  return result.id
}
