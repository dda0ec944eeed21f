import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { createSavedBlockBody, updateSavedBlockBody } from "../../../contracts/email-campaign-saved-block"
import { requireFeature } from "../../lib/features"

const AREA = "/admin/email-saved-blocks"
const CONTENT = { sizeLimit: "512kb" }

const gate = (method: "GET" | "POST" | "DELETE", path: string, operation: string, ...middlewares: NonNullable<MiddlewareRoute["middlewares"]>): MiddlewareRoute => ({
  matcher: `${AREA}${path}`,
  methods: [method],
  policies: [{ resource: "bijou_email_campaign", operation }],
  middlewares,
})

/** Gates and validation of `/admin/email-saved-blocks`. */
export const emailSavedBlockMiddlewares: MiddlewareRoute[] = [
  { matcher: AREA, middlewares: [requireFeature("email-campaign")] },
  gate("GET", "", "read"),
  { ...gate("POST", "", "update", validateAndTransformBody(createSavedBlockBody)), bodyParser: CONTENT },
  { ...gate("POST", "/:id", "update", validateAndTransformBody(updateSavedBlockBody)), bodyParser: CONTENT },
  gate("DELETE", "/:id", "update"),
]
