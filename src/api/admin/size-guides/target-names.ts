import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Target, TargetType } from "../../../contracts/size-guide-assignment"

/** How a kind of target is read and named. */
type Source = { entity: string; fields: string[]; name: (found: Record<string, string>) => string }

const titled = (entity: string, field = "title"): Source => ({ entity, fields: ["id", field], name: (found) => found[field] })

export const TARGET_SOURCES: Record<Exclude<TargetType, "store">, Source> = {
  variant: {
    entity: "product_variant",
    fields: ["id", "title", "sku", "product.title"],
    name: (found) =>
      [(found.product as unknown as { title?: string } | null)?.title, found.title].filter(Boolean).join(" · "),
  },
  product: titled("product"),
  option: titled("product_option"),
  collection: titled("product_collection"),
  category: titled("product_category", "name"),
  type: titled("product_type", "value"),
  tag: titled("product_tag", "value"),
}

export type TargetNames = (target: Target) => { name: string; exists: boolean }

const OPTION_TITLE = "title:"

/**
 * Names of targets, one request for each kind. The store default has no name of its own and an
 * option named by its title is called so; both always exist.
 */
export const targetNames = async (scope: MedusaContainer, targets: readonly Target[]): Promise<TargetNames> => {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const named = targets.filter(({ type, id }) => type !== "store" && !id.startsWith(OPTION_TITLE))
  const names = new Map<string, string>()
  const kinds = [...new Set(named.map(({ type }) => type))] as Exclude<TargetType, "store">[]
  await Promise.all(
    kinds.map(async (type) => {
      const { entity, fields, name } = TARGET_SOURCES[type]
      const ids = [...new Set(named.filter((target) => target.type === type).map(({ id }) => id))]
      const { data } = await query.graph({ entity, fields, filters: { id: ids } })
      data.forEach((found) => names.set(`${type} ${found.id}`, name(found as Record<string, string>)))
    })
  )
  return ({ type, id }) => {
    if (type === "store") {
      return { name: "", exists: true }
    }
    if (id.startsWith(OPTION_TITLE)) {
      return { name: id.slice(OPTION_TITLE.length), exists: true }
    }
    const name = names.get(`${type} ${id}`)
    return { name: name ?? id, exists: name !== undefined }
  }
}

export type ProductRef = { id: string; title: string; thumbnail: string | null; handle: string }

/** Products as lists show them, by id; one that is gone is shown by its id. */
export const productRefs = async (scope: MedusaContainer, ids: readonly string[]): Promise<(id: string) => ProductRef> => {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "title", "thumbnail", "handle"],
    filters: { id: [...new Set(ids)] },
  })
  const found = new Map(data.map(({ id, title, thumbnail, handle }) => [id, { id, title, thumbnail: thumbnail ?? null, handle }]))
  return (id) => found.get(id) ?? { id, title: id, thumbnail: null, handle: "" }
}
