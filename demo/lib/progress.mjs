const HEARTBEAT_MS = 15_000

const inSeconds = (ms) => `${(ms / 1000).toFixed(1)} s`

/**
 * Prints what happens, each line with the seconds since the start.
 * @param {(line: string) => void} [print]
 * @returns {{ say: (line: string) => void, step: <T>(title: string, work: () => Promise<T>) => Promise<T> }}
 *   `step` prints its title, a line every 15 seconds while the work runs, and how long it took
 */
export const createProgress = (print = console.log) => {
  const began = Date.now()
  const say = (line) => print(`[${inSeconds(Date.now() - began).padStart(8)}] ${line}`)
  const step = async (title, work) => {
    const stepBegan = Date.now()
    say(title)
    const heartbeat = setInterval(
      () => say(`  still: ${title} (${inSeconds(Date.now() - stepBegan)})`),
      HEARTBEAT_MS
    )
    try {
      const result = await work()
      say(`  done in ${inSeconds(Date.now() - stepBegan)}`)
      return result
    } finally {
      clearInterval(heartbeat)
    }
  }
  return { say, step }
}
