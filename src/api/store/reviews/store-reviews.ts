import type { MedusaContainer } from "@medusajs/framework/types"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../../modules/bijou_review"

/** How long a shop's cache may keep an answer, in seconds. */
export const STORE_CACHE = { maxAge: 60, staleWhileRevalidate: 600 }

/** The review module of this request. */
export const storeReviews = (scope: MedusaContainer): BijouReviewService =>
  scope.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE)
