import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { goodLabel, messages, open } from "./helpers"

let sandbox: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  sandbox = await open({ strict: true })
})
afterAll(() => sandbox.close())
beforeEach(() => {
  sandbox.control.clock({ now: "2026-09-17 12:00" })
})

const { senderClient, senderAgent, senderAddress } = goodLabel()
const ask = (from: string, to: string, changes: Record<string, unknown> = {}) =>
  sandbox.call("requestCourier", {
    requestTimeFrom: from,
    requestTimeTo: to,
    shipmentType: "pack",
    shipmentPackCount: 1,
    shipmentWeight: 1,
    senderClient,
    senderAgent,
    senderAddress,
    ...changes,
  })

const said = async (...args: Parameters<typeof ask>) => {
  const { status, body } = await ask(...args)
  return status === 200 ? [] : messages(body)
}

describe("ordering a courier", () => {
  it.each([
    ["2026-09-17 13:00:00", "2026-09-17 17:00:00", []],
    ["2026-09-18 09:00:00", "2026-09-18 18:00:00", []],
    ["2026-09-17T13:00:00", "2026-09-17T17:00:00", ["Невалиден час"]],
    ["2026-09-19 10:00:00", "2026-09-19 12:00:00", ["19.09.2026 е почивен ден"]],
    ["2026-09-22 10:00:00", "2026-09-22 12:00:00", ["22.09.2026 е почивен ден"]],
    ["2026-09-18 08:00:00", "2026-09-18 12:00:00", ["Изберете кога да ви посети куриер в периода от 09:00 ч. до 18:00 ч."]],
    ["2026-09-17 11:00:00", "2026-09-17 15:00:00", ["Изберете кога да ви посети куриер в периода от 12:00 ч. до 18:00 ч."]],
    ["2026-09-18 12:00:00", "2026-09-18 10:00:00", ["Изберете кога да ви посети куриер в периода от 09:00 ч. до 18:00 ч."]],
  ])("from %s to %s says %o", async (from, to, texts) => {
    expect(await said(from, to)).toEqual(texts)
  })

  it("takes unix seconds as well", async () => {
    const at = (text: string) => String(Date.parse(text) / 1000)
    expect(await said(at("2026-09-18T10:00:00+03:00"), at("2026-09-18T12:00:00+03:00"))).toEqual([])
  })

  it("is too late for today from 14:00 on", async () => {
    sandbox.control.clock({ now: "2026-09-17 14:00" })
    const [text] = await said("2026-09-17 16:00:00", "2026-09-17 18:00:00")
    expect(text).toMatch(/^Изберете кога/)
    expect(await said("2026-09-18 10:00:00", "2026-09-18 12:00:00")).toEqual([])
  })

  it("is for a parcel once, and follows it", async () => {
    const { body } = await sandbox.call("createLabel", { mode: "create", label: goodLabel() })
    const attached = { attachShipments: [body.label.shipmentNumber] }
    const window = ["2026-09-17 13:00:00", "2026-09-17 17:00:00"] as const
    const first = await ask(...window, attached)
    const id: string = first.body.courierRequestID
    expect(id).toMatch(/^202609\d{10}$/)
    const again = await ask(...window, attached)
    expect(again.status).toBe(517)
    expect(JSON.stringify(again.body)).toContain("AlreadyOrdered")
    const status = async () => {
      const answer = await sandbox.call("getRequestCourierStatus", { requestCourierIds: [id] })
      return answer.body.requestCourierStatus[0].status.status
    }
    expect(await status()).toBe("unprocess")
    sandbox.control.clock({ now: "2026-09-17 13:30" })
    expect(await status()).toBe("process")
    sandbox.control.advance({ shipment_number: body.label.shipmentNumber, to: "accepted" })
    expect(await status()).toBe("taken")
  })

  it("may be turned down, with a reason", async () => {
    const { body } = await ask("2026-09-18 10:00:00", "2026-09-18 12:00:00")
    sandbox.control.courier({ id: body.courierRequestID, status: "reject", reject_reason: "Няма такъв адрес" })
    const answer = await sandbox.call("getRequestCourierStatus", { requestCourierIds: [body.courierRequestID, "1"] })
    const rows = answer.body.requestCourierStatus
    expect(rows.find((row: { status: unknown }) => row.status).status).toMatchObject({
      status: "reject",
      reject_reason: "Няма такъв адрес",
    })
    expect(rows.find((row: { error: unknown }) => row.error).error.message).toMatch(/Не е намерена заявка/)
  })

  it("comes with a label that asks for it", async () => {
    const request = { mode: "create", label: goodLabel(), requestCourierTimeFrom: "13:00", requestCourierTimeTo: "15:00" }
    const { body } = await sandbox.call("createLabel", request)
    expect(String(body.courierRequestID)).toMatch(/^202609\d{10}$/)
  })
})
