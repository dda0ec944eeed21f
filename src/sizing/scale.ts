/** A size system as numbers at equal distances, and where they lie in millimetres. */
export type Scale = {
  first: number
  last: number
  step: number
  toMm: (size: number) => number
  fromMm: (mm: number) => number
}

/** The size nearest to a measure, the larger one of two equally near. Null where the system has none that near. */
export const nearestOn = (scale: Scale, mm: number): number | null => {
  const size = Math.round(Number((scale.fromMm(mm) / scale.step).toPrecision(12))) * scale.step
  return size >= scale.first && size <= scale.last ? size : null
}

/** Millimetres of a size, also between two steps; null beyond the ends of the system. */
export const measureOn = (scale: Scale, size: number): number | null =>
  size >= scale.first && size <= scale.last ? scale.toMm(size) : null
