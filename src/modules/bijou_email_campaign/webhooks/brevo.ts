import { field } from "../providers/http"
import { jsonOf, momentOf, report, requirePassword, textInside, whichOf } from "./read"
import { requireFresh, type WebhookEvent, type WebhookReader } from "./types"

const FRESH_SECONDS = 2 * 86_400
const HARD = new Set(["hard_bounce", "invalid_email"])
const BOUNCE = new Set([...HARD, "soft_bounce", "blocked", "error"])

const eventOf = (said: unknown, now: number): WebhookEvent | null => {
  const event = textInside(said, "event")
  const message = textInside(said, "message-id")
  const which = whichOf("", message)
  const at = momentOf(field(said, "ts_event") ?? field(said, "ts"), now)
  // `id` names the webhook and not the event.
  const id = `${event}:${message}:${at.getTime()}`
  if (!which) {
    return null
  }
  if (event === "delivered") {
    return { id, which, report: report("delivered", at) }
  }
  if (event === "spam") {
    return { id, which, report: report("complained", at) }
  }
  if (event === "unsubscribed") {
    return { id, which, report: report("unsubscribed", at) }
  }
  return BOUNCE.has(event) ? { id, which, report: report("bounced", at, { hard: HARD.has(event), reason: textInside(said, "reason") }) } : null
}

/** Brevo signs nothing: it sends the token or password along that its address was entered with. */
export const brevoWebhook =
  (key: string): WebhookReader =>
  (call, now) => {
    requirePassword(call, key)
    const event = eventOf(jsonOf(call.body.toString("utf8")), now)
    if (event) {
      requireFresh(event.report.at.getTime(), now, FRESH_SECONDS)
    }
    return { events: event ? [event] : [] }
  }
