import { addressIn } from "./address"
import { judge } from "./reason"
import type { Mail } from "./message"
import { failureOf, type Verdict } from "./types"

const asRecord = (value: unknown) =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {}

const asText = (value: unknown) => (typeof value === "string" ? value : "")

const asList = (value: unknown) => (Array.isArray(value) ? value.slice(0, 1000).map(asRecord) : [])

const parse = (text: string) => {
  try {
    return asRecord(JSON.parse(text))
  } catch {
    return {}
  }
}

/**
 * The JSON a notification begins with; what follows the object, such as a way to unsubscribe, is left out. Mail
 * systems fold long lines, even in the middle of a string.
 */
const jsonOf = (text: string) => {
  const end = text.lastIndexOf("\n}")
  const json = text.slice(text.indexOf("{"), end < 0 ? text.lastIndexOf("}") + 1 : end + 2)
  return parse(json.replace(/\n ?/g, ""))
}

/**
 * Bounces and complaints that Amazon SES sends as JSON through a topic of SNS with subscribers by e-mail.
 * @returns null if the message is none
 */
export const notifications = (mail: Mail): Verdict[] | null => {
  const start = mail.text.slice(0, 200).trimStart()
  if (!start.startsWith("{") || !/"(?:notificationType|eventType|TopicArn)"/.test(mail.text)) {
    return null
  }
  const outer = jsonOf(mail.text)
  const event = "Message" in outer ? parse(asText(outer.Message)) : outer
  const failed = asList(asRecord(event.bounce).bouncedRecipients).map((entry) =>
    judge(
      failureOf({
        recipient: addressIn(asText(entry.emailAddress)),
        action: asText(entry.action).toLowerCase(),
        status: asText(entry.status),
        diagnostic: asText(entry.diagnosticCode).replace(/^[a-z-]+;\s*/i, ""),
      })
    )
  )
  const complained = asList(asRecord(event.complaint).complainedRecipients).map(
    (entry): Verdict => ({
      recipient: addressIn(asText(entry.emailAddress)),
      kind: "complaint",
      hard: false,
      dsn: "",
      reply: "",
      reason: "feedback",
      delayed: false,
    })
  )
  const all = [...failed, ...complained]
  return all.length > 0 ? all : null
}
