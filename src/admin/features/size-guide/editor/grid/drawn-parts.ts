/** A part of a row or of the body: something drawn by its place, or the room of `count` that are not, up to `before`. */
export type DrawnPart = { at: number } | { before: number; count: number }

/**
 * What is drawn of a row or column of the grid, in order, and the room between.
 * @param span what is in sight, from `from` up to `to` without it; null draws all
 * @param kept what is drawn wherever it is; places outside are passed over
 */
export const partsOf = (count: number, span: { from: number; to: number } | null, kept: readonly number[]): DrawnPart[] => {
  if (!span) {
    return Array.from({ length: count }, (_, at) => ({ at }))
  }
  const inSight = Array.from({ length: Math.max(0, Math.min(span.to, count) - span.from) }, (_, index) => span.from + index)
  const drawn = [...new Set([...inSight, ...kept.filter((at) => at >= 0 && at < count)])].toSorted((a, b) => a - b)
  const parts: DrawnPart[] = []
  let next = 0
  for (const at of [...drawn, count]) {
    if (at > next) {
      parts.push({ before: at, count: at - next })
    }
    if (at < count) {
      parts.push({ at })
    }
    next = at + 1
  }
  return parts
}

/** Rows of one group. */
const GROUP = 8

/**
 * Parts of the body in groups by their place, so that a row is always in the same one. A group is painted, and laid
 * out, apart from the others: what changes in a cell costs the rows of its group and not the whole table.
 */
export const groupsOf = (parts: readonly DrawnPart[]): { key: string; parts: DrawnPart[] }[] => {
  const groups: { key: string; parts: DrawnPart[] }[] = []
  for (const part of parts) {
    const key = "before" in part ? `before-${part.before}` : `rows-${Math.floor(part.at / GROUP)}`
    const last = groups.at(-1)
    if (last?.key === key) {
      last.parts.push(part)
    } else {
      groups.push({ key, parts: [part] })
    }
  }
  return groups
}
