import { addressIn } from "./address"
import { field, fieldGroups, type Fields } from "./fields"
import { failureOf, type Failure } from "./types"

const OF_RECIPIENT = new Set([
  "final-recipient",
  "original-recipient",
  "action",
  "status",
  "diagnostic-code",
])
const NAMES_RECIPIENT = new Set(["final-recipient", "original-recipient", "x-actual-recipient"])

const names = (group: Fields) => group.some(([name]) => NAMES_RECIPIENT.has(name))

/** Fields of several recipients in one group, without the empty line between: a name that returns begins the next. */
const splitGroup = (group: Fields) => {
  const groups: Fields[] = [[]]
  for (const entry of group) {
    const current = groups[groups.length - 1]
    if (entry[0] === "final-recipient" && current.some(([name]) => name === "final-recipient")) {
      groups.push([entry])
    } else {
      current.push(entry)
    }
  }
  return groups
}

/** An empty line too many parts the action from its recipient: what names nobody belongs to the next who is named. */
const joinStrays = (groups: Fields[]) => {
  const joined: Fields[] = []
  let stray: Fields = []
  for (const group of groups) {
    if (names(group)) {
      joined.push([...group, ...stray])
      stray = []
    } else if (group.some(([name]) => OF_RECIPIENT.has(name))) {
      const before = joined[joined.length - 1]
      if (before && !before.some(([name]) => name === "action")) {
        before.push(...group)
      } else {
        stray = group
      }
    }
  }
  return joined
}

const withoutType = (value: string) => value.replace(/^[A-Za-z0-9_-]{1,30}[ \t]*;[ \t]*/, "")

/**
 * The address we wrote to: the original recipient where the report knows it (RFC 3464 2.3.1), else the final one,
 * which may be where a forwarding sent the message.
 */
const recipientOf = (group: Fields) =>
  ["original-recipient", "final-recipient", "x-actual-recipient"]
    .map((name) => addressIn(withoutType(field(group, name))))
    .find((address) => address !== "") ?? ""

/** A program's own exit code (`x-unix; 71`) is told from an answer of SMTP by its type, so that one stays. */
const diagnosticOf = (value: string) => (/^x-unix/i.test(value) ? value : withoutType(value))

const read = (group: Fields): Failure =>
  failureOf({
    recipient: recipientOf(group),
    action: (/^[a-z]+/i.exec(field(group, "action"))?.[0] ?? "").toLowerCase(),
    status: /[245]\.\d{1,3}\.\d{1,3}/.exec(field(group, "status"))?.[0] ?? "",
    diagnostic: diagnosticOf(field(group, "diagnostic-code")),
    category: field(group, "x-powermta-bouncecategory").toLowerCase(),
    text: field(group, "status").replace(/^[\d.\s]+/, ""),
  })

/**
 * Recipients of a delivery status (RFC 3464 section 2.3), in order, each address once.
 * @param text the part `message/delivery-status`, or a text that holds such fields
 */
export const deliveryStatus = (text: string) => {
  const failures = joinStrays(fieldGroups(text).flatMap(splitGroup)).map(read)
  const seen = new Set<string>()
  return failures.filter(({ recipient }) => {
    const known = recipient !== "" && seen.has(recipient)
    seen.add(recipient)
    return !known
  })
}
