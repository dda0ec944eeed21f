import { Module } from "@medusajs/framework/utils"
import BijouReviewService from "./service"

export { moderatorsOf, type ReviewRow, toReview } from "./sql/review-row"
export { toDecisionResult, type Outcome } from "./sql/decide"
export type { ActionRow, AuthorRow, MediaRow, ReplyRow } from "./sql/detail"
export type { ChangeRow, ReviewEvent } from "./sql/changes"
export type { TemplateRow } from "./sql/replies"
export type { ViewRow } from "./sql/teamwork"
export type { BatchRow } from "./sql/recent"
export type { SubmittedRow } from "./sql/shop"
export type { ImportRecord, ProductMatch, ReportRow as ImportReportRow } from "./import/records"
export type { BijouReviewService }

/** Key of the module in the container. */
export const BIJOU_REVIEW_MODULE = "bijou_review"

export default Module(BIJOU_REVIEW_MODULE, { service: BijouReviewService })
