import { ADDRESS, addressesIn, addressIn } from "./address"
import { all, first, type Mail } from "./message"
import { SEPARATORS } from "./rules/separators"
import { failureOf, type Failure } from "./types"

const MAX_LINES = 3000
const MAX_RECIPIENTS = 1000
const LABEL =
  "(?:(?:failed |final[- ]|original[- ])?(?:e-?mail )?(?:recipient|addressee?|rcpt)(?: address)?|addressed to|could not be delivered to|did not reach the following recipient|undelivered to)"

/** Where reports name a recipient: `[pattern with the address in group 1, rest in group 2]`. */
const RECIPIENT_LINES = [
  new RegExp(
    `^\\s*(?:your mail |your message )?${LABEL}\\s*:\\s*(?:rfc822;\\s*)?["'<]*(${ADDRESS})[>"']*(.*)$`,
    "i"
  ),
  new RegExp(
    `^\\s*(?:>>>\\s+|[*•-]\\s*)?["'<]{0,2}(${ADDRESS})[>"']{0,2}((?:\\s|$|[:;,(<[.-]).*)$`
  ),
  new RegExp(`^\\s*[45]\\d\\d(?: [45]\\.\\d+\\.\\d+)? <(${ADDRESS})>\\.\\.\\.(.*)$`),
]

/** Where a sentence names it, when no line does. */
const SENTENCES = [
  new RegExp(`^[^\\n@]{1,80}:\\s*["'<]*(${ADDRESS})[>"']*\\s*$`, "m"),
  new RegExp(
    `(?:deliver\\w*|sen[dt]\\w*|message|mail|attempts|recipient|rcpt)\\b[^\\n]{0,120}?(?:to|for|recipient|attempts?|<)[\\s:"'<]*(${ADDRESS})`,
    "i"
  ),
  new RegExp(`^\\s*to:\\s*["'<]*(${ADDRESS})`, "im"),
  new RegExp(`[<(](${ADDRESS})[>)]`),
]

/**
 * The part of a text that reports, without the message it gives back.
 * The separators only count below the first line that says something.
 */
export const reportOf = (text: string) => {
  const lines = text.split("\n", MAX_LINES).map((line) => line.slice(0, 2000))
  const begin = lines.findIndex((line) => line.trim() !== "")
  const end = lines.findIndex(
    (line, at) => at > begin && SEPARATORS.some(({ pattern }) => pattern.test(line))
  )
  return (end < 0 ? lines : lines.slice(0, end)).join("\n")
}

const isQuoted = (line: string) => /^\s*>(?!>>)/.test(line)

const named = (line: string) => {
  for (const pattern of RECIPIENT_LINES) {
    const match = pattern.exec(line)
    if (match) {
      return { recipient: match[1].toLowerCase(), rest: match[2] }
    }
  }
  return null
}

const RECEIVERS = ["to", "delivered-to", "x-apparently-to"]

/** Addresses that are not the failed ones, unless we wrote to ourselves: who gets the report, and who sends it. */
const bystanders = (mail: Mail, sure: string[]) => {
  const receivers = RECEIVERS.flatMap((name) => all(mail.headers, name)).flatMap(addressesIn)
  const senders = addressesIn(
    `${first(mail.headers, "from")} ${mail.returned ? first(mail.returned, "from") : ""}`
  )
  return new Set([...receivers, ...senders].filter((address) => !sure.includes(address)))
}

/** Each recipient a report names on a line of its own, with the lines that are about it. */
const blocks = (report: string, others: Set<string>) => {
  const found = new Map<string, string[]>()
  let current: string[] | null = null
  for (const line of report.split("\n")) {
    const hit = isQuoted(line) ? null : named(line)
    const mentioned =
      hit === null ? addressesIn(line).find((address) => found.has(address)) : undefined
    if (
      hit &&
      !others.has(hit.recipient) &&
      (found.has(hit.recipient) || found.size < MAX_RECIPIENTS)
    ) {
      current = found.get(hit.recipient) ?? []
      found.set(hit.recipient, current)
      current.push(hit.rest)
    } else if (mentioned !== undefined) {
      current = found.get(mentioned) ?? null
      current?.push(line)
    } else {
      current?.push(line)
    }
  }
  return found
}

const joined = (lines: string[] | undefined) => (lines ?? []).join("\n").trim().slice(0, 8000)

/**
 * Failed recipients of a report in plain text, best source first: the field `X-Failed-Recipients` (exim, Gmail),
 * lines that begin with an address, sentences. The message that comes back is asked last, and only its `To`.
 * @param sure addresses known to have failed from a better source
 * @returns recipients with what is said about them; one without address if the report names none
 */
export const plainFailures = (mail: Mail, sure: string[] = []): Failure[] => {
  const report = reportOf(mail.text)
  const whole = report.trim().slice(0, 8000)
  const listed = addressesIn(all(mail.headers, "x-failed-recipients").join(","))
  const others = bystanders(mail, [...sure, ...listed])
  const lines = blocks(report, others)
  if (listed.length > 0) {
    const only = listed.length === 1 && lines.size <= 1 ? [...lines.values()][0] : undefined
    return listed.map((recipient) =>
      failureOf({ recipient, diagnostic: joined(lines.get(recipient) ?? only), report: whole })
    )
  }
  if (lines.size > 0) {
    const alone = lines.size === 1 ? whole : ""
    return [...lines].map(([recipient, about]) =>
      failureOf({ recipient, diagnostic: joined(about), report: alone })
    )
  }
  const sentences = SENTENCES.map((pattern) => addressIn(pattern.exec(whole)?.[1] ?? ""))
  const returned = mail.returned ? addressIn(first(mail.returned, "to")) : ""
  const recipient = sentences.find((address) => address !== "" && !others.has(address)) ?? returned
  const self = recipient === "" ? [...blocks(report, new Set())] : []
  return self.length === 1
    ? [failureOf({ recipient: self[0][0], diagnostic: joined(self[0][1]), report: whole })]
    : [failureOf({ recipient, diagnostic: whole, report: whole })]
}
