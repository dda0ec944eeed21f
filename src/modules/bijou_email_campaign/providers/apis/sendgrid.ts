import { formatMailbox, type Mailbox } from "../../../../mail/mime/header"
import { type Dialect, field, textField } from "../http"
import { failure } from "../provider"

/** Fields of a request that are about us and not about one mail. */
const ABOUT_US = /^from(\.|$)|^personalizations\.\d+\.from/

const person = (mailbox: Mailbox): { email: string; name?: string } => {
  formatMailbox(mailbox)
  return mailbox.name ? { email: mailbox.address, name: mailbox.name } : { email: mailbox.address }
}

/** SendGrid. Its own tracking is switched off: the suite counts only where there is consent. */
export const sendgrid = ({ api_key, region, base }: { api_key: string; region: "global" | "eu"; base?: string }): Dialect => {
  const root = base ?? (region === "eu" ? "https://api.eu.sendgrid.com" : "https://api.sendgrid.com")
  const authorization = `Bearer ${api_key}`
  return {
    capabilities: { batch: 1, parallel: 20, idempotency_seconds: 0 },
    request: ([mail]) => ({
      url: `${root}/v3/mail/send`,
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify({
        personalizations: [{ to: [person(mail.to)], custom_args: { key: mail.key } }],
        from: person(mail.from),
        reply_to: mail.reply_to ? person(mail.reply_to) : undefined,
        subject: mail.subject,
        content: [
          { type: "text/plain", value: mail.text },
          { type: "text/html", value: mail.html },
        ],
        headers: Object.fromEntries(mail.headers),
        tracking_settings: {
          click_tracking: { enable: false, enable_text: false },
          open_tracking: { enable: false },
          subscription_tracking: { enable: false },
        },
      }),
    }),
    read: ({ headers }) => [{ kind: "accepted", provider_message_id: headers.get("x-message-id") }],
    refusal: ({ status, body }) => {
      const errors = field(body, "errors")
      const [first] = Array.isArray(errors) ? (errors as unknown[]) : []
      const reason = textField(first, "message")
      return ABOUT_US.test(textField(first, "field")) ? failure("blocked", reason, { code: status }) : undefined
    },
    probe: () => ({ url: `${root}/v3/scopes`, method: "GET", headers: { authorization } }),
  }
}
