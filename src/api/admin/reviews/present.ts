import type { MedusaContainer } from "@medusajs/framework/types"
import type { Review, ReviewChange } from "../../../contracts/review"
import type { DecisionResult, ReplyTemplate, SavedView } from "../../../contracts/review-moderation"
import {
  BIJOU_REVIEW_MODULE,
  type BijouReviewService,
  type ChangeRow,
  moderatorsOf,
  type Outcome,
  type ReviewRow,
  type TemplateRow,
  toDecisionResult,
  toReview,
  type ViewRow,
} from "../../../modules/bijou_review"
import { userNames } from "../../lib/user-names"

/** The review module of this request. */
export const reviewService = (scope: MedusaContainer): BijouReviewService =>
  scope.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE)

/** Looks user ids up and gives the function that names them. */
export const namesOf = async (scope: MedusaContainer, ids: string[]): Promise<(id: string) => string> => {
  const names = await userNames(scope, ids)
  return (id) => names.get(id) ?? id
}

/** Rows to wire shapes, with the names of the moderators they mention. */
export const presentReviews = async (scope: MedusaContainer, found: ReviewRow[]): Promise<Review[]> => {
  const nameOf = await namesOf(scope, moderatorsOf(found))
  return found.map((row) => toReview(row, nameOf))
}

/** Outcomes to wire shapes, naming whoever was faster. */
export const presentOutcomes = async (scope: MedusaContainer, outcomes: Outcome[]): Promise<DecisionResult[]> => {
  const deciders = outcomes.filter((outcome) => !outcome.ok && outcome.decided_by).map((outcome) => outcome.decided_by as string)
  const nameOf = await namesOf(scope, [...new Set(deciders)])
  return outcomes.map((outcome) => toDecisionResult(outcome, nameOf))
}

/** Changes to wire shapes. Customers are not named: only moderators are. */
export const presentChanges = async (scope: MedusaContainer, found: ChangeRow[]): Promise<ReviewChange[]> => {
  const users = found.filter((change) => change.actor_type === "user" && change.actor_id)
  const nameOf = await namesOf(scope, [...new Set(users.map((change) => change.actor_id as string))])
  return found.map((change) => ({
    seq: Number(change.seq),
    review_id: change.review_id,
    product_id: change.product_id,
    action: change.action,
    status: change.status,
    version: change.version,
    actor: change.actor_type === "user" && change.actor_id ? { id: change.actor_id, name: nameOf(change.actor_id) } : null,
    created_at: change.created_at.toISOString(),
  }))
}

/** Canned reply to wire shape. */
export const toTemplate = ({ updated_at, ...template }: TemplateRow): ReplyTemplate => ({
  ...template,
  updated_at: updated_at.toISOString(),
})

/** Saved view to wire shape; `mine` tells its owner from the others. */
export const toSavedView = ({ user_id, ...view }: ViewRow, userId: string): SavedView => ({
  ...view,
  mine: user_id === userId,
})
