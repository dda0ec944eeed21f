import { type ClosestSizeQuery } from "../contracts/size-guide-store"
import { toCanonical } from "./units"

/** What was measured: hundredths of a millimetre, or grams of a weight. */
export interface Measure {
  quantity: string
  value: number
}
export type Ends = [number, number]

/** Reads `quantity:value`; a weight is in kilograms, or in pounds beside inches. The last of equal quantities counts. */
export const readMeasures = ({ measures, unit }: ClosestSizeQuery): Measure[] => {
  const mass = unit === "in" ? "lb" : "kg"
  const read = measures.map((text) => {
    const [quantity, value] = text.split(":")
    return { quantity, value: toCanonical(Number(value), quantity === "weight" ? mass : unit) }
  })
  return [...new Map(read.map((measure) => [measure.quantity, measure])).values()].filter(({ value }) => value > 0)
}

/** How far a value lies below (-) or above (+) a range; 0 within. */
export const outside = (value: number, [from, to]: Ends): number => (value < from ? value - from : value > to ? value - to : 0)

/** Whether a value lies in a range, or nearer to it than to the next range; outermost ranges reach as far on both sides. */
export const fitsAmong = (value: number, [from, to]: Ends, all: readonly Ends[]): boolean => {
  const below = all.filter(([, end]) => end < from).map(([, end]) => from - end)
  const above = all.filter(([start]) => start > to).map(([start]) => start - to)
  const touches = (edge: number, side: 0 | 1) => all.some((ends) => ends[side] === edge && (ends[0] !== from || ends[1] !== to))
  const gap = (own: number[], other: number[], isMet: boolean) => (isMet ? 0 : Math.min(...(own.length > 0 ? own : other.length > 0 ? other : [0])) / 2)
  const metBelow = touches(from, 1)
  const metAbove = touches(to, 0)
  const low = gap(below, metAbove ? [] : above, metBelow)
  const high = gap(above, metBelow ? [] : below, metAbove)
  return value >= from - low && value <= to + high
}
