import {
  changesResponseSchema,
  listReviewsResponseSchema,
  productSummaryResponseSchema,
  reviewCountsResponseSchema,
  reviewDetailSchema,
  type ReviewFilter,
  type ReviewSort,
} from "../../../../contracts/review"
import {
  claimResponseSchema,
  dealReviewsResponseSchema,
  decideReviewsResponseSchema,
  deletedResponseSchema,
  recentBatchesResponseSchema,
  replyResponseSchema,
  snapshotResponseSchema,
  templateResponseSchema,
  templatesResponseSchema,
  undoBatchResponseSchema,
  viewResponseSchema,
  viewsResponseSchema,
  type AddNoteBody,
  type DecideReviewsBody,
  type FeatureReviewBody,
  type SaveReplyBody,
  type SaveTemplateBody,
  type SaveViewBody,
} from "../../../../contracts/review-moderation"
import { z } from "zod"
import { request } from "../../../lib/fetcher"
import { sdk } from "../../../lib/sdk"

const ROOT = "/admin/reviews"
const detailResponseSchema = z.object({ review: reviewDetailSchema })

export type QueueInput = { filter: ReviewFilter; sort: ReviewSort; limit: number }

export const listReviews = ({ filter, sort, limit }: QueueInput, cursor: string | null, signal?: AbortSignal) =>
  request(listReviewsResponseSchema, ROOT, { query: { ...filter, sort, limit, cursor }, signal })

export const countReviews = (signal?: AbortSignal) =>
  request(reviewCountsResponseSchema, `${ROOT}/counts`, { signal })

export const retrieveReview = async (id: string, signal?: AbortSignal) =>
  (await request(detailResponseSchema, `${ROOT}/${id}`, { signal })).review

export const snapshotReviews = (filter: ReviewFilter, sort: ReviewSort) =>
  request(snapshotResponseSchema, `${ROOT}/snapshot`, { query: { ...filter, sort } })

export const productSummary = (productId: string, signal?: AbortSignal) =>
  request(productSummaryResponseSchema, `${ROOT}/summary`, { query: { product_id: productId }, signal })

export const decideReviews = (body: DecideReviewsBody) =>
  request(decideReviewsResponseSchema, `${ROOT}/decisions`, { method: "POST", body })

/** Undoes at most 500 decisions of a batch; `remaining` says how many are left. */
export const undoBatch = (batchId: string) =>
  request(undoBatchResponseSchema, `${ROOT}/batches/${batchId}/undo`, { method: "POST" })

export const listBatches = (signal?: AbortSignal) =>
  request(recentBatchesResponseSchema, `${ROOT}/batches`, { signal })

export const claimReview = (id: string) => request(claimResponseSchema, `${ROOT}/${id}/claim`, { method: "POST" })

export const releaseReview = (id: string) =>
  request(claimResponseSchema, `${ROOT}/${id}/claim`, { method: "DELETE" })

export const dealReviews = (count: number) =>
  request(dealReviewsResponseSchema, `${ROOT}/claims`, { method: "POST", body: { count } })

/** Some writes answer with more than the desk reads; the caches are refreshed instead. */
const anything = z.unknown()

export const addNote = (id: string, body: AddNoteBody) =>
  request(anything, `${ROOT}/${id}/notes`, { method: "POST", body })

export const featureReview = (id: string, body: FeatureReviewBody) =>
  request(anything, `${ROOT}/${id}/feature`, { method: "POST", body })

export const saveReply = (id: string, body: SaveReplyBody) =>
  request(replyResponseSchema, `${ROOT}/${id}/reply`, { method: "POST", body })

export const removeReply = (id: string, version: number) =>
  request(replyResponseSchema, `${ROOT}/${id}/reply`, { method: "DELETE", query: { version } })

export const listTemplates = async (signal?: AbortSignal) =>
  (await request(templatesResponseSchema, `${ROOT}/templates`, { signal })).templates

export const saveTemplate = (id: string | null, body: SaveTemplateBody) =>
  request(templateResponseSchema, id ? `${ROOT}/templates/${id}` : `${ROOT}/templates`, { method: "POST", body })

export const removeTemplate = (id: string) =>
  request(deletedResponseSchema, `${ROOT}/templates/${id}`, { method: "DELETE" })

export const listViews = async (signal?: AbortSignal) =>
  (await request(viewsResponseSchema, `${ROOT}/views`, { signal })).views

export const saveView = (id: string | null, body: SaveViewBody) =>
  request(viewResponseSchema, id ? `${ROOT}/views/${id}` : `${ROOT}/views`, { method: "POST", body })

export const removeView = (id: string) => request(deletedResponseSchema, `${ROOT}/views/${id}`, { method: "DELETE" })

export const listChanges = (since: number, signal?: AbortSignal) =>
  request(changesResponseSchema, `${ROOT}/changes`, { query: { since }, signal })

/** The change feed as server-sent events. */
export const streamChanges = (since: number) =>
  sdk.client.fetchStream(`${ROOT}/stream`, { query: { since: String(since) } })
