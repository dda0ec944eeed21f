import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { EmailDocument } from "../../contracts/email-campaign-document"
import type { Locale } from "../../contracts/shared"
import type { CompileData } from "../../mail/compile/types"
import { readMailProducts } from "./mail-products"
import { readMailReviews } from "./mail-reviews"

const CURRENCY = "eur"

/** The currency the shop counts in, in lower case. */
const shopCurrency = async (container: MedusaContainer): Promise<string> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "store", fields: ["supported_currencies.currency_code", "supported_currencies.is_default"], pagination: { take: 1 } })
  const [store] = data as unknown as { supported_currencies?: { currency_code: string; is_default: boolean }[] }[]
  return store?.supported_currencies?.find(({ is_default }) => is_default)?.currency_code ?? CURRENCY
}

/**
 * What the shop shows in a mail at this moment: products with their prices, the feeds filled, and what
 * customers say. Saved blocks have to be in their places (`withSavedBlocks`).
 * @param shopUrl of the storefront
 */
export const readMailData = async (
  container: MedusaContainer,
  document: Pick<EmailDocument, "rows">,
  locale: Locale,
  shopUrl: string
): Promise<Pick<CompileData, "products" | "feeds" | "reviews">> => {
  const shown = await readMailProducts(container, document, { locale, currency: await shopCurrency(container), shopUrl })
  return { ...shown, reviews: await readMailReviews(container, document, locale, shown) }
}
