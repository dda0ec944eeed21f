import { withClient } from "../prepare.mjs"
import { REGION } from "./assignments.mjs"

const SAMPLE = 300
const MANY = 100

/** Products and variants the requests ask for: a fixed sample all over the catalogue. */
export const gatherSample = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT p.id, p.handle, (SELECT v.id FROM product_variant v WHERE v.product_id = p.id AND v.deleted_at IS NULL ORDER BY v.variant_rank LIMIT 1) AS variant
         FROM (SELECT id, handle FROM product WHERE deleted_at IS NULL ORDER BY md5(id || 'sample') LIMIT $1) p`,
      [SAMPLE * 4]
    )
    return rows
  })

const get = (path, headers) => ({ method: "GET", path, headers })

/**
 * What is asked of the shop: each case gives the request of a round, always about other products.
 * `most` is the bar against `GET /store/products?limit=1`.
 */
export const casesOf = (sample) => {
  const at = (round) => sample[(round + 1_000) % sample.length]
  const guide = (round, query = "") => get(`/store/products/${at(round).id}/size-guide${query}`)
  const hundred = (round) => Array.from({ length: MANY }, (_, index) => at(round * 7 + index * 11).id)
  const resolve = (body) => ({ method: "POST", path: "/store/size-guides/resolve", body })
  return [
    { name: "GET /store/products?limit=1", ask: () => get("/store/products?limit=1"), isBase: true },
    { name: "GET /store/products/:id", ask: (round) => get(`/store/products/${at(round).id}`) },
    { name: "guide of a product", ask: (round) => guide(round), most: 1.5 },
    { name: "guide of a product, for a variant", ask: (round) => guide(round, `?variant_id=${at(round).variant}`), most: 1.5 },
    { name: "guide of a product, in a region, in English and inches", ask: (round) => guide(round, `?region_id=${REGION}&unit=in&locale=en`), most: 1.5 },
    { name: "guide of a product, unchanged: 304", ask: (round) => guide(round), isKnown: true, most: 0.7 },
    { name: `guides of ${MANY} products`, ask: (round) => resolve({ product_ids: hundred(round) }), most: 3 },
    { name: `guides of ${MANY} products, in a region`, ask: (round) => resolve({ product_ids: hundred(round), region_id: REGION }), most: 3 },
    { name: "guide by its handle", ask: (round) => get(`/store/size-guides/bench-${1 + ((round + 1_000) % 50)}`), most: 1.5 },
  ]
}

/** Sends the request of a case; one that is known carries the tag of the last answer. */
export const send = async (client, { ask, isKnown, tags }, round) => {
  const { method, path, body } = ask(round)
  const headers = isKnown ? { "if-none-match": tags.get(path) } : {}
  const answer = await client.call(method, path, body, headers)
  const wanted = isKnown ? 304 : 200
  if (answer.status !== wanted) {
    throw new Error(`${method} ${path} answered ${answer.status}, not ${wanted}: ${answer.body.slice(0, 300)}`)
  }
  return answer
}

/** Learns the tags of the answers the rounds will ask for again. */
export const learnTags = async (client, one, rounds) => {
  one.tags = new Map()
  for (const round of rounds) {
    const { method, path } = one.ask(round)
    const { headers } = await client.call(method, path)
    one.tags.set(path, headers.etag)
  }
}
