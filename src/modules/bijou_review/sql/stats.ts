import type { ReviewSummary } from "../../../contracts/review"
import { type Db, row, rows } from "../../../lib/db"
import { iso } from "./review-row"

type StatsRow = {
  product_id: string
  n: number
  average: string | null
  c1: number
  c2: number
  c3: number
  c4: number
  c5: number
  verified_count: number
  media_count: number
  last_published_at: Date | null
  revision: string
}

const COLUMNS = `product_id, n, average, c1, c2, c3, c4, c5, verified_count, media_count, last_published_at, revision`

const toSummary = (stats: StatsRow): ReviewSummary => ({
  product_id: stats.product_id,
  count: stats.n,
  average: stats.average === null ? null : Number(stats.average),
  histogram: { 1: stats.c1, 2: stats.c2, 3: stats.c3, 4: stats.c4, 5: stats.c5 },
  verified_count: stats.verified_count,
  media_count: stats.media_count,
  last_published_at: stats.n > 0 ? iso(stats.last_published_at) : null,
})

const emptySummary = (productId: string): ReviewSummary => ({
  product_id: productId,
  count: 0,
  average: null,
  histogram: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
  verified_count: 0,
  media_count: 0,
  last_published_at: null,
})

export type VersionedSummary = { summary: ReviewSummary; revision: string }

/** Summaries in the order asked for; a product without reviews has an empty one. */
export const readSummaries = async (db: Db, productIds: string[]): Promise<VersionedSummary[]> => {
  const found = await rows<StatsRow>(
    db,
    `SELECT ${COLUMNS} FROM bijou_review_stats WHERE product_id = ANY (?::text[])`,
    [productIds]
  )
  const byProduct = new Map(found.map((stats) => [stats.product_id, stats]))
  return productIds.map((id) => {
    const stats = byProduct.get(id)
    return stats
      ? { summary: toSummary(stats), revision: stats.revision }
      : { summary: emptySummary(id), revision: "0" }
  })
}

/** Changes with every visible change of a product's reviews; "0" while there are none. */
export const readRevision = async (db: Db, productId: string): Promise<string> =>
  (await row<{ revision: string }>(db, `SELECT revision FROM bijou_review_stats WHERE product_id = ?`, [productId]))
    ?.revision ?? "0"

const RECOUNT = `
  SELECT s.product_id, count(r.id)::int AS n, coalesce(sum(r.rating), 0)::int AS rating_sum,
         (count(*) FILTER (WHERE r.rating = 1))::int AS c1, (count(*) FILTER (WHERE r.rating = 2))::int AS c2,
         (count(*) FILTER (WHERE r.rating = 3))::int AS c3, (count(*) FILTER (WHERE r.rating = 4))::int AS c4,
         (count(*) FILTER (WHERE r.rating = 5))::int AS c5,
         (count(*) FILTER (WHERE r.verification = 'buyer'))::int AS verified_count,
         (count(*) FILTER (WHERE r.media_count > 0))::int AS media_count
    FROM bijou_review_stats s
    LEFT JOIN bijou_review r ON r.product_id = s.product_id AND r.status = 'published' AND r.deleted_at IS NULL
   WHERE s.product_id = ANY (?::text[])
   GROUP BY s.product_id`

const FIGURES = ["n", "rating_sum", "c1", "c2", "c3", "c4", "c5", "verified_count", "media_count"]
const DIFFERS = `(${FIGURES.map((name) => `s.${name}`).join(", ")}) IS DISTINCT FROM (${FIGURES.map((name) => `x.${name}`).join(", ")})`
const ASSIGN = FIGURES.map((name) => `${name} = x.${name}`).join(", ")

/**
 * Recounts the statistics of the next products after `after` and mends what differs. The rows
 * are locked while they are counted, so a decision made meanwhile is in neither or in both.
 * @returns the last product looked at (null at the end) and the products that were wrong.
 */
export const reconcileStats = (db: Db, after: string, limit: number): Promise<ReconcileStep> =>
  db.transaction(async (trx) => {
    const batch = await rows<{ product_id: string }>(
      trx,
      `SELECT product_id FROM bijou_review_stats WHERE product_id > ? ORDER BY product_id LIMIT ? FOR UPDATE`,
      [after, limit]
    )
    const ids = batch.map((stats) => stats.product_id)
    const mended = await rows<{ product_id: string }>(
      trx,
      `UPDATE bijou_review_stats s SET ${ASSIGN}, revision = s.revision + 1, updated_at = now()
         FROM (${RECOUNT}) x WHERE x.product_id = s.product_id AND ${DIFFERS} RETURNING s.product_id`,
      [ids]
    )
    return {
      last: ids.length < limit ? null : (ids.at(-1) ?? null),
      checked: ids.length,
      wrong: mended.map((stats) => stats.product_id),
    }
  })

export type ReconcileStep = { last: string | null; checked: number; wrong: string[] }

/** Of the products changed last, those whose statistics differ from a recount. Changes nothing. */
export const findWrongStats = async (db: Db, sample: number): Promise<{ checked: number; wrong: string[] }> => {
  const recent = await rows<{ product_id: string }>(
    db,
    `SELECT product_id FROM bijou_review_stats ORDER BY updated_at DESC LIMIT ?`,
    [sample]
  )
  const wrong = await rows<{ product_id: string }>(
    db,
    `SELECT s.product_id FROM bijou_review_stats s JOIN (${RECOUNT}) x ON x.product_id = s.product_id WHERE ${DIFFERS}`,
    [recent.map((stats) => stats.product_id)]
  )
  return { checked: recent.length, wrong: wrong.map((stats) => stats.product_id) }
}
