import { addressesIn, addressIn } from "./address"
import { field, fieldAll, fieldGroups } from "./fields"
import { all, first, type Headers, type Mail } from "./message"
import type { Kind, Verdict } from "./types"

/**
 * Reports of RFC 5965 in which the reader says no. The others are about us or praise us: `auth-failure`
 * (RFC 6591), `dmarc`, `not-spam` withdraw no consent.
 */
const NO_COMPLAINT = new Set(["auth-failure", "dmarc", "not-spam"])

const ABOUT_A_COMPLAINT = /^complaint about message from /i
const APPLE_UNSUBSCRIBE = /^\s*Apple Mail sent this email to unsubscribe from the message/

const verdict = (recipient: string, kind: Kind): Verdict => ({
  recipient,
  kind,
  hard: false,
  dsn: "",
  reply: "",
  reason: "feedback",
  delayed: false,
})

/** Fields in which providers keep the reader's address, from the message they give back. */
const READER_FIELDS = [
  "x-hmxmroriginalrecipient",
  "x-original-to",
  "x-rcpt-to",
  "delivered-to",
  "to",
]

const readersOf = (returned: Headers | null) => {
  for (const name of returned === null ? [] : READER_FIELDS) {
    const found = addressesIn(
      all(returned as Headers, name)
        .join(",")
        .replace(/undisclosed|redacted/gi, "")
    )
    if (found.length > 0) {
      return found
    }
  }
  return []
}

/** Verdicts of a feedback report (ARF), one for each reader it names; null if the message is none. */
export const complaints = (mail: Mail): Verdict[] | null => {
  if (mail.feedback.length > 0) {
    const fields = mail.feedback.flatMap((text) => fieldGroups(text)).flat()
    const kind = NO_COMPLAINT.has(field(fields, "feedback-type").toLowerCase())
      ? "other"
      : "complaint"
    const named = ["original-rcpt-to", "removal-recipient", "original-recipient"].flatMap((name) =>
      fieldAll(fields, name).map(addressIn)
    )
    const readers = [...new Set(named.filter((address) => address !== ""))]
    const recipients = readers.length > 0 ? readers : readersOf(mail.returned)
    return (recipients.length > 0 ? recipients : [""]).map((recipient) => verdict(recipient, kind))
  }
  if (ABOUT_A_COMPLAINT.test(mail.subject) && mail.returned !== null) {
    const [recipient = ""] = readersOf(mail.returned)
    return [verdict(recipient, "complaint")]
  }
  if (APPLE_UNSUBSCRIBE.test(mail.text)) {
    return [verdict(addressIn(first(mail.headers, "from")), "complaint")]
  }
  return null
}
