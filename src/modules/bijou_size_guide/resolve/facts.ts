import type { Target, TargetType } from "../../../contracts/size-guide-assignment"

/** What the search for a guide knows of a product. */
export type ProductFacts = {
  id: string
  collection_id: string | null
  type_id: string | null
  tag_ids: string[]
  option_ids: string[]
  /** Titles in small letters without space around. */
  option_titles: string[]
  /** For every category of the product: ids from the root down to the category itself. */
  category_paths: string[][]
}

/** Who asks, and for what. */
export type Asked = {
  variant_id?: string
  /** Channels of the caller's key; an assignment for one channel needs it among them. */
  sales_channel_ids: string[]
  region_id?: string
  now: Date
}

/** Ids of the store default and prefix of options named by their title. */
export const STORE_ID = "store"
const OPTION_TITLE = "title:"

const plainTitle = (title: string) => title.normalize("NFC").trim().toLowerCase()
/** Target id of every option called so. */
export const optionTitleId = (title: string): string => OPTION_TITLE + plainTitle(title)

/**
 * Steps from the product to a target: 0 for the thing itself, more for a category further up, 1 for
 * an option that only has the same title. Null when the product has nothing to do with the target.
 * A category counts by the longest way to it, so that whatever lies below it always comes first,
 * also for a product that is in several branches.
 */
export const distanceTo = (target: Target, product: ProductFacts, asked: Asked): number | null => {
  const at = (hit: boolean): number | null => (hit ? 0 : null)
  const reach: Record<TargetType, () => number | null> = {
    variant: () => at(target.id === asked.variant_id),
    product: () => at(target.id === product.id),
    option: () =>
      target.id.startsWith(OPTION_TITLE)
        ? product.option_titles.includes(target.id.slice(OPTION_TITLE.length)) ? 1 : null
        : at(product.option_ids.includes(target.id)),
    collection: () => at(target.id === product.collection_id),
    category: () => {
      const steps = product.category_paths
        .filter((path) => path.includes(target.id))
        .map((path) => path.length - 1 - path.indexOf(target.id))
      return steps.length > 0 ? Math.max(...steps) : null
    },
    type: () => at(target.id === product.type_id),
    tag: () => at(product.tag_ids.includes(target.id)),
    store: () => at(target.id === STORE_ID),
  }
  return reach[target.type]()
}

/** Every target that can decide about these products: what the assignments are looked up by. */
export const targetsOf = (products: readonly ProductFacts[], variantIds: readonly string[] = []): Target[] => {
  const found = new Map<string, Target>()
  const add = (type: TargetType, ids: readonly string[]) =>
    ids.forEach((id) => found.set(`${type} ${id}`, { type, id }))
  add("store", [STORE_ID])
  add("variant", variantIds)
  for (const product of products) {
    add("product", [product.id])
    add("option", [...product.option_ids, ...product.option_titles.map((title) => OPTION_TITLE + title)])
    add("collection", product.collection_id ? [product.collection_id] : [])
    add("category", product.category_paths.flat())
    add("type", product.type_id ? [product.type_id] : [])
    add("tag", product.tag_ids)
  }
  return [...found.values()]
}
