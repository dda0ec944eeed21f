import type { BlockOf } from "../../contracts/email-campaign-block"
import { own } from "./own"

/** What a product block may show, of products by id and of feeds by the id of the block. */
export interface ProductSource<Product> {
  products: Readonly<Record<string, Product>>
  feeds: Readonly<Record<string, readonly string[]>>
}

/** Ids of the products a block asks for, in its order. */
export const wantedProducts = (block: BlockOf<"product">, { feeds }: Pick<ProductSource<unknown>, "feeds">): readonly string[] => {
  const { source } = block
  return source.kind === "ids" ? source.ids : (own(feeds, block.id) ?? []).slice(0, source.limit)
}

/** The products a block shows; those that are unknown, and sold out ones it hides, are left out. */
export const shownProducts = <Product extends { in_stock: boolean }>(block: BlockOf<"product">, data: ProductSource<Product>): Product[] =>
  wantedProducts(block, data)
    .map((id) => own(data.products, id))
    .filter((product) => product !== undefined)
    .filter((product) => product.in_stock || block.sold_out === "show")
