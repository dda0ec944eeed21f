import type { Parcel, Problem, ShipmentType } from "../contracts/econt"
import type { Box } from "../contracts/econt-settings"
import { fitsInto, sidesOf } from "./locker"
import { error, warning } from "./problems"

/** Pieces to pack, of one kind: grams and centimetres of one piece, null where nobody entered them. */
export type Piece = { quantity: number; weight: number | null; length: number | null; width: number | null; height: number | null }

export type PackingRules = {
  boxes: readonly Box[]
  /** Kilograms of a piece without a weight. */
  itemWeight: number
  /** Box for pieces whose size nobody entered; empty for none. */
  boxId?: string
  /** Kilograms a parcel may weigh with its box. */
  most?: number
}

const GRAMS = 1000
/** Econt weighs no less. */
export const LIGHTEST_KG = 0.1
/** The contract's limit of parcels in a waybill. */
const MOST_PARCELS = 50

/** What Econt takes of a kind, in kg a parcel. */
export const HEAVIEST_KG: Record<ShipmentType, number> = { document: 0.5, pack: 50, cargo: 500, pallet: 1000 }

/** Grams as kilograms; what has no weight gets the given one. */
export const kilograms = (grams: number | null, itemWeight: number): number =>
  grams !== null && grams > 0 ? grams / GRAMS : itemWeight

const inGrams = (piece: Piece, rules: PackingRules): number =>
  Math.max(1, Math.round(kilograms(piece.weight, rules.itemWeight) * GRAMS))

type Content = { pieces: Piece[]; grams: number }

const put = (content: Content, piece: Piece, quantity: number, grams: number): void => {
  content.pieces.push({ ...piece, quantity })
  content.grams += quantity * grams
}

/** Divides pieces by weight, the heaviest first into the first parcel that still takes them. */
const divide = (pieces: readonly Piece[], room: number, rules: PackingRules): Content[] => {
  const contents: Content[] = [{ pieces: [], grams: 0 }]
  const heaviestFirst = [...pieces].sort((one, other) => inGrams(other, rules) - inGrams(one, rules))
  for (const piece of heaviestFirst) {
    const grams = inGrams(piece, rules)
    let left = piece.quantity
    for (let at = 0; left > 0; at++) {
      const last = at === MOST_PARCELS - 1
      contents[at] ??= { pieces: [], grams: 0 }
      const space = Math.floor((room - contents[at].grams) / grams)
      // A piece that is too heavy alone still has to travel.
      const least = contents[at].grams === 0 ? 1 : 0
      const taken = last ? left : Math.min(left, Math.max(least, space))
      if (taken > 0) put(contents[at], piece, taken, grams)
      left -= taken
    }
  }
  return contents
}

const volumeOf = (sides: readonly number[]): number => sides.reduce((volume, side) => volume * side, 1)

const takes = (box: Box, pieces: readonly Piece[]): boolean => {
  const inside = sidesOf(box)
  if (!inside) return false
  const known = pieces.flatMap((piece) => {
    const sides = sidesOf(piece)
    return sides ? [{ sides, quantity: piece.quantity }] : []
  })
  const volume = known.reduce((whole, { sides, quantity }) => whole + volumeOf(sides) * quantity, 0)
  return volume <= volumeOf(inside) && known.every(({ sides }) => fitsInto(sides, inside))
}

/**
 * The smallest box whose volume takes all pieces and whose sides take each, turned as needed. While the size of a
 * piece is not known, the usual box, or none; volume alone does not prove that things can be arranged.
 */
export const chooseBox = (pieces: readonly Piece[], { boxes, boxId }: Pick<PackingRules, "boxes" | "boxId">): Box | null => {
  const fitting = boxes
    .filter((box) => takes(box, pieces))
    .sort((one, other) => one.length * one.width * one.height - other.length * other.width * other.height)
  const usual = fitting.find(({ id }) => id === boxId) ?? null
  return pieces.every(sidesOf) ? (fitting[0] ?? null) : usual
}

/**
 * Parcels for pieces: one, or several when it would be too heavy with its box. Weights are kilograms with the box,
 * never below what Econt weighs; sizes are the box's, unknown without one.
 */
export const packParcels = (pieces: readonly Piece[], rules: PackingRules): Parcel[] => {
  const real = pieces.filter(({ quantity }) => quantity > 0)
  const heaviestBox = Math.max(0, ...rules.boxes.map(({ weight }) => weight))
  const room = Math.max(1, Math.round(((rules.most ?? HEAVIEST_KG.pack) - heaviestBox) * GRAMS))
  return divide(real, room, rules).map(({ pieces: inside, grams }) => {
    const box = chooseBox(inside, rules)
    const whole = Math.round(grams + (box?.weight ?? 0) * GRAMS)
    return {
      weight: Math.max(LIGHTEST_KG, whole / GRAMS),
      length: box?.length ?? null,
      width: box?.width ?? null,
      height: box?.height ?? null,
      box_id: box?.id ?? null,
    }
  })
}

/** Weight of all parcels in kg, without the noise of adding. */
export const totalWeight = (parcels: readonly Pick<Parcel, "weight">[]): number =>
  parcels.reduce((grams, { weight }) => grams + Math.round(weight * GRAMS), 0) / GRAMS

/**
 * Parcels heavier than their kind may be: often grams typed as kilograms. Econt would silently make cargo of a
 * heavy package, so it has to be sent as cargo, or divided. Several parcels that are heavy only together are a warning.
 */
export const warnHeavy = (type: ShipmentType, parcels: readonly Pick<Parcel, "weight">[]): Problem[] => {
  const limit = HEAVIEST_KG[type]
  const heavy = parcels.flatMap(({ weight }, at) =>
    weight > limit ? [error("too_heavy", `parcels.${at}.weight`, { weight, limit })] : []
  )
  const weight = totalWeight(parcels)
  if (heavy.length > 0 || type !== "pack" || weight <= limit) return heavy
  return [warning("heavy_shipment", null, { weight, limit })]
}
