/** A size system as numbers at equal distances, and where they lie in millimetres. */
export type Scale = {
  first: number
  last: number
  step: number
  toMm: (size: number) => number
  fromMm: (mm: number) => number
}

/** What binary fractions may be short of the middle between two sizes. */
const FORGIVEN = 1e-9

/** The size nearest to a measure, the larger one of two equally near. Null where the system has none that near. */
export const nearestOn = (scale: Scale, mm: number): number | null => {
  const size = Math.floor(scale.fromMm(mm) / scale.step + 0.5 + FORGIVEN) * scale.step
  return size >= scale.first && size <= scale.last ? size : null
}

/** Millimetres of a size, also between two steps; null beyond the ends of the system. */
export const measureOn = (scale: Scale, size: number): number | null =>
  size >= scale.first && size <= scale.last ? scale.toMm(size) : null
