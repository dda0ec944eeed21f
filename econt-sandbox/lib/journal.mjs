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
    for (const line of known.subarray(0, whole).toString("utf8").split("\n"))
      if (line) replay(JSON.parse(line))
    this.file = openSync(path, "a")
    if (whole < known.length) ftruncateSync(this.file, whole)
  }

  /** @param {unknown[]} entries written together, then synced once */
  write(entries) {
    if (this.file === undefined || entries.length === 0) return
    const bytes = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""))
    for (let at = 0; at < bytes.length; ) at += writeSync(this.file, bytes, at)
    fsyncSync(this.file)
  }

  close() {
    if (this.file !== undefined) closeSync(this.file)
    this.file = undefined
  }
}
