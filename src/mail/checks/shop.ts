import type { BlockOf } from "../../contracts/email-campaign-block"
import type { Finding } from "../../contracts/email-campaign-check"
import { own } from "../document/own"
import { shownProducts, wantedProducts } from "../document/products"
import { checkImage } from "./addresses"
import { finding, shortened } from "./finding"
import type { CheckFacts } from "./types"

/** A code that ends sooner than this after the mail leaves is gone before many have read it. */
const SOON_MS = 24 * 60 * 60 * 1000

export const checkProducts = (block: BlockOf<"product">, facts: CheckFacts): Finding[] => {
  const { id, source, show } = block
  const wanted = wantedProducts(block, facts)
  const known = wanted.map((product) => own(facts.products, product))
  const shown = shownProducts(block, facts)
  const found = known.flatMap((product): Finding[] => {
    if (!product) {
      return [finding("product_missing", id)]
    }
    const values = { title: shortened(product.title) }
    return [
      ...(product.in_stock || source.kind === "feed" ? [] : [finding("product_sold_out", id, values)]),
      ...(show.image && product.in_stock && !product.image ? [finding("product_without_image", id, values)] : []),
    ]
  })
  const formats = show.image ? shown.flatMap((product) => (product.image ? checkImage(product.image.url, id) : [])) : []
  if (shown.length === 0) {
    return [...found, finding("products_none", id)]
  }
  return [
    ...found,
    ...formats.slice(0, 1),
    ...(source.kind === "feed" && shown.length < source.limit ? [finding("products_few", id, { found: shown.length, wanted: source.limit })] : []),
  ]
}

export const checkCoupon = ({ id, code, starts_at, expires_at }: BlockOf<"coupon">, facts: CheckFacts): Finding[] => {
  const at = facts.send_at.getTime()
  const ends = expires_at ? Date.parse(expires_at) : Infinity
  const found: Finding[] = []
  if (code.kind === "static" && !code.code) {
    found.push(finding("coupon_code_missing", id))
  }
  if (code.kind === "static" && code.code && !own(facts.codes, code.code)) {
    found.push(finding(Object.hasOwn(facts.codes, code.code) ? "coupon_promotion_inactive" : "coupon_code_unknown", id))
  }
  if (code.kind === "unique" && !own(facts.promotions, code.promotion_id)) {
    found.push(finding("coupon_promotion_inactive", id))
  }
  if (expires_at && ends <= at) {
    found.push(finding("coupon_expired", id, { until: expires_at }))
  } else if (expires_at && ends < at + SOON_MS) {
    found.push(finding("coupon_ends_soon", id, { until: expires_at }))
  }
  if (starts_at && Date.parse(starts_at) > at) {
    found.push(finding("coupon_not_started", id, { from: starts_at }))
  }
  return found
}
