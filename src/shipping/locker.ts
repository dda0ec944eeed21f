import type { Parcel } from "../contracts/econt"

/**
 * Cells of Econt's lockers: inner sides in cm, the longest first, and the most a cell takes in kg. Econt does not
 * publish them; these are the measures shops work with, unconfirmed. The small cell's weight is the least certain.
 */
export const LOCKER_CELLS = [
  { size: "small", sides: [61, 44, 8], weight: 5 },
  { size: "medium", sides: [61, 44, 18], weight: 30.5 },
  { size: "large", sides: [61, 44, 37], weight: 30.5 },
] as const
export type LockerCell = (typeof LOCKER_CELLS)[number]["size"]

export type LockerFit = {
  fits: boolean
  /** The smallest cell that takes it; null when none does or the size is not known. */
  cell: LockerCell | null
  /** Why it does not fit; `size_unknown` when it may. */
  reason: "parcels" | "weight" | "size" | "size_unknown" | null
}

const LARGEST = LOCKER_CELLS[LOCKER_CELLS.length - 1]

/** Sides of a box, the longest first; null when one is not known. */
export const sidesOf = (box: { length: number | null; width: number | null; height: number | null }): number[] | null => {
  const sides = [box.length, box.width, box.height].filter((side): side is number => side !== null && side > 0)
  return sides.length === 3 ? sides.sort((one, other) => other - one) : null
}

/** Whether a box fits into another, turned in any way along its edges; both by sides, the longest first. */
export const fitsInto = (inner: readonly number[], outer: readonly number[]): boolean =>
  inner.every((side, at) => side <= outer[at])

/** Whether a locker takes the parcels: one, in one of its cells, turned as needed. */
export const fitsLocker = (parcels: readonly Pick<Parcel, "weight" | "length" | "width" | "height">[]): LockerFit => {
  if (parcels.length !== 1) return { fits: false, cell: null, reason: "parcels" }
  const [parcel] = parcels
  if (parcel.weight > LARGEST.weight) return { fits: false, cell: null, reason: "weight" }
  const sides = sidesOf(parcel)
  if (!sides) return { fits: true, cell: null, reason: "size_unknown" }
  const cell = LOCKER_CELLS.find((known) => parcel.weight <= known.weight && fitsInto(sides, known.sides))
  return cell ? { fits: true, cell: cell.size, reason: null } : { fits: false, cell: null, reason: "size" }
}
