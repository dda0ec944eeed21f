import { field } from "../providers/http"
import { hmac, inside, isSame, jsonOf, momentOf, report, textInside, whichOf } from "./read"
import { refuse, requireFresh, type WebhookEvent, type WebhookReader } from "./types"

/** Mailgun goes on trying for eight hours. */
const FRESH_SECONDS = 12 * 3600

const eventOf = (data: unknown, now: number): WebhookEvent[] => {
  const which = whichOf(textInside(data, "user-variables", "key"), textInside(data, "message", "headers", "message-id"))
  const id = textInside(data, "id")
  const at = momentOf(field(data, "timestamp"), now)
  if (!which || !id) {
    return []
  }
  const event = textInside(data, "event")
  if (event === "delivered" || event === "complained" || event === "unsubscribed") {
    return [{ id, which, report: report(event, at) }]
  }
  // A temporary failure is one that Mailgun goes on trying after.
  if (event !== "failed" || textInside(data, "severity") !== "permanent") {
    return []
  }
  const code = inside(data, "delivery-status", "code")
  const facts = {
    hard: ["bounce", "suppress-bounce"].includes(textInside(data, "reason")),
    reason: textInside(data, "delivery-status", "message") || textInside(data, "delivery-status", "description"),
    enhanced: textInside(data, "delivery-status", "enhanced-code"),
    code: typeof code === "number" && code >= 200 && code < 600 ? code : null,
  }
  return [{ id, which, report: report("bounced", at, facts) }]
}

/**
 * Mailgun signs a token and not what it says, so a token is good for one call.
 * Source: https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 */
export const mailgunWebhook =
  (key: string): WebhookReader =>
  ({ body }, now) => {
    const said = jsonOf(body.toString("utf8"))
    const [timestamp, token, signature] = ["timestamp", "token", "signature"].map((name) => textInside(said, "signature", name))
    if (!token || !isSame(signature, hmac(key, timestamp + token).toString("hex"))) {
      throw refuse()
    }
    requireFresh(Number(timestamp) * 1000, now, FRESH_SECONDS)
    return { events: eventOf(field(said, "event-data"), now), once: `token:${token}` }
  }
