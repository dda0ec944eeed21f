import { formatMailbox } from "../../../../mail/mime/header"
import type { Dialect } from "../http"
import { textField } from "../http"
import { failure } from "../provider"

const DAY = 24 * 3600
/** A key is known for a day; an hour less than that, as clocks differ. */
const KNOWN = 23 * 3600

/**
 * Resend. Each mail is a call of its own: a key of a batch stands for exactly these mails in this
 * order, which after a crash nobody can put together again.
 * Source: https://resend.com/docs/api-reference/errors and /docs/dashboard/emails/idempotency-keys
 */
export const resend = ({ api_key, base = "https://api.resend.com" }: { api_key: string; base?: string }): Dialect => ({
  capabilities: { batch: 1, parallel: 5, idempotency_seconds: KNOWN },
  request: ([mail]) => ({
    url: `${base}/emails`,
    headers: { authorization: `Bearer ${api_key}`, "content-type": "application/json", "idempotency-key": mail.key },
    body: JSON.stringify({
      from: formatMailbox(mail.from),
      to: [formatMailbox(mail.to)],
      reply_to: mail.reply_to ? formatMailbox(mail.reply_to) : undefined,
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      headers: Object.fromEntries(mail.headers),
    }),
  }),
  read: ({ body }) => [{ kind: "accepted", provider_message_id: textField(body, "id") || null }],
  refusal: ({ status, body }) => {
    const name = textField(body, "name")
    const reason = textField(body, "message") || name
    if (name === "invalid_idempotent_request") {
      // The key was used before: that mail was taken.
      return { kind: "accepted", provider_message_id: null }
    }
    if (name === "concurrent_idempotent_requests") {
      return failure("unknown", reason, { code: status })
    }
    if (name === "daily_quota_exceeded" || name === "monthly_quota_exceeded") {
      return failure("rate", reason, { code: status, retry_after: name === "daily_quota_exceeded" ? 3600 : DAY })
    }
    // 403 with this name: the domain of the sender is not verified.
    return name === "invalid_from_address" || (status === 403 && name === "validation_error") ? failure("blocked", reason, { code: status }) : undefined
  },
  probe: () => ({ url: `${base}/domains`, method: "GET", headers: { authorization: `Bearer ${api_key}` } }),
  isProbeFine: ({ body }) => textField(body, "name") === "restricted_api_key",
})
