import { z } from "zod"
import {
  cursorSchema,
  idSchema,
  limitSchema,
  listOf,
  momentSchema,
  plainTextSchema,
  queryBoolean,
} from "./shared"
import { AUTHOR_MAX, BODY_MAX, ratingSchema, reviewSummarySchema, TITLE_MAX } from "./review"

/** A published review as anyone may read it. No other field ever leaves the store API. */
export const storeReviewSchema = z.strictObject({
  id: z.string(),
  rating: ratingSchema,
  title: z.string().nullable(),
  body: z.string(),
  author_name: z.string(),
  locale: z.string(),
  verified: z.boolean(),
  variant_id: z.string().nullable(),
  featured: z.boolean(),
  media: z.array(z.strictObject({ kind: z.enum(["image", "video"]), url: z.string() })),
  reply: z.strictObject({ body: z.string(), updated_at: momentSchema }).nullable(),
  published_at: momentSchema,
})
export type StoreReview = z.infer<typeof storeReviewSchema>

export const STORE_SORTS = ["newest", "oldest", "highest", "lowest"] as const

/** `GET /store/products/:id/reviews` */
export const listStoreReviewsQuery = z.strictObject({
  sort: z.enum(STORE_SORTS).default("newest"),
  rating: listOf(z.coerce.number().pipe(ratingSchema), 5).optional(),
  verified: queryBoolean.optional(),
  with_media: queryBoolean.optional(),
  locale: z.string().max(10).optional(),
  cursor: cursorSchema.optional(),
  limit: limitSchema(10, 50),
})
export type ListStoreReviewsQuery = z.infer<typeof listStoreReviewsQuery>
export const listStoreReviewsResponseSchema = z.strictObject({
  reviews: z.array(storeReviewSchema),
  next_cursor: z.string().nullable(),
})
export type ListStoreReviewsResponse = z.infer<typeof listStoreReviewsResponseSchema>

/** `GET /store/products/:id/review-summary` */
export const storeSummaryResponseSchema = z.strictObject({ summary: reviewSummarySchema })

/** `GET /store/review-summaries?product_id=a,b,c`: for listing pages, 100 products a call. */
export const storeSummariesQuery = z.strictObject({ product_id: listOf(idSchema, 100) })
export const storeSummariesResponseSchema = z.strictObject({ summaries: z.array(reviewSummarySchema) })

/** `POST /store/reviews` by a logged-in customer, with an `Idempotency-Key` header. Texts are plain text. */
export const submitReviewBody = z.strictObject({
  product_id: idSchema,
  variant_id: idSchema.optional(),
  rating: ratingSchema,
  title: plainTextSchema(0, TITLE_MAX).optional(),
  body: plainTextSchema(1, BODY_MAX),
  /** Shown name; the customer's first name and initial when it is left out. */
  author_name: plainTextSchema(1, AUTHOR_MAX).optional(),
  locale: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/).default("bg"),
})
export type SubmitReviewBody = z.infer<typeof submitReviewBody>
export const idempotencyKeySchema = z.string().min(8).max(100).regex(/^[\x21-\x7e]+$/, "Invalid Idempotency-Key")

/** The author's own view of what was sent. */
export const submitReviewResponseSchema = z.strictObject({
  review: z.strictObject({
    id: z.string(),
    status: z.enum(["pending"]),
    product_id: z.string(),
    rating: ratingSchema,
    title: z.string().nullable(),
    body: z.string(),
    author_name: z.string(),
    locale: z.string(),
    verified: z.boolean(),
    created_at: momentSchema,
  }),
})
export type SubmitReviewResponse = z.infer<typeof submitReviewResponseSchema>
