/** In milliseconds: the longest wait for a moment in which the browser has nothing to do. */
const LONGEST_MS = 500
/** In milliseconds: the wait in a browser that does not tell. */
const PAUSE_MS = 50

/** Calls back once what is on the way is painted. @returns takes it back */
export const whenIdle = (work: () => void): (() => void) => {
  if (typeof globalThis.requestIdleCallback === "function") {
    const handle = requestIdleCallback(work, { timeout: LONGEST_MS })
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(work, PAUSE_MS)
  return () => clearTimeout(timer)
}
