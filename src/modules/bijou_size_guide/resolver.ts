import { checkSizes } from "./resolve/check-sizes"
import { type Resolution, resolveGuide } from "./resolve/resolve"
import { indexRules } from "./resolve/rule-index"
import { findProductsBySku, readVariantSizes } from "./sql/catalogue"
import { readPublished } from "./sql/coverage"
import type { Db } from "../../lib/db"
import { readResolution } from "./sql/resolution"

export type ResolveInput = {
  product_ids: readonly string[]
  variant_id?: string
  region_id?: string
  sales_channel_ids: readonly string[]
  /** Only products the shop shows in those channels; a product it does not show has no entry. */
  shown: boolean
}

export type Resolved = Resolution & { sizes: string[] | null }

/** Finds the guides of products. */
export class GuideResolver {
  constructor(private readonly db: Db) {}

  /**
   * Guides by product id, with one statement for any number of products. `sizes` are the option
   * values of the asked variant; a variant of another product counts as not asked for.
   */
  async resolve({ product_ids, variant_id, region_id, sales_channel_ids, shown }: ResolveInput): Promise<Map<string, Resolved>> {
    const { products, variants, rules } = await readResolution(this.db, {
      product_ids,
      variant_ids: variant_id ? [variant_id] : [],
      shown: shown ? { sales_channel_ids } : undefined,
    })
    const now = new Date()
    const rulesOf = indexRules(rules)
    return new Map(
      products.map((product) => {
        const variant = variants.find(({ product_id }) => product_id === product.id)
        const asked = { variant_id: variant?.id, region_id, sales_channel_ids: [...sales_channel_ids], now }
        const own = rulesOf(product, variant ? [variant.id] : [])
        return [product.id, { ...resolveGuide(product, own, asked), sizes: variant?.values ?? null }]
      })
    )
  }

  /** Sizes of a product's variants that are no row of its guide. */
  async unknownSizes(productId: string, guideId: string): Promise<string[]> {
    const [documents, variants] = await Promise.all([
      readPublished(this.db, [guideId]),
      readVariantSizes(this.db, [productId]),
    ])
    const document = documents.get(guideId)
    return document ? checkSizes(document, variants).unknown : []
  }

  /** Variants by SKU, with their product. */
  async findSkus(skus: readonly string[]) {
    return findProductsBySku(this.db, skus)
  }
}
