import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { methods } from "../lib/schema.mjs"
import { goodLabel, messages, open, payload } from "./helpers"

let lenient: Awaited<ReturnType<typeof open>>
let strict: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  lenient = await open()
  strict = await open({ strict: true })
})
afterAll(() => Promise.all([lenient.close(), strict.close()]))

describe("paths", () => {
  it("are the 25 of the API description, and each is answered", async () => {
    expect(methods.size).toBe(25)
    for (const { name } of methods.values()) {
      const { status } = await lenient.call(name, {})
      expect([200, 517], name).toContain(status)
    }
  })

  it.each([
    "Shipments/LabelService.processLabel.json",
    "Shipments/LabelService.checkPossibleShippingEditions.json",
    "Shipments/LabelService.groupingCancellation.json",
    "Shipments/LabelService.createlabel.json",
  ])("%s does not exist", async (path) => {
    expect((await lenient.call(path, {})).status).toBe(404)
  })

  it("are for POST", async () => {
    const response = await fetch(
      `${lenient.url}Nomenclatures/NomenclaturesService.getCountries.json`
    )
    expect(response.status).toBe(404)
  })
})

describe("logins", () => {
  const refusal = payload("30-error.517.bad-credentials")

  it("are needed, and a key with an empty password is one", async () => {
    expect(await lenient.call("getClientProfiles", {}, null)).toMatchObject({
      status: 517,
      body: refusal,
    })
    expect(await lenient.call("getClientProfiles", {}, "iasp-dev:wrong")).toMatchObject({
      status: 517,
    })
    expect((await lenient.call("getClientProfiles", {}, "sandbox-shop@key:")).status).toBe(200)
  })

  it("are not needed for places and statuses, but checked when they are sent", async () => {
    expect((await lenient.call("getCities", { countryCode: "LUX" }, null)).status).toBe(200)
    const wrong = await lenient.call("getCities", { countryCode: "LUX" }, "iasp-dev:wrong")
    expect(wrong.status).toBe(517)
    expect(wrong.body).toEqual(refusal)
  })

  it("see a stranger's parcel without its private fields", async () => {
    const booked = await lenient.call("createLabel", { mode: "create", label: goodLabel() })
    const numbers = { shipmentNumbers: [booked.body.label.shipmentNumber] }
    const other = await lenient.call("getShipmentStatuses", numbers, null)
    const { receiverClient, pdfURL, totalPrice, packCount } = other.body.shipmentStatuses[0].status
    expect({ name: receiverClient.name, pdfURL, totalPrice, packCount }).toEqual({
      name: null,
      pdfURL: null,
      totalPrice: null,
      packCount: 1,
    })
  })
})

describe("leniency", () => {
  const label = { ...payload("04-createLabel.calculate.cod-eur.request").label }

  it("ignores unknown fields unless strict, which names them", async () => {
    const request = {
      mode: "calculate",
      label: { ...label, payer: "receiver", services: { ...label.services, cod: 1 } },
    }
    expect((await lenient.call("createLabel", request)).status).toBe(200)
    const { status, body } = await strict.call("createLabel", request)
    expect(status).toBe(517)
    expect(messages(body).sort()).toEqual([
      "Непознато поле: label.payer",
      "Непознато поле: label.services.cod",
    ])
  })

  it("takes numbers and booleans as text, and enums in capitals", async () => {
    const services = { cdAmount: "19.99", cdType: "GET", cdCurrency: "eur", smsNotification: "1" }
    const request = {
      mode: "calculate",
      label: { ...label, shipmentType: "PACK", packCount: "1", weight: "0.55", services },
    }
    const { status, body } = await lenient.call("createLabel", request)
    expect(status).toBe(200)
    expect(body.label.services.map((row: { type: string }) => row.type)).toEqual(["C", "CD", "SMS"])
    expect(messages((await strict.call("createLabel", request)).body)).toHaveLength(5)
  })

  it("takes no text for a number that is none, nor an unknown kind of parcel", async () => {
    const request = {
      mode: "calculate",
      label: { ...label, weight: "heavy", shipmentType: "parcel" },
    }
    const { status, body } = await lenient.call("createLabel", request)
    expect(status).toBe(517)
    expect(messages(body)).toEqual([
      "Невалидна стойност: label.shipmentType",
      "Невалидно число: label.weight",
    ])
  })

  it("takes waybill numbers longer than the declared int32, other numbers not", async () => {
    const good = await strict.call("checkPossibleShipmentEditions", {
      shipmentNums: [1051604334939],
    })
    expect(good.body.possibleShipmentEditions[0].shipmentNum).toBe(1051604334939)
    expect((await strict.call("getStreets", { cityID: 99_999_999_999 })).status).toBe(517)
  })

  it("reads null as absent and says what is wrong with a body that is no JSON", async () => {
    expect((await strict.call("getOffices", { countryCode: null, cityID: 47 })).status).toBe(200)
    const path = `${lenient.url}Nomenclatures/NomenclaturesService.getCountries.json`
    const response = await fetch(path, { method: "POST", body: "{" })
    expect(response.status).toBe(517)
    expect(await response.json()).toMatchObject({ type: "ExException" })
  })
})
