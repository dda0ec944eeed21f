import type { SavedContent } from "../../contracts/email-campaign-block"
import type { Theme } from "../../contracts/email-campaign-document"
import type { ProductSource } from "../document/products"

/** What the checks need to know of a product. */
interface CheckedProduct {
  title: string
  in_stock: boolean
  image: { url: string } | null
}

/** What the checks are made with; the data a mail is compiled with hold all but the last three. */
export interface CheckFacts extends ProductSource<CheckedProduct> {
  /** For documents that name none. */
  theme: Theme
  shop: { address: readonly string[] }
  /** Published reviews by id of the product, `""` for the shop. */
  reviews: Readonly<Record<string, { count: number }>>
  saved_blocks: Readonly<Record<string, SavedContent>>
  html_allowed: boolean
  /** Whether a promotion can be used at the time of sending, by id; one that is not here is gone. */
  promotions: Readonly<Record<string, boolean>>
  /** Whether a code everybody gets can be used then; one that is not here belongs to no promotion. */
  codes: Readonly<Record<string, boolean>>
  /** When the mail is sent, at the earliest. */
  send_at: Date
}
