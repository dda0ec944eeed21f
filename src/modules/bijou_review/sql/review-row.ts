import type { Review } from "../../../contracts/review"
import { allowedDecisions } from "../../../contracts/review-status"

/** A review as SQL returns it; moments are Dates, people are ids. */
export type ReviewRow = {
  id: string
  status: Review["status"]
  version: number
  rating: number
  title: string | null
  body: string
  author_name: string
  author_email: string | null
  locale: string
  verification: Review["verification"]
  flags: Review["flags"]
  source: string
  product_id: string
  product_title: string | null
  product_handle: string | null
  product_thumbnail: string | null
  variant_id: string | null
  order_id: string | null
  customer_id: string | null
  media_count: number
  has_reply: boolean
  featured_at: Date | null
  created_at: Date
  decided_at: Date | null
  decided_by: string | null
  claimed_by: string | null
  claim_expires_at: Date | null
}

/** Columns of {@link ReviewRow}; the queries name the review `r`. */
export const REVIEW_COLUMNS = `
  r.id, r.status, r.version, r.rating, r.title, r.body, r.author_name, r.author_email, r.locale, r.verification,
  r.flags, r.source, r.product_id, p.title AS product_title, p.handle AS product_handle,
  p.thumbnail AS product_thumbnail, r.variant_id, r.order_id, r.customer_id, r.media_count,
  (reply.review_id IS NOT NULL) AS has_reply, r.featured_at, r.created_at, r.decided_at, r.decided_by,
  claim.user_id AS claimed_by, claim.expires_at AS claim_expires_at`

export const REVIEW_JOINS = `
  LEFT JOIN bijou_review_product p ON p.product_id = r.product_id
  LEFT JOIN bijou_review_reply reply ON reply.review_id = r.id
  LEFT JOIN bijou_review_claim claim ON claim.review_id = r.id AND claim.expires_at > now()`

/** Ids of the moderators a row names. */
export const moderatorsOf = (found: Pick<ReviewRow, "decided_by" | "claimed_by">[]): string[] => [
  ...new Set(found.flatMap((row) => [row.decided_by, row.claimed_by]).filter((id): id is string => id !== null)),
]

export const iso = (moment: Date | null): string | null => moment && moment.toISOString()

export type NameOf = (userId: string) => string

/** Row to wire shape; `nameOf` turns a user id into the name to show. */
export const toReview = (found: ReviewRow, nameOf: NameOf): Review => ({
  id: found.id,
  status: found.status,
  version: found.version,
  rating: found.rating,
  title: found.title,
  body: found.body,
  author_name: found.author_name,
  locale: found.locale,
  verification: found.verification,
  flags: found.flags,
  source: found.source,
  product: {
    id: found.product_id,
    title: found.product_title ?? found.product_id,
    handle: found.product_handle ?? "",
    thumbnail: found.product_thumbnail,
  },
  variant_id: found.variant_id,
  order_id: found.order_id,
  customer_id: found.customer_id,
  media_count: found.media_count,
  has_reply: found.has_reply,
  featured_at: iso(found.featured_at),
  created_at: found.created_at.toISOString(),
  decided_at: iso(found.decided_at),
  decided_by: found.decided_by ? { id: found.decided_by, name: nameOf(found.decided_by) } : null,
  claim:
    found.claimed_by && found.claim_expires_at
      ? {
          user: { id: found.claimed_by, name: nameOf(found.claimed_by) },
          expires_at: found.claim_expires_at.toISOString(),
        }
      : null,
  allowed_decisions: allowedDecisions(found.status),
})
