import { request as playwrightRequest, type APIRequestContext } from "@playwright/test"
import { demo } from "./demo"

const REVIEWED_ALREADY = 422

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

type SentReview = { id: string; product_id: string; body: string }

/**
 * Sends a review as the demo's customer, of a product that customer has not reviewed yet.
 * @param body what the review says
 */
export const sendReview = async (admin: APIRequestContext, body: string): Promise<SentReview> => {
  const shop = await playwrightRequest.newContext({ baseURL: demo().url })
  try {
    const login = await shop.post("/auth/customer/emailpass", { data: demo().customer })
    const { token } = (await login.json()) as { token: string }
    for (const product of await findProducts(admin, "")) {
      const answer = await shop.post("/store/reviews", {
        headers: { authorization: `Bearer ${token}`, "x-publishable-api-key": demo().publishable_key },
        data: { product_id: product.id, rating: 5, body },
      })
      if (answer.ok()) {
        return ((await answer.json()) as { review: SentReview }).review
      }
      if (answer.status() !== REVIEWED_ALREADY) {
        throw new Error(`The review was not taken: ${answer.status()} ${await answer.text()}`)
      }
    }
    throw new Error("The customer has reviewed every product.")
  } finally {
    await shop.dispose()
  }
}

/** Takes a review out of the queue for good, as a moderator would. */
export const putAside = async (admin: APIRequestContext, id: string): Promise<void> => {
  const { review } = (await (await admin.get(`/admin/reviews/${id}`)).json()) as { review: { version: number } }
  const answer = await admin.post("/admin/reviews/decisions", {
    data: { decision: "spam", reviews: [{ id, version: review.version }] },
  })
  if (!answer.ok()) {
    throw new Error(`Review ${id} could not be put aside: ${answer.status()} ${await answer.text()}`)
  }
}
