import type { Review, ReviewChange, ReviewDetail, TimelineEntry } from "../../src/contracts/review"
import type {
  DecideReviewsBody,
  DecisionResult,
  RecentBatch,
  ReplyTemplate,
  SavedView,
  UndoBatchResponse,
} from "../../src/contracts/review-moderation"
import { allowedDecisions, DECISION_TARGET, type ReviewStatus } from "../../src/contracts/review-status"
import { buildChange, buildReviewDetail, buildTimelineEntry, COLLEAGUE, hoursAgo, ME } from "../fixtures/review"

/** What the mock server starts with. */
export type ReviewSeed = {
  reviews: Review[]
  details?: ReviewDetail[]
  templates?: ReplyTemplate[]
  views?: SavedView[]
  decidedToday?: number
}

type Undo = { id: string; from: ReviewStatus }

/** A small review server in memory: decisions with versions, undo, and a change feed. */
export class ReviewState {
  reviews: Review[]
  details: Map<string, ReviewDetail>
  templates: ReplyTemplate[]
  views: SavedView[]
  changes: ReviewChange[] = []
  batches: (RecentBatch & { items: Undo[] })[] = []
  decidedToday: number

  constructor(seed: ReviewSeed) {
    this.reviews = structuredClone(seed.reviews)
    this.details = new Map(structuredClone(seed.details ?? []).map((detail) => [detail.id, detail]))
    this.templates = structuredClone(seed.templates ?? [])
    this.views = structuredClone(seed.views ?? [])
    this.decidedToday = seed.decidedToday ?? 0
  }

  find(id: string): Review | undefined {
    return this.reviews.find((review) => review.id === id)
  }

  /** The detail as it stands now; made from the queue's row when the seed has none. */
  detail(id: string): ReviewDetail | undefined {
    const review = this.find(id)
    if (!review) {
      return undefined
    }
    const known = this.details.get(id) ?? buildReviewDetail(review)
    const detail = { ...known, ...review }
    this.details.set(id, detail)
    return detail
  }

  /** Changes a review, counts its version up and writes history and change feed. */
  change(id: string, patch: Partial<Review>, entry: Partial<TimelineEntry>): Review {
    const before = this.detail(id)
    if (!before) {
      throw new Error(`No review ${id}`)
    }
    const status = patch.status ?? before.status
    const after: Review = {
      ...this.find(id)!,
      ...patch,
      version: before.version + 1,
      allowed_decisions: allowedDecisions(status),
    }
    this.reviews = this.reviews.map((review) => (review.id === id ? after : review))
    const line = buildTimelineEntry({
      id: `${id}_${after.version}`,
      from_status: before.status,
      to_status: status,
      actor: ME,
      created_at: hoursAgo(0),
      ...entry,
    })
    this.details.set(id, { ...before, ...after, timeline: [...before.timeline, line] })
    this.changes.push(
      buildChange({
        seq: this.changes.length + 1,
        review_id: id,
        product_id: after.product.id,
        action: line.action,
        status,
        version: after.version,
        actor: line.actor,
        created_at: line.created_at,
      })
    )
    return after
  }

  /** Lets the other moderator decide first, for conflicts in tests and stories. */
  decideElsewhere(id: string, status: ReviewStatus = "published"): Review {
    return this.change(
      id,
      { status, decided_at: hoursAgo(0), decided_by: COLLEAGUE },
      { action: status === "published" ? "approve" : "reject", actor: COLLEAGUE }
    )
  }

  decide(body: DecideReviewsBody): { batch_id: string; results: DecisionResult[] } {
    const batchId = body.batch_id ?? `rbat_${String(this.batches.length + 1).padStart(12, "0")}`
    const items: Undo[] = []
    const results = body.reviews.map((seen): DecisionResult => {
      const review = this.find(seen.id)
      if (!review) {
        return { id: seen.id, ok: false, conflict: "missing", current: null }
      }
      const isStale = review.version !== seen.version
      if (isStale || !review.allowed_decisions.includes(body.decision)) {
        const { status, version, decided_by, decided_at } = review
        const current = { status, version, decided_by, decided_at }
        return { id: seen.id, ok: false, conflict: isStale ? "stale" : "not_allowed", current }
      }
      items.push({ id: review.id, from: review.status })
      const after = this.change(
        review.id,
        { status: DECISION_TARGET[body.decision], decided_at: hoursAgo(0), decided_by: ME, claim: null },
        {
          action: body.decision,
          reason_code: body.reason_code ?? null,
          note: body.note ?? null,
          batch_id: batchId,
        }
      )
      return { id: after.id, ok: true, status: after.status, version: after.version }
    })
    this.remember(batchId, body, items)
    return { batch_id: batchId, results }
  }

  /** Takes a batch back; `null` when there is no such batch. */
  undo(batchId: string): UndoBatchResponse | null {
    const batch = this.batches.find((candidate) => candidate.batch_id === batchId)
    if (!batch) {
      return null
    }
    const results = batch.items.map(({ id, from }): DecisionResult => {
      const isUndecided = from === "pending"
      const after = this.change(
        id,
        { status: from, ...(isUndecided ? { decided_at: null, decided_by: null } : {}) },
        { action: "undo", batch_id: batchId }
      )
      return { id, ok: true, status: after.status, version: after.version }
    })
    this.decidedToday -= batch.items.length
    batch.undone = true
    batch.items = []
    return { batch_id: batchId, results, remaining: 0 }
  }

  private remember(batchId: string, body: DecideReviewsBody, items: Undo[]): void {
    this.decidedToday += items.length
    const known = this.batches.find((batch) => batch.batch_id === batchId)
    if (known) {
      known.items.push(...items)
      known.count += items.length
      return
    }
    const first = this.find(body.reviews[0]?.id ?? "")
    this.batches.unshift({
      batch_id: batchId,
      decision: body.decision,
      count: items.length,
      undone: false,
      actor: ME,
      created_at: hoursAgo(0),
      sample_title: first?.title ?? first?.body.slice(0, 80) ?? "",
      items,
    })
  }
}
