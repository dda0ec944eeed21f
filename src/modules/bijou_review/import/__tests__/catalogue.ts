import type { ProductMatch } from "../records"
import type { MatchProducts } from "../store"
import { pieces } from "./files"

const TITLES: Record<string, string> = { "ring-luna": "prod_luna", "RING-LUNA-54": "prod_luna", "ring-sol": "prod_sol", "RING-SOL-54": "prod_sol" }

/** A catalogue of two rings; the default product is one more. */
export const match: MatchProducts = async (names, body) =>
  names.flatMap((name): ProductMatch[] => {
    const id = name === "" ? body.default_product_id : (body.product_matches[name] ?? TITLES[name])
    return id ? [{ name, product_id: id, title: `Ring ${id}`, handle: id, thumbnail: null }] : []
  })

/** A file as it comes in from the network. */
export async function* stream(bytes: Uint8Array, size = 5000) {
  yield* pieces(bytes, size)
}

/** A file of as many reviews as asked for. */
export const bigFile = (rows: number, line = (n: number) => `ring-luna,${(n % 5) + 1},Отзив номер ${n},Автор ${n}`) =>
  Buffer.from(`product,rating,review,author\n${Array.from({ length: rows }, (_, n) => line(n)).join("\n")}\n`)
