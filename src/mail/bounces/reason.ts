import { codesOf, phaseOf, type Phase } from "./codes"
import { CERTAIN_RULES, MAILBOX_RULES, MISSING_USER, REPORT_RULES } from "./rules/mailbox"
import { SENDER_RULES } from "./rules/sender"
import { REPLY_REASONS, STATUS_REASONS } from "./rules/status"
import { HOST_RULES, SYSTEM_RULES } from "./rules/system"
import type { Failure, Reason, ReasonRule, Verdict } from "./types"

/** Reasons that mean the address is dead: no such user, no such host, moved, or a host that takes no mail. */
const HARD: ReadonlySet<Reason | ""> = new Set<Reason>([
  "userunknown",
  "hostunknown",
  "hasmoved",
  "notaccept",
])
const DELIVERED = new Set(["delivered", "relayed", "expanded"])

const find = (rules: ReasonRule[], text: string) =>
  rules.find(({ pattern }) => pattern.test(text))?.reason

/** What was sent, and what was answered without complaint, in a transcript of SMTP. */
const HARMLESS = /^[\s>]*(?:in:|>>>|(?:out:|<<<)\s*[23]\d\d|[23]\d\d[ -]).*$/gim

/** Addresses and paths of links carry words that are nobody's reason, such as `spam@` or `/help/blocked`. */
const bare = (text: string) =>
  text
    .slice(0, 8000)
    .replace(HARMLESS, " ")
    .replace(/https?:\/\/([^\s/>]{1,200})[^\s>]*/gi, " $1 ")
    .replace(/<?[^\s<>@]{1,128}@[^\s<>@]{1,250}>?/g, " @ ")
    .replace(/\s+/g, " ")

/**
 * A missing user is one if the address was refused, or if the system that should know says so in its own words.
 * Said after the message was read, or by an answer to nobody knows what, it may be a filter's way to say no: to
 * send once more is better than to lose a reader.
 */
const missing = (failure: Failure, dsn: string, reply: string, phase: Phase): Reason => {
  if (/^[45]\.7\./.test(dsn)) {
    return "filtered"
  }
  const refused = /^[45]\.1\.\d/.test(dsn) || phase === "rcpt" || failure.category === "bad-mailbox"
  return refused || (reply === "" && dsn === "") ? "userunknown" : "filtered"
}

/** Turned away before a word was said: it is about the address of the machine that sends. */
const atDoor = (words: string, phase: Phase): Reason | undefined =>
  (phase === "connect" || phase === "helo") && /access denied/i.test(words) ? "blocked" : undefined

/** Refused before the recipient was named: it is about who sends. */
const byPhase = (phase: Phase, reply: string): Reason | undefined => {
  if (phase === "connect" || phase === "helo") {
    return "blocked"
  }
  return phase === "mail" && reply.startsWith("5") ? "rejected" : undefined
}

const reasonOf = (failure: Failure, dsn: string, reply: string): Reason => {
  const { action, diagnostic, text, report } = failure
  const phase = phaseOf(`${diagnostic}\n${text}\n${report}`)
  const fromWords = (said: string): Reason | undefined => {
    const words = bare(said)
    return (
      find(CERTAIN_RULES, words) ??
      atDoor(words, phase) ??
      find(SENDER_RULES, words) ??
      find(MAILBOX_RULES, words) ??
      find(HOST_RULES, words) ??
      (MISSING_USER.pattern.test(words) ? missing(failure, dsn, reply, phase) : undefined) ??
      find(SYSTEM_RULES, words)
    )
  }
  const known = STATUS_REASONS[dsn.slice(2)] as Reason | undefined
  return (
    find(REPORT_RULES, report) ??
    fromWords(diagnostic) ??
    (known === undefined || diagnostic === "" ? fromWords(text) : undefined) ??
    (known === undefined ? fromWords(report) : undefined) ??
    (action === "delayed" ? "expired" : undefined) ??
    known ??
    byPhase(phase, reply) ??
    (REPLY_REASONS[reply]) ??
    (dsn === "" && reply === "" ? "onhold" : "undefined")
  )
}

const isTemporary = (dsn: string, reply: string) =>
  dsn.startsWith("4.") || (dsn === "" && reply.startsWith("4"))

/** What a failure means: codes, reason, and whether the address is dead. A temporary failure never is hard. */
export const judge = (failure: Failure): Verdict => {
  const { recipient, action } = failure
  if (DELIVERED.has(action)) {
    const { status } = failure
    const reply = /(?<![\w.])2[0-5]\d(?=[ -])/.exec(failure.diagnostic)?.[0] ?? ""
    return {
      recipient,
      kind: "other",
      hard: false,
      dsn: status,
      reply,
      reason: "delivered",
      delayed: false,
    }
  }
  const { dsn, reply } = codesOf(failure.status, [failure.diagnostic, failure.text, failure.report])
  const reason = reasonOf(failure, dsn, reply)
  const delayed = action === "delayed"
  const hard = HARD.has(reason) && !delayed && !isTemporary(dsn, reply)
  return { recipient, kind: "bounce", hard, dsn, reply, reason, delayed }
}
