import { throughputInTurn } from "./http.mjs"

const ROUNDS = 3

/** Requests a second of what the shop reads, beside Medusa's own list of one product. */
export const measureStore = async ({ url, storeHeaders, facts }) => {
  const { top, hundred } = facts
  const own = { name: "GET /store/products?limit=1", path: "/store/products?limit=1" }
  const cases = [
    { name: "store: reviews of the product with the most", path: `/store/products/${top}/reviews`, least: 1 },
    { name: "store: the same, two stars", path: `/store/products/${top}/reviews?rating=2`, least: 1 },
    { name: "store: the same, with pictures, highest first", path: `/store/products/${top}/reviews?with_media=true&sort=highest`, least: 1 },
    { name: "store: review summary", path: `/store/products/${top}/review-summary`, least: 1.5 },
    { name: "store: summaries of 100 products", path: `/store/review-summaries?product_id=${hundred.join(",")}` },
  ]
  const rates = await throughputInTurn(url, storeHeaders, [own, ...cases], ROUNDS)
  const base = rates.get(own.name)
  return [own, ...cases].map(({ name, least }) => {
    const rate = rates.get(name)
    const ratio = name === own.name ? null : Number((rate / base).toFixed(2))
    return {
      part: "store",
      name,
      rate,
      figure: `${Math.round(rate)} requests/s`,
      ratio,
      bar: least ? `>= ${least}x` : null,
      pass: least ? ratio >= least : null,
    }
  })
}
