import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { goodLabel, open } from "./helpers"

let sandbox: Awaited<ReturnType<typeof open>>
beforeEach(async () => {
  sandbox = await open()
})
afterEach(() => sandbox.close())

const control = async (path: string, body: unknown) => {
  const url = new URL(`/__sandbox/${path}`, sandbox.url)
  const response = await fetch(url, { method: "POST", body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe("control", () => {
  it("seeds many parcels at once and moves them all", async () => {
    const label = goodLabel({ receiverOfficeCode: "8015", partialDelivery: false })
    const { body } = await control("seed", { count: 500, label, to: "hub" })
    expect(Number(body.last) - Number(body.first)).toBe(499)
    const { shipments } = sandbox.control.state()
    expect(shipments).toHaveLength(500)
    await control("advance", { all: true, to: "refused" })
    await control("advance", { all: true })
    const stages = sandbox.control.state().shipments.map((one) => `${one.previous ? "back" : "out"} ${one.stage}`)
    expect(stages).toHaveLength(1000)
    expect(new Set(stages)).toEqual(new Set(["out returned", "back delivered"]))
  })

  it("forgets everything but the numbers it gave", async () => {
    const create = () => sandbox.call("createLabel", { mode: "create", label: goodLabel() })
    const first = await create()
    await control("faults", { kind: "503", times: 3 })
    await control("reset", {})
    expect(sandbox.control.state()).toMatchObject({ shipments: [], calls: {}, references: {} })
    expect((await create()).body.label.shipmentNumber).not.toBe(first.body.label.shipmentNumber)
    const known = await sandbox.call("getShipmentStatuses", { shipmentNumbers: [first.body.label.shipmentNumber] })
    expect(known.body.shipmentStatuses[0].status).toBeNull()
  })

  it("moves the clock by days and by milliseconds", async () => {
    const before = sandbox.control.clock().now
    const { body } = await control("clock", { plus_days: 2, plus_ms: 1000 })
    expect(Number(body.now) - before).toBeGreaterThanOrEqual(2 * 86_400_000 + 1000)
    expect(body.sofia).toMatch(/^2026-09-19 12:0/)
  })

  it.each([
    ["advance", {}, /shipment_number or all is missing/],
    ["advance", { shipment_number: "1", to: "hub" }, /No shipment 1/],
    ["advance", { all: true, to: "moon" }, /Unknown stage: moon/],
    ["clock", { now: "noon" }, /Not a time: noon/],
    ["courier", { id: "1" }, /No courier request 1/],
  ])("%s %o is refused with a reason", async (path, body, reason) => {
    const answer = await control(path, body)
    expect(answer.status).toBe(400)
    expect(answer.body.message).toMatch(reason)
  })

  it("knows nothing else", async () => {
    expect((await control("shutdown", {})).status).toBe(404)
  })

  it("spoils the download of a label as well", async () => {
    const { body } = await sandbox.call("createLabel", { mode: "create", label: goodLabel() })
    await control("faults", { method: "printLoading", kind: "html" })
    const [bad, good] = [await fetch(body.label.pdfURL), await fetch(body.label.pdfURL)]
    expect(bad.headers.get("content-type")).toMatch(/text\/html/)
    expect(good.headers.get("content-type")).toBe("application/pdf")
    expect(sandbox.control.state().calls).toMatchObject({ printLoading: 2 })
  })
})
