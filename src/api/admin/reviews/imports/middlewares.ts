import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { checkImportBody, listImportRowsQuery, uploadImportQuery } from "../../../../contracts/review-import"
import { validateQuery } from "../../../lib/validate"

type Handlers = NonNullable<MiddlewareRoute["middlewares"]>

const route = (method: "GET" | "POST" | "DELETE", path: string, ...middlewares: Handlers): MiddlewareRoute => ({
  matcher: `/admin/reviews/imports${path}`,
  methods: [method],
  policies: [{ resource: "bijou_review", operation: "create" }],
  middlewares,
})

/** Gates and validation of `/admin/reviews/imports`. An upload is read as a stream, so nothing parses it before. */
export const reviewImportMiddlewares: MiddlewareRoute[] = [
  route("GET", ""),
  { ...route("POST", "", validateQuery(uploadImportQuery)), bodyParser: false },
  route("GET", "/:id"),
  route("DELETE", "/:id"),
  route("POST", "/:id/check", validateAndTransformBody(checkImportBody)),
  route("POST", "/:id/confirm"),
  route("POST", "/:id/cancel"),
  route("GET", "/:id/rows", validateQuery(listImportRowsQuery)),
  route("GET", "/:id/refused.csv"),
]
