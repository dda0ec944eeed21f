import type { CalculateShippingOptionPriceContext } from "@medusajs/framework/types"
import type { EcontAddress } from "../../contracts/econt"
import type { Piece } from "../../shipping/parcels"

type Context = CalculateShippingOptionPriceContext
type Measures = { weight?: unknown; length?: unknown; width?: unknown; height?: unknown }
type Item = { quantity?: unknown; unit_price?: unknown; total?: unknown; original_total?: unknown; variant?: Measures | null; requires_shipping?: boolean }

const number = (value: unknown): number => Number((value as { numeric?: number } | null)?.numeric ?? value ?? 0)
const side = (value: unknown): number | null => number(value) || null

const COUNTRIES: Record<string, EcontAddress["country_code"]> = { bg: "BGR", gr: "GRC", ro: "ROU" }

const itemsOf = (context: Context): Item[] => ((context as { items?: Item[] }).items ?? []).filter(({ requires_shipping }) => requires_shipping !== false)

/** Pieces of a cart with their measures: grams and centimetres. */
export const piecesOf = (context: Context): Piece[] =>
  itemsOf(context).map(({ quantity, variant }) => ({
    quantity: number(quantity),
    weight: side(variant?.weight),
    length: side(variant?.length),
    width: side(variant?.width),
    height: side(variant?.height),
  }))

/** Worth of the goods: with discounts and taxes where the cart tells them, else the prices. */
export const goodsTotalOf = (context: Context): number => {
  const told = (context as { item_total?: unknown }).item_total
  return told === undefined || told === null
    ? itemsOf(context).reduce((sum, { unit_price, quantity, total }) => sum + (total === undefined ? number(unit_price) * number(quantity) : number(total)), 0)
    : number(told)
}

/** Town of the cart's shipping address, for a price before anything is chosen. */
export const cityOf = (context: Context): Pick<EcontAddress, "city_id" | "city" | "post_code" | "country_code"> => {
  const { city, postal_code, country_code } = context.shipping_address ?? {}
  return {
    city_id: null,
    city: city ?? "",
    post_code: postal_code ?? "",
    country_code: COUNTRIES[(country_code ?? "bg").toLowerCase()] ?? "BGR",
  }
}
