import type { ProductRef } from "../../../contracts/review"
import { type Db, rows } from "../../../lib/db"

/** Keeps the names of products beside the reviews, so that a page of the queue needs no second query. */
export const saveProducts = (db: Db, products: ProductRef[]): Promise<unknown> =>
  rows(
    db,
    `INSERT INTO bijou_review_product AS p (product_id, title, handle, thumbnail)
     SELECT DISTINCT ON (id) id, title, handle, nullif(thumbnail, '')
       FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS x (id, title, handle, thumbnail) ORDER BY id
     ON CONFLICT (product_id) DO UPDATE
        SET title = excluded.title, handle = excluded.handle, thumbnail = excluded.thumbnail, updated_at = now()
      WHERE (p.title, p.handle, p.thumbnail) IS DISTINCT FROM (excluded.title, excluded.handle, excluded.thumbnail)`,
    [
      products.map((product) => product.id),
      products.map((product) => product.title),
      products.map((product) => product.handle),
      products.map((product) => product.thumbnail ?? ""),
    ]
  )

/** Of some products, those that have reviews and so a name to keep. */
export const knownProducts = async (db: Db, productIds: string[]): Promise<string[]> =>
  (
    await rows<{ product_id: string }>(
      db,
      `SELECT product_id FROM bijou_review_product WHERE product_id = ANY (?::text[])`,
      [productIds]
    )
  ).map((product) => product.product_id)
