import { readdirSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { open, payload } from "./helpers"

const FOLDER = new URL("../../test/fixtures/econt/", import.meta.url)

let sandbox: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  sandbox = await open()
})
afterAll(() => sandbox.close())

/** Of another API, or about labels that have to be made first. */
const SPECIAL = /^(15|32|33|36)-/

const requests = readdirSync(FOLDER)
  .filter((file) => file.endsWith("request.json") && !SPECIAL.test(file))
  .map((file) => file.replace(/\.json$/, ""))

const methodOf = (name: string) => /^\d+-(\w+)/.exec(name)?.[1] ?? ""

/** What a recording has and an answer lacks, or has of another type; null is any type. */
const lacking = (recorded: unknown, answered: unknown, path = "$"): string[] => {
  if (recorded === null || answered === null) return []
  if (Array.isArray(recorded)) {
    if (!Array.isArray(answered)) return [`${path} is no list`]
    return recorded.length > 0 && answered.length > 0
      ? lacking(recorded[0], answered[0], `${path}[0]`)
      : []
  }
  if (typeof recorded !== "object")
    return typeof answered === typeof recorded ? [] : [`${path} is ${typeof answered}`]
  return Object.entries(recorded).flatMap(([key, value]) =>
    answered !== undefined && typeof answered === "object" && key in (answered)
      ? lacking(value, (answered as Record<string, unknown>)[key], `${path}.${key}`)
      : [`${path}.${key} is missing`]
  )
}

describe("the recorded requests", () => {
  it.each(requests)("%s is accepted", async (name) => {
    const { status, text } = await sandbox.call(methodOf(name), payload(name))
    expect(text).not.toContain('innerErrors":[{')
    expect(status).toBe(200)
  })

  it("ordering the courier of 2018 is accepted on its morning, and answers as recorded", async () => {
    const then = await open({ now: "2018-04-19T06:00:00Z" })
    const { status, body } = await then.call("requestCourier", payload("15-requestCourier.request"))
    await then.close()
    expect(status).toBe(200)
    expect(body.courierRequestID).toMatch(/^201804\d{10}$/)
    expect(lacking(payload("15-requestCourier.response"), body)).toEqual([])
  })

  it("labels are grouped and taken apart again, their numbers sent as numbers", async () => {
    const request = payload("05-createLabel.create.demo-2026.request")
    const numbers = [
      await sandbox.call("createLabel", request),
      await sandbox.call("createLabel", request),
    ].map(({ body }) => Number(body.label.shipmentNumber))
    const group = await sandbox.call("grouping", { labels: numbers })
    expect(group.body.label).toMatchObject({ packCount: 2, weight: 2.4 })
    const apart = await sandbox.call("groupingCancelation", {
      groupLabel: Number(group.body.label.shipmentNumber),
    })
    expect(apart).toMatchObject({ status: 200, body: { status: "ok" } })
  })
})

const PAIRS = [
  ["01-createLabel.validate.request", "01-createLabel.validate.response"],
  ["01-createLabel.validate.request", "03-createLabel.validate.2024.response"],
  ["04-createLabel.calculate.cod-eur.request", "04-createLabel.calculate.cod-eur.response"],
  ["05-createLabel.create.demo-2026.request", "05-createLabel.create.demo-2026.response"],
  ["05-createLabel.create.demo-2026.request", "06-createLabel.create.prod-2026.response"],
  ["10-deleteLabels.request", "10-deleteLabels.foreign-label.response"],
  ["11-getShipmentStatuses.request", "11-getShipmentStatuses.2018.response"],
  ["17-getRequestCourierStatus.request", "17-getRequestCourierStatus.response"],
  ["18-getMyAWB.request", "18-getMyAWB.shape.response"],
  ["19-PaymentReport.request", "19-PaymentReport.shape.response"],
  ["20-getCountries.request", "20-getCountries.151.response"],
  ["21-getCities.request", "21-getCities.LUX.first3.response"],
  ["23-getOffices.request", "23-getOffices.city47-2018.response"],
  ["26-getStreets.request", "26-getStreets.city46.response"],
  ["27-getQuarters.request", "27-getQuarters.city41.response"],
  ["28-validateAddress.request", "28-validateAddress.response"],
  ["29-getClientProfiles.request", "29-getClientProfiles.trimmed.response"],
]

describe("the recorded answers", () => {
  it.each(PAIRS)("%s is answered with all that %s holds", async (request, response) => {
    const { body } = await sandbox.call(methodOf(request), payload(request))
    expect(lacking(payload(response), body)).toEqual([])
  })

  it.each([
    ["10-deleteLabels.request", "10-deleteLabels.foreign-label.response"],
    ["20-getCountries.request", "20-getCountries.151.response"],
    ["26-getStreets.request", "26-getStreets.city46.response"],
    ["27-getQuarters.request", "27-getQuarters.city41.response"],
  ])("%s is answered as recorded, to the letter", async (request, response) => {
    const { body } = await sandbox.call(methodOf(request), payload(request))
    expect(body).toEqual(payload(response))
  })

  it("the recorded profile and courier requests come as recorded", async () => {
    const profiles = await sandbox.call("getClientProfiles", {})
    expect(profiles.body.profiles[0]).toEqual(
      payload("29-getClientProfiles.trimmed.response").profiles[0]
    )
    const couriers = await sandbox.call(
      "getRequestCourierStatus",
      payload("17-getRequestCourierStatus.request")
    )
    const expected = payload("17-getRequestCourierStatus.response").requestCourierStatus
    for (const one of expected) {
      expect(couriers.body.requestCourierStatus).toContainEqual({
        ...one,
        status: { ...one.status, reject_reason: null },
      })
    }
  })

  it("the recorded prices come out to the cent", async () => {
    const quote = await sandbox.call(
      "createLabel",
      payload("04-createLabel.calculate.cod-eur.request")
    )
    expect(quote.body.label).toMatchObject(
      payload("04-createLabel.calculate.cod-eur.response").label
    )
    const booked = await sandbox.call(
      "createLabel",
      payload("05-createLabel.create.demo-2026.request")
    )
    expect(booked.body.label).toMatchObject({
      totalPrice: 4.63,
      currency: "EUR",
      senderDueAmount: 4.63,
    })
  })

  it("cities and offices of Bulgaria hold all that was recorded", async () => {
    const cities = await sandbox.call("getCities", { countryCode: "BGR" })
    const offices = await sandbox.call("getOffices", { countryCode: "BGR" })
    for (const recorded of payload("22-getCities.BGR.with-servingOffices.response").cities) {
      const city = cities.body.cities.find((one: { id: number }) => one.id === recorded.id)
      const { servingOffices: _ours, phoneCode: _code, ...known } = recorded
      expect(city).toMatchObject(known)
      expect(lacking(recorded, city)).toEqual([])
    }
    for (const recorded of payload("24-getOffices.BGR-2026.response").offices) {
      const office = offices.body.offices.find(
        (one: { code: string }) => one.code === recorded.code
      )
      expect(office).toMatchObject({ id: recorded.id, name: recorded.name, isAPS: recorded.isAPS })
      expect(office.address.city.postCode).toBe(recorded.address.city.postCode)
      expect(lacking(recorded, office)).toEqual([])
    }
  })

  it("a prepared parcel shows what was recorded of one", async () => {
    const booked = await sandbox.call(
      "createLabel",
      payload("05-createLabel.create.demo-2026.request")
    )
    const { body } = await sandbox.call("getShipmentStatuses", {
      shipmentNumbers: [booked.body.label.shipmentNumber],
    })
    const recorded = payload("12-getShipmentStatuses.prepared-2026.response")
    expect(lacking(recorded, body)).toEqual([])
    const { shortDeliveryStatus, shortDeliveryStatusEn } = recorded.shipmentStatuses[0].status
    expect(body.shipmentStatuses[0].status).toMatchObject({
      shortDeliveryStatus,
      shortDeliveryStatusEn,
    })
  })
})
