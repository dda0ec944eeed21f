import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, getTotalVariantAvailability, ProductStatus, QueryContext } from "@medusajs/framework/utils"
import type { EmailDocument } from "../../contracts/email-campaign-document"
import type { Locale } from "../../contracts/shared"
import type { MailProduct } from "../../mail/compile/types"
import { assignFeeds, feedRequests } from "../../mail/document/feeds"
import { walkBlocks } from "../../mail/document/walk"
import { findFeeds } from "./mail-feeds"

/** How a mail shows products. */
export interface ProductView {
  locale: Locale
  /** For example `eur`. */
  currency: string
  shopUrl: string
  /** Where the page of a product is in the shop, with `{handle}` in it. */
  productPath: string
}

interface PricedVariant {
  id: string
  manage_inventory: boolean
  allow_backorder: boolean
  calculated_price?: { calculated_amount: number | null; original_amount: number | null } | null
}
interface ShopProduct {
  id: string
  title: string
  subtitle: string | null
  handle: string
  thumbnail: string | null
  status: ProductStatus
  variants: PricedVariant[]
}

type Stock = Record<string, { availability: number | null }>

const SPARE = 12
/** Products of one question: each brings its variants and their prices. */
const BATCH = 100
const FIELDS = ["id", "title", "subtitle", "handle", "thumbnail", "status", "variants.id", "variants.manage_inventory", "variants.allow_backorder"]

const readBatch = async (container: MedusaContainer, ids: string[], { currency, locale }: ProductView): Promise<ShopProduct[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph(
    {
      entity: "product",
      fields: [...FIELDS, "variants.calculated_price.*"],
      filters: { id: ids },
      context: { variants: { calculated_price: QueryContext({ currency_code: currency }) } },
    },
    { locale }
  )
  const products = data as unknown as ShopProduct[]
  return products
}

const readStock = async (container: MedusaContainer, products: ShopProduct[]): Promise<Stock> => {
  const variant_ids = products.flatMap(({ variants }) =>
    variants.filter(({ manage_inventory, allow_backorder }) => manage_inventory && !allow_backorder).map(({ id }) => id)
  )
  return variant_ids.length > 0 ? getTotalVariantAvailability(container.resolve(ContainerRegistrationKeys.QUERY), { variant_ids }) : {}
}

/** The variant that costs least, of those that have a price. */
const cheapest = (variants: PricedVariant[]): { now: number; before: number } | null =>
  variants
    .flatMap(({ calculated_price: price }) =>
      price && price.calculated_amount !== null ? [{ now: price.calculated_amount, before: price.original_amount ?? price.calculated_amount }] : []
    )
    .sort((one, other) => one.now - other.now)[0] ?? null

const shownAs = (product: ShopProduct, stock: Stock, { locale, currency, shopUrl, productPath }: ProductView): MailProduct => {
  const money = new Intl.NumberFormat(locale, { style: "currency", currency: currency.toUpperCase() })
  const canBeBought = ({ id, manage_inventory, allow_backorder }: PricedVariant) =>
    !manage_inventory || allow_backorder || (stock[id]?.availability ?? 0) > 0
  const inStock = product.status === ProductStatus.PUBLISHED && product.variants.some(canBeBought)
  const price = cheapest(inStock ? product.variants.filter(canBeBought) : product.variants)
  return {
    id: product.id,
    title: product.title,
    subtitle: product.subtitle || null,
    url: `${shopUrl.replace(/\/+$/, "")}${productPath.replaceAll("{handle}", encodeURIComponent(product.handle))}`,
    image: product.thumbnail ? { url: product.thumbnail, alt: product.title } : null,
    price: price && money.format(price.now),
    old_price: price && price.before > price.now ? money.format(price.before) : null,
    in_stock: inStock,
  }
}

/**
 * The products a document shows, as they are at this moment: the chosen ones, and those of its feeds
 * that can be bought. Saved blocks have to be in their places (`withSavedBlocks`).
 */
export const readMailProducts = async (
  container: MedusaContainer,
  document: Pick<EmailDocument, "rows">,
  view: ProductView
): Promise<{ products: Record<string, MailProduct>; feeds: Record<string, string[]> }> => {
  const found = await findFeeds(container, feedRequests(document), SPARE)
  const chosen = [...walkBlocks(document)].flatMap(({ block }) => (block.type === "product" && block.source.kind === "ids" ? block.source.ids : []))
  const ids = [...new Set([...chosen, ...[...found.values()].flat()])]
  const products: Record<string, MailProduct> = {}
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = await readBatch(container, ids.slice(start, start + BATCH), view)
    const stock = await readStock(container, batch)
    batch.forEach((product) => {
      products[product.id] = shownAs(product, stock, view)
    })
  }
  const buyable = new Map([...found].map(([block, candidates]) => [block, candidates.filter((id) => products[id]?.in_stock)]))
  const feeds = assignFeeds(document, buyable)
  const shown = new Set([...chosen, ...Object.values(feeds).flat()])
  return { products: Object.fromEntries(Object.entries(products).filter(([id]) => shown.has(id))), feeds }
}
