import { z } from "zod"
import { idSchema, LOCALES, momentSchema, plainTextSchema } from "./shared"
import {
  claimSchema,
  NOTE_MAX,
  ratingSchema,
  REPLY_MAX,
  replySchema,
  reviewFilterSchema,
  reviewSchema,
  reviewSortSchema,
} from "./review"
import { decisionSchema, needsReason, reasonCodeSchema, reviewStatusSchema } from "./review-status"

/** Reviews one call decides at most. */
export const DECISIONS_MAX = 500

export const batchIdSchema = z.string().regex(/^rbat_[A-Za-z0-9]{10,40}$/, "Invalid batch id")

/**
 * `POST /admin/reviews/decisions`. Each review is named with the version the moderator saw;
 * a newer one is not touched and comes back as a conflict. Chunks of one bulk action share `batch_id`.
 */
export const decideReviewsBody = z
  .strictObject({
    decision: decisionSchema,
    reason_code: reasonCodeSchema.optional(),
    note: plainTextSchema(0, NOTE_MAX).optional(),
    batch_id: batchIdSchema.optional(),
    reviews: z
      .array(z.strictObject({ id: idSchema, version: z.number().int().min(1) }))
      .min(1)
      .max(DECISIONS_MAX),
  })
  .refine((body) => !needsReason(body.decision) || body.reason_code, {
    path: ["reason_code"],
    message: "Choose a reason",
  })
export type DecideReviewsBody = z.infer<typeof decideReviewsBody>

/** Why one review of a batch was left as it was. */
export const CONFLICTS = ["stale", "missing", "not_allowed"] as const
export const decisionResultSchema = z.discriminatedUnion("ok", [
  z.object({ id: z.string(), ok: z.literal(true), status: reviewStatusSchema, version: z.number().int() }),
  z.object({
    id: z.string(),
    ok: z.literal(false),
    conflict: z.enum(CONFLICTS),
    /** How it stands now, and who decided; null when it is gone. */
    current: z
      .object({
        status: reviewStatusSchema,
        version: z.number().int(),
        decided_by: z.object({ id: z.string(), name: z.string() }).nullable(),
        decided_at: momentSchema.nullable(),
      })
      .nullable(),
  }),
])
export type DecisionResult = z.infer<typeof decisionResultSchema>
export const decideReviewsResponseSchema = z.object({
  batch_id: z.string(),
  results: z.array(decisionResultSchema),
})
export type DecideReviewsResponse = z.infer<typeof decideReviewsResponseSchema>

/** `POST /admin/reviews/batches/:id/undo`: at most 500 a call; call again while `remaining` > 0. */
export const undoBatchResponseSchema = decideReviewsResponseSchema.extend({ remaining: z.number().int() })
export type UndoBatchResponse = z.infer<typeof undoBatchResponseSchema>

/** `GET /admin/reviews/batches`: what was decided today and may still be undone. */
export const recentBatchSchema = z.object({
  batch_id: z.string(),
  decision: decisionSchema,
  count: z.number().int(),
  undone: z.boolean(),
  actor: z.object({ id: z.string(), name: z.string() }),
  created_at: momentSchema,
  sample_title: z.string(),
})
export type RecentBatch = z.infer<typeof recentBatchSchema>
export const recentBatchesResponseSchema = z.object({ batches: z.array(recentBatchSchema) })

/**
 * `GET /admin/reviews/snapshot`: ids and versions of all that match a filter, for "select all
 * matching". Stops at 5000 and says so.
 */
export const SNAPSHOT_MAX = 5000
export const snapshotQuery = reviewFilterSchema.extend({ sort: reviewSortSchema.default("oldest") })
export const snapshotResponseSchema = z.object({
  reviews: z.array(z.object({ id: z.string(), version: z.number().int(), rating: ratingSchema, status: reviewStatusSchema })),
  truncated: z.boolean(),
})
export type SnapshotResponse = z.infer<typeof snapshotResponseSchema>

/** `POST /admin/reviews/:id/claim` takes or renews the lease, `DELETE` gives it back. */
export const claimResponseSchema = z.object({ claim: claimSchema.nullable(), mine: z.boolean() })
export type ClaimResponse = z.infer<typeof claimResponseSchema>

/** `POST /admin/reviews/claims`: deals the next unclaimed reviews to the one who asks. */
export const dealReviewsBody = z.strictObject({ count: z.number().int().min(1).max(50).default(10) })
export const dealReviewsResponseSchema = z.object({ reviews: z.array(reviewSchema) })
export type DealReviewsResponse = z.infer<typeof dealReviewsResponseSchema>

/** `POST /admin/reviews/:id/notes` */
export const addNoteBody = z.strictObject({ note: plainTextSchema(1, NOTE_MAX) })
export type AddNoteBody = z.infer<typeof addNoteBody>

/** `POST /admin/reviews/:id/reply`; `version` is 0 while there is none. `DELETE` takes `?version=`. */
export const saveReplyBody = z.strictObject({
  body: plainTextSchema(1, REPLY_MAX),
  version: z.number().int().min(0),
})
export type SaveReplyBody = z.infer<typeof saveReplyBody>
export const removeReplyQuery = z.strictObject({ version: z.coerce.number().int().min(1) })
export const replyResponseSchema = z.object({ reply: replySchema.nullable() })
export type ReplyResponse = z.infer<typeof replyResponseSchema>

/** `POST /admin/reviews/:id/feature` */
export const featureReviewBody = z.strictObject({ featured: z.boolean() })
export type FeatureReviewBody = z.infer<typeof featureReviewBody>

/** Variables a canned reply may hold. */
export const TEMPLATE_VARIABLES = ["name", "product", "shop"] as const

/** `/admin/reviews/templates` */
export const saveTemplateBody = z.strictObject({
  name: z.string().trim().min(1).max(80),
  locale: z.enum(LOCALES),
  body: plainTextSchema(1, REPLY_MAX),
})
export type SaveTemplateBody = z.infer<typeof saveTemplateBody>
export const templateSchema = saveTemplateBody.extend({ id: z.string(), updated_at: momentSchema })
export type ReplyTemplate = z.infer<typeof templateSchema>
export const templatesResponseSchema = z.object({ templates: z.array(templateSchema) })
export const templateResponseSchema = z.object({ template: templateSchema })

/** `/admin/reviews/views`: a saved view is a name for a query string of the desk. */
export const saveViewBody = z.strictObject({
  name: z.string().trim().min(1).max(60),
  query: z.string().max(1000),
  shared: z.boolean().default(false),
})
export type SaveViewBody = z.infer<typeof saveViewBody>
export const savedViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  query: z.string(),
  shared: z.boolean(),
  mine: z.boolean(),
})
export type SavedView = z.infer<typeof savedViewSchema>
export const viewsResponseSchema = z.object({ views: z.array(savedViewSchema) })
export const viewResponseSchema = z.object({ view: savedViewSchema })

export const deletedResponseSchema = z.object({ id: z.string(), object: z.string(), deleted: z.literal(true) })
