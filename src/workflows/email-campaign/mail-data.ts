import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { EmailDocument } from "../../contracts/email-campaign-document"
import type { MailProductsBody, MailProductsResponse } from "../../contracts/email-campaign-preview"
import type { Locale } from "../../contracts/shared"
import { mailTexts } from "../../mail/compile/texts"
import type { CompileData } from "../../mail/compile/types"
import { shownProducts } from "../../mail/document/products"
import { withSavedBlocks } from "../../mail/document/saved"
import { standardTheme } from "../../mail/document/theme"
import { safeImage } from "../../mail/document/url"
import { walkBlocks } from "../../mail/document/walk"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from "../../modules/bijou_email_campaign"
import { readMailProducts } from "./mail-products"
import { readMailReviews } from "./mail-reviews"
import { shopName } from "./shop-name"

const CURRENCY = "eur"

/** The currency the shop counts in, in lower case. */
const shopCurrency = async (container: MedusaContainer): Promise<string> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "store", fields: ["supported_currencies.currency_code", "supported_currencies.is_default"], pagination: { take: 1 } })
  const [store] = data as unknown as { supported_currencies?: { currency_code: string; is_default: boolean }[] }[]
  return store?.supported_currencies?.find(({ is_default }) => is_default)?.currency_code ?? CURRENCY
}

const savedIn = (document: EmailDocument): string[] => [
  ...new Set([...walkBlocks(document)].flatMap(({ block }) => (block.type === "saved_block" ? [block.saved_block_id] : []))),
]

const TIME_ZONE = "Europe/Sofia"

/** What a document shows at this moment: its saved blocks, in their places in `whole`, and its products. */
const readShown = async (container: MedusaContainer, document: EmailDocument, locale: Locale) => {
  const { sending, savedBlocks, options } = container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  const { shop } = (await sending.read()).settings
  const url = shop.url || options["email-campaign"].public_url
  const saved = await savedBlocks.contents(savedIn(document))
  const whole = withSavedBlocks(document, saved)
  const shown = await readMailProducts(container, whole, { locale, currency: await shopCurrency(container), shopUrl: url, productPath: shop.product_path })
  return { whole, saved, shown, url, address: shop.address }
}

/** The products each product block of a document shows at this moment. */
export const readShownProducts = async (container: MedusaContainer, { document, locale }: MailProductsBody): Promise<MailProductsResponse> => {
  const { whole, shown } = await readShown(container, document, locale)
  const blocks = [...walkBlocks(whole)].map(({ block }) => block).filter((block) => block.type === "product")
  return {
    products: Object.fromEntries(
      blocks.map((block) => [
        block.id,
        shownProducts(block, shown).map(({ id, title, subtitle, image, price, old_price, in_stock }) => ({
          id,
          title,
          subtitle,
          thumbnail: safeImage(image?.url ?? ""),
          price: in_stock ? price : mailTexts[locale].sold_out,
          old_price: in_stock ? old_price : null,
        })),
      ])
    ),
  }
}

/**
 * All a mail is compiled with, as it is at this moment: what the shop says about itself, its products
 * with their prices, the feeds filled, and what customers say.
 */
export const readCompileData = async (container: MedusaContainer, document: EmailDocument, locale: Locale): Promise<CompileData> => {
  const { whole, saved, shown, url, address } = await readShown(container, document, locale)
  return {
    locale,
    direction: "ltr",
    texts: mailTexts[locale],
    theme: standardTheme,
    shop: { name: await shopName(container, locale), url, address },
    ...shown,
    reviews: await readMailReviews(container, whole, locale, shown),
    saved_blocks: saved,
    // Who may not write HTML cannot save it.
    html_allowed: true,
    time_zone: TIME_ZONE,
  }
}
