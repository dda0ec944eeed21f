import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { createCampaignBody, listCampaignsQuery, scheduleCampaignBody, testCampaignBody, updateCampaignBody } from "../../../contracts/email-campaign-campaign"
import { checkCampaignQuery } from "../../../contracts/email-campaign-check"
import { createProviderBody, updateProviderBody } from "../../../contracts/email-campaign-provider"
import { countAudienceBody, saveSendingBody } from "../../../contracts/email-campaign-sending"
import { restoreVersionBody } from "../../../contracts/email-campaign-version"
import { requireFeature } from "../../lib/features"
import { validateQuery } from "../../lib/validate"

type Operation = "read" | "create" | "update" | "delete" | "send"
type Handlers = NonNullable<MiddlewareRoute["middlewares"]>
type Method = "GET" | "POST" | "DELETE"

const gate =
  (area: string, resource: string) =>
  (method: Method, path: string, operation: Operation, ...middlewares: Handlers): MiddlewareRoute => ({
    matcher: `/admin/${area}${path}`,
    methods: [method],
    policies: [{ resource, operation }],
    middlewares,
  })

const campaign = gate("email-campaigns", "bijou_email_campaign")
const provider = gate("email-providers", "bijou_email_settings")
const sending = gate("email-sending", "bijou_email_settings")

/** A document and its other language, with room for what JSON adds. */
const CONTENT = { sizeLimit: "1mb" }

/** Gates and validation of campaigns, providers and sending. */
export const emailCampaignMiddlewares: MiddlewareRoute[] = [
  ...["email-campaigns", "email-providers", "email-sending", "email-audiences", "email-templates"].map((area) => ({
    matcher: `/admin/${area}`,
    middlewares: [requireFeature("email-campaign")],
  })),
  campaign("GET", "", "read", validateQuery(listCampaignsQuery)),
  { ...campaign("POST", "", "create", validateAndTransformBody(createCampaignBody)), bodyParser: CONTENT },
  campaign("GET", "/:id", "read"),
  { ...campaign("POST", "/:id", "update", validateAndTransformBody(updateCampaignBody)), bodyParser: CONTENT },
  campaign("DELETE", "/:id", "delete"),
  campaign("GET", "/:id/numbers", "read"),
  campaign("GET", "/:id/versions", "read"),
  campaign("GET", "/:id/versions/:number", "read"),
  campaign("POST", "/:id/versions/:number/restore", "update", validateAndTransformBody(restoreVersionBody)),
  campaign("GET", "/:id/checks", "read", validateQuery(checkCampaignQuery)),
  gate("email-templates", "bijou_email_campaign")("GET", "", "read"),
  campaign("GET", "/:id/report", "read"),
  campaign("POST", "/:id/test-mails", "update", validateAndTransformBody(testCampaignBody)),
  campaign("POST", "/:id/schedule", "send", validateAndTransformBody(scheduleCampaignBody)),
  campaign("POST", "/:id/unschedule", "send"),
  campaign("POST", "/:id/pause", "send"),
  campaign("POST", "/:id/resume", "send"),
  campaign("POST", "/:id/cancel", "send"),
  campaign("POST", "/:id/resend-unknown", "send"),
  gate("email-audiences", "bijou_email_campaign")("POST", "/count", "read", validateAndTransformBody(countAudienceBody)),
  provider("GET", "", "read"),
  provider("POST", "", "update", validateAndTransformBody(createProviderBody)),
  provider("GET", "/:id", "read"),
  provider("POST", "/:id", "update", validateAndTransformBody(updateProviderBody)),
  provider("POST", "/:id/check", "update"),
  sending("GET", "", "read"),
  sending("POST", "", "update", validateAndTransformBody(saveSendingBody)),
  gate("email-sending", "bijou_email_campaign")("POST", "/stop", "send"),
  gate("email-sending", "bijou_email_campaign")("POST", "/go", "send"),
]
