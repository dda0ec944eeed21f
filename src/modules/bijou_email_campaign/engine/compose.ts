import type { CampaignSender } from "../../../contracts/email-campaign-campaign"
import type { ConditionFact } from "../../../contracts/email-campaign-condition"
import type { MergeField } from "../../../contracts/email-campaign-text"
import type { CompiledMessage } from "../../../mail/compile/types"
import { renderFor } from "../../../mail/compile/render"
import { listHeaders } from "../../../mail/headers"
import { makeVerpAddress, type VerpSettings } from "../../../mail/bounces"
import type { Tokens } from "../../../mail/token"
import type { OutMail } from "../providers/provider"
import type { Claim } from "../sql/claims"

/** What is known of a recipient here. A mail that asks for more is refused before it is sent, not filled with nothing. */
export const KNOWN_FACTS: readonly ConditionFact[] = ["locale", "language", "country", "email_domain", "has_account"]
export const KNOWN_FIELDS: readonly MergeField[] = ["first_name", "last_name", "email"]

/** Where links in mails lead, and who signs them. */
export interface LinkMaker {
  /** Without a slash at its end. */
  public_url: string
  tokens: Tokens
  /** How addresses are made that bounces come back to. */
  verp: (domain: string) => VerpSettings
}

/** What all mails of a campaign share. */
export interface CampaignFacts {
  number: number
  sender: CampaignSender
}

export type Recipient = Pick<
  Claim,
  "id" | "attempts" | "contact_id" | "message_id" | "email" | "email_norm" | "first_name" | "last_name" | "locale" | "country" | "domain" | "customer_id" | "is_tracked"
> & {
  /** Codes that are the recipient's own, by id of the block. */
  coupons: Readonly<Record<string, string>>
}

/** Stands for a message that is not kept: its links are what they lead to, and nothing is counted. */
export const NO_MESSAGE = "0"

/** Addresses that count without saying who are the same for everybody. */
const totals = new WeakMap<CompiledMessage, string[]>()

/** Links to the web are counted; a telephone or a mailbox is linked to as it is. */
const WEB = /^https?:/i

const linksOf = (message: CompiledMessage, { id, message_id, is_tracked }: Recipient, { public_url, tokens }: LinkMaker): readonly string[] | undefined => {
  if (message_id === NO_MESSAGE) {
    return undefined
  }
  const made = (token: (index: number) => string) =>
    message.links.map(({ url }, index) => (WEB.test(url) ? `${public_url}/email/click/${token(index)}` : url))
  if (is_tracked) {
    return made((index) => tokens.make("click", [id, message_id, index]))
  }
  const shared = totals.get(message) ?? made((index) => tokens.make("click_total", [message_id, index]))
  totals.set(message, shared)
  return shared
}

/** Providers of mailboxes know the shop by it; made from its domain, so that it never changes. */
const senderId = (domain: string): string => `bj-${domain.replace(/[^a-z0-9]+/g, "-")}`.slice(0, 15).padEnd(5, "0")

/**
 * Puts the mail of one recipient together.
 * @throws RangeError for values that have no place in a mail
 */
export const composeMail = (campaign: CampaignFacts, message: CompiledMessage, recipient: Recipient, links: LinkMaker, { hasPixel = true, bounceDomain = "" } = {}): OutMail => {
  const { public_url, tokens } = links
  const way = (kind: "unsubscribe" | "preferences") => `${public_url}/email/${kind}/${tokens.make(kind, [recipient.contact_id, recipient.id])}`
  const unsubscribe = way("unsubscribe")
  const mail = renderFor(message, {
    fields: { first_name: recipient.first_name, last_name: recipient.last_name, email: recipient.email },
    facts: {
      locale: recipient.locale,
      language: recipient.locale,
      country: recipient.country,
      email_domain: recipient.domain,
      has_account: recipient.customer_id !== null,
    },
    links: linksOf(message, recipient, links),
    unsubscribe,
    // To sign takes longer than all else here: only what the message has a place for is signed.
    get preferences() {
      return way("preferences")
    },
    get view() {
      return `${public_url}/email/view/${tokens.make("view", [recipient.id])}`
    },
    get pixel() {
      return hasPixel && recipient.is_tracked ? `${public_url}/email/open/${tokens.make("open", [recipient.id])}.gif` : null
    },
    coupons: recipient.coupons,
  })
  const domain = campaign.sender.address.slice(campaign.sender.address.lastIndexOf("@") + 1).toLowerCase()
  const { message_id, headers } = listHeaders({
    campaign: String(campaign.number),
    delivery: recipient.id,
    stream: "campaign",
    shop: { name: campaign.sender.name, sender_id: senderId(domain) },
    domain,
    unsubscribe,
    unsubscribe_mail: null,
  })
  const name = [recipient.first_name, recipient.last_name].filter(Boolean).join(" ")
  return {
    // Another attempt after an answer is another mail to the provider; after silence it is the same.
    key: `bijou-${recipient.id}-${recipient.attempts}`,
    message_id,
    envelope_from: bounceDomain ? makeVerpAddress(links.verp(bounceDomain), recipient.id) : campaign.sender.address,
    from: { name: campaign.sender.name, address: campaign.sender.address },
    to: { name, address: recipient.email_norm },
    reply_to: campaign.sender.reply_to ? { name: "", address: campaign.sender.reply_to } : null,
    headers,
    ...mail,
  }
}
