import { randomUUID } from "node:crypto"
import {
  createApiKeysWorkflow,
  createProductsWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer, ProductDTO } from "@medusajs/framework/types"
import { ProductStatus } from "@medusajs/framework/utils"

/** A sales channel with its publishable key, and the header a storefront sends. */
export type Storefront = { salesChannelId: string; publishableKey: string; headers: Record<string, string> }

/** Creates a sales channel and a publishable key for it. */
export const createPublishableKey = async (container: MedusaContainer): Promise<Storefront> => {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: `Channel ${randomUUID()}` }] },
  })
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Storefront", type: "publishable", created_by: "test" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keys[0].id, add: [channels[0].id] },
  })
  return {
    salesChannelId: channels[0].id,
    publishableKey: keys[0].token,
    headers: { "x-publishable-api-key": keys[0].token },
  }
}

type SeedOptions = { salesChannelId?: string; titles?: string[] }

/**
 * Creates `count` published products with one variant each (SKU `SKU-<run>-<n>`), titled
 * `Пръстен 1`, `Пръстен 2`, … or by `titles`.
 */
export const seedProducts = async (
  container: MedusaContainer,
  count: number,
  { salesChannelId, titles = [] }: SeedOptions = {}
): Promise<ProductDTO[]> => {
  const run = randomUUID().slice(0, 8)
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: Array.from({ length: count }, (_, index) => ({
        title: titles[index] ?? `Пръстен ${index + 1}`,
        handle: `product-${run}-${index + 1}`,
        status: ProductStatus.PUBLISHED,
        options: [{ title: "Размер", values: ["17"] }],
        variants: [
          {
            title: "17",
            sku: `SKU-${run}-${index + 1}`,
            manage_inventory: false,
            options: { Размер: "17" },
            prices: [{ currency_code: "eur", amount: 49 }],
          },
        ],
        sales_channels: salesChannelId ? [{ id: salesChannelId }] : [],
      })),
    },
  })
  return result
}
