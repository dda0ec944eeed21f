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

/** In milliseconds: how long no key was pressed when somebody who types has paused. */
const QUIET_MS = 150
/** In milliseconds: the longest wait for a pause. */
const LONGEST_QUIET_MS = 1500

/** Calls back once typing has paused, and nothing is on the way. @returns takes it back */
export const whenQuiet = (work: () => void): (() => void) => {
  const page = typeof window === "undefined" ? null : window
  const latest = Date.now() + LONGEST_QUIET_MS
  let timer: ReturnType<typeof setTimeout>
  let cancelIdle = () => {}
  const wait = () => {
    cancelIdle()
    clearTimeout(timer)
    timer = setTimeout(start, Math.min(QUIET_MS, latest - Date.now()))
  }
  const start = () => {
    cancelIdle = whenIdle(() => {
      stop()
      work()
    })
  }
  const stop = () => {
    cancelIdle()
    clearTimeout(timer)
    page?.removeEventListener("keydown", wait, true)
  }
  page?.addEventListener("keydown", wait, true)
  wait()
  return stop
}
