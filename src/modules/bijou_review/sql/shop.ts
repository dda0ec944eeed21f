import { generateEntityId } from "@medusajs/framework/utils"
import type { Flag } from "../../../contracts/review"
import type { ListStoreReviewsQuery, StoreReview, SubmitReviewBody } from "../../../contracts/review-store"
import { decodeCursor, encodeCursor } from "./cursor"
import { Conditions, type Db, row, rows } from "../../../lib/db"

/** Every query of the shop repeats this predicate of its indexes. */
const PUBLISHED = "r.status = 'published' AND r.deleted_at IS NULL"

type StoreRow = {
  id: string
  rating: number
  title: string | null
  body: string
  author_name: string
  locale: string
  verified: boolean
  variant_id: string | null
  featured: boolean
  media: StoreReview["media"] | null
  reply_body: string | null
  reply_updated_at: Date | null
  published_at: Date
}

const toStoreReview = (found: StoreRow): StoreReview => ({
  id: found.id,
  rating: found.rating,
  title: found.title,
  body: found.body,
  author_name: found.author_name,
  locale: found.locale,
  verified: found.verified,
  variant_id: found.variant_id,
  featured: found.featured,
  media: found.media ?? [],
  reply:
    found.reply_body && found.reply_updated_at
      ? { body: found.reply_body, updated_at: found.reply_updated_at.toISOString() }
      : null,
  published_at: found.published_at.toISOString(),
})

const SORTS: Record<ListStoreReviewsQuery["sort"], { order: string; after: string; byRating: boolean }> = {
  newest: {
    order: "r.published_at DESC, r.id DESC",
    after: "(r.published_at, r.id) < (?, ?)",
    byRating: false,
  },
  oldest: { order: "r.published_at, r.id", after: "(r.published_at, r.id) > (?, ?)", byRating: false },
  highest: {
    order: "r.rating DESC, r.published_at DESC, r.id DESC",
    after: "(r.rating, r.published_at, r.id) < (?, ?, ?)",
    byRating: true,
  },
  lowest: {
    order: "r.rating, r.published_at, r.id",
    after: "(r.rating, r.published_at, r.id) > (?, ?, ?)",
    byRating: true,
  },
}

/** One keyset page of the published reviews of a product. */
export const listPublished = async (
  db: Db,
  productId: string,
  query: ListStoreReviewsQuery
): Promise<{ reviews: StoreReview[]; nextCursor: string | null }> => {
  const { order, after, byRating } = SORTS[query.sort]
  const where = new Conditions().add("r.product_id = ?", productId).add(PUBLISHED)
  where.anyOf("r.rating", "smallint", query.rating)
  if (query.verified !== undefined) where.add("(r.verification = 'buyer') = ?", query.verified)
  if (query.with_media !== undefined) where.add("(r.media_count > 0) = ?", query.with_media)
  if (query.locale) where.add("r.locale = ?", query.locale)
  if (query.cursor) {
    const { at, id, rating } = decodeCursor(query.cursor)
    where.add(after, ...(byRating ? [rating, at, id] : [at, id]))
  }
  const found = await rows<StoreRow>(
    db,
    `WITH page AS (SELECT r.id FROM bijou_review r WHERE ${where.sql} ORDER BY ${order} LIMIT ?)
     SELECT r.id, r.rating, r.title, r.body, r.author_name, r.locale, (r.verification = 'buyer') AS verified,
            r.variant_id, (r.featured_at IS NOT NULL) AS featured, r.published_at,
            CASE WHEN r.media_count > 0 THEN (
              SELECT json_agg(json_build_object('kind', m.kind, 'url', m.url) ORDER BY m.position)
                FROM bijou_review_media m WHERE m.review_id = r.id) END AS media,
            reply.body AS reply_body, reply.updated_at AS reply_updated_at
       FROM page JOIN bijou_review r ON r.id = page.id LEFT JOIN bijou_review_reply reply ON reply.review_id = r.id ORDER BY ${order}`,
    [...where.bindings, query.limit + 1]
  )
  const page = found.slice(0, query.limit)
  const last = page.at(-1)
  return {
    reviews: page.map(toStoreReview),
    nextCursor:
      last && found.length > query.limit
        ? encodeCursor({ at: last.published_at.toISOString(), id: last.id, rating: last.rating })
        : null,
  }
}

export type Submission = SubmitReviewBody & {
  author_name: string
  author_email: string
  customer_id: string
  order_id: string | null
  line_item_id: string | null
  flags: Flag[]
  idempotency_key: string | null
}

/** A stored submission; the moment is ISO 8601, since it passes through a workflow. */
export type SubmittedRow = {
  id: string
  product_id: string
  rating: number
  title: string | null
  body: string
  author_name: string
  locale: string
  verification: "none" | "buyer"
  created_at: string
}

const SUBMITTED = "id, product_id, rating, title, body, author_name, locale, verification, created_at"

const toSubmitted = (found: (Omit<SubmittedRow, "created_at"> & { created_at: Date }) | undefined) =>
  found && { ...found, created_at: found.created_at.toISOString() }

/** The review a customer sent with this key before, if any. */
export const findSubmission = async (db: Db, customerId: string, key: string): Promise<SubmittedRow | undefined> =>
  toSubmitted(
    await row(
    db,
    `SELECT ${SUBMITTED} FROM bijou_review
      WHERE customer_id = ? AND idempotency_key = ? AND idempotency_key IS NOT NULL AND deleted_at IS NULL`,
    [customerId, key]
  ))

/**
 * Stores a customer's review as pending, with the first line of its history.
 * Undefined when this customer has a live review of the product already.
 */
export const insertSubmission = async (db: Db, input: Submission): Promise<SubmittedRow | undefined> =>
  toSubmitted(
    await row(
    db,
    `WITH twin AS (
       SELECT EXISTS (SELECT 1 FROM bijou_review o WHERE o.content_hash = md5(lower(btrim(?::text)))
                         AND o.deleted_at IS NULL) AS found
     ), saved AS (
       INSERT INTO bijou_review (id, product_id, variant_id, order_id, line_item_id, customer_id, author_name,
                                 author_email, locale, rating, title, body, verification, flags, idempotency_key)
       SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::smallint, nullif(?::text, ''), ?, ?,
              ?::text[] || CASE WHEN twin.found THEN ARRAY['duplicate'] ELSE ARRAY[]::text[] END, ? FROM twin
       ON CONFLICT DO NOTHING
       RETURNING ${SUBMITTED}, customer_id, version
     ), logged AS (
       INSERT INTO bijou_review_action (review_id, product_id, action, to_status, actor_type, actor_id, review_version)
       SELECT id, product_id, 'submit', 'pending', 'customer', customer_id, version FROM saved
     )
     SELECT ${SUBMITTED} FROM saved`,
    [
      input.body,
      generateEntityId(undefined, "rev"),
      input.product_id,
      input.variant_id ?? null,
      input.order_id,
      input.line_item_id,
      input.customer_id,
      input.author_name,
      input.author_email,
      input.locale,
      input.rating,
      input.title ?? "",
      input.body,
      input.order_id ? "buyer" : "none",
      input.flags,
      input.idempotency_key,
    ]
  ))
