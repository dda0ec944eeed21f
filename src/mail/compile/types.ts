import type { SavedContent } from "../../contracts/email-campaign-block"
import type { Condition } from "../../contracts/email-campaign-condition"
import type { Theme } from "../../contracts/email-campaign-document"
import type { MergeField } from "../../contracts/email-campaign-text"
import type { MailTexts } from "./texts"

/** A product as a mail shows it, in the language and currency of those who get it. */
export interface MailProduct {
  id: string
  title: string
  subtitle: string | null
  /** Page of the product in the shop. */
  url: string
  image: { url: string; alt: string } | null
  /** Written out, for example `39,00 €`; `null` hides it. */
  price: string | null
  /** What it cost before. */
  old_price: string | null
  in_stock: boolean
}

/** Published reviews of a product, or of the whole shop. */
export interface MailReviews {
  /** 1 to 5. */
  average: number
  count: number
  quotes: { text: string; author: string; rating: number }[]
}

export interface MailShop {
  name: string
  url: string
  /** Postal address and, where the shop wants it, a telephone; one line each. */
  address: string[]
}

/** Everything of the shop a mail is compiled with. The compiler asks nobody else. */
export interface CompileData {
  /** Language of the mail, which becomes `lang`; dates are written in it. */
  locale: string
  direction: "ltr" | "rtl"
  texts: MailTexts
  /** For documents that name none. */
  theme: Theme
  shop: MailShop
  products: Readonly<Record<string, MailProduct>>
  /** Ids of products by id of the block that asked for a feed. */
  feeds: Readonly<Record<string, readonly string[]>>
  /** By id of the product, and under `""` those of the shop. */
  reviews: Readonly<Record<string, MailReviews>>
  saved_blocks: Readonly<Record<string, SavedContent>>
  /** Whether whoever saved the document may write HTML; blocks of it are left out otherwise. */
  html_allowed: boolean
  /** IANA name; dates of coupons are those of this place. */
  time_zone: string
}

/** Where a value stands, which says how it is escaped. */
export type Place = "html" | "attribute" | "text" | "header"

/** What differs from one recipient to the next. Links to the shop are addressed by index. */
export type Slot =
  | { slot: "field"; index: number; place: Place }
  | { slot: "link"; index: number; place: Place }
  | { slot: "coupon"; index: number; place: Place }
  | { slot: "unsubscribe" | "preferences" | "view"; place: Place }
  | { slot: "pixel" }
  /** Leaves out the next `skip` segments of those of whom the condition is not true. */
  | { slot: "when"; condition: number; skip: number }

export type Segment = string | Slot

export interface CompiledLink {
  url: string
  block_id: string
  /** What the reader clicks. */
  label: string
}

export interface CompiledField {
  name: MergeField
  fallback: string
}

/** A mail in one language, made once; for each recipient it is only put together. It is plain JSON. */
export interface CompiledMessage {
  version: 1
  locale: string
  subject: Segment[]
  /** The HTML part. */
  segments: Segment[]
  /** The plain-text part. */
  text: Segment[]
  links: CompiledLink[]
  fields: CompiledField[]
  conditions: Condition[]
  /** Blocks whose code is the recipient's own. */
  coupons: { block_id: string; promotion_id: string }[]
  /** Largest size of the HTML part in bytes: every condition true, links as long as tracked ones are. */
  bytes: number
  /** SHA-256 of all of it. */
  hash: string
}
