/** Numbers that are the same in every run: mulberry32. */
export const createRandom = (seed) => {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (most) => Math.floor(next() * most)
  return { next, below, oneOf: (list) => list[below(list.length)], chance: (share) => next() < share }
}
