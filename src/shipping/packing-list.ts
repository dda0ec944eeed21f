import type { PackingLine } from "../contracts/econt-waybill"
import { cents, euros, share } from "./money"

/** A line of the order: gross euro and kilograms of all its pieces. */
export type GoodsLine = { sku: string | null; title: string; quantity: number; total: number; weight: number }

/** Names of what is added: `delivery` for money collected beyond the goods. */
export type PackingTexts = { delivery: string }

const GRAMS = 1000

const sumOf = (amounts: readonly number[]): number => amounts.reduce((whole, amount) => whole + amount, 0)

/** Prices in cents and what is left for a line of its own, so that together they are `target`. */
const settle = (totals: readonly number[], target: number): { prices: number[]; rest: number } => {
  const rest = target - sumOf(totals)
  if (totals.length === 0 || rest === 0) return { prices: [...totals], rest }
  if (rest < 0) return { prices: share(target, totals), rest: 0 }
  // Rounding of discounts and taxes leaves less than a cent a line: nobody was charged a delivery of 1 cent.
  if (rest > totals.length) return { prices: [...totals], rest }
  const largest = totals.indexOf(Math.max(...totals))
  return { prices: totals.map((total, at) => (at === largest ? total + rest : total)), rest: 0 }
}

/**
 * Packing list whose prices sum to the cash on delivery to the cent, as Econt demands. Each line of the order is
 * one piece at the price of the whole line, which no rounding per piece can spoil. What is collected beyond the
 * goods becomes a line of its own. When less is collected, because of a discount or a payment made before, the
 * prices of the goods are reduced in proportion: whether Econt takes a negative line is not known.
 *
 * @param codAmount euro; null lists the goods at their own prices
 */
export const packingList = (
  lines: readonly GoodsLine[],
  codAmount: number | null,
  texts: PackingTexts
): PackingLine[] => {
  const totals = lines.map(({ total }) => Math.max(0, cents(total)))
  const { prices, rest } = settle(totals, codAmount === null ? sumOf(totals) : Math.max(0, cents(codAmount)))
  const goods = lines.map((line, at) => ({
    inventory_number: line.sku ?? "",
    description: `${line.title} × ${line.quantity}`,
    count: 1,
    weight: Math.round(line.weight * GRAMS) / GRAMS,
    price: euros(prices[at]),
  }))
  return rest > 0
    ? [...goods, { inventory_number: "", description: texts.delivery, count: 1, weight: 0, price: euros(rest) }]
    : goods
}
