import { field } from "../providers/http"
import { jsonOf, momentOf, report, requirePassword, textInside, whichOf } from "./read"
import { requireFresh, type WebhookEvent, type WebhookReader } from "./types"

/** Postmark goes on trying for some hours; what is older is not news. */
const FRESH_SECONDS = 2 * 86_400
/** Source: https://postmarkapp.com/developer/api/bounce-api#bounce-types */
const HARD = new Set(["HardBounce", "BadEmailAddress", "ManuallyDeactivated"])
const NO_BOUNCE = new Set(["AutoResponder", "AddressChange", "ChallengeVerification", "Subscribe", "Unsubscribe", "OpenRelayTest", "Transient"])

const eventOf = (said: unknown, now: number): WebhookEvent | null => {
  const type = textInside(said, "RecordType")
  const which = whichOf(textInside(said, "Metadata", "key"), textInside(said, "MessageID"))
  const at = momentOf(field(said, "BouncedAt") ?? field(said, "DeliveredAt") ?? field(said, "ChangedAt"), now)
  if (!which) {
    return null
  }
  const id = `${type}:${textInside(said, "ID") || `${textInside(said, "MessageID")}:${at.getTime()}`}`
  const kind = textInside(said, "Type")
  if (type === "Delivery") {
    return { id, which, report: report("delivered", at) }
  }
  if (type === "SpamComplaint" || (type === "Bounce" && kind === "SpamComplaint")) {
    return { id, which, report: report("complained", at) }
  }
  if (type === "SubscriptionChange" && field(said, "SuppressSending") === true && textInside(said, "SuppressionReason") === "ManualSuppression") {
    return textInside(said, "Origin") === "Recipient" ? { id, which, report: report("unsubscribed", at) } : null
  }
  return type === "Bounce" && !NO_BOUNCE.has(kind)
    ? { id, which, report: report("bounced", at, { hard: HARD.has(kind), reason: textInside(said, "Details") || textInside(said, "Description") }) }
    : null
}

/** Postmark signs nothing: it sends the name and password along that its address was entered with. */
export const postmarkWebhook =
  (key: string): WebhookReader =>
  (call, now) => {
    requirePassword(call, key)
    const event = eventOf(jsonOf(call.body.toString("utf8")), now)
    if (event) {
      requireFresh(event.report.at.getTime(), now, FRESH_SECONDS)
    }
    return { events: event ? [event] : [] }
  }
