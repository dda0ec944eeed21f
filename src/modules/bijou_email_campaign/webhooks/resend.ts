import { headerOf, hmac, isSame, jsonOf, momentOf, report, textInside, whichOf } from "./read"
import { field } from "../providers/http"
import { refuse, requireFresh, type WebhookCall, type WebhookReader } from "./types"

/** Every attempt is signed anew. */
const FRESH_SECONDS = 5 * 60

/** Source: https://docs.svix.com/receiving/verifying-payloads/how-manual */
const requireSigned = (call: WebhookCall, key: string): { id: string; at: number } => {
  const [id, timestamp] = [headerOf(call, "svix-id"), headerOf(call, "svix-timestamp")]
  const secret = Buffer.from(key.replace(/^whsec_/, ""), "base64")
  const expected = `v1,${hmac(secret, Buffer.concat([Buffer.from(`${id}.${timestamp}.`), call.body])).toString("base64")}`
  const isOurs = headerOf(call, "svix-signature").split(" ").some((given) => isSame(given, expected))
  if (!isOurs || !id || !/^\d+$/.test(timestamp)) {
    throw refuse()
  }
  return { id, at: Number(timestamp) * 1000 }
}

/** Resend, by way of Svix. */
export const resendWebhook =
  (key: string): WebhookReader =>
  (call, now) => {
    const { id, at: signed } = requireSigned(call, key)
    requireFresh(signed, now, FRESH_SECONDS)
    const said = jsonOf(call.body.toString("utf8"))
    const which = whichOf("", textInside(said, "data", "email_id"))
    const at = momentOf(field(said, "created_at"), now)
    if (!which) {
      return { events: [] }
    }
    switch (textInside(said, "type")) {
      case "email.delivered":
        return { events: [{ id, which, report: report("delivered", at) }] }
      case "email.complained":
        return { events: [{ id, which, report: report("complained", at) }] }
      case "email.bounced": {
        const hard = textInside(said, "data", "bounce", "type") === "Permanent"
        const reason = textInside(said, "data", "bounce", "message")
        return { events: [{ id, which, report: report("bounced", at, { hard, reason }) }] }
      }
      default:
        return { events: [] }
    }
  }
