import { RING_SYSTEMS, SHOE_SYSTEMS } from "../contracts/size-guide-document"
import type { ConvertQuery, ConvertResponse } from "../contracts/size-guide-store"
import { readNumber } from "./numbers"
import { nearestRing, ringDiameter, toCircumference, toDiameter } from "./ring"
import { nearestShoe, shoeFoot } from "./shoes"
import { fromCanonical, isLength, unroundedCanonical } from "./units"

/** What a measure kept in hundredths of a millimetre cannot tell apart. */
const SAME_MM = 0.005
const LONGEST_MM = 1000
const fourDecimals = (value: number): number => Number(value.toFixed(4)) || 0

/** A single positive length; it may name its own unit. */
const readMillimetres = (text: string): number | null => {
  const read = readNumber(text, false)
  const unit = read?.unit ?? "mm"
  if (!read || read.range[0] !== read.range[1] || !isLength(unit)) return null
  const mm = fromCanonical(unroundedCanonical(read.range[0], unit), "mm")
  return mm > 0 && mm <= LONGEST_MM ? mm : null
}

const compare = (given: number, nearest: { label: string; mm: number } | null) => {
  if (!nearest) return { label: null, difference_mm: null, exact: false }
  const difference = fourDecimals(nearest.mm - given)
  return { label: nearest.label, difference_mm: difference, exact: Math.abs(difference) < SAME_MM }
}

const convertRing = (query: Extract<ConvertQuery, { kind: "ring" }>): ConvertResponse | null => {
  const { from, value } = query
  let diameter: number | null
  if (from === "mm") diameter = readMillimetres(value)
  else if (from === "circumference") {
    const around = readMillimetres(value)
    diameter = around === null ? null : toDiameter(around)
  } else diameter = ringDiameter(from, value)
  if (diameter === null) return null
  const given = diameter
  return {
    kind: "ring",
    mm: { diameter: fourDecimals(given), circumference: fourDecimals(toCircumference(given)) },
    sizes: (query.to ?? RING_SYSTEMS).map((system) => {
      const nearest = nearestRing(system, given)
      return { system, ...compare(given, nearest && { label: nearest.label, mm: nearest.diameter }) }
    }),
  }
}

const convertShoes = (query: Extract<ConvertQuery, { kind: "shoes" }>): ConvertResponse | null => {
  const foot = query.from === "mm" ? readMillimetres(query.value) : shoeFoot(query.from, query.value)
  if (foot === null) return null
  return {
    kind: "shoes",
    mm: { foot: fourDecimals(foot) },
    sizes: (query.to ?? SHOE_SYSTEMS).map((system) => {
      const nearest = nearestShoe(system, foot)
      return { system, ...compare(foot, nearest && { label: nearest.label, mm: nearest.foot }) }
    }),
  }
}

/**
 * One size, or one measure in millimetres, in every asked system: the nearest label and how much larger it is.
 * A label is `exact` where the difference is less than half a hundredth of a millimetre.
 *
 * @returns null where the value is no size of the system it is said to be in
 */
export const convertSize = (query: ConvertQuery): ConvertResponse | null =>
  query.kind === "ring" ? convertRing(query) : convertShoes(query)
