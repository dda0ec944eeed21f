/** States of mock handlers that start afresh before every story and test. */
const resets = new Set<() => void>()

/** Makes a state from `seed` that `resetMockState` puts back to its beginning. */
export const mockState = <T>(seed: () => T): { readonly current: T } => {
  const state = { current: seed() }
  resets.add(() => {
    state.current = seed()
  })
  return state
}

/** Puts every mock state back to its seed. */
export const resetMockState = (): void => resets.forEach((reset) => reset())
