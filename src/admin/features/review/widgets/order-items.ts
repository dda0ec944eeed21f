import type { Review } from "../../../../contracts/review"

/** What the order card needs of a line item. */
export type OrderItem = { product_id?: string | null; product_title?: string | null; title: string; thumbnail?: string | null }

export type OrderedProduct = { productId: string; title: string; thumbnail: string | null }

/** Products of an order, each once, at most as many as one call of the list can name. */
export const productsOf = (items: readonly OrderItem[], max = 100): OrderedProduct[] => {
  const products = new Map<string, OrderedProduct>()
  for (const { product_id: productId, product_title, title, thumbnail } of items) {
    if (productId && !products.has(productId)) {
      products.set(productId, { productId, title: product_title ?? title, thumbnail: thumbnail ?? null })
    }
  }
  return [...products.values()].slice(0, max)
}

/** The newest review of each product; `reviews` come newest first. */
export const newestByProduct = (reviews: readonly Review[]): Map<string, Review> => {
  const newest = new Map<string, Review>()
  for (const review of reviews) {
    if (!newest.has(review.product.id)) {
      newest.set(review.product.id, review)
    }
  }
  return newest
}
