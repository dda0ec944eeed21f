import { writeMime } from "../../../../mail/mime"
import { type Dialect, type HttpAnswer, textField } from "../http"
import { failure } from "../provider"
import { type AwsLogin, signAws } from "./aws-signature"

/** Errors that are about the account or the sender. Source: https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html */
const ABOUT_US = new Set(["AccountSuspendedException", "SendingPausedException", "MailFromDomainNotVerifiedException", "NotFoundException"])
const SLOWER = new Set(["TooManyRequestsException", "LimitExceededException", "ThrottlingException"])

/** The name of an error: in a header, or in the body with what belongs to it before a `#`. */
const nameOf = ({ headers, body }: HttpAnswer): string => {
  const name = headers.get("x-amzn-errortype") ?? textField(body, "__type")
  return (name.split("#").at(-1) ?? "").split(":")[0]
}

interface Options extends AwsLogin {
  configuration_set: string
  base?: string
}

/** Amazon SES, version 2 of its API, given whole messages. */
export const ses = ({ configuration_set, base, ...login }: Options): Dialect => {
  const root = base ?? `https://email.${login.region}.amazonaws.com`
  const signed = (method: "GET" | "POST", path: string, body: string) => ({
    url: `${root}${path}`,
    method,
    headers: { "content-type": "application/json", ...signAws(login, "ses", method, `${root}${path}`, body) },
    ...(method === "POST" ? { body } : {}),
  })
  return {
    capabilities: { batch: 1, parallel: 28, idempotency_seconds: 0 },
    request: ([mail]) => {
      const message = writeMime({ ...mail, date: new Date() })
      const body = JSON.stringify({
        Destination: { ToAddresses: [mail.to.address] },
        Content: { Raw: { Data: Buffer.from(message, "latin1").toString("base64") } },
        ConfigurationSetName: configuration_set || undefined,
      })
      return signed("POST", "/v2/email/outbound-emails", body)
    },
    read: ({ body }) => [{ kind: "accepted", provider_message_id: textField(body, "MessageId") || null }],
    refusal: (answer) => {
      const name = nameOf(answer)
      const reason = textField(answer.body, "message") || textField(answer.body, "Message") || name
      const facts = { code: answer.status }
      if (SLOWER.has(name)) {
        return failure("rate", reason, facts)
      }
      return ABOUT_US.has(name) || (name === "MessageRejected" && /not verified/i.test(reason)) ? failure("blocked", reason, facts) : undefined
    },
    probe: () => signed("GET", "/v2/email/account", ""),
  }
}
