import { writeMime } from "../../../../mail/mime"
import { type Dialect, textField } from "../http"
import { failure } from "../provider"

/** Mailgun, given whole messages. Its own tracking is switched off: the suite counts only where there is consent. */
export const mailgun = ({ api_key, domain, region, base }: { api_key: string; domain: string; region: "us" | "eu"; base?: string }): Dialect => {
  const root = base ?? (region === "eu" ? "https://api.eu.mailgun.net" : "https://api.mailgun.net")
  const authorization = `Basic ${Buffer.from(`api:${api_key}`).toString("base64")}`
  return {
    capabilities: { batch: 1, parallel: 20, idempotency_seconds: 0 },
    request: ([mail]) => {
      const form = new FormData()
      form.set("to", mail.to.address)
      form.set("message", new Blob([writeMime({ ...mail, date: new Date() })], { type: "message/rfc822" }), "message.eml")
      form.set("o:tracking", "no")
      form.set("v:key", mail.key)
      return { url: `${root}/v3/${encodeURIComponent(domain)}/messages.mime`, headers: { authorization }, body: form }
    },
    read: ({ body }) => [{ kind: "accepted", provider_message_id: textField(body, "id").replace(/^<|>$/g, "") || null }],
    refusal: ({ status, body }) => {
      const reason = textField(body, "message")
      return status === 400 && /'from'|sandbox|authorized recipients|not allowed to send/i.test(reason) ? failure("blocked", reason, { code: status }) : undefined
    },
    probe: () => ({ url: `${root}/v3/domains/${encodeURIComponent(domain)}`, method: "GET", headers: { authorization } }),
  }
}
