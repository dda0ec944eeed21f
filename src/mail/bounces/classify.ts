import { addressIn } from "./address"
import { hasReply } from "./codes"
import { complaints } from "./complaint"
import { isAutoReply, isPlainBounce } from "./detect"
import { deliveryStatus } from "./dsn"
import { first, readMail, type Mail } from "./message"
import { notifications } from "./notification"
import { judge } from "./reason"
import { plainFailures, reportOf } from "./report-text"
import type { Failure, Kind, Reason, Verdict } from "./types"

const plain = (kind: Kind, recipient = "", reason: Reason | "" = ""): Verdict => ({
  recipient,
  kind,
  hard: false,
  dsn: "",
  reply: "",
  reason,
  delayed: false,
})

/** What the report says in words about a recipient of the delivery status, which may say less. */
const withWords = (failures: Failure[], mail: Mail): Failure[] => {
  const words = plainFailures(
    mail,
    failures.map(({ recipient }) => recipient)
  )
  return failures.map((failure) => {
    const own = words.find(({ recipient }) => recipient === failure.recipient)
    const said = own ?? (failures.length === 1 ? words[0] : undefined)
    const recipient = failure.recipient || (failures.length === 1 ? (said?.recipient ?? "") : "")
    return {
      ...failure,
      recipient,
      text: `${failure.text}\n${said?.diagnostic ?? ""}`,
      report: failures.length === 1 ? (said?.report ?? "") : "",
    }
  })
}

/** Delivery status as a part of its own, or as fields in a report whose parts were merged on the way. */
const statusFailures = (mail: Mail) => {
  const parts = mail.statuses.flatMap(deliveryStatus)
  if (parts.length > 0) {
    return parts
  }
  return mail.statuses.length === 0 && /^final-recipient:/im.test(mail.text)
    ? deliveryStatus(reportOf(mail.text))
    : []
}

const bounces = (mail: Mail): Verdict[] | null => {
  const statuses = statusFailures(mail)
  const failures = statuses.length > 0 ? withWords(statuses, mail) : plainFailures(mail)
  if (mail.statuses.length > 0 && statuses.length > 0) {
    return failures.map(judge)
  }
  const [known] = failures.filter(({ recipient }) => recipient !== "")
  const hasCode = failures.some(({ diagnostic, report }) => hasReply(diagnostic || report))
  return isPlainBounce(mail, known?.recipient ?? "", hasCode) ? failures.map(judge) : null
}

const verdicts = (mail: Mail): Verdict[] => {
  const found = complaints(mail) ?? notifications(mail) ?? bounces(mail)
  if (found !== null) {
    return found
  }
  return isAutoReply(mail)
    ? [plain("autoreply", addressIn(first(mail.headers, "from")), "vacation")]
    : [plain("other")]
}

/**
 * Tells what an incoming message says about the mail we sent: one verdict for each recipient it speaks of.
 * Never throws, reads at most 2 MiB, and takes recipients from reports, never from the body that comes back.
 * @param raw the message as it was received; a string is taken as UTF-8
 * @returns at least one verdict; its kind is `other` for any other mail and `unreadable` for what is no mail
 */
export const classify = async (raw: Uint8Array | string): Promise<Verdict[]> => {
  try {
    const mail = await readMail(typeof raw === "string" ? new TextEncoder().encode(raw) : raw)
    return mail === null ? [plain("unreadable")] : verdicts(mail)
  } catch {
    return [plain("unreadable")]
  }
}
