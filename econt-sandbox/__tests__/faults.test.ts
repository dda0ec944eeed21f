import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { goodLabel, open } from "./helpers"

let sandbox: Awaited<ReturnType<typeof open>>
beforeEach(async () => {
  sandbox = await open()
})
afterEach(() => sandbox.close())

const create = () => sandbox.call("createLabel", { mode: "create", label: goodLabel() })
const booked = () => sandbox.control.state().shipments.length

const plan = async (body: Record<string, unknown>) => {
  const url = new URL("/__sandbox/faults", sandbox.url)
  const response = await fetch(url, { method: "POST", body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as { faults: unknown[]; message?: string } }
}

describe("an answer that is lost", () => {
  it("after the booking leaves a parcel behind, which is found again", async () => {
    await plan({ method: "createLabel", kind: "lost_after" })
    await expect(create()).rejects.toThrow("fetch failed")
    expect(booked()).toBe(1)
    const { body } = await sandbox.call("getMyAWB", {
      dateFrom: "2026-09-17",
      dateTo: "2026-09-17",
      page: 1,
      side: "sender",
    })
    expect(body.results).toHaveLength(1)
    expect(sandbox.control.state().references["Дрехи"]).toEqual({
      asked: 1,
      booked: [body.results[0].shipmentNumber],
    })
    expect((await create()).status).toBe(200)
    expect(sandbox.control.state().references["Дрехи"]).toMatchObject({ asked: 2, booked: { length: 2 } })
  })

  it("before it leaves none, though it was asked for", async () => {
    await plan({ method: "createLabel", kind: "lost_before", mode: "create" })
    expect((await sandbox.call("createLabel", { mode: "calculate", label: goodLabel() })).status).toBe(200)
    await expect(create()).rejects.toThrow("fetch failed")
    expect(booked()).toBe(0)
    expect(sandbox.control.state().references["Дрехи"]).toEqual({ asked: 1, booked: [] })
  })
})

describe("an answer that is spoiled", () => {
  it.each([
    ["429", 429, 0],
    ["503", 503, 0],
    ["empty", 200, 1],
    ["html", 200, 1],
    ["truncated", 200, 1],
  ])("%s has status %i and %i parcels booked", async (kind, status, count) => {
    await plan({ method: "createLabel", kind })
    const answer = await create()
    expect(answer).toMatchObject({ status, body: null })
    expect(booked()).toBe(count)
    expect((await create()).body).not.toBeNull()
  })

  it("slow_after books at once and answers late", async () => {
    await plan({ method: "createLabel", kind: "slow_after", ms: 300 })
    let done = false
    const answer = create().then((result) => {
      done = true
      return result
    })
    while (booked() === 0) await new Promise((next) => setImmediate(next))
    expect(done).toBe(false)
    expect((await answer).status).toBe(200)
  })
})

describe("a parcel that is booked otherwise than asked", () => {
  it("collects nothing, and its answer says so", async () => {
    await plan({ method: "createLabel", kind: "without_cod", mode: "create" })
    const types = ({ body }: Awaited<ReturnType<typeof create>>) => body.label.services.map(({ type }: { type: string }) => type)
    expect(types(await create())).not.toContain("CD")
    expect(types(await create())).toContain("CD")
    expect(sandbox.control.state().shipments.map(({ cd_amount }) => cd_amount)).toEqual([0, 57.4])
  })
})

describe("the queue", () => {
  it("counts, keeps its order, and may be for all methods", async () => {
    await plan({ method: "getCountries", kind: "503", times: 2 })
    await plan({ method: "*", kind: "429" })
    const statuses = []
    for (let turn = 0; turn < 4; turn++) statuses.push((await sandbox.call("getCountries", {})).status)
    expect(statuses).toEqual([503, 503, 429, 200])
    expect(sandbox.control.faults().faults).toEqual([])
  })

  it("strikes the same calls for the same seed", async () => {
    const run = async () => {
      await plan({ method: "getQuarters", kind: "503", probability: 0.5, seed: 7 })
      const statuses = []
      for (let turn = 0; turn < 20; turn++) statuses.push((await sandbox.call("getQuarters", { cityID: 41 })).status)
      sandbox.control.clearFaults()
      return statuses
    }
    const first = await run()
    expect(new Set(first)).toEqual(new Set([200, 503]))
    expect(await run()).toEqual(first)
  })

  it("takes no fault it does not know, and no crash of the process it shares", async () => {
    expect(await plan({ kind: "flood" })).toMatchObject({ status: 400 })
    expect(await plan({ kind: "crash_after" })).toMatchObject({ status: 400 })
    expect(sandbox.control.faults().faults).toEqual([])
  })
})

describe("what was called", () => {
  it("is counted by method, also what a fault swallowed", async () => {
    await plan({ method: "getCountries", kind: "503" })
    await sandbox.call("getCountries", {})
    await sandbox.call("getCountries", {})
    const response = await fetch(new URL("/__sandbox/state", sandbox.url))
    expect(await response.json()).toMatchObject({ calls: { getCountries: 2 } })
  })
})
