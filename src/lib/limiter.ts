/** Does some work when there is room for it. */
export type Slot = <T>(work: () => Promise<T>) => Promise<T>

/** Lets so much work go on at one time; the rest waits in its order. */
export const limiter = (most: number): Slot => {
  const waiting: (() => void)[] = []
  let free = most
  return async (work) => {
    if (free === 0) {
      await new Promise<void>((go) => waiting.push(go))
    } else {
      free -= 1
    }
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) {
        next()
      } else {
        free += 1
      }
    }
  }
}
