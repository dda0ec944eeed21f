import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type Db, rows } from "../../lib/db"
import type { FeedRequest } from "../../mail/document/feeds"

/** Days back in which best sellers were sold. */
const SELLING_DAYS = 90

const database = (container: MedusaContainer): Db => container.resolve<Db>(ContainerRegistrationKeys.PG_CONNECTION)

/** Newest first; of a category with everything below it. */
const newestProducts = async (container: MedusaContainer, take: number, categoryId: string | null): Promise<string[]> => {
  const found = await rows<{ id: string }>(
    database(container),
    `SELECT p.id
       FROM product p
      WHERE p.deleted_at IS NULL AND p.status = 'published'
        AND (?::text IS NULL OR EXISTS (
          SELECT 1
            FROM product_category root
            JOIN product_category c ON c.deleted_at IS NULL AND (c.mpath = root.mpath OR starts_with(c.mpath, root.mpath || '.'))
            JOIN product_category_product within ON within.product_category_id = c.id AND within.product_id = p.id
           WHERE root.id = ? AND root.deleted_at IS NULL))
      ORDER BY p.created_at DESC, p.id DESC
      LIMIT ?`,
    [categoryId, categoryId, take]
  )
  return found.map(({ id }) => id)
}

/** Most pieces sold first, of orders that were not cancelled. */
const bestSellers = async (container: MedusaContainer, take: number): Promise<string[]> => {
  const sold = await rows<{ product_id: string }>(
    database(container),
    `SELECT line.product_id
       FROM "order" o
       JOIN order_item item ON item.order_id = o.id AND item.version = o.version AND item.deleted_at IS NULL
       JOIN order_line_item line ON line.id = item.item_id AND line.deleted_at IS NULL
       JOIN product ON product.id = line.product_id AND product.deleted_at IS NULL AND product.status = 'published'
      WHERE o.deleted_at IS NULL AND o.is_draft_order = false AND o.canceled_at IS NULL
        AND o.created_at >= now() - make_interval(days => ?)
      GROUP BY line.product_id
      ORDER BY sum(item.quantity) DESC, line.product_id
      LIMIT ?`,
    [SELLING_DAYS, take]
  )
  return sold.map(({ product_id }) => product_id)
}

/**
 * Ids of products each feed may show, the best first. A feed that finds too few goes on with what is
 * newest, so that a young shop has no empty mail; a category stays within itself.
 * `recommended` is the same for all who get the mail: what sells best.
 * @param spare as many more than wanted, in the place of those that turn out to be sold out
 */
export const findFeeds = async (
  container: MedusaContainer,
  requests: readonly FeedRequest[],
  spare: number
): Promise<Map<string, string[]>> => {
  const found = new Map<string, string[]>()
  for (const { block_id, feed, category_id, wanted } of requests) {
    const take = wanted + spare
    if (feed === "category" && !category_id) {
      found.set(block_id, [])
      continue
    }
    const first = feed === "best_selling" || feed === "recommended" ? await bestSellers(container, take) : []
    const more = first.length < take ? await newestProducts(container, take, feed === "category" ? category_id : null) : []
    found.set(block_id, [...new Set([...first, ...more])])
  }
  return found
}
