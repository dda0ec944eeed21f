import { formatMailbox } from "../../../../mail/mime/header"
import { type Dialect, field, textField } from "../http"
import { failure, type Outcome } from "../provider"

/** Codes that are about us: token, sender, account. Source: https://postmarkapp.com/developer/api/overview#error-codes */
const ABOUT_US = new Set([10, 400, 401, 405, 412, 413])
const LATER = new Set([100, 429])

const outcomeOf = (item: unknown): Outcome => {
  const code = field(item, "ErrorCode")
  if (code === 0) {
    return { kind: "accepted", provider_message_id: textField(item, "MessageID") || null }
  }
  const number = typeof code === "number" ? code : null
  const kind = number === null ? "unknown" : ABOUT_US.has(number) ? "blocked" : LATER.has(number) ? "rate" : "permanent"
  return failure(kind, textField(item, "Message"), { code: number })
}

interface Options {
  server_token: string
  /** A stream for bulk, which Postmark keeps apart from mails somebody waits for. */
  stream: string
  base?: string
}

/** Postmark: many mails in one call, an answer for each. */
export const postmark = ({ server_token, stream, base = "https://api.postmarkapp.com" }: Options): Dialect => ({
  capabilities: { batch: 100, parallel: 2, idempotency_seconds: 0 },
  request: (mails) => ({
    url: `${base}/email/batch`,
    headers: { "x-postmark-server-token": server_token, "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(
      mails.map((mail) => ({
        From: formatMailbox(mail.from),
        To: formatMailbox(mail.to),
        ReplyTo: mail.reply_to ? formatMailbox(mail.reply_to) : undefined,
        Subject: mail.subject,
        HtmlBody: mail.html,
        TextBody: mail.text,
        MessageStream: stream,
        TrackOpens: false,
        TrackLinks: "None",
        Headers: mail.headers.map(([Name, Value]) => ({ Name, Value })),
        Metadata: { key: mail.key },
      }))
    ),
  }),
  read: ({ body }) => (Array.isArray(body) ? body.map(outcomeOf) : []),
  refusal: ({ status, body }) => (status === 422 ? outcomeOf(body) : undefined),
  probe: () => ({ url: `${base}/server`, method: "GET", headers: { "x-postmark-server-token": server_token, accept: "application/json" } }),
})
