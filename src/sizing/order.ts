interface Part {
  id: string
}

/**
 * Puts the ids of `other` that are missing in `order` behind what they follow there: at the start
 * where nothing before them is left.
 */
export const weave = (order: readonly string[], other: readonly string[]): string[] => {
  const result = [...order]
  other.forEach((id, index) => {
    if (result.includes(id)) return
    const before = other.slice(0, index).reverse().find((each) => result.includes(each))
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id)
  })
  return result
}

/** The fewest ids that must move to bring those of both lists from the first order into the second. */
export const movedIds = (before: readonly string[], after: readonly string[]): Set<string> => {
  const known = new Map(before.map((id, index) => [id, index]))
  const common = after.filter((id) => known.has(id))
  const places = common.map((id) => known.get(id) ?? 0)
  const lengths: number[] = []
  const previous: number[] = []
  places.forEach((place, index) => {
    let best = -1
    for (let earlier = 0; earlier < index; earlier += 1)
      if (places[earlier] < place && (best < 0 || lengths[earlier] > lengths[best])) best = earlier
    lengths.push(best < 0 ? 1 : lengths[best] + 1)
    previous.push(best)
  })
  const moved = new Set(common)
  for (let index = lengths.indexOf(Math.max(...lengths, 0)); index >= 0; index = previous[index]) moved.delete(common[index])
  return moved
}

export const idsOf = (parts: readonly Part[]): string[] => parts.map(({ id }) => id)
export const byId = <T extends Part>(parts: readonly T[] | undefined): Map<string, T> =>
  new Map((parts ?? []).map((part) => [part.id, part]))
