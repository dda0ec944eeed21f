import { describe, expect, it } from "vitest"
import type { EcontLabel, EcontRefusal } from "../index"
import { quoted } from "./recorded-labels"
import { econt, failureOf, json } from "./server"

const anyAnswer = { label: { shipmentNumber: "1050010095854" } }

describe("requests that are not sent", () => {
  const wrong = (label: unknown) => ({ label: label as EcontLabel, mode: "create" as const })

  it.each([
    [{ ...quoted, payer: "Мария" }, "label (payer): unrecognized_keys"],
    [{ ...quoted, services: { cdAmont: 5 } }, "label.services (cdAmont): unrecognized_keys"],
    [{ ...quoted, weight: "Мария" }, "label.weight: invalid_type"],
    [{ ...quoted, shipmentType: "Мария" }, "label.shipmentType: invalid_value"],
    [{ ...quoted, sendDate: "12.10.2026" }, "label.sendDate: invalid_format"],
  ])("a field Econt does not have, or of another form", async (label, text) => {
    const { client, seen } = await econt(json(anyAnswer))
    const error = await failureOf(client.createLabel(wrong(label)))
    expect(error).toBeInstanceOf(TypeError)
    expect((error as Error).message).toBe(`Not a request of createLabel: ${text}`)
    expect(seen).toEqual([])
  })

  it.each(["BGN", "RON", "€", ""])("an amount in %j", async (currency) => {
    const { client, seen } = await econt(json(anyAnswer))
    const label = { ...quoted, services: { cdAmount: 5, cdCurrency: currency } }
    const error = await failureOf(client.createLabel(wrong(label)))
    expect((error as EcontRefusal).problems).toMatchObject([
      { code: "currency", field: "label.services.cdCurrency" },
    ])
    expect(seen).toEqual([])
  })

  it("a number that is no waybill, or too long to be exact", async () => {
    const { client, seen } = await econt(json(anyAnswer))
    for (const number of ["12a", "9999999999999999"]) {
      expect(await failureOf(client.grouping([number]))).toBeInstanceOf(TypeError)
    }
    expect(seen).toEqual([])
  })
})
