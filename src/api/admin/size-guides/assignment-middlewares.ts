import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import {
  assignmentBody,
  coverageItemsQuery,
  createAssignmentsBody,
  deleteAssignmentsBody,
  explainQuery,
  guideForQuery,
  listAssignmentsQuery,
  lookUpSkusBody,
  previewAssignmentsBody,
  searchTargetsQuery,
} from "../../../contracts/size-guide-assignment"
import { guideAnalyticsQuery } from "../../../contracts/size-guide-analytics"
import { legacyImportBody } from "../../../contracts/size-guide-exchange"
import { validateQuery } from "../../lib/validate"

type Handlers = NonNullable<MiddlewareRoute["middlewares"]>

const route = (
  method: "GET" | "POST",
  path: string | RegExp,
  operation: "read" | "create" | "update",
  ...middlewares: Handlers
): MiddlewareRoute => ({
  matcher: typeof path === "string" ? `/admin/size-guides${path}` : path,
  methods: [method],
  policies: [{ resource: "bijou_size_guide", operation }],
  middlewares,
})

/** One assignment by its id; written so that the routes beside it are not taken for ids. */
const ONE_ASSIGNMENT = /^\/admin\/size-guides\/assignments\/sgas_[^/]+\/?$/

/** Validation of where guides are tied to, of the explanation, the coverage and the figures. */
export const sizeGuideAssignmentMiddlewares: MiddlewareRoute[] = [
  route("GET", "/assignments", "read", validateQuery(listAssignmentsQuery)),
  route("POST", "/assignments", "update", validateAndTransformBody(createAssignmentsBody)),
  route("POST", "/assignments/delete", "update", validateAndTransformBody(deleteAssignmentsBody)),
  route("POST", "/assignments/preview", "read", validateAndTransformBody(previewAssignmentsBody)),
  route("POST", "/assignments/skus", "read", validateAndTransformBody(lookUpSkusBody)),
  route("POST", ONE_ASSIGNMENT, "update", validateAndTransformBody(assignmentBody)),
  route("GET", "/targets", "read", validateQuery(searchTargetsQuery)),
  route("GET", "/explain", "read", validateQuery(explainQuery)),
  route("GET", "/for", "read", validateQuery(guideForQuery)),
  route("GET", "/coverage", "read"),
  route("POST", "/coverage", "update"),
  route("POST", "/legacy-import", "create", validateAndTransformBody(legacyImportBody)),
  route("GET", "/:id/analytics", "read", validateQuery(guideAnalyticsQuery)),
  route("GET", "/coverage/items", "read", validateQuery(coverageItemsQuery)),
]
