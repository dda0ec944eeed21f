import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { createSignupBody, legacySignupsBody, updateSignupBody } from "../../../contracts/email-campaign-signup-campaign"
import { requireFeature } from "../../lib/features"

const AREA = "/admin/email-signups"

const gate = (method: "GET" | "POST" | "DELETE", path: string, operation: string, ...middlewares: NonNullable<MiddlewareRoute["middlewares"]>): MiddlewareRoute => ({
  matcher: `${AREA}${path}`,
  methods: [method],
  policies: [{ resource: "bijou_email_campaign", operation }],
  middlewares,
})

/** One of them; what stands beside it, such as the import, is not taken for one. */
const ONE = "/esign_:id"

/** Gates and validation of `/admin/email-signups`. What it saves is shown in the shop and costs money: it is sent like a campaign. */
export const emailSignupMiddlewares: MiddlewareRoute[] = [
  { matcher: AREA, middlewares: [requireFeature("email-campaign")] },
  gate("GET", "", "read"),
  gate("POST", "", "send", validateAndTransformBody(createSignupBody)),
  gate("POST", "/legacy-import", "send", validateAndTransformBody(legacySignupsBody)),
  gate("GET", ONE, "read"),
  gate("POST", ONE, "send", validateAndTransformBody(updateSignupBody)),
  gate("DELETE", ONE, "send"),
]
