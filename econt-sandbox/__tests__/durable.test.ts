import { spawn, type ChildProcess } from "node:child_process"
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { caller, goodLabel, NOON, open } from "./helpers"

const START = fileURLToPath(new URL("../start.mjs", import.meta.url))

let folder: string
let running: ChildProcess[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "econt-sandbox-"))
  running = []
})
afterEach(() => {
  for (const child of running) child.kill("SIGKILL")
  rmSync(folder, { recursive: true, force: true })
})

const ended = (child: ChildProcess) =>
  new Promise<void>((done) => (child.exitCode !== null || child.signalCode ? done() : child.once("exit", () => done())))

/** The command a person starts, on a free port. */
const start = async () => {
  const words = [START, "--port", "0", "--data", folder, "--now", NOON, "--quiet"]
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] })
  running.push(child)
  const url = await new Promise<string>((done, failed) => {
    child.once("exit", () => failed(new Error("The sandbox did not start")))
    child.stdout.on("data", (text: Buffer) => {
      const found = /http:\S+/.exec(text.toString())
      if (found) done(found[0])
    })
  })
  return { child, url, call: caller(url) }
}

type State = { shipments: { number: string; reference: string; stage: string }[] }

const stateOf = async (url: string) => (await (await fetch(new URL("/__sandbox/state", url))).json()) as State

describe("a killed sandbox", () => {
  it("knows every booking it answered, and numbers on from there", async () => {
    const first = await start()
    const answered: string[] = []
    const clients = Array.from({ length: 4 }, async (_, client) => {
      for (let turn = 0; ; turn++) {
        const label = goodLabel({ shipmentDescription: `r${client}-${turn}` })
        const { body } = await first.call("createLabel", { mode: "create", label })
        answered.push(body.label.shipmentNumber)
        if (answered.length === 12) first.child.kill("SIGKILL")
      }
    })
    await Promise.allSettled(clients)
    await ended(first.child)
    const second = await start()
    const { shipments } = await stateOf(second.url)
    const numbers = shipments.map((one) => one.number)
    expect(answered.length).toBeGreaterThanOrEqual(12)
    expect(numbers).toEqual(expect.arrayContaining(answered))
    expect(new Set(shipments.map((one) => one.reference)).size).toBe(shipments.length)
    const { body } = await second.call("createLabel", { mode: "create", label: goodLabel() })
    expect(numbers).not.toContain(body.label.shipmentNumber)
  })

  it("killed by its own fault after a booking has it, killed before has not", async () => {
    for (const [kind, count] of [
      ["crash_before", 0],
      ["crash_after", 1],
    ] as const) {
      const sandbox = await start()
      const body = JSON.stringify({ method: "createLabel", kind })
      await fetch(new URL("/__sandbox/faults", sandbox.url), { method: "POST", body })
      await expect(sandbox.call("createLabel", { mode: "create", label: goodLabel() })).rejects.toThrow()
      await ended(sandbox.child)
      const again = await start()
      expect((await stateOf(again.url)).shipments).toHaveLength(count)
      again.child.kill("SIGKILL")
      await ended(again.child)
    }
  })
})

describe("the journal", () => {
  it("brings back stages, courier requests, agreements and the clock", async () => {
    const first = await open({ dataDir: folder })
    const { body } = await first.call("createLabel", { mode: "create", label: goodLabel() })
    first.control.advance({ shipment_number: body.label.shipmentNumber, to: "delivered" })
    first.control.clock({ now: "2027-01-05 10:00" })
    await first.close()
    const second = await open({ dataDir: folder, now: undefined })
    expect(second.control.clock().sofia).toMatch(/^2027-01-05 10:0/)
    expect(second.control.state().shipments).toMatchObject([{ number: body.label.shipmentNumber, stage: "delivered" }])
    await second.close()
  })

  it("goes on after a last line that was torn", async () => {
    const first = await open({ dataDir: folder })
    await first.call("createLabel", { mode: "create", label: goodLabel() })
    await first.close()
    appendFileSync(join(folder, "journal.jsonl"), '{"shipment":{"number":"10516')
    const second = await open({ dataDir: folder })
    expect(second.control.state().shipments).toHaveLength(1)
    await second.call("createLabel", { mode: "create", label: goodLabel() })
    await second.close()
    const third = await open({ dataDir: folder })
    expect(third.control.state().shipments).toHaveLength(2)
    await third.close()
  })

  it("says so when a line in the middle cannot be read", async () => {
    writeFileSync(join(folder, "journal.jsonl"), 'no json\n{"offset":0}\n')
    await expect(open({ dataDir: folder })).rejects.toThrow(SyntaxError)
  })
})
