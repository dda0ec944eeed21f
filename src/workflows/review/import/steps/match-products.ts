import type { RemoteQueryFunction } from "@medusajs/framework/types"
import type { CheckImportBody } from "../../../../contracts/review-import"
import type { ProductMatch } from "../../../../modules/bijou_review"

type Query = Omit<RemoteQueryFunction, symbol>
type Found = { id: string; title: string; handle: string; thumbnail?: string | null; external_id?: string | null }

const FIELDS = ["id", "title", "handle", "thumbnail", "external_id"]
/** Titles are compared one by one in the database, so fewer at a time. */
const TITLES_PER_ROUND = 50
const ID = /^[A-Za-z0-9_-]{1,128}$/

const toMatch = (name: string, { id, title, handle, thumbnail }: Found): ProductMatch => ({
  name,
  product_id: id,
  title,
  handle,
  thumbnail: thumbnail ?? null,
})

const products = async (query: Query, filters: Record<string, unknown>): Promise<Found[]> =>
  (await query.graph({ entity: "product", fields: FIELDS, filters })).data

type VariantFound = { sku?: string | null; barcode?: string | null; product: Found | null }

const variants = async (query: Query, filters: Record<string, unknown>): Promise<VariantFound[]> =>
  (
    await query.graph({
      entity: "product_variant",
      fields: ["sku", "barcode", ...FIELDS.map((field) => `product.${field}`)],
      filters,
    })
  ).data

/** Name to product, where a name means one product only. */
class Finder {
  readonly matches = new Map<string, ProductMatch>()

  constructor(private readonly names: string[]) {}

  left(): string[] {
    return this.names.filter((name) => name !== "" && !this.matches.has(name))
  }

  /** Takes what was found under some key; a key of two products settles nothing. */
  take(found: { key: string | null | undefined; product: Found | null }[], fold = (text: string) => text): void {
    const byKey = new Map<string, Found | null>()
    for (const { key, product } of found) {
      if (key && product) {
        const known = byKey.get(fold(key))
        byKey.set(fold(key), known === undefined || known?.id === product.id ? product : null)
      }
    }
    for (const name of this.left()) {
      const product = byKey.get(fold(name))
      if (product) {
        this.matches.set(name, toMatch(name, product))
      }
    }
  }
}

const takeChosen = async (query: Query, finder: Finder, names: string[], body: CheckImportBody): Promise<void> => {
  const chosen = names
    .map((name) => ({ name, id: name === "" ? body.default_product_id : body.product_matches[name] }))
    .filter((one): one is { name: string; id: string } => Boolean(one.id))
  if (chosen.length === 0) {
    return
  }
  const byId = new Map((await products(query, { id: [...new Set(chosen.map(({ id }) => id))] })).map((p) => [p.id, p]))
  for (const { name, id } of chosen) {
    const product = byId.get(id)
    if (product) {
      finder.matches.set(name, toMatch(name, product))
    }
  }
}

const takeTitles = async (query: Query, finder: Finder): Promise<void> => {
  const fold = (text: string) => text.trim().toLowerCase()
  const left = finder.left()
  for (let from = 0; from < left.length; from += TITLES_PER_ROUND) {
    const round = left.slice(from, from + TITLES_PER_ROUND)
    const found = await products(query, {
      $or: round.map((name) => ({ title: { $ilike: name.replace(/[\\%_]/g, "\\$&") } })),
    })
    finder.take(found.map((product) => ({ key: product.title, product })), fold)
  }
}

/**
 * Finds the products that names of a file stand for: first as chosen by hand, then by handle,
 * external id, id, SKU, barcode, and last by title whatever its case. A name that fits two
 * products fits none.
 * @param names distinct names, `""` for rows that name no product
 */
export const matchProducts = async (query: Query, names: string[], body: CheckImportBody): Promise<ProductMatch[]> => {
  const finder = new Finder(names)
  await takeChosen(query, finder, names, body)
  const lower = (text: string) => text.toLowerCase()
  const byHandle = await products(query, { handle: [...new Set(finder.left().map(lower))] })
  finder.take(byHandle.map((product) => ({ key: product.handle, product })), lower)
  const byExternalId = await products(query, { external_id: finder.left() })
  finder.take(byExternalId.map((product) => ({ key: product.external_id, product })))
  const byId = await products(query, { id: finder.left().filter((name) => ID.test(name)) })
  finder.take(byId.map((product) => ({ key: product.id, product })))
  for (const key of ["sku", "barcode"] as const) {
    const found = await variants(query, { [key]: finder.left() })
    finder.take(found.map((variant) => ({ key: variant[key], product: variant.product })))
  }
  await takeTitles(query, finder)
  return [...finder.matches.values()]
}
