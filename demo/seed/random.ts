/** Draws that are the same on every machine and every run. */
export interface Random {
  /** A number in [0, 1). */
  next: () => number
  /** A whole number from `from` to `to`, both included. */
  int: (from: number, to: number) => number
  chance: (probability: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** One of the values, each as likely as its weight says. */
  weighted: <T>(list: readonly (readonly [value: T, weight: number])[]) => T
  /** `count` different members. */
  sample: <T>(list: readonly T[], count: number) => T[]
}

/** mulberry32 over a hash of the seed: small, fast and good enough for a demo. */
export const createRandom = (seed: string): Random => {
  let state = [...seed].reduce((hash, char) => Math.imul(hash ^ char.codePointAt(0)!, 16777619), 2166136261) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)]
  const weighted = <T>(list: readonly (readonly [T, number])[]): T => {
    let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of list) {
      left -= weight
      if (left < 0) {
        return value
      }
    }
    return list[list.length - 1][0]
  }
  const sample = <T>(list: readonly T[], count: number): T[] => {
    const rest = [...list]
    const taken: T[] = []
    while (taken.length < count && rest.length > 0) {
      taken.push(...rest.splice(int(0, rest.length - 1), 1))
    }
    return taken
  }
  return { next, int, chance: (probability) => next() < probability, pick, weighted, sample }
}
