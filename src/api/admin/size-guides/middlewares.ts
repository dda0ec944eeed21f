import type { MiddlewareRoute } from "@medusajs/framework/http"
import { listGuidesQuery } from "../../../contracts/size-guide"
import { requireFeature } from "../../lib/features"
import { validateQuery } from "../../lib/validate"

type Operation = "read" | "create" | "update" | "delete"
type Handlers = NonNullable<MiddlewareRoute["middlewares"]>
type Method = "GET" | "POST" | "DELETE"

const route = (method: Method, path: string, operation: Operation, ...middlewares: Handlers): MiddlewareRoute => ({
  matcher: `/admin/size-guides${path}`,
  methods: [method],
  policies: [{ resource: "bijou_size_guide", operation }],
  middlewares,
})

/** Gates and validation of `/admin/size-guides`. */
export const sizeGuideMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/size-guides", middlewares: [requireFeature("size-guide")] },
  route("GET", "", "read", validateQuery(listGuidesQuery)),
]
