import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { mailProductsBody, previewMailBody } from "../../../contracts/email-campaign-preview"
import { requireFeature } from "../../lib/features"

/** Gate and validation of mails that are only looked at. */
export const emailMailMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/email-mails", middlewares: [requireFeature("email-campaign")] },
  {
    matcher: "/admin/email-mails/preview",
    methods: ["POST"],
    policies: [{ resource: "bijou_email_campaign", operation: "read" }],
    bodyParser: { sizeLimit: "1mb" },
    middlewares: [validateAndTransformBody(previewMailBody)],
  },
  {
    matcher: "/admin/email-mails/products",
    methods: ["POST"],
    policies: [{ resource: "bijou_email_campaign", operation: "read" }],
    bodyParser: { sizeLimit: "1mb" },
    middlewares: [validateAndTransformBody(mailProductsBody)],
  },
]
