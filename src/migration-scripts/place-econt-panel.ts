import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

const ZONE = "order.details"
/** What stands above the panel: notices of changes under way, and the order's own head. */
const ABOVE = ["OrderActiveEditSection", "ActiveOrderClaimSection", "ActiveOrderExchangeSection", "ActiveOrderReturnSection", "OrderGeneralSection"]

/**
 * Puts the waybills of an order below its head, where a packer needs them: the dashboard adds widgets
 * at the end of a page, below the raw data. Who has arranged the page keeps it as it is, and anybody
 * can arrange it anew.
 */
export default async function placeEcontPanel({ container }: { container: MedusaContainer }): Promise<void> {
  const settings = container.resolve(Modules.SETTINGS)
  if (await settings.getSystemDefaultLayoutConfiguration(ZONE)) {
    return
  }
  const above = ABOVE.map((name, index) => [`core:${name}`, { order: index - ABOVE.length - 1 }] as const)
  await settings.setSystemDefaultLayoutConfiguration(ZONE, {
    widgets: Object.fromEntries([...above, ["widget:bijou:econt-order-waybill", { order: -1 }]]),
  })
}
