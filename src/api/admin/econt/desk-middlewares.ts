import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import {
  createRunBody,
  listReadyQuery,
  listRunItemsQuery,
  listShipmentsQuery,
  saveShipmentViewBody,
} from "../../../contracts/econt-shipment"
import { validateQuery } from "../../lib/validate"

type Handlers = NonNullable<MiddlewareRoute["middlewares"]>

const route = (
  method: "GET" | "POST" | "DELETE",
  path: string,
  operation: "read" | "create" | "update",
  ...middlewares: Handlers
): MiddlewareRoute => ({
  matcher: `/admin/econt${path}`,
  methods: [method],
  policies: [{ resource: "bijou_econt", operation }],
  middlewares,
})

/** Gates and validation of the shipping desk; `/admin/econt` itself is gated by `econtMiddlewares`. */
export const econtDeskMiddlewares: MiddlewareRoute[] = [
  route("GET", "/shipments", "read", validateQuery(listShipmentsQuery)),
  route("GET", "/shipments/counts", "read"),
  route("GET", "/views", "read"),
  route("POST", "/views", "read", validateAndTransformBody(saveShipmentViewBody)),
  route("DELETE", "/views/:id", "read"),
  route("GET", "/ready", "read", validateQuery(listReadyQuery)),
  route("GET", "/runs", "read"),
  route("POST", "/runs", "create", validateAndTransformBody(createRunBody)),
  route("GET", "/runs/:id", "read"),
  route("GET", "/runs/:id/items", "read", validateQuery(listRunItemsQuery)),
  route("POST", "/runs/:id/stop", "update"),
  route("POST", "/runs/:id/resume", "update"),
]
