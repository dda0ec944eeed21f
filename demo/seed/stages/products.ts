import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CreateProductWorkflowInputDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import { CATALOGUE } from "../catalogue"
import { MATERIAL, METAL_FACTOR, METAL_NAMES } from "../catalogue/build"
import { CATEGORIES, COLLECTIONS, TYPES, type Category } from "../catalogue/taxonomy"
import type { CatalogueProduct, Option } from "../catalogue/types"
import { pictureNames } from "../pictures"
import type { Metal } from "../pictures/palette"
import { createRandom } from "../random"
import { stockShelves, type Shop } from "./shop"

const DAY_MS = 24 * 60 * 60 * 1000

const english = (texts: Record<string, string>) => ({ i18n: { en: texts } })

const createCategories = async (container: MedusaContainer): Promise<Map<string, string>> => {
  const service = container.resolve(Modules.PRODUCT)
  const ids = new Map<string, string>()
  const createLevel = async (level: { category: Category; parent?: string }[]): Promise<void> => {
    if (level.length === 0) {
      return
    }
    const created = await service.createProductCategories(
      level.map(({ category: { handle, name }, parent }) => ({
        name: name.bg,
        handle,
        is_active: true,
        is_internal: false,
        parent_category_id: parent ?? null,
        metadata: english({ name: name.en }),
      }))
    )
    created.forEach(({ id, handle }) => ids.set(handle, id))
    await createLevel(
      level.flatMap(({ category }) =>
        category.children.map((child) => ({ category: child, parent: ids.get(category.handle) }))
      )
    )
  }
  await createLevel(CATEGORIES.map((category) => ({ category })))
  return ids
}

const createOptions = async (container: MedusaContainer): Promise<Map<string, string>> => {
  const merged = new Map<string, Option>()
  for (const option of CATALOGUE.flatMap(({ options }) => options)) {
    const key = option.title.bg
    const values = [...(merged.get(key)?.values ?? []), ...option.values]
    merged.set(key, { title: option.title, values: [...new Set(values)] })
  }
  const keys = [...merged.keys()]
  const created = await container.resolve(Modules.PRODUCT).createProductOptions(
    [...merged.values()].map(({ title, values }) => ({
      title: title.bg,
      values,
      is_exclusive: false,
      metadata: english({ title: title.en }),
    }))
  )
  return new Map(created.map(({ id }, index) => [keys[index], id]))
}

const combinations = (options: Option[]): Record<string, string>[] =>
  options.reduce<Record<string, string>[]>(
    (rows, { title, values }) => rows.flatMap((row) => values.map((value) => ({ ...row, [title.bg]: value }))),
    [{}]
  )

const metalOf = (value: string): Metal | undefined =>
  (Object.keys(METAL_NAMES) as Metal[]).find((metal) => METAL_NAMES[metal].bg === value)

const priceOf = (product: CatalogueProduct, values: Record<string, string>): number => {
  const metal = metalOf(values[MATERIAL.bg] ?? "")
  const cheapest = Math.min(...product.metals.map((name) => METAL_FACTOR[name]))
  const factor = metal ? METAL_FACTOR[metal] / cheapest : 1
  return Math.round(product.price * factor)
}

const toInput = (
  product: CatalogueProduct,
  index: number,
  ids: { categories: Map<string, string>; collections: Map<string, string>; types: Map<string, string>; tags: Map<string, string>; options: Map<string, string>; values: Map<string, string> },
  shop: Shop,
  baseUrl: string
): CreateProductWorkflowInputDTO => {
  const [main, closer] = pictureNames(product.handle).map((name) => `${baseUrl}/static/${name}`)
  const code = `BA-${product.kind.slice(0, 2).toUpperCase()}${String(index + 1).padStart(3, "0")}`
  return {
    title: product.title.bg,
    subtitle: product.subtitle.bg,
    description: product.description.bg,
    handle: product.handle,
    status: ProductStatus.PUBLISHED,
    thumbnail: main,
    images: [{ url: main }, { url: closer }],
    weight: product.weight,
    origin_country: "bg",
    hs_code: product.kind === "clothing" ? "620400" : product.kind === "watch" ? "910200" : "711311",
    material: product.material.bg,
    type_id: ids.types.get(product.kind),
    collection_id: ids.collections.get(product.collection),
    category_ids: [ids.categories.get(product.category)!],
    tag_ids: product.tags.map((tag) => ids.tags.get(tag)!),
    shipping_profile_id: shop.shippingProfileId,
    sales_channels: [{ id: shop.salesChannelId }],
    metadata: english({
      title: product.title.en,
      subtitle: product.subtitle.en,
      description: product.description.en,
      material: product.material.en,
    }),
    options: product.options.map((option) => {
      const id = ids.options.get(option.title.bg)!
      return { id, value_ids: option.values.map((value) => ids.values.get(`${id}:${value}`)!) }
    }),
    variants: combinations(product.options).map((values, position) => ({
      title: Object.values(values).join(" / "),
      sku: `${code}-${String(position + 1).padStart(2, "0")}`,
      weight: product.weight,
      manage_inventory: true,
      allow_backorder: false,
      options: values,
      prices: [{ amount: priceOf(product, values), currency_code: "eur" }],
    })),
  }
}

/** The shop grew piece by piece; the first product of the catalogue is the newest. */
const backdate = async (container: MedusaContainer, now: number): Promise<void> => {
  const db: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await db.raw(
    `UPDATE product AS target SET created_at = given.at, updated_at = given.at
     FROM unnest(?::text[], ?::timestamptz[]) AS given(handle, at) WHERE target.handle = given.handle`,
    [
      CATALOGUE.map(({ handle }) => handle),
      CATALOGUE.map((_, index) => new Date(now - (740 + index * 4) * DAY_MS).toISOString()),
    ]
  )
}

/** Creates categories, collections, types, tags, options, products with variants, prices and stock. */
export const seedProducts = async (container: MedusaContainer, shop: Shop, baseUrl: string, now: number): Promise<void> => {
  const service = container.resolve(Modules.PRODUCT)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const tagNames = [...new Set(CATALOGUE.flatMap(({ tags }) => tags))]
  const categories = await createCategories(container)
  const collections = await service.createProductCollections(
    COLLECTIONS.map(({ handle, title }) => ({ title: title.bg, handle, metadata: english({ title: title.en }) }))
  )
  const kinds = Object.keys(TYPES)
  const types = await service.createProductTypes(
    kinds.map((kind) => ({ value: TYPES[kind].bg, metadata: english({ value: TYPES[kind].en }) }))
  )
  const tags = await service.createProductTags(tagNames.map((value) => ({ value })))
  const options = await createOptions(container)
  const values = await service.listProductOptionValues({}, { select: ["id", "value", "option_id"], take: 1000 })
  const ids = {
    categories,
    options,
    collections: new Map(collections.map(({ id, handle }) => [handle, id])),
    types: new Map(types.map(({ id }, index) => [kinds[index], id])),
    tags: new Map(tags.map(({ id, value }) => [value, id])),
    values: new Map(values.map(({ id, value, option_id }) => [`${option_id}:${value}`, id])),
  }
  await createProductsWorkflow(container).run({
    input: { products: CATALOGUE.map((product, index) => toInput(product, index, ids, shop, baseUrl)) },
  })

  await backdate(container, now)
  const { data: items } = await query.graph({ entity: "inventory_item", fields: ["id", "sku"] })
  const random = createRandom("stock")
  const levels = [...items]
    .sort((a, b) => String(a.sku).localeCompare(String(b.sku)))
    .map(({ id }) => ({ inventoryItemId: id, quantity: random.chance(0.06) ? 0 : random.int(2, 80) }))
  await stockShelves(container, shop.stockLocationId, levels)
}
