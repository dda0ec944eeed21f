import { createPublicKey, verify } from "node:crypto"
import { inside, jsonOf, momentOf, report, textField, textInside, whichOf } from "./read"
import { refuse, requireFresh, type WebhookEvent, type WebhookReader } from "./types"

/** Only Amazon's own hosts are asked for anything. Source: https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html */
const HOST = /^sns\.[a-z0-9-]{3,30}\.amazonaws\.com(\.cn)?$/
/** SNS tries for an hour and, where it is told to, for a day. */
const FRESH_SECONDS = 86_400

const SIGNED: Record<string, string[]> = {
  Notification: ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"],
  SubscriptionConfirmation: ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"],
}

/** @throws `refuse` for an address on any other host */
const amazonUrl = (text: string, ending: RegExp): string => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol !== "https:" || url.port || url.username || !HOST.test(url.hostname) || !ending.test(url.pathname)) {
    throw refuse()
  }
  return url.href
}

const isSigned = (body: unknown, certificate: string): boolean => {
  const names = SIGNED[textField(body, "Type")] ?? []
  const text = names.flatMap((name) => (textField(body, name) ? [`${name}\n${textField(body, name)}\n`] : [])).join("")
  const algorithm = textField(body, "SignatureVersion") === "2" ? "sha256" : "sha1"
  try {
    return names.length > 0 && verify(algorithm, Buffer.from(text, "utf8"), createPublicKey(certificate), Buffer.from(textField(body, "Signature"), "base64"))
  } catch {
    return false
  }
}

const eventsOf = (id: string, message: unknown, now: number): WebhookEvent[] => {
  const which = whichOf("", textInside(message, "mail", "messageId"))
  const type = textField(message, "eventType") || textField(message, "notificationType")
  if (!which) {
    return []
  }
  if (type === "Delivery") {
    return [{ id, which, report: report("delivered", momentOf(inside(message, "delivery", "timestamp"), now)) }]
  }
  if (type === "Complaint") {
    const isPraise = textInside(message, "complaint", "complaintFeedbackType") === "not-spam"
    return isPraise ? [] : [{ id, which, report: report("complained", momentOf(inside(message, "complaint", "timestamp"), now)) }]
  }
  if (type !== "Bounce") {
    return []
  }
  const recipients = inside(message, "bounce", "bouncedRecipients")
  const [first] = Array.isArray(recipients) ? (recipients as unknown[]) : []
  const hard = textInside(message, "bounce", "bounceType") === "Permanent"
  const facts = { hard, reason: textField(first, "diagnosticCode"), enhanced: textField(first, "status") }
  return [{ id, which, report: report("bounced", momentOf(inside(message, "bounce", "timestamp"), now), facts) }]
}

/**
 * Amazon SES by way of SNS: signed with a certificate of Amazon's, for the one topic that was entered.
 * @param fetchText fetches the certificate, follows nothing
 */
export const sesWebhook =
  (topic: string, fetchText: (url: string) => Promise<string>): WebhookReader =>
  async ({ body }, now) => {
    const said = jsonOf(body.toString("utf8"))
    if (!topic || textField(said, "TopicArn") !== topic) {
      throw refuse()
    }
    requireFresh(Date.parse(textField(said, "Timestamp")), now, FRESH_SECONDS)
    const certificate = await fetchText(amazonUrl(textField(said, "SigningCertURL"), /\.pem$/))
    if (!isSigned(said, certificate)) {
      throw refuse()
    }
    if (textField(said, "Type") === "SubscriptionConfirmation") {
      return { events: [], confirm: amazonUrl(textField(said, "SubscribeURL"), /^\/$/) }
    }
    return { events: eventsOf(textField(said, "MessageId"), jsonOf(textField(said, "Message")), now) }
  }
