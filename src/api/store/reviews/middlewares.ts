import { authenticate, type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { listStoreReviewsQuery, storeSummariesQuery, submitReviewBody } from "../../../contracts/review-store"
import { idSchema } from "../../../contracts/shared"
import { z } from "@medusajs/framework/zod"
import { requireFeature } from "../../lib/features"
import { rateLimit } from "../../lib/rate-limit"
import { validateQuery } from "../../lib/validate"
import { validateParam } from "../../lib/validate-param"

const HOUR = 3600

/** Gates and validation of what the shop reads and sends. */
export const storeReviewMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/products/:id/reviews",
    methods: ["GET"],
    middlewares: [requireFeature("review"), validateParam("id", idSchema), validateQuery(listStoreReviewsQuery)],
  },
  {
    matcher: "/store/products/:id/review-summary",
    methods: ["GET"],
    middlewares: [requireFeature("review"), validateParam("id", idSchema), validateQuery(z.strictObject({}))],
  },
  {
    matcher: "/store/review-summaries",
    methods: ["GET"],
    middlewares: [requireFeature("review"), validateQuery(storeSummariesQuery)],
  },
  {
    matcher: "/store/reviews",
    methods: ["POST"],
    middlewares: [
      requireFeature("review"),
      authenticate("customer", ["session", "bearer"]),
      rateLimit({
        name: "review-submit",
        limit: (options) => options.review.submissions_per_hour,
        perSeconds: HOUR,
      }),
      validateAndTransformBody(submitReviewBody),
    ],
  },
]
