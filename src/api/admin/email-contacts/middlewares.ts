import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { listContactsQuery, suppressContactBody, unsubscribeContactBody, updateContactBody } from "../../../contracts/email-campaign-contact"
import { importContactsBody } from "../../../contracts/email-campaign-import"
import { changeMembersBody, createEmailListBody } from "../../../contracts/email-campaign-list"
import { createTopicBody, updateTopicBody } from "../../../contracts/email-campaign-topic"
import { requireFeature } from "../../lib/features"
import { validateQuery } from "../../lib/validate"

type Handlers = NonNullable<MiddlewareRoute["middlewares"]>
type Operation = "read" | "create" | "update" | "delete" | "export"

const contacts = (method: "GET" | "POST" | "DELETE", matcher: string | RegExp, operation: Operation, ...middlewares: Handlers): MiddlewareRoute => ({
  matcher,
  methods: [method],
  policies: [{ resource: "bijou_email_contact", operation }],
  middlewares,
})

/** A contact by its number; what stands beside it, such as `counts`, is not taken for one. */
const ONE = /^\/admin\/email-contacts\/\d+\/?$/
const ANY_NAME = "/admin/email-contacts"
/** Five million letters of Bulgarian in JSON, with room to spare. */
const FILE = { sizeLimit: "24mb" }

/** Gates and validation of `/admin/email-contacts`, `/admin/email-topics` and `/admin/email-lists`. */
export const emailContactMiddlewares: MiddlewareRoute[] = [
  ...[ANY_NAME, "/admin/email-topics", "/admin/email-lists"].map((matcher) => ({ matcher, middlewares: [requireFeature("email-campaign")] })),
  contacts("GET", ANY_NAME, "read", validateQuery(listContactsQuery)),
  contacts("GET", `${ANY_NAME}/counts`, "read"),
  contacts("GET", `${ANY_NAME}/export.csv`, "export", validateQuery(listContactsQuery)),
  { ...contacts("POST", `${ANY_NAME}/import`, "create", validateAndTransformBody(importContactsBody)), bodyParser: FILE },
  contacts("GET", ONE, "read"),
  contacts("GET", `${ANY_NAME}/:id/mails`, "read"),
  contacts("GET", `${ANY_NAME}/:id/codes`, "read"),
  contacts("GET", `${ANY_NAME}/:id/export.json`, "export"),
  contacts("POST", ONE, "update", validateAndTransformBody(updateContactBody)),
  contacts("POST", `${ANY_NAME}/:id/unsubscribe`, "update", validateAndTransformBody(unsubscribeContactBody)),
  contacts("POST", `${ANY_NAME}/:id/suppression`, "update", validateAndTransformBody(suppressContactBody)),
  contacts("POST", `${ANY_NAME}/:id/erase`, "delete", validateAndTransformBody(unsubscribeContactBody)),
  contacts("GET", "/admin/email-topics", "read"),
  contacts("POST", "/admin/email-topics", "update", validateAndTransformBody(createTopicBody)),
  contacts("POST", "/admin/email-topics/:handle", "update", validateAndTransformBody(updateTopicBody)),
  contacts("GET", "/admin/email-lists", "read"),
  contacts("POST", "/admin/email-lists", "create", validateAndTransformBody(createEmailListBody)),
  contacts("DELETE", "/admin/email-lists/:id", "delete"),
  contacts("POST", "/admin/email-lists/:id/members", "update", validateAndTransformBody(changeMembersBody)),
]
