import { addressIn } from "./address"
import { all, first, type Mail } from "./message"
import { AUTOREPLY_HEADERS, AUTOREPLY_SUBJECTS } from "./rules/autoreplies"
import { OPENERS, SPECIAL_SENDERS, SUBJECTS } from "./rules/openers"
import type { WordingRule } from "./types"

const DAEMON =
  /mailer[-_ ]?daemon|^"?mail(?:er)?[ -]?(?:delivery|system|administrator)|mail delivery|delivery (?:subsystem|system|service)|mail system|system administrator|systemadministrator/i
const POSTMASTER =
  /p?oo?st[-_]?master|^(?:"?mail|bounce|no-?reply)|microsoft (?:outlook|exchange)|mail administrator/i
/** Prefixes people's programs put before the subject of an answer or a forwarded message, in several languages. */
const ANSWERED =
  /^\s*(?:re|fwd?|fw|aw|wg|tr|rv|rif|r|sv|vs|vl|antw|odp|pd|ynt|ilt|отг|отн|на|препр|пр|ответ|回复|转发)\s*(?:\[\d+\])?\s*[::]/i

const matches = (rules: WordingRule[], text: string) =>
  rules.some(({ pattern }) => pattern.test(text))

/** The first lines of a report, where it says what it is. */
const beginning = (text: string) =>
  text
    .split("\n", 400)
    .filter((line) => line.trim() !== "" && !/^\s*>(?!>>)/.test(line))
    .slice(0, 40)
    .join("\n")
    .slice(0, 6000)

const isAnswered = (mail: Mail) => ANSWERED.test(mail.subject)

const isNullSender = (mail: Mail) =>
  all(mail.headers, "return-path").some((path) => /^\s*<?\s*>?\s*$/.test(path))

/** The bulk mail of others: it may talk about failed delivery, but it does not report it. */
const isList = (mail: Mail) =>
  ["list-unsubscribe", "list-id", "list-post"].some((name) => mail.headers.has(name))

/** Whether the message comes from a mail system: surely, perhaps or not. */
const senderIs = (mail: Mail): "daemon" | "postmaster" | "person" => {
  const from = first(mail.headers, "from").trim()
  const address = addressIn(from)
  if (from === "" || /^"?[^"<]*"?\s*<\s*>$/.test(from) || DAEMON.test(from)) {
    return "daemon"
  }
  return POSTMASTER.test(address) || POSTMASTER.test(from) || isNullSender(mail)
    ? "postmaster"
    : "person"
}

/**
 * Whether a message that has no delivery status is a report of failed delivery all the same.
 * @param recipient whom the text names, "" if nobody
 * @param hasCode the text holds a code of SMTP
 */
export const isPlainBounce = (mail: Mail, recipient: string, hasCode: boolean) => {
  if (isAnswered(mail) || isList(mail)) {
    return false
  }
  if (first(mail.headers, "x-failed-recipients") !== "") {
    return true
  }
  const head = beginning(mail.text)
  const opens = matches(OPENERS, head)
  const named = matches(SUBJECTS, mail.subject)
  const special = matches(SPECIAL_SENDERS, head)
  switch (senderIs(mail)) {
    case "daemon":
      return opens || named || (recipient !== "" && hasCode)
    case "postmaster":
      return (
        special ||
        (recipient !== "" && (isAutoReply(mail, "headers") ? opens && named : opens || named))
      )
    case "person":
      return special
  }
}

/**
 * Whether a message is the answer of a machine, such as of somebody on holiday.
 * @param by "headers" asks the header fields made for it only, "all" the subject too
 */
export const isAutoReply = (mail: Mail, by: "headers" | "all" = "all") => {
  const marked = AUTOREPLY_HEADERS.some(({ pattern }) => {
    const name = /^\^([a-z-]+):/.exec(pattern.source)?.[1]
    const names = name === undefined ? [...mail.headers.keys()] : [name]
    return names.some((key) =>
      all(mail.headers, key).some((value) => pattern.test(`${key}: ${value}`))
    )
  })
  return marked || (by === "all" && !isList(mail) && matches(AUTOREPLY_SUBJECTS, mail.subject))
}
