import { random } from "./names.mjs"

/**
 * What may go wrong besides a refusal.
 * - before the work: `lost_before`, `429`, `503`, `crash_before`
 * - after it, so a booking stands: `lost_after`, `empty`, `html`, `truncated`, `slow_after`, `crash_after`
 * - instead of it: `without_cod` books what is asked for, but collects no money
 * - `slow`: the answer takes `ms` longer, the work is done at the end of that
 */
export const KINDS = [
  "lost_before",
  "lost_after",
  "429",
  "503",
  "empty",
  "html",
  "truncated",
  "without_cod",
  "slow",
  "slow_after",
  "crash_before",
  "crash_after",
]

/** @typedef {{ method: string, kind: string, times: number, probability: number, ms: number, mode: string | null, next: () => number }} PlannedFault */

/** A queue by method; the first that fits is used up. */
export class Faults {
  constructor() {
    /** @type {PlannedFault[]} */
    this.queue = []
  }

  /**
   * @param {{ method?: string, kind: string, times?: number, probability?: number, seed?: number, ms?: number, mode?: string }} wanted
   * `method` is the last word of the path, or `*`; `times` null or absent is once, -1 for ever; `mode` limits it to a mode of createLabel(s)
   */
  add({ method = "*", kind, times, probability = 1, seed = 1, ms = 1000, mode }) {
    const name = String(kind)
    if (!KINDS.includes(name)) throw new TypeError(`Unknown kind of fault: ${name}`)
    const endless = times === -1 || (times === undefined && probability < 1)
    this.queue.push({
      method,
      kind: name,
      times: endless ? Number.POSITIVE_INFINITY : (times ?? 1),
      probability,
      ms,
      mode: mode ?? null,
      next: random(seed),
    })
  }

  /** @param {string} method @param {string | undefined} mode @returns {PlannedFault | null} */
  take(method, mode) {
    const fits = this.queue.find(
      (one) =>
        (one.method === "*" || one.method === method) && (one.mode === null || one.mode === mode)
    )
    if (!fits || (fits.probability < 1 && fits.next() >= fits.probability)) return null
    fits.times -= 1
    if (fits.times <= 0) this.queue = this.queue.filter((one) => one !== fits)
    return fits
  }

  clear() {
    this.queue = []
  }
}
