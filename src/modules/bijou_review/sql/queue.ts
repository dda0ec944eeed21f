import { COUNT_CAP, type ReviewFilter, type ReviewSort } from "../../../contracts/review"
import type { CappedCount } from "../../../contracts/shared"
import { SNAPSHOT_MAX, type SnapshotResponse } from "../../../contracts/review-moderation"
import { readPosition } from "./changes"
import { Conditions, type Db, likePattern, row, rows } from "../../../lib/db"
import { decodeCursor, encodeCursor } from "./cursor"
import { REVIEW_COLUMNS, REVIEW_JOINS, type ReviewRow } from "./review-row"

/** Order of each sort, and how its next page begins. */
const SORTS: Record<ReviewSort, { order: string; after: string; byRating: boolean }> = {
  oldest: { order: "r.created_at, r.id", after: "(r.created_at, r.id) > (?, ?)", byRating: false },
  newest: { order: "r.created_at DESC, r.id DESC", after: "(r.created_at, r.id) < (?, ?)", byRating: false },
  lowest: {
    order: "r.rating, r.created_at, r.id",
    after: "(r.rating, r.created_at, r.id) > (?, ?, ?)",
    byRating: true,
  },
  highest: {
    order: "r.rating DESC, r.created_at DESC, r.id DESC",
    after: "(r.rating, r.created_at, r.id) < (?, ?, ?)",
    byRating: true,
  },
}

/** Products a search word names; more than this many would not narrow the search. */
const PRODUCTS_BY_NAME = 200

/** The index knows three letters in a row; of a shorter text it knows the beginnings of words. */
const searchPattern = (text: string): string => likePattern([...text].length < 3 ? ` ${text}` : text)

const addSearch = async (db: Db, where: Conditions, text: string): Promise<void> => {
  const pattern = searchPattern(text)
  const products = await rows<{ product_id: string }>(
    db,
    `SELECT product_id FROM bijou_review_product WHERE lower(' ' || title) LIKE ? LIMIT ${PRODUCTS_BY_NAME}`,
    [pattern]
  )
  if (products.length === 0) {
    where.add("r.search LIKE ?", pattern)
    return
  }
  where.add(
    "(r.search LIKE ? OR r.product_id = ANY (?::text[]))",
    pattern,
    products.map((product) => product.product_id)
  )
}

const addPresence = (where: Conditions, sql: string, present: boolean | undefined): void => {
  if (present !== undefined) {
    where.add(present ? sql : `NOT ${sql}`)
  }
}

/** Turns the filter of the desk into conditions; `userId` is the one who asks. */
const conditionsOf = async (db: Db, filter: ReviewFilter, userId: string): Promise<Conditions> => {
  const where = new Conditions().add("r.deleted_at IS NULL")
  where.anyOf("r.status", "text", filter.status)
  where.anyOf("r.rating", "smallint", filter.rating)
  where.anyOf("r.product_id", "text", filter.product_id)
  where.anyOf("r.verification", "text", filter.verification)
  where.anyOf("r.locale", "text", filter.locale)
  if (filter.customer_id) where.add("r.customer_id = ?", filter.customer_id)
  if (filter.order_id) where.add("r.order_id = ?", filter.order_id)
  if (filter.source) where.add("r.source = ?", filter.source)
  if (filter.flag) where.add("r.flags <> '{}' AND r.flags && ?::text[]", filter.flag)
  if (filter.older_than_hours) {
    where.add("r.created_at < now() - make_interval(hours => ?::int)", filter.older_than_hours)
  }
  addPresence(where, "(r.media_count > 0)", filter.with_media)
  addPresence(where, "EXISTS (SELECT 1 FROM bijou_review_reply x WHERE x.review_id = r.id)", filter.with_reply)
  addPresence(where, "(r.featured_at IS NOT NULL)", filter.featured)
  if (filter.mine !== undefined) {
    const claimed = "r.id IN (SELECT c.review_id FROM bijou_review_claim c WHERE c.user_id = ? AND c.expires_at > now())"
    where.add(filter.mine ? claimed : `NOT (${claimed})`, userId)
  }
  if (filter.q) {
    await addSearch(db, where, filter.q)
  }
  return where
}

export type QueuePage = { found: ReviewRow[]; nextCursor: string | null; seq: number }

/** One keyset page of the queue: as quick at the ten-thousandth row as at the first. */
export const listQueue = async (
  db: Db,
  query: ReviewFilter & { sort: ReviewSort; cursor?: string; limit: number },
  userId: string
): Promise<QueuePage> => {
  const { sort, cursor, limit, ...filter } = query
  const where = await conditionsOf(db, filter, userId)
  const { order, after, byRating } = SORTS[sort]
  if (cursor) {
    const { at, id, rating } = decodeCursor(cursor)
    where.add(after, ...(byRating ? [rating, at, id] : [at, id]))
  }
  // Before the page: a change in between is told again, never left out.
  const seq = await readPosition(db)
  const found = await rows<ReviewRow>(
      db,
      `WITH page AS (SELECT r.* FROM bijou_review r WHERE ${where.sql} ORDER BY ${order} LIMIT ?)
       SELECT ${REVIEW_COLUMNS} FROM page r ${REVIEW_JOINS} ORDER BY ${order}`,
      [...where.bindings, limit + 1]
  )
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    found: page,
    nextCursor:
      last && found.length > limit
        ? encodeCursor({ at: last.created_at.toISOString(), id: last.id, rating: last.rating })
        : null,
    seq,
  }
}

/** Ids and versions of all that match, for a bulk decision. */
export const snapshotQueue = async (
  db: Db,
  query: ReviewFilter & { sort: ReviewSort },
  userId: string
): Promise<SnapshotResponse> => {
  const { sort, ...filter } = query
  const where = await conditionsOf(db, filter, userId)
  const found = await rows<SnapshotResponse["reviews"][number]>(
    db,
    `SELECT r.id, r.version, r.rating, r.status FROM bijou_review r
      WHERE ${where.sql} ORDER BY ${SORTS[sort].order} LIMIT ?`,
    [...where.bindings, SNAPSHOT_MAX + 1]
  )
  return { reviews: found.slice(0, SNAPSHOT_MAX), truncated: found.length > SNAPSHOT_MAX }
}

const capped = (value: number): CappedCount => ({
  value: Math.min(value, COUNT_CAP),
  capped: value > COUNT_CAP,
})

/** Counts of a filter up to the cap, so that no request counts a million rows. */
export const countQueue = async (db: Db, filter: ReviewFilter, userId: string): Promise<CappedCount> => {
  const where = await conditionsOf(db, filter, userId)
  const found = await row<{ n: number }>(
    db,
    `SELECT count(*)::int AS n FROM (SELECT 1 FROM bijou_review r WHERE ${where.sql} LIMIT ${COUNT_CAP + 1}) x`,
    where.bindings
  )
  return capped(found?.n ?? 0)
}
