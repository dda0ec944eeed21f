import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils"
import { type Db, rows } from "../../lib/db"
import type { FeedRequest } from "../../mail/document/feeds"

/** Days back in which best sellers were sold. */
const SELLING_DAYS = 90

/** Newest first; `category` with everything below it. */
const newestProducts = async (container: MedusaContainer, take: number, categoryId: string | null): Promise<string[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id"],
    filters: { status: ProductStatus.PUBLISHED, ...(categoryId && { categories: { id: await withChildren(container, categoryId) } }) },
    pagination: { take, order: { created_at: "DESC", id: "DESC" } },
  })
  return (data as unknown as { id: string }[]).map(({ id }) => id)
}

const withChildren = async (container: MedusaContainer, categoryId: string): Promise<string[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "product_category", fields: ["id", "mpath"], filters: { id: categoryId } })
  const [category] = data as unknown as { id: string; mpath: string }[]
  if (!category) {
    return [categoryId]
  }
  const db = container.resolve<Db>(ContainerRegistrationKeys.PG_CONNECTION)
  const below = await rows<{ id: string }>(
    db,
    "SELECT id FROM product_category WHERE deleted_at IS NULL AND (mpath = ? OR starts_with(mpath, ?))",
    [category.mpath, `${category.mpath}.`]
  )
  return below.map(({ id }) => id)
}

/** Most pieces sold first, of orders that were not cancelled. */
const bestSellers = async (container: MedusaContainer, take: number): Promise<string[]> => {
  const db = container.resolve<Db>(ContainerRegistrationKeys.PG_CONNECTION)
  const sold = await rows<{ product_id: string }>(
    db,
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
