import { encodeText, type Mailbox } from "../mime/header"

/** What the headers of one mail of a campaign are made of. */
export interface HeaderFacts {
  /** Id of the campaign, for example `42`. */
  campaign: string
  /** Id of the delivery, the same at every attempt. */
  delivery: string
  /** What sends: providers of mailboxes show a shop its complaints by each of these. */
  stream: "campaign" | "automation"
  shop: {
    name: string
    /** Names the shop to providers of mailboxes for as long as it sends; 5 to 15 letters, digits, `_` or `-`. */
    sender_id: string
  }
  /** Domain the mail is signed for: of the address it comes from. */
  domain: string
  /** Where one click unsubscribes; https, or a host of this machine. */
  unsubscribe: string
  /** Address an unsubscription may be written to; `null` where nobody reads it. */
  unsubscribe_mail: string | null
}

export interface MailHeaders {
  /** Without brackets. */
  message_id: string
  headers: [name: string, value: string][]
}

const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/
const ATOM = /^[A-Za-z0-9_-]{1,64}$/
const SENDER_ID = /^[A-Za-z0-9_-]{5,15}$/
const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
const DOMAIN = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})*$`)
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*$/
const OWN_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"])

/** The domain of an address in ASCII, or null for what is no address a header may hold. */
const domainOf = (address: string): string | null => {
  const at = address.lastIndexOf("@")
  const domain = address.slice(at + 1).toLowerCase()
  return at > 0 && at <= 64 && LOCAL.test(address.slice(0, at)) && DOMAIN.test(domain) ? domain : null
}

const needed = (fits: boolean, what: string): void => {
  if (!fits) {
    throw new RangeError(`${what} cannot stand in a header.`)
  }
}

const wayOut = (text: string): string => {
  const parsed = /[<>,\s]/.test(text) || CONTROL.test(text) || !URL.canParse(text) ? null : new URL(text)
  const isSecure = parsed?.protocol === "https:" || (parsed?.protocol === "http:" && OWN_HOSTS.has(parsed.hostname))
  if (!isSecure || parsed.username) {
    throw new RangeError("The address to unsubscribe cannot stand in a header.")
  }
  return parsed.href
}

/**
 * The headers that make a mail a mail of a list.
 *
 * - `List-Unsubscribe` and `List-Unsubscribe-Post`: one click in the mailbox (RFC 2369, RFC 8058). Both
 *   have to be signed (DKIM), which those who sign do by themselves or are told to.
 * - `List-Id`: lets readers file it (RFC 2919).
 * - `Feedback-ID`: `campaign:stream:shop:sender`, nothing of the recipient
 *   (https://support.google.com/mail/answer/6254652).
 * - `Precedence` and `X-Auto-Response-Suppress`: no answers of machines (RFC 3834, MS-OXCMAIL).
 *
 * The message id is the same at every attempt, so whoever gets a mail twice can tell.
 * @throws RangeError for a value that has a line break or anything else that has no place in a header
 */
export const listHeaders = (facts: HeaderFacts): MailHeaders => {
  const { campaign, delivery, stream, shop, unsubscribe_mail } = facts
  const domain = facts.domain.toLowerCase()
  needed(ATOM.test(campaign) && ATOM.test(delivery), "An id of the campaign or the delivery")
  needed(SENDER_ID.test(shop.sender_id), "The id of the sender")
  needed(DOMAIN.test(domain), "The domain of the sender")
  needed(!CONTROL.test(shop.name), "The name of the shop")
  const ways = [`<${wayOut(facts.unsubscribe)}>`]
  if (unsubscribe_mail !== null) {
    needed(domainOf(unsubscribe_mail) !== null, "The mailbox for unsubscriptions")
    ways.push(`<mailto:${unsubscribe_mail.replace(/[%&+=?#]/g, encodeURIComponent)}?subject=unsubscribe>`)
  }
  const name = /^[A-Za-z0-9 ]+$/.test(shop.name) ? `"${shop.name}"` : encodeText(shop.name)
  return {
    message_id: `${delivery}.${campaign}@${domain}`,
    headers: [
      ["List-Unsubscribe", ways.join(", ")],
      ["List-Unsubscribe-Post", "List-Unsubscribe=One-Click"],
      ["List-Id", `${name} <${stream}.${domain}>`.trim()],
      ["Feedback-ID", `${campaign}:${stream}:${shop.sender_id}:${shop.sender_id}`],
      ["Precedence", "bulk"],
      ["X-Auto-Response-Suppress", "OOF, AutoReply"],
    ],
  }
}

export type SenderProblem = "from_invalid" | "from_foreign" | "reply_to_invalid" | "name_unsafe"

/** Characters that hide text or begin a header, and the sign that makes a name look like an address. */
const UNSAFE_NAME = /[\u0000-\u001F\u007F-\u009F\u200B\u2028-\u202E\u2066-\u2069\uFEFF<>@"]/

/**
 * What is wrong with who a mail says it comes from.
 * @param domains those the shop has shown to be its own; a mail comes from one of them or a subdomain
 */
export const senderProblems = (from: Mailbox, replyTo: Mailbox | null, domains: readonly string[]): SenderProblem[] => {
  const problems: SenderProblem[] = []
  const domain = domainOf(from.address)
  if (domain === null) {
    problems.push("from_invalid")
  } else if (!domains.some((own) => domain === own.toLowerCase() || domain.endsWith(`.${own.toLowerCase()}`))) {
    problems.push("from_foreign")
  }
  if (replyTo && domainOf(replyTo.address) === null) {
    problems.push("reply_to_invalid")
  }
  if (UNSAFE_NAME.test(from.name) || (replyTo && UNSAFE_NAME.test(replyTo.name))) {
    problems.push("name_unsafe")
  }
  return problems
}
