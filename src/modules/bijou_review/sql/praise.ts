import { type Db, row, rows } from "../../../lib/db"

/** What others may say of a product, or of the whole shop, with reviews that speak well of it. */
export interface Praise {
  /** 1 to 5. */
  average: number
  count: number
  quotes: { text: string; author: string; rating: number }[]
}

/** Of reviews that are quoted: stars at least, and how long they are. */
const STARS = 4
const SHORTEST = 20
const LONGEST = 220

const quotes = (db: Db, productId: string | null, locale: string, limit: number): Promise<Praise["quotes"]> =>
  rows(
    db,
    `SELECT r.body AS text, r.author_name AS author, r.rating
       FROM bijou_review r
      WHERE r.status = 'published' AND r.deleted_at IS NULL AND (?::text IS NULL OR r.product_id = ?)
        AND r.locale = ? AND r.rating >= ? AND char_length(r.body) BETWEEN ? AND ?
      ORDER BY (r.featured_at IS NOT NULL) DESC, r.published_at DESC, r.id
      LIMIT ?`,
    [productId, productId, locale, STARS, SHORTEST, LONGEST, limit]
  )

/**
 * What is said of a product, or of the shop: the mean of all published reviews and some of the good
 * ones, those somebody has featured first.
 * @param productId null for the whole shop
 * @returns null while there are no reviews
 */
export const readPraise = async (db: Db, productId: string | null, locale: string, limit: number): Promise<Praise | null> => {
  const stats = await row<{ count: number; average: number | null }>(
    db,
    `SELECT coalesce(sum(n), 0)::int AS count, (sum(n * average) / nullif(sum(n), 0))::float AS average
       FROM bijou_review_stats WHERE n > 0 AND (?::text IS NULL OR product_id = ?)`,
    [productId, productId]
  )
  if (!stats?.count || stats.average === null) {
    return null
  }
  return { average: stats.average, count: stats.count, quotes: limit > 0 ? await quotes(db, productId, locale, limit) : [] }
}
