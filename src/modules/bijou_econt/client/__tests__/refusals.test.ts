import { describe, expect, it } from "vitest"
import { EcontRefusal, EcontUnsure } from "../index"
import { econt, failureOf, json, raw } from "./server"

const LABEL = { packCount: 1 }
const create = { label: LABEL, mode: "create" } as const

describe("answers that say no", () => {
  const error = { type: "ExInvalidParam", message: "Невалиден час" }

  it.each([
    ["517", json(error, 517)],
    ["517, wrapped", json({ error }, 517)],
    ["400", json(error, 400)],
    ["401 with a body of Econt's", json(error, 401)],
    ["200 with a type", json({ ...error, type: "ExException" })],
    ["200, wrapped", json({ error })],
    ["517 with a page", raw("<html>", 517)],
  ])("%s is never asked again", async (_name, answer) => {
    const { client, seen, log } = await econt(answer)
    expect(await failureOf(client.createLabel(create))).toBeInstanceOf(EcontRefusal)
    expect(await failureOf(client.getClientProfiles())).toBeInstanceOf(EcontRefusal)
    expect(seen).toHaveLength(2)
    expect(log.map(({ outcome }) => outcome)).toEqual(["refused", "refused"])
  })

  it.each([
    ["a page", raw("<html><body>Наложен платеж</body></html>")],
    ["nothing", raw("")],
    ["half of an answer", raw('{"label": {')],
    ["another answer", json({ offices: [] })],
    ["a label without a number", json({ label: { totalPrice: 4 } })],
  ])("%s after a create leaves it unsure", async (_name, answer) => {
    const { client, seen } = await econt(answer)
    const failure = await failureOf(client.createLabel(create))
    expect(failure).toBeInstanceOf(EcontUnsure)
    expect(failure).toMatchObject({ reason: "body" })
    expect(seen).toHaveLength(1)
  })

  it("nothing after a delete is an answer without results", async () => {
    const { client } = await econt(raw(""))
    expect(await client.deleteLabels(["1050010095854"])).toEqual([])
  })

  it("an answer without its list is no empty list", async () => {
    const { client } = await econt(json({}))
    expect(await failureOf(client.getOffices())).toMatchObject({ reason: "body" })
  })
})

describe("money in another currency", () => {
  const services = [{ type: "CD", count: 20, price: 1, currency: "RON" }]

  it("a price is refused, one row in it too", async () => {
    const { client } = await econt(json({ label: { totalPrice: 5, currency: "EUR", services } }))
    const failure = await failureOf(client.createLabel({ label: LABEL, mode: "calculate" }))
    expect(failure).toMatchObject({ problems: [{ code: "currency" }] })
  })

  it("a waybill made is returned without the amounts", async () => {
    const label = { shipmentNumber: "1055191332613", totalPrice: 5, currency: "RON", services }
    const { client } = await econt(json({ label }))
    const made = await client.createLabel(create)
    expect(made.problems).toMatchObject([{ code: "currency" }])
    expect(made.label).toMatchObject({
      shipmentNumber: "1055191332613",
      totalPrice: null,
      currency: "RON",
      services: [{ type: "CD", count: null, price: null, currency: "RON" }],
    })
  })

  it("a parcel keeps its state, a payout its row", async () => {
    const status = {
      shipmentNumber: "1055191332613",
      cdPaidAmount: 9,
      cdPaidCurrency: "BGN",
      sendTime: 5,
    }
    const rows = [{ num: 1055191332613, amount: 9, currency: "лв." }]
    const { client } = await econt(
      json({ shipmentStatuses: [{ status, error: null }] }),
      json({ PaymentReportRows: rows })
    )
    expect(await client.getShipmentStatuses(["1055191332613"])).toMatchObject([
      {
        status: { cdPaidAmount: null, cdPaidCurrency: "BGN", sendTime: 5 },
        problems: [{ code: "currency" }],
      },
    ])
    expect(
      await client.paymentReport({ dateFrom: "2026-01-01", dateTo: "2026-01-31" })
    ).toMatchObject([{ num: "1055191332613", amount: null, currency: "ЛВ." }])
  })
})
