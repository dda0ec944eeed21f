import { createPublicKey, verify } from "node:crypto"
import { field } from "../providers/http"
import { headerOf, jsonOf, momentOf, report, textField, whichOf } from "./read"
import { refuse, requireFresh, type WebhookCall, type WebhookEvent, type WebhookReader } from "./types"

/** SendGrid goes on trying for a day. */
const FRESH_SECONDS = 86_400
/** Why SendGrid does not even try: the address came back before, or is none. */
const DEAD = /bounced address|invalid/i

/** Source: https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features */
const requireSigned = (call: WebhookCall, key: string): number => {
  const timestamp = headerOf(call, "x-twilio-email-event-webhook-timestamp")
  const signature = Buffer.from(headerOf(call, "x-twilio-email-event-webhook-signature"), "base64")
  const isOurs = (() => {
    try {
      const publicKey = createPublicKey({ key: Buffer.from(key, "base64"), format: "der", type: "spki" })
      return verify("sha256", Buffer.concat([Buffer.from(timestamp), call.body]), publicKey, signature)
    } catch {
      return false
    }
  })()
  if (!isOurs || !/^\d+$/.test(timestamp)) {
    throw refuse()
  }
  return Number(timestamp) * 1000
}

const eventOf = (item: unknown, now: number): WebhookEvent[] => {
  const which = whichOf(textField(item, "key"), textField(item, "sg_message_id").split(".")[0])
  const id = textField(item, "sg_event_id")
  const at = momentOf(field(item, "timestamp"), now)
  const facts = { reason: textField(item, "reason"), enhanced: textField(item, "status") }
  if (!which || !id) {
    return []
  }
  switch (textField(item, "event")) {
    case "delivered":
      return [{ id, which, report: report("delivered", at) }]
    case "bounce":
      return [{ id, which, report: report("bounced", at, { ...facts, hard: textField(item, "type") !== "blocked" }) }]
    case "dropped":
      return DEAD.test(facts.reason) ? [{ id, which, report: report("bounced", at, { ...facts, hard: true }) }] : []
    case "spamreport":
      return [{ id, which, report: report("complained", at) }]
    case "unsubscribe":
    case "group_unsubscribe":
      return [{ id, which, report: report("unsubscribed", at) }]
    default:
      return []
  }
}

/** SendGrid: many events in one call, signed with ECDSA. @param key the public key SendGrid shows */
export const sendgridWebhook =
  (key: string): WebhookReader =>
  (call, now) => {
    requireFresh(requireSigned(call, key), now, FRESH_SECONDS)
    const items = jsonOf(call.body.toString("utf8"))
    return { events: (Array.isArray(items) ? items : []).flatMap((item) => eventOf(item, now)) }
  }
