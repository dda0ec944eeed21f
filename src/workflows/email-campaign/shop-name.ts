import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const KEEP_MS = 60_000
const kept = new WeakMap<object, { name: string; until: number }>()

/** Name of the shop, as it stands in the store's settings; kept for a minute. */
export const shopName = async (container: MedusaContainer): Promise<string> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const before = kept.get(query)
  if (before && before.until > Date.now()) {
    return before.name
  }
  const { data } = await query.graph({ entity: "store", fields: ["name"], pagination: { take: 1 } })
  const [store] = data as unknown as { name: string | null }[]
  const name = store?.name?.trim() || "Магазинът"
  kept.set(query, { name, until: Date.now() + KEEP_MS })
  return name
}
