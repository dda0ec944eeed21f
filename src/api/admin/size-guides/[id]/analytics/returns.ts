import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { GuideAnalytics } from "../../../../../contracts/size-guide-analytics"

const DAY_MS = 24 * 60 * 60 * 1000
const PAGE = 500
const MOST_RETURNS = 5000
const NO_REASON = { value: "", label: "" }

type Returned = {
  items?: {
    quantity: number
    reason?: { value: string; label: string } | null
    item?: { product_id?: string | null } | null
  }[]
}

/** Returned items of the products in the last days, by the reason customers gave; of the newest 5,000 returns. */
export const countReturns = async (
  scope: MedusaContainer,
  productIds: readonly string[],
  days: number
): Promise<GuideAnalytics["returns"]> => {
  const wanted = new Set(productIds)
  const counts = new Map<string, { reason: string; label: string; items: number }>()
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  for (let skip = 0; wanted.size > 0 && skip < MOST_RETURNS; skip += PAGE) {
    const { data } = await query.graph({
      entity: "return",
      fields: ["id", "items.*", "items.reason.value", "items.reason.label", "items.item.product_id"],
      filters: { created_at: { $gte: new Date(Date.now() - days * DAY_MS) } },
      pagination: { take: PAGE, skip, order: { created_at: "DESC" } },
    })
    const items = (data as unknown as Returned[]).flatMap(({ items = [] }) => items)
    for (const { quantity, reason } of items.filter(({ item }) => wanted.has(item?.product_id ?? ""))) {
      const { value, label } = reason ?? NO_REASON
      const known = counts.get(value) ?? { reason: value, label, items: 0 }
      counts.set(value, { ...known, items: known.items + Number(quantity) })
    }
    if (data.length < PAGE) {
      break
    }
  }
  return [...counts.values()].sort((a, b) => b.items - a.items)
}
