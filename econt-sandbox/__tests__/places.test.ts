import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { deliveryDay, dayType, easter } from "../lib/calendar.mjs"
import { fromSofia, inSofia } from "../lib/clock.mjs"
import { DRIVE, LOCKER, messages, open } from "./helpers"

let sandbox: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  sandbox = await open()
})
afterAll(() => sandbox.close())

type Office = { code: string; isAPS: boolean; isMPS: boolean; isDrive: boolean; address: { city: { id: number } } }

const officesOf = async (request: object): Promise<Office[]> => (await sandbox.call("getOffices", request)).body.offices

describe("offices", () => {
  it("are offices, lockers, vans and drive-ins; logistic centres come when asked for", async () => {
    const offices = await officesOf({ countryCode: "BGR" })
    expect(offices.length).toBeGreaterThan(600)
    expect(new Set(offices.map((one) => one.code)).size).toBe(offices.length)
    expect(offices.filter((one) => one.isAPS).map((one) => one.code)).toContain(LOCKER)
    expect(offices.filter((one) => one.isDrive).map((one) => one.code)).toContain(DRIVE)
    for (const van of offices.filter((one) => one.isMPS)) expect(van.code).toContain("@")
    expect(await officesOf({ countryCode: "BGR", showLC: true })).toHaveLength(offices.length + 2)
  })

  it("of a city, or of Greece with its partner", async () => {
    expect(new Set((await officesOf({ cityID: 47 })).map((one) => one.address.city.id))).toEqual(new Set([47]))
    const { body } = await sandbox.call("getOffices", { countryCode: "GRC" })
    expect(body.offices[0]).toMatchObject({ partnerCode: "ACS" })
  })

  it("have hours as times of this day in Sofia, a locker around the clock", async () => {
    const { body } = await sandbox.call("getOffices", { cityID: 2 })
    const hours = (code: string) => {
      const office = body.offices.find((one: Office) => one.code === code)
      return [inSofia(office.normalBusinessHoursFrom), inSofia(office.normalBusinessHoursTo)]
    }
    const date = "2026-09-17"
    expect(hours(LOCKER)).toEqual([
      { date, time: "00:00:00" },
      { date, time: "23:59:00" },
    ])
    expect(hours("8021")[0]).toMatchObject({ date })
  })
})

describe("addresses", () => {
  const check = async (address: object) => {
    const { status, body } = await sandbox.call("validateAddress", { address })
    return status === 200 ? [body.validationStatus, body.address.street ?? body.address.quarter] : messages(body)
  }
  const sofia = { name: "София", postCode: "1000" }

  it("are normal, put right, or invalid", async () => {
    expect(await check({ city: sofia, street: "Резбарска", num: "11" })).toEqual(["normal", "ул. Резбарска"])
    expect(await check({ city: sofia, street: "ул. Рзбарска", num: "11" })).toEqual(["processed", "ул. Резбарска"])
    expect(await check({ city: sofia, street: "Несъществуваща", num: "1" })).toEqual(["invalid", "Несъществуваща"])
    expect(await check({ city: sofia, quarter: "кв. Слатина", other: "бл. 5" })).toEqual(["normal", "кв. Слатина"])
    expect(await check({ city: { ...sofia, postCode: "7000" }, street: "Шипка", num: "1" })).toEqual([
      "Несъответствие между населено място и пощенски код.",
    ])
  })

  it("have offices near them, nearest first", async () => {
    const address = { city: { id: 41 }, location: { latitude: 42.503326, longitude: 27.45814 } }
    const { body } = await sandbox.call("getNearestOffices", { address, shipmentType: "pack" })
    expect(body.offices[0].code).toBe(LOCKER)
    const cargo = await sandbox.call("getNearestOffices", { address, shipmentType: "cargo" })
    expect(cargo.body.offices.filter((one: Office) => one.isAPS)).toEqual([])
  })

  it("have a calendar of thirty days", async () => {
    const request = { city: 41, address: "бул. България 100", date: "2026-12-20", shipmentType: "pack" }
    const { body } = await sandbox.call("addressServiceTimes", request)
    const days = body.serviceOfficeNext30daysWorkTime
    expect(days).toHaveLength(30)
    const types = Object.fromEntries(days.map((one: { day: string; dayType: string }) => [one.day, one.dayType]))
    expect(types).toMatchObject({
      "2026-12-20": "holiday",
      "2026-12-23": "workday",
      "2026-12-24": "holiday",
      "2027-01-01": "holiday",
      "2027-01-02": "halfday",
    })
  })
})

describe("the calendar", () => {
  it("knows Orthodox Easter", () => {
    expect([2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030].map(easter)).toEqual([
      "2021-05-02",
      "2022-04-24",
      "2023-04-16",
      "2024-05-05",
      "2025-04-20",
      "2026-04-12",
      "2027-05-02",
      "2028-04-16",
      "2029-04-08",
      "2030-04-28",
    ])
    expect(["2026-04-10", "2026-04-13", "2026-04-14"].map(dayType)).toEqual(["holiday", "holiday", "workday"])
  })

  it("delivers as recorded", () => {
    expect(deliveryDay("2026-09-18")).toBe("2026-09-19")
    expect(deliveryDay("2026-09-18", "workday")).toBe("2026-09-21")
    expect(deliveryDay("2026-09-19")).toBe("2026-09-21")
    expect(deliveryDay("2026-09-20")).toBe("2026-09-23")
    expect(deliveryDay("2026-09-13")).toBe("2026-09-15")
    expect(deliveryDay("2026-12-24")).toBe("2026-12-29")
  })

  it("reads times in Sofia, on both sides of the change of the clocks", () => {
    expect(fromSofia("2026-03-28", "12:00")).toBe(Date.parse("2026-03-28T10:00:00Z"))
    expect(fromSofia("2026-03-30", "12:00")).toBe(Date.parse("2026-03-30T09:00:00Z"))
    expect(fromSofia("2026-10-25")).toBe(Date.parse("2026-10-24T21:00:00Z"))
    expect(inSofia(Date.parse("2026-09-16T21:30:00Z"))).toEqual({ date: "2026-09-17", time: "00:30:00" })
  })
})

describe("the large country", () => {
  it("has 5,300 places, 1,300 offices and 60,000 streets in about 18 MB", async () => {
    const large = await open({ large: true })
    const cities = await large.call("getCities", { countryCode: "BGR" })
    const offices = await large.call("getOffices", { countryCode: "BGR" })
    const streets = await large.call("getStreets", {})
    await large.close()
    expect(cities.body.cities.length).toBeGreaterThanOrEqual(5300)
    expect(offices.body.offices.length).toBeGreaterThanOrEqual(1290)
    expect(streets.body.streets.length).toBeGreaterThanOrEqual(60_000)
    const megabytes = Buffer.byteLength(cities.text) / 1e6
    expect(megabytes).toBeGreaterThan(17)
    expect(megabytes).toBeLessThan(25)
    const ids = new Set(streets.body.streets.map((one: { id: number }) => one.id))
    expect(ids.size).toBe(streets.body.streets.length)
  })
})
