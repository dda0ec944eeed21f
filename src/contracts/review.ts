import { z } from "zod"
import { cappedCountSchema, cursorSchema, idSchema, limitSchema, listOf, momentSchema, queryBoolean } from "./shared"
import { decisionSchema, reasonCodeSchema, reviewStatusSchema } from "./review-status"

export const TITLE_MAX = 120
export const BODY_MAX = 5000
export const AUTHOR_MAX = 80
export const NOTE_MAX = 500
export const REPLY_MAX = 2000

export const ratingSchema = z.number().int().min(1).max(5)

/** How a review is known to come from a buyer. */
export const VERIFICATIONS = ["none", "buyer", "imported"] as const
export const verificationSchema = z.enum(VERIFICATIONS)

/** Marks found in a text by our own checks; they inform a moderator and never decide. */
export const FLAGS = ["link", "email", "phone", "iban", "shouting", "repetition", "latin_bulgarian", "duplicate"] as const
export const flagSchema = z.enum(FLAGS)
export type Flag = z.infer<typeof flagSchema>

const productRefSchema = z.object({
  id: z.string(),
  title: z.string(),
  handle: z.string(),
  thumbnail: z.string().nullable(),
})
export type ProductRef = z.infer<typeof productRefSchema>

const actorSchema = z.object({ id: z.string(), name: z.string() })

/** A moderator who is looking at the review now. */
export const claimSchema = z.object({ user: actorSchema, expires_at: momentSchema })
export type Claim = z.infer<typeof claimSchema>

export const mediaSchema = z.object({
  id: z.string(),
  kind: z.enum(["image", "video"]),
  url: z.string(),
})

export const replySchema = z.object({
  body: z.string(),
  author: actorSchema,
  version: z.number().int(),
  updated_at: momentSchema,
})
export type Reply = z.infer<typeof replySchema>

/** A review as the queue shows it. */
export const reviewSchema = z.object({
  id: z.string(),
  status: reviewStatusSchema,
  version: z.number().int(),
  rating: ratingSchema,
  title: z.string().nullable(),
  body: z.string(),
  author_name: z.string(),
  locale: z.string(),
  verification: verificationSchema,
  flags: z.array(flagSchema),
  source: z.string(),
  product: productRefSchema,
  variant_id: z.string().nullable(),
  order_id: z.string().nullable(),
  customer_id: z.string().nullable(),
  media_count: z.number().int(),
  has_reply: z.boolean(),
  featured_at: momentSchema.nullable(),
  created_at: momentSchema,
  decided_at: momentSchema.nullable(),
  decided_by: actorSchema.nullable(),
  claim: claimSchema.nullable(),
  allowed_decisions: z.array(decisionSchema),
})
export type Review = z.infer<typeof reviewSchema>

export const ACTIONS = [
  "submit",
  "import",
  "approve",
  "reject",
  "spam",
  "hold",
  "reopen",
  "undo",
  "note",
  "reply",
  "reply_removed",
  "feature",
  "unfeature",
] as const
export const actionSchema = z.enum(ACTIONS)

/** One line of the append-only history. */
export const timelineEntrySchema = z.object({
  id: z.string(),
  action: actionSchema,
  from_status: reviewStatusSchema.nullable(),
  to_status: reviewStatusSchema.nullable(),
  reason_code: reasonCodeSchema.nullable(),
  note: z.string().nullable(),
  actor: actorSchema.nullable(),
  batch_id: z.string().nullable(),
  undone: z.boolean(),
  created_at: momentSchema,
})
export type TimelineEntry = z.infer<typeof timelineEntrySchema>

const orderFactsSchema = z.object({
  id: z.string(),
  display_id: z.number().int(),
  placed_at: momentSchema,
  /** Days between the order and the review. */
  days_before_review: z.number().int(),
  status: z.string(),
  fulfillment_status: z.string(),
  delivered_at: momentSchema.nullable(),
  returned: z.boolean(),
})

/** What is known of the one who wrote it, counted over all their reviews. */
export const authorFactsSchema = z.object({
  reviews: z.number().int(),
  published: z.number().int(),
  refused: z.number().int(),
  average_rating: z.number().nullable(),
  first_seen_at: momentSchema,
})

export const reviewDetailSchema = reviewSchema.extend({
  author_email: z.string().nullable(),
  media: z.array(mediaSchema),
  reply: replySchema.nullable(),
  order: orderFactsSchema.nullable(),
  author: authorFactsSchema,
  /** Other reviews with the same text. */
  duplicates: z.array(reviewSchema),
  timeline: z.array(timelineEntrySchema),
})
export type ReviewDetail = z.infer<typeof reviewDetailSchema>
export type ReviewDetailResponse = { review: ReviewDetail }

export const REVIEW_SORTS = ["oldest", "newest", "lowest", "highest"] as const
export const reviewSortSchema = z.enum(REVIEW_SORTS)
export type ReviewSort = z.infer<typeof reviewSortSchema>

/** Filters of the queue; the same names stand in the address of the page. */
export const reviewFilterSchema = z.strictObject({
  status: listOf(reviewStatusSchema, 5).optional(),
  rating: listOf(z.coerce.number().pipe(ratingSchema), 5).optional(),
  product_id: listOf(idSchema, 100).optional(),
  customer_id: idSchema.optional(),
  order_id: idSchema.optional(),
  verification: listOf(verificationSchema, 3).optional(),
  flag: listOf(flagSchema, FLAGS.length).optional(),
  locale: listOf(z.string().max(10), 10).optional(),
  source: z.string().max(60).optional(),
  with_media: queryBoolean.optional(),
  with_reply: queryBoolean.optional(),
  featured: queryBoolean.optional(),
  /** Waiting longer than this many hours. */
  older_than_hours: z.coerce.number().int().min(1).max(8760).optional(),
  /** Claimed by the one who asks. */
  mine: queryBoolean.optional(),
  q: z.string().trim().min(2).max(100).optional(),
})
export type ReviewFilter = z.infer<typeof reviewFilterSchema>

/** `GET /admin/reviews`: a keyset page; `cursor` comes from the page before. */
export const listReviewsQuery = reviewFilterSchema.extend({
  sort: reviewSortSchema.default("oldest"),
  cursor: cursorSchema.optional(),
  limit: limitSchema(50, 100),
})
export type ListReviewsQuery = z.infer<typeof listReviewsQuery>
export const listReviewsResponseSchema = z.object({
  reviews: z.array(reviewSchema),
  next_cursor: z.string().nullable(),
  /** Position of the history this page knows; start of the change feed. */
  seq: z.number().int(),
})
export type ListReviewsResponse = z.infer<typeof listReviewsResponseSchema>

/** `GET /admin/reviews/counts`: counts stop at 1000, so the queue never counts millions. */
export const COUNT_CAP = 1000
export const reviewCountsResponseSchema = z.object({
  counts: z.object({
    pending: cappedCountSchema,
    needs_edit: cappedCountSchema,
    published: cappedCountSchema,
    rejected: cappedCountSchema,
    spam: cappedCountSchema,
    mine: cappedCountSchema,
  }),
  /** Moderation today, in the shop's day (Europe/Sofia). */
  today: z.object({ decided: z.number().int(), mine: z.number().int(), median_seconds: z.number().nullable() }),
  oldest_pending_at: momentSchema.nullable(),
})
export type ReviewCountsResponse = z.infer<typeof reviewCountsResponseSchema>

/** Published reviews of one product in numbers. */
export const reviewSummarySchema = z.object({
  product_id: z.string(),
  count: z.number().int(),
  /** Plain mean with two decimals; null while nothing is published. */
  average: z.number().nullable(),
  histogram: z.object({ 1: z.number(), 2: z.number(), 3: z.number(), 4: z.number(), 5: z.number() }),
  verified_count: z.number().int(),
  media_count: z.number().int(),
  last_published_at: momentSchema.nullable(),
})
export type ReviewSummary = z.infer<typeof reviewSummarySchema>

/** `GET /admin/reviews/summary?product_id=` also says how many wait. */
export const productSummaryQuery = z.strictObject({ product_id: idSchema })
export const productSummaryResponseSchema = z.object({
  summary: reviewSummarySchema,
  pending: cappedCountSchema,
})
export type ProductSummaryResponse = z.infer<typeof productSummaryResponseSchema>

/** `GET /admin/reviews/changes` and, as server-sent events, `/admin/reviews/stream`. */
export const changesQuery = z.strictObject({ since: z.coerce.number().int().min(0).default(0) })
export const reviewChangeSchema = z.object({
  /** Position; changes made together share one. */
  seq: z.number().int(),
  review_id: z.string(),
  product_id: z.string(),
  action: actionSchema,
  status: reviewStatusSchema,
  version: z.number().int(),
  actor: actorSchema.nullable(),
  created_at: momentSchema,
})
export type ReviewChange = z.infer<typeof reviewChangeSchema>
export const changesResponseSchema = z.object({
  changes: z.array(reviewChangeSchema),
  seq: z.number().int(),
  /** More happened than one answer carries: reload instead of patching. */
  overflow: z.boolean(),
})
export type ChangesResponse = z.infer<typeof changesResponseSchema>
