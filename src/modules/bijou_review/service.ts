import { ContainerRegistrationKeys, generateEntityId, MedusaError, MedusaService } from "@medusajs/framework/utils"
import { type BijouOptions, type HealthCheck, parseBijouOptions } from "../../contracts/core"
import type { ListReviewsQuery, ProductRef, ReviewFilter, ReviewSort } from "../../contracts/review"
import { DECISIONS_MAX, type SaveTemplateBody, type SaveViewBody } from "../../contracts/review-moderation"
import type { ListStoreReviewsQuery } from "../../contracts/review-store"
import { healthChecks } from "./health"
import { ReviewImports } from "./import/store"
import Review from "./models/review"
import { dispatchEvents, readChanges, readPosition, type ReviewEvent } from "./sql/changes"
import type { Db } from "../../lib/db"
import { decide, type DecideInput, type Outcome, undoBatch } from "./sql/decide"
import * as detail from "./sql/detail"
import { knownProducts, saveProducts } from "./sql/products"
import { countQueue, listQueue, type QueuePage, snapshotQueue } from "./sql/queue"
import * as recent from "./sql/recent"
import * as replies from "./sql/replies"
import type { ReviewRow } from "./sql/review-row"
import * as shop from "./sql/shop"
import { type Praise, readPraise } from "./sql/praise"
import { readRevision, readSummaries, reconcileStats, type ReconcileStep, type VersionedSummary } from "./sql/stats"
import * as teamwork from "./sql/teamwork"
import { readToday } from "./sql/today"

type Dependencies = { [ContainerRegistrationKeys.PG_CONNECTION]: Db }

const RECONCILE_BATCH = 100

/**
 * Reviews: the queue, decisions on it, and what the shop shows. All changes of a status go
 * through {@link decideReviews} and {@link undoBatch}; the database keeps the statistics.
 */
export default class BijouReviewService extends MedusaService({ Review }) {
  private readonly db: Db
  readonly options: BijouOptions
  /** Imports of review files. */
  readonly imports: ReviewImports

  constructor(dependencies: Dependencies, options?: Record<string, unknown>) {
    super(dependencies, options)
    this.db = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
    this.options = parseBijouOptions(options)
    this.imports = new ReviewImports(this.db, this.options)
  }

  /** One keyset page of the queue. */
  async listQueue(query: ListReviewsQuery, userId: string): Promise<QueuePage> {
    return listQueue(this.db, query, userId)
  }

  /** Ids and versions of everything a filter matches, 5000 at most. */
  async snapshotQueue(query: ReviewFilter & { sort: ReviewSort }, userId: string) {
    return snapshotQueue(this.db, query, userId)
  }

  /** Number of reviews a filter matches, up to the cap. */
  async countQueue(filter: ReviewFilter, userId: string) {
    return countQueue(this.db, filter, userId)
  }

  /** What was decided today and how long the oldest waits. */
  async readToday(userId: string) {
    return readToday(this.db, userId)
  }

  /** The newest decisions that can be taken back. */
  async listRecentBatches(userId: string | undefined) {
    return recent.listRecentBatches(this.db, userId)
  }

  /** @throws NOT_FOUND */
  async getReview(id: string): Promise<ReviewRow> {
    const found = await detail.findReview(this.db, id)
    if (!found) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "This review does not exist any more.")
    }
    return found
  }

  /** Everything the detail pane shows besides the review itself. */
  async getContext(review: ReviewRow) {
    const [media, reply, author, duplicates, timeline] = await Promise.all([
      detail.findMedia(this.db, review.id),
      detail.findReply(this.db, review.id),
      detail.countAuthor(this.db, review),
      detail.findDuplicates(this.db, review.id),
      detail.findTimeline(this.db, review.id),
    ])
    return { media, reply, author, duplicates, timeline }
  }

  /** Decides up to 500 reviews; each outcome says what became of one. */
  async decideReviews(input: Omit<DecideInput, "batch_id"> & { batch_id?: string }) {
    const batchId = input.batch_id ?? generateEntityId(undefined, "rbat")
    return { batchId, outcomes: await decide(this.db, { ...input, batch_id: batchId }) }
  }

  /**
   * Takes back up to 500 decisions of a batch; reviews changed since stay as they are.
   * @returns the batch of the undoing itself, the outcomes, and how many can still be undone
   */
  async undoBatch(batchId: string, actorId: string): Promise<{ batchId: string; outcomes: Outcome[]; remaining: number }> {
    const undoId = generateEntityId(undefined, "rbat")
    return { batchId: undoId, ...(await undoBatch(this.db, batchId, undoId, actorId, DECISIONS_MAX)) }
  }

  async claimReview(id: string, userId: string) {
    return teamwork.claimReview(this.db, id, userId, this.options.review.claim_seconds)
  }

  async releaseReview(id: string, userId: string): Promise<void> {
    await teamwork.releaseReview(this.db, id, userId)
  }

  /** The next reviews nobody holds, claimed for this moderator. */
  async dealReviews(count: number, userId: string): Promise<ReviewRow[]> {
    return teamwork.dealReviews(this.db, count, userId, this.options.review.claim_seconds)
  }

  async sweepClaims(): Promise<void> {
    await teamwork.sweepClaims(this.db)
  }

  /** @throws NOT_ALLOWED when somebody replied meanwhile. */
  async saveReply(reviewId: string, body: string, version: number, authorId: string): Promise<detail.ReplyRow> {
    const saved = await replies.saveReply(this.db, { review_id: reviewId, body, version, author_id: authorId })
    if (saved) {
      return saved
    }
    throw await this.replyConflict(reviewId)
  }

  /** @throws NOT_ALLOWED when the reply was changed meanwhile. */
  async removeReply(reviewId: string, version: number, actorId: string): Promise<void> {
    if (!(await replies.removeReply(this.db, reviewId, version, actorId))) {
      throw await this.replyConflict(reviewId)
    }
  }

  private async replyConflict(reviewId: string): Promise<MedusaError> {
    await this.getReview(reviewId)
    return new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This reply was changed by somebody else. Reload to see the new text; yours is kept in the editor."
    )
  }

  /** @throws NOT_FOUND */
  async addNote(reviewId: string, note: string, actorId: string): Promise<void> {
    if (!(await replies.addNote(this.db, reviewId, note, actorId))) {
      await this.getReview(reviewId)
    }
  }

  /** @throws NOT_FOUND */
  async featureReview(reviewId: string, featured: boolean, actorId: string): Promise<void> {
    if (!(await replies.featureReview(this.db, reviewId, featured, actorId))) {
      await this.getReview(reviewId)
    }
  }

  async listTemplates(): Promise<replies.TemplateRow[]> {
    return replies.listTemplates(this.db)
  }

  /** Creates a canned reply, or changes the one with `id`. @throws DUPLICATE_ERROR, NOT_FOUND */
  async saveTemplate(body: SaveTemplateBody, id?: string): Promise<replies.TemplateRow> {
    const saved = id
      ? await replies.changeTemplate(this.db, { id, ...body })
      : await replies.createTemplate(this.db, { id: generateEntityId(undefined, "rtpl"), ...body })
    if (!saved) {
      throw id
        ? new MedusaError(MedusaError.Types.NOT_FOUND, "This canned reply does not exist any more.")
        : new MedusaError(MedusaError.Types.DUPLICATE_ERROR, "There is a canned reply of this name already.")
    }
    return saved
  }

  async removeTemplate(id: string): Promise<void> {
    await replies.removeTemplate(this.db, id)
  }

  async listViews(userId: string): Promise<teamwork.ViewRow[]> {
    return teamwork.listViews(this.db, userId)
  }

  /** Saves a view of the desk, or changes one's own. @throws NOT_FOUND */
  async saveView(body: SaveViewBody, userId: string, id?: string): Promise<teamwork.ViewRow> {
    const view = { ...body, user_id: userId, id: id ?? generateEntityId(undefined, "rview") }
    const saved = id ? await teamwork.changeView(this.db, view) : await teamwork.saveView(this.db, view)
    if (!saved) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "This view does not exist, or it is not yours.")
    }
    return saved
  }

  /** @throws NOT_FOUND */
  async removeView(id: string, userId: string): Promise<void> {
    if (!(await teamwork.removeView(this.db, id, userId))) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "This view does not exist, or it is not yours.")
    }
  }

  /** Changes after a position of the history, for the live queue. */
  async readChanges(since: number) {
    return readChanges(this.db, since)
  }

  /** How far the history is written for good. */
  async readPosition(): Promise<number> {
    return readPosition(this.db)
  }

  /** Tells the shop what happened; returns how many events were told. */
  async dispatchEvents(emit: (events: ReviewEvent[]) => Promise<void>): Promise<number> {
    return dispatchEvents(this.db, emit)
  }

  async readSummaries(productIds: string[]): Promise<VersionedSummary[]> {
    return readSummaries(this.db, productIds)
  }

  /** What is said of a product, or of the whole shop when it is null; null while there are no reviews. */
  async readPraise(productId: string | null, locale: string, quotes: number): Promise<Praise | null> {
    return readPraise(this.db, productId, locale, quotes)
  }

  async readRevision(productId: string): Promise<string> {
    return readRevision(this.db, productId)
  }

  async listPublished(productId: string, query: ListStoreReviewsQuery) {
    return shop.listPublished(this.db, productId, query)
  }

  async findSubmission(customerId: string, key: string): Promise<shop.SubmittedRow | undefined> {
    return shop.findSubmission(this.db, customerId, key)
  }

  /** @throws DUPLICATE_ERROR when this customer has reviewed the product already. */
  async submitReview(input: shop.Submission): Promise<shop.SubmittedRow> {
    const saved =
      (await shop.insertSubmission(this.db, input)) ??
      (input.idempotency_key && (await this.findSubmission(input.customer_id, input.idempotency_key)))
    if (!saved) {
      throw new MedusaError(MedusaError.Types.DUPLICATE_ERROR, "You have reviewed this product already.")
    }
    return saved
  }

  async saveProducts(products: ProductRef[]): Promise<void> {
    await saveProducts(this.db, products)
  }

  async knownProducts(productIds: string[]): Promise<string[]> {
    return knownProducts(this.db, productIds)
  }

  /** Recounts the statistics of the next products and mends what differs. */
  async reconcileStats(after: string): Promise<ReconcileStep> {
    return reconcileStats(this.db, after, RECONCILE_BATCH)
  }

  /** What `GET /admin/bijou/health` shows of this feature. */
  async healthChecks(): Promise<HealthCheck[]> {
    return healthChecks(this.db)
  }
}
