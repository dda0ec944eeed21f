import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { changesQuery, listReviewsQuery, productSummaryQuery } from "../../../contracts/review"
import {
  addNoteBody,
  batchIdSchema,
  dealReviewsBody,
  decideReviewsBody,
  featureReviewBody,
  removeReplyQuery,
  saveReplyBody,
  saveTemplateBody,
  saveViewBody,
  snapshotQuery,
} from "../../../contracts/review-moderation"
import { requireFeature } from "../../lib/features"
import { validateQuery } from "../../lib/validate"
import { validateParam } from "../../lib/validate-param"

type Operation = "read" | "update" | "delete"
type Handlers = NonNullable<MiddlewareRoute["middlewares"]>
type Method = "GET" | "POST" | "DELETE"

const route = (method: Method, path: string, operation: Operation, ...middlewares: Handlers): MiddlewareRoute => ({
  matcher: `/admin/reviews${path}`,
  methods: [method],
  policies: [{ resource: "bijou_review", operation }],
  middlewares,
})

/** Gates and validation of the desk's routes. */
export const reviewMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/reviews", middlewares: [requireFeature("review")] },
  route("GET", "", "read", validateQuery(listReviewsQuery)),
  route("GET", "/counts", "read"),
  route("GET", "/snapshot", "read", validateQuery(snapshotQuery)),
  route("GET", "/summary", "read", validateQuery(productSummaryQuery)),
  route("GET", "/changes", "read", validateQuery(changesQuery)),
  route("GET", "/stream", "read", validateQuery(changesQuery)),
  route("POST", "/decisions", "update", validateAndTransformBody(decideReviewsBody)),
  route("GET", "/batches", "read"),
  route("POST", "/batches/:id/undo", "update", validateParam("id", batchIdSchema)),
  route("POST", "/claims", "update", validateAndTransformBody(dealReviewsBody)),
  route("GET", "/templates", "read"),
  route("POST", "/templates", "update", validateAndTransformBody(saveTemplateBody)),
  route("POST", "/templates/:id", "update", validateAndTransformBody(saveTemplateBody)),
  route("DELETE", "/templates/:id", "update"),
  route("GET", "/views", "read"),
  route("POST", "/views", "read", validateAndTransformBody(saveViewBody)),
  route("POST", "/views/:id", "read", validateAndTransformBody(saveViewBody)),
  route("DELETE", "/views/:id", "read"),
  route("GET", "/:id", "read"),
  route("POST", "/:id/claim", "update"),
  route("DELETE", "/:id/claim", "update"),
  route("POST", "/:id/notes", "update", validateAndTransformBody(addNoteBody)),
  route("POST", "/:id/feature", "update", validateAndTransformBody(featureReviewBody)),
  route("POST", "/:id/reply", "update", validateAndTransformBody(saveReplyBody)),
  route("DELETE", "/:id/reply", "update", validateQuery(removeReplyQuery)),
]
