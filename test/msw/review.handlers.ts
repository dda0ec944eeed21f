import { http, HttpResponse, type HttpHandler } from "msw"
import type { z } from "zod"
import {
  changesQuery,
  changesResponseSchema,
  listReviewsQuery,
  listReviewsResponseSchema,
  productSummaryQuery,
  productSummaryResponseSchema,
  reviewCountsResponseSchema,
  reviewDetailSchema,
} from "../../src/contracts/review"
import {
  addNoteBody,
  claimResponseSchema,
  dealReviewsBody,
  dealReviewsResponseSchema,
  decideReviewsBody,
  decideReviewsResponseSchema,
  featureReviewBody,
  recentBatchesResponseSchema,
  replyResponseSchema,
  saveReplyBody,
  SNAPSHOT_MAX,
  snapshotQuery,
  snapshotResponseSchema,
  undoBatchResponseSchema,
} from "../../src/contracts/review-moderation"
import type { ReviewStatus } from "../../src/contracts/review-status"
import { buildBatch, buildQueue, buildSavedView, buildSummary, buildTemplate, hoursAgo, ME } from "../fixtures/review"
import { failures } from "./failures"
import { mockState } from "./mock-state"
import { answer, invalid, missing, readQuery } from "./respond"
import { capped, select } from "./review.query"
import { ReviewState, type ReviewSeed } from "./review.state"
import { templateHandlers, viewHandlers } from "./review-settings.handlers"

const CLAIM_MS = 120_000

const standardSeed = (): ReviewSeed => ({
  reviews: buildQueue(60),
  templates: [buildTemplate()],
  views: [buildSavedView()],
  decidedToday: 42,
})

type State = { readonly current: ReviewState }

const readBody = async <S extends z.ZodType>(request: Request, schema: S) => schema.safeParse(await request.json())

const listHandlers = (state: State): HttpHandler[] => [
  http.get("*/admin/reviews", ({ request }) => {
    const query = readQuery(request, listReviewsQuery)
    if (!query.success) {
      return invalid(query.error)
    }
    const { cursor, limit, sort, ...filter } = query.data
    const all = select(state.current.reviews, filter, sort)
    const start = cursor ? Number(cursor) : 0
    return answer(listReviewsResponseSchema, {
      reviews: all.slice(start, start + limit),
      next_cursor: start + limit < all.length ? String(start + limit) : null,
      seq: state.current.changes.length,
    })
  }),
  http.get("*/admin/reviews/counts", () => {
    const { reviews, decidedToday } = state.current
    const count = (status: ReviewStatus) => capped(reviews.filter((review) => review.status === status).length)
    const [oldest] = select(reviews, { status: ["pending"] }, "oldest")
    return answer(reviewCountsResponseSchema, {
      counts: {
        pending: count("pending"),
        needs_edit: count("needs_edit"),
        published: count("published"),
        rejected: count("rejected"),
        spam: count("spam"),
        mine: capped(reviews.filter((review) => review.claim?.user.id === ME.id).length),
      },
      today: { decided: decidedToday, mine: decidedToday, median_seconds: decidedToday > 0 ? 2.6 : null },
      oldest_pending_at: oldest?.created_at ?? null,
    })
  }),
  http.get("*/admin/reviews/summary", ({ request }) => {
    const query = readQuery(request, productSummaryQuery)
    return query.success
      ? answer(productSummaryResponseSchema, buildSummary({ product_id: query.data.product_id }))
      : invalid(query.error)
  }),
  http.get("*/admin/reviews/changes", ({ request }) => {
    const query = readQuery(request, changesQuery)
    if (!query.success) {
      return invalid(query.error)
    }
    const { changes } = state.current
    return answer(changesResponseSchema, {
      changes: changes.filter((change) => change.seq > query.data.since),
      seq: changes.length,
      overflow: false,
    })
  }),
  http.get("*/admin/reviews/stream", () => new HttpResponse(null, { status: 204 })),
  http.get("*/admin/reviews/snapshot", ({ request }) => {
    const query = readQuery(request, snapshotQuery)
    if (!query.success) {
      return invalid(query.error)
    }
    const { sort, ...filter } = query.data
    const all = select(state.current.reviews, filter, sort)
    return answer(snapshotResponseSchema, {
      reviews: all.slice(0, SNAPSHOT_MAX).map(({ id, version, rating, status }) => ({ id, version, rating, status })),
      truncated: all.length > SNAPSHOT_MAX,
    })
  }),
]

const decisionHandlers = (state: State): HttpHandler[] => [
  http.post("*/admin/reviews/decisions", async ({ request }) => {
    const body = await readBody(request, decideReviewsBody)
    return body.success ? answer(decideReviewsResponseSchema, state.current.decide(body.data)) : invalid(body.error)
  }),
  http.post<{ id: string }>("*/admin/reviews/batches/:id/undo", ({ params }) => {
    const undone = state.current.undo(params.id)
    return undone ? answer(undoBatchResponseSchema, undone) : missing()
  }),
  http.get("*/admin/reviews/batches", () =>
    answer(recentBatchesResponseSchema, { batches: state.current.batches.map((batch) => buildBatch(batch)) })
  ),
  http.post("*/admin/reviews/claims", async ({ request }) => {
    const body = await readBody(request, dealReviewsBody)
    if (!body.success) {
      return invalid(body.error)
    }
    const free = select(state.current.reviews, { status: ["pending"] }, "oldest").filter((review) => !review.claim)
    const claim = { user: ME, expires_at: new Date(Date.now() + CLAIM_MS).toISOString() }
    const dealt = free.slice(0, body.data.count).map((review) => Object.assign(review, { claim }))
    return answer(dealReviewsResponseSchema, { reviews: dealt })
  }),
]

type One = { id: string }
const detailResponse = (state: State, id: string) => HttpResponse.json({ review: reviewDetailSchema.parse(state.current.detail(id)) })

const oneHandlers = (state: State): HttpHandler[] => [
  http.get<One>("*/admin/reviews/:id", ({ params }) => {
    if (params.id === "imports") {
      return undefined
    }
    return state.current.detail(params.id) ? detailResponse(state, params.id) : missing()
  }),
  http.post<One>("*/admin/reviews/:id/claim", ({ params }) => {
    const review = state.current.find(params.id)
    if (!review) {
      return missing()
    }
    const isFree = !review.claim || review.claim.user.id === ME.id
    review.claim = isFree ? { user: ME, expires_at: new Date(Date.now() + CLAIM_MS).toISOString() } : review.claim
    return answer(claimResponseSchema, { claim: review.claim, mine: isFree })
  }),
  http.delete<One>("*/admin/reviews/:id/claim", ({ params }) => {
    const review = state.current.find(params.id)
    if (review?.claim?.user.id === ME.id) {
      review.claim = null
    }
    return answer(claimResponseSchema, { claim: review?.claim ?? null, mine: false })
  }),
  http.post<One>("*/admin/reviews/:id/notes", async ({ params, request }) => {
    const body = await readBody(request, addNoteBody)
    if (!body.success || !state.current.find(params.id)) {
      return body.success ? missing() : invalid(body.error)
    }
    state.current.change(params.id, {}, { action: "note", note: body.data.note })
    return detailResponse(state, params.id)
  }),
  http.post<One>("*/admin/reviews/:id/feature", async ({ params, request }) => {
    const body = await readBody(request, featureReviewBody)
    if (!body.success || !state.current.find(params.id)) {
      return body.success ? missing() : invalid(body.error)
    }
    const { featured } = body.data
    state.current.change(
      params.id,
      { featured_at: featured ? hoursAgo(0) : null },
      { action: featured ? "feature" : "unfeature" }
    )
    return detailResponse(state, params.id)
  }),
  http.post<One>("*/admin/reviews/:id/reply", async ({ params, request }) => {
    const body = await readBody(request, saveReplyBody)
    const detail = state.current.detail(params.id)
    if (!body.success || !detail) {
      return body.success ? missing() : invalid(body.error)
    }
    const reply = { body: body.data.body, author: ME, version: body.data.version + 1, updated_at: hoursAgo(0) }
    state.current.details.set(params.id, { ...detail, reply })
    state.current.change(params.id, { has_reply: true }, { action: "reply" })
    return answer(replyResponseSchema, { reply })
  }),
  http.delete<One>("*/admin/reviews/:id/reply", ({ params }) => {
    const detail = state.current.detail(params.id)
    if (!detail) {
      return missing()
    }
    state.current.details.set(params.id, { ...detail, reply: null })
    state.current.change(params.id, { has_reply: false }, { action: "reply_removed" })
    return answer(replyResponseSchema, { reply: null })
  }),
]

/**
 * A mock review server. `seed` is called at once and again at every `resetMockState()`, so
 * stories and tests do not see each other's decisions.
 * @returns the handlers, and the state to change things behind the page's back.
 */
export const mockReviews = (seed: () => ReviewSeed = standardSeed) => {
  const state = mockState<ReviewState>(() => new ReviewState(seed()))
  const handlers: HttpHandler[] = [
    ...listHandlers(state),
    ...decisionHandlers(state),
    ...templateHandlers(state),
    ...viewHandlers(state),
    ...oneHandlers(state),
  ]
  return { state, handlers }
}

/** Handlers only, for `parameters.msw.handlers.review`. */
export const reviewHandlers = (seed?: () => ReviewSeed): HttpHandler[] => mockReviews(seed).handlers

/** Every review route: loading for ever, failing, offline, forbidden, missing. */
export const reviewFailures = failures("*/admin/reviews")

/** A shop without one review. */
export const emptyReviewHandlers = (): HttpHandler[] => reviewHandlers(() => ({ reviews: [] }))

