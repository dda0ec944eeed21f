import type { EcontAddress } from "../../contracts/econt"
import type { EcontSettings } from "../../contracts/econt-settings"
import { fitsLocker } from "../../shipping/locker"
import { packParcels, type Piece } from "../../shipping/parcels"

type Measures = { weight?: unknown; length?: unknown; width?: unknown; height?: unknown }
type Item = {
  quantity?: unknown
  unit_price?: unknown
  total?: unknown
  variant?: Measures | null
  requires_shipping?: boolean
}
type Address = { city?: string | null; postal_code?: string | null; country_code?: string | null }

/** What is read of a cart, as Medusa hands it to providers. */
export type CartContext = { items?: readonly Item[]; item_total?: unknown; currency_code?: unknown; shipping_address?: Address | null }

const number = (value: unknown): number => Number((value as { numeric?: number } | null)?.numeric ?? value ?? 0)
const side = (value: unknown): number | null => number(value) || null

const COUNTRIES: Record<string, EcontAddress["country_code"]> = { bg: "BGR", gr: "GRC", ro: "ROU" }

const itemsOf = ({ items = [] }: CartContext): readonly Item[] => items.filter(({ requires_shipping }) => requires_shipping !== false)

/** Pieces of a cart with their measures: grams and centimetres. */
export const piecesOf = (cart: CartContext): Piece[] =>
  itemsOf(cart).map(({ quantity, variant }) => ({
    quantity: number(quantity),
    weight: side(variant?.weight),
    length: side(variant?.length),
    width: side(variant?.width),
    height: side(variant?.height),
  }))

/** Worth of the goods: with discounts and taxes where the cart tells them, else the prices. */
export const goodsTotalOf = (cart: CartContext): number => {
  const { item_total: told } = cart
  return told === undefined || told === null
    ? itemsOf(cart).reduce((sum, { unit_price, quantity, total }) => sum + (total === undefined ? number(unit_price) * number(quantity) : number(total)), 0)
    : number(told)
}

/** Town of the cart's shipping address, for a price before anything is chosen. */
export const cityOf = ({ shipping_address }: CartContext): Pick<EcontAddress, "city_id" | "city" | "post_code" | "country_code"> => {
  const { city, postal_code, country_code } = shipping_address ?? {}
  return {
    city_id: null,
    city: city ?? "",
    post_code: postal_code ?? "",
    country_code: COUNTRIES[(country_code ?? "bg").toLowerCase()] ?? "BGR",
  }
}

/** Why a locker does not take the pieces, in the shop's boxes; null when it does, or may. */
export const lockerFit = (pieces: readonly Piece[], { boxes, defaults }: Pick<EcontSettings, "boxes" | "defaults">) => {
  const { fits, reason } = fitsLocker(packParcels(pieces, { boxes, itemWeight: defaults.item_weight, boxId: defaults.box_id }))
  return fits || reason === null || reason === "size_unknown" ? null : (`locker_${reason}` as const)
}
