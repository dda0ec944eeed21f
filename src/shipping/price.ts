import type { Tariff } from "../contracts/econt-settings"
import { cents, euros } from "./money"

export type ShopPrice = { amount: number; source: "live" | "fixed" | "free" | "fallback" }

/** Asked where a merchant set no fallback, or 0: the standard of the settings. */
const LAST_RESORT = 6

const live = (price: number | null, { surcharge, cap }: Tariff): number | null => {
  if (price === null || !Number.isFinite(price) || cents(price) <= 0) return null
  const charged = cents(price) + cents(surcharge)
  return cap !== null && cents(cap) > 0 ? Math.min(charged, cents(cap)) : charged
}

/**
 * What the customer pays for the delivery in euro: nothing from `free_above` on, the fixed amount, or Econt's price
 * with the surcharge up to the cap. Without a price of Econt's the fallback: an error never makes a delivery free.
 *
 * @param price of Econt; null when there was none in time
 * @param goodsTotal of the goods, with discounts and taxes
 */
export const priceAt = (tariff: Tariff, price: number | null, goodsTotal: number): ShopPrice => {
  if (tariff.free_above !== null && cents(goodsTotal) >= cents(tariff.free_above)) return { amount: 0, source: "free" }
  if (tariff.mode === "fixed") return { amount: euros(cents(tariff.amount)), source: "fixed" }
  const charged = live(price, tariff)
  if (charged !== null) return { amount: euros(charged), source: "live" }
  return { amount: cents(tariff.fallback) > 0 ? euros(cents(tariff.fallback)) : LAST_RESORT, source: "fallback" }
}
