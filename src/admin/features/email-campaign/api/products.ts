import { keepPreviousData, queryOptions } from "@tanstack/react-query"
import { z } from "zod"
import { request } from "../../../lib/fetcher"
import { suiteKey } from "../../../lib/query-keys"
import { sdk } from "../../../lib/sdk"

const FEW = 10

const productsSchema = z.object({ products: z.array(z.object({ id: z.string(), title: z.string(), thumbnail: z.string().nullable() })) })
const categoriesSchema = z.object({ product_categories: z.array(z.object({ id: z.string(), name: z.string() })) })
const promotionsSchema = z.object({ promotions: z.array(z.object({ id: z.string(), code: z.string(), status: z.string().nullish() })) })

const FIELDS = "id,title,thumbnail"

/** What of the shop can be put into a mail. */
export const productQueries = {
  /** Products by id, for their names and pictures. */
  named: (ids: readonly string[]) =>
    queryOptions({
      queryKey: [...suiteKey, "products", "named", ids] as const,
      queryFn: async ({ signal }) => {
        const answer = await sdk.client.fetch("/admin/products", { query: { id: [...ids], fields: FIELDS, limit: ids.length }, signal })
        return productsSchema.parse(answer).products
      },
      enabled: ids.length > 0,
      placeholderData: keepPreviousData,
      staleTime: 60_000,
    }),
  found: (q: string) =>
    queryOptions({
      queryKey: [...suiteKey, "products", "found", q] as const,
      queryFn: async ({ signal }) =>
        (await request(productsSchema, "/admin/products", { query: { q: q || null, fields: FIELDS, limit: FEW }, signal })).products,
      placeholderData: keepPreviousData,
      staleTime: 60_000,
    }),
  categories: () =>
    queryOptions({
      queryKey: [...suiteKey, "product-categories"] as const,
      queryFn: async ({ signal }) =>
        (await request(categoriesSchema, "/admin/product-categories", { query: { fields: "id,name", limit: 200 }, signal })).product_categories,
      staleTime: 60_000,
    }),
  promotions: () =>
    queryOptions({
      queryKey: [...suiteKey, "promotions"] as const,
      queryFn: async ({ signal }) =>
        (await request(promotionsSchema, "/admin/promotions", { query: { fields: "id,code,status", limit: 200 }, signal })).promotions,
      staleTime: 60_000,
    }),
}
