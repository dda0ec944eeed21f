import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { startEcontSandbox } from "../lib/econt-sandbox.mjs"
import { isSame } from "../lib/processes.mjs"
import { endChildren } from "../lib/run-child.mjs"

const root = fileURLToPath(new URL("../..", import.meta.url))

let dataDir

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "econt demo "))
})

afterEach(async () => {
  await endChildren()
  rmSync(dataDir, { recursive: true, force: true })
})

const start = async (reset) => {
  const address = await startEcontSandbox({ root, dataDir, reset })
  return { address, identity: JSON.parse(readFileSync(join(dataDir, "econt-sandbox.pid"), "utf8")) }
}

/** Sets its clock, which is written down as bookings are; without a time it only tells it. */
const clock = async ({ address }, now) => {
  const answer = await fetch(new URL("/__sandbox/clock", address), { method: "POST", body: JSON.stringify({ now }) })
  return (await answer.json()).now
}

describe("the Econt sandbox of the demo", { timeout: 90_000 }, () => {
  it("ends the one an earlier run left behind, and goes on with what was booked until it is reset", async () => {
    const first = await start(false)
    expect(first.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/services\/$/)
    const then = Date.parse("2031-05-05T09:00:00Z")
    await clock(first, then)

    const second = await start(false)
    expect([isSame(first.identity), isSame(second.identity)]).toEqual([false, true])
    expect(await clock(second)).toBeGreaterThanOrEqual(then)

    const third = await start(true)
    expect([isSame(second.identity), isSame(third.identity)]).toEqual([false, true])
    expect(await clock(third)).toBeLessThan(then)
  })

  it("says why it did not start", async () => {
    await expect(startEcontSandbox({ root: dataDir, dataDir, reset: false })).rejects.toThrow(/The Econt sandbox failed[^]*start\.mjs/)
  })
})
