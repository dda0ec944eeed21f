/** A value of a column or an axis: where it stands and what it measures. */
export type Entry = { row?: string; column?: string; text: string; ends: [number, number] }

const longest = (values: number[], allows: (before: number, after: number) => boolean): number[] => {
  /** Of every length, the index of the value a run of that length can end with most easily. */
  const tails: number[] = []
  const before: number[] = []
  values.forEach((value, index) => {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (allows(values[tails[middle]], value)) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? tails[low - 1] : -1
    tails[low] = index
  })
  const kept: number[] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index]) kept.unshift(index)
  return kept
}

/**
 * The longest run of entries that rises, or falls where more of them fall; equal neighbours are in order. What is not
 * in it breaks the order: of 15, 16, 71, 18 it is the 71.
 *
 * @returns indexes of the entries in order, and 1 where they rise, -1 where they fall
 */
export const inOrder = (entries: Entry[]): { kept: number[]; direction: 1 | -1 } => {
  const middles = entries.map(({ ends }) => ends[0] + ends[1])
  const rising = longest(middles, (before, after) => before <= after)
  if (rising.length === entries.length) return { kept: rising, direction: 1 }
  const falling = longest(middles, (before, after) => before >= after)
  return falling.length > rising.length ? { kept: falling, direction: -1 } : { kept: rising, direction: 1 }
}

const NEIGHBOURS = 2
const CLEARLY = 1.8

/** Steps that are clearly larger than the two on either side of them, as the index of the entry after the step. */
export const gaps = (entries: Entry[]): { index: number; step: number; usual: number }[] => {
  const middles = entries.map(({ ends }) => (ends[0] + ends[1]) / 2)
  const steps = middles.slice(1).map((value, index) => Math.abs(value - middles[index]))
  return steps.flatMap((step, index) => {
    const near = [...steps.slice(Math.max(0, index - NEIGHBOURS), index), ...steps.slice(index + 1, index + 1 + NEIGHBOURS)]
    const usual = Math.max(0, ...near)
    return near.length >= 2 && usual > 0 && step >= usual * CLEARLY ? [{ index: index + 1, step, usual }] : []
  })
}

/**
 * Entries that begin before the one in front of them ends, as pairs of indexes. Ends that touch are no overlap.
 *
 * @param direction 1 for rising entries, -1 for falling ones
 * @param apart whether equal entries overlap too, as on the axis of a cross table
 */
export const overlaps = (entries: Entry[], direction: 1 | -1, apart: boolean): [number, number][] =>
  entries.slice(1).flatMap(({ ends }, index): [number, number][] => {
    const before = entries[index].ends
    const [lower, upper] = direction === 1 ? [before, ends] : [ends, before]
    if (lower[0] === upper[0] && lower[1] === upper[1]) return apart ? [[index, index + 1]] : []
    return upper[0] < lower[1] ? [[index, index + 1]] : []
  })
