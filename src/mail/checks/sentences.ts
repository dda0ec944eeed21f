import type { CHECK_CODES, CheckCode, Finding } from "../../contracts/email-campaign-check"

type StopCode = { [Code in CheckCode]: (typeof CHECK_CODES)[Code] extends "stop" ? Code : never }[CheckCode]

/** What a mail must not be sent with, as the server says it; pages have words of their own for all findings. */
const SENTENCES: Record<StopCode, (values: Finding["values"]) => string> = {
  subject_empty: () => "It has no subject.",
  content_empty: () => "It is empty: add something above the footer.",
  image_address_invalid: ({ address }) => `The address of a picture is not valid: ${address}.`,
  link_missing: () => "A link leads nowhere.",
  link_unsafe: ({ address }) => `An address is not allowed in a link: ${address}.`,
  link_relative: ({ address }) => `A link needs the whole address, from https:// on: ${address}.`,
  label_missing: () => "A button has no label.",
  postal_address_missing: () => "The shop has no postal address: add it in the settings of e-mail campaigns.",
  coupon_code_missing: () => "A coupon has no code.",
  coupon_expired: ({ until }) => `A coupon is over before the mail is sent: it ends on ${until}.`,
  coupon_not_started: ({ from }) => `A coupon does not work yet when the mail is sent: it starts on ${from}.`,
  coupon_promotion_inactive: () => "The promotion of a coupon is switched off, used up or gone.",
  saved_block_missing: () => "A saved block has been deleted.",
  html_not_allowed: () => "It holds HTML, and its author may not write any.",
  size_clipped: ({ kilobytes, limit }) => `It has ${kilobytes} KB: Gmail cuts it after ${limit} KB.`,
}

/** The findings a mail must not be sent with as sentences, each once. */
export const stopSentences = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.flatMap(({ code, level, values }) => (level === "stop" ? [SENTENCES[code as StopCode](values)] : []))),
]
