import type { MiddlewareRoute } from "@medusajs/framework/http"
import { ipOf, rateLimit } from "../lib/rate-limit"

/** A form is small; whatever is larger is none of ours. */
const FORM = { sizeLimit: "32kb" }

/**
 * Pages behind the links of mails. They work also while the feature is switched off: mails sent before
 * promise it. Unsubscribing has no limit, since a mail provider asks for all its users from few addresses.
 */
export const emailPageMiddlewares: MiddlewareRoute[] = [
  { matcher: "/email/unsubscribe/:token", methods: ["POST"], bodyParser: FORM },
  {
    matcher: "/email/preferences/:token",
    methods: ["POST"],
    bodyParser: FORM,
    middlewares: [rateLimit({ name: "email-preferences", limit: 60, perSeconds: 60, key: (req) => `ip:${ipOf(req)}` })],
  },
  { matcher: "/email/confirm/:token", methods: ["POST"], bodyParser: FORM },
  // What is signed are the bytes, so the routes read them themselves.
  { matcher: "/email/hooks/:provider_id", methods: ["POST"], bodyParser: false },
]
