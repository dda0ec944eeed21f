import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { takeLock } from "../lib/lock.mjs"
import { identify } from "../lib/processes.mjs"

const NO_PROCESS = 2 ** 22 + 1

let folder
let file

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock "))
  file = join(folder, "demo.lock")
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe("takeLock", () => {
  it("names the holder to a second taker, until it is released", () => {
    const { release } = takeLock(file)
    expect(takeLock(file).holder.pid).toBe(process.pid)
    release()
    expect(takeLock(file).holder).toBeNull()
  })

  it.each([
    ["of a process that has ended", JSON.stringify({ pid: NO_PROCESS, started: "1" })],
    ["whose process id belongs to another process now", JSON.stringify({ ...identify(process.pid), started: "0" })],
    ["that was cut short", "{"],
  ])("takes over a lock %s", (_, text) => {
    writeFileSync(file, text)
    expect(takeLock(file).holder).toBeNull()
  })
})
