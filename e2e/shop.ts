import type { APIRequestContext } from "@playwright/test"
import { demo } from "./demo"

export type ShopProduct = { id: string; title: string; handle: string; variants: { sku: string }[] }

/** Products of the demo shop whose title or handle holds a word, as the administrator sees them. */
export const findProducts = async (request: APIRequestContext, q: string): Promise<ShopProduct[]> => {
  const answer = await request.get("/admin/products", {
    params: { q, limit: "50", fields: "id,title,handle,variants.sku" },
  })
  return ((await answer.json()) as { products: ShopProduct[] }).products
}

type PublishedReview = { id: string; body: string; rating: number; reply: { body: string } | null }

/** All published reviews of a product, as the shop reads them. */
export const publishedReviews = async (request: APIRequestContext, productId: string): Promise<PublishedReview[]> => {
  const reviews: PublishedReview[] = []
  let cursor: string | null = null
  do {
    const answer = await request.get(`/store/products/${productId}/reviews`, {
      params: { limit: "50", ...(cursor ? { cursor } : {}) },
      headers: { "x-publishable-api-key": demo().publishable_key },
    })
    const page = (await answer.json()) as { reviews: PublishedReview[]; next_cursor: string | null }
    reviews.push(...page.reviews)
    cursor = page.next_cursor
  } while (cursor)
  return reviews
}
