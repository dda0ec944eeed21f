import { createHash } from "node:crypto"
import { formatMailbox, type Mailbox } from "../../../../mail/mime/header"
import { type Dialect, textField } from "../http"
import { failure } from "../provider"

/** The documentation speaks of 30 minutes in one place and of 15 in another; a minute less than the shorter. */
const KNOWN = 14 * 60

/** Brevo takes only UUIDs as keys: the same key gives the same one. */
const asUuid = (key: string): string => {
  const hex = createHash("sha256").update(key).digest("hex")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const person = (mailbox: Mailbox): { email: string; name?: string } => {
  formatMailbox(mailbox)
  return mailbox.name ? { email: mailbox.address, name: mailbox.name } : { email: mailbox.address }
}

/** Brevo. Source: https://developers.brevo.com/docs/heterogenous-versions-batch-emails (keys) */
export const brevo = ({ api_key, base = "https://api.brevo.com" }: { api_key: string; base?: string }): Dialect => ({
  capabilities: { batch: 1, parallel: 20, idempotency_seconds: KNOWN },
  request: ([mail]) => ({
    url: `${base}/v3/smtp/email`,
    headers: { "api-key": api_key, "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({
      sender: person(mail.from),
      to: [person(mail.to)],
      replyTo: mail.reply_to ? person(mail.reply_to) : undefined,
      subject: mail.subject,
      htmlContent: mail.html,
      textContent: mail.text,
      headers: { ...Object.fromEntries(mail.headers), idempotencyKey: asUuid(mail.key) },
    }),
  }),
  read: ({ body }) => [{ kind: "accepted", provider_message_id: textField(body, "messageId").replace(/^<|>$/g, "") || null }],
  refusal: ({ status, body }) => {
    const code = textField(body, "code")
    const reason = textField(body, "message") || code
    if (/^duplicate_(request|parameter)$/.test(code) && /idempotency/i.test(reason)) {
      return { kind: "accepted", provider_message_id: null }
    }
    const isAboutUs = code === "unauthorized" || code === "permission_denied" || code === "not_enough_credits" || /sender/i.test(reason)
    return isAboutUs ? failure("blocked", reason, { code: status }) : undefined
  },
  probe: () => ({ url: `${base}/v3/account`, method: "GET", headers: { "api-key": api_key, accept: "application/json" } }),
})
