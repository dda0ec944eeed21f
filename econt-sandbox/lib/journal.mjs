import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs"
import { join } from "node:path"

const PART = 1000

/**
 * Everything that is booked, one JSON line each: it is on the disk before it is answered, so a process
 * killed at any point has lost nothing it promised. A torn last line was promised to nobody.
 */
export class Journal {
  /**
   * @param {string | undefined} folder without one nothing is kept
   * @param {(entry: any) => void} replay
   */
  constructor(folder, replay) {
    if (!folder) return
    mkdirSync(folder, { recursive: true })
    const path = join(folder, "journal.jsonl")
    const known = existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
    const whole = known.lastIndexOf(10) + 1
    for (let at = 0, end = 0; at < whole; at = end + 1) {
      end = known.indexOf(10, at)
      replay(JSON.parse(known.toString("utf8", at, end)))
    }
    this.file = openSync(path, "a")
    if (whole < known.length) ftruncateSync(this.file, whole)
  }

  /** @param {unknown[]} entries written in parts, then synced once */
  write(entries) {
    if (this.file === undefined || entries.length === 0) return
    for (let first = 0; first < entries.length; first += PART) {
      const lines = entries.slice(first, first + PART).map((entry) => `${JSON.stringify(entry)}\n`)
      const bytes = Buffer.from(lines.join(""))
      for (let at = 0; at < bytes.length; ) at += writeSync(this.file, bytes, at)
    }
    fsyncSync(this.file)
  }

  close() {
    if (this.file !== undefined) closeSync(this.file)
    this.file = undefined
  }
}
