/** What a message is to whoever waits for answers to bulk mail; `unreadable`: no mail was found in the bytes. */
export type Kind = "bounce" | "complaint" | "autoreply" | "other" | "unreadable"

/** Why a message was not delivered: the vocabulary of the library sisimai, closed. */
export const REASONS = [
  "authfailure",
  "badreputation",
  "blocked",
  "contenterror",
  "delivered",
  "exceedlimit",
  "expired",
  "feedback",
  "filtered",
  "hasmoved",
  "hostunknown",
  "mailboxfull",
  "mailererror",
  "mesgtoobig",
  "networkerror",
  "norelaying",
  "notaccept",
  "notcompliantrfc",
  "onhold",
  "policyviolation",
  "rejected",
  "requireptr",
  "securityerror",
  "spamdetected",
  "speeding",
  "suspend",
  "syntaxerror",
  "systemerror",
  "systemfull",
  "toomanyconn",
  "undefined",
  "userunknown",
  "vacation",
  "virusdetected",
] as const

export type Reason = (typeof REASONS)[number]

/**
 * What one message says about one recipient.
 * @property recipient lower-cased address, the one we wrote to where the message names it; "" if unknown
 * @property hard true: the address is dead and must not be mailed again
 * @property dsn status of RFC 3463 as the message gives it, such as `5.1.1`; "" if it gives none
 * @property reply code of the SMTP reply, such as `550`; "" if there is none
 * @property reason one of `REASONS`; "" where there is nothing to explain
 * @property delayed true: the other side still tries, so nothing has failed yet
 */
export interface Verdict {
  recipient: string
  kind: Kind
  hard: boolean
  dsn: string
  reply: string
  reason: Reason | ""
  delayed: boolean
}

/** One line of a table of rules: the first pattern that matches decides. `source`: whose wording it is. */
export interface ReasonRule {
  reason: Reason
  pattern: RegExp
  source: string
}

/** A wording that tells what kind of message this is. */
export interface WordingRule {
  pattern: RegExp
  source: string
}

/**
 * What is known about the failure of one recipient before a reason is found.
 * @property action, status, diagnostic fields of RFC 3464, "" where they are missing
 * @property category what PowerMTA calls the failure
 * @property text what the report says in words about this recipient
 * @property report all of it, if it is about this recipient alone
 */
export interface Failure {
  recipient: string
  action: string
  status: string
  diagnostic: string
  category: string
  text: string
  report: string
}

/** A failure of which nothing is known but what is given. */
export const failureOf = (known: Partial<Failure>): Failure => ({
  recipient: "",
  action: "",
  status: "",
  diagnostic: "",
  category: "",
  text: "",
  report: "",
  ...known,
})
