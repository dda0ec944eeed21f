import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { officeHours, type OfficeMinutes } from "../office-hours"
import { addDays, sofiaClock, sofiaMoment } from "../sofia-time"

const OFFICE: OfficeMinutes = { normal_from: 540, normal_to: 1110, half_from: 540, half_to: 780 }
const LOCKER = { normal_from: 0, normal_to: 1439, half_from: 0, half_to: 1439 }
const at = (moment: string, minutes = OFFICE, country = "BGR") => officeHours(minutes, new Date(moment), country)

describe("clocks of Sofia", () => {
  it("tells summer time from winter time", () => {
    expect(sofiaClock(new Date("2026-01-15T22:30:00Z"))).toEqual({ date: "2026-01-16", minute: 30 })
    expect(sofiaClock(new Date("2026-07-15T21:30:00Z"))).toEqual({ date: "2026-07-16", minute: 30 })
  })

  it.each([
    ["2026-01-15", 540, "2026-01-15T07:00:00.000Z"],
    ["2026-07-15", 540, "2026-07-15T06:00:00.000Z"],
    ["2026-03-29", 540, "2026-03-29T06:00:00.000Z"],
    ["2026-10-25", 540, "2026-10-25T07:00:00.000Z"],
    ["2026-12-31", 1440, "2026-12-31T22:00:00.000Z"],
  ])("%s minute %i", (date, minute, moment) => expect(sofiaMoment(date, minute).toISOString()).toBe(moment))

  it("jumps over the hour summer time leaves out, and takes the first of the hour that comes twice", () => {
    expect(sofiaMoment("2026-03-29", 210).toISOString()).toBe("2026-03-29T01:00:00.000Z")
    expect(sofiaMoment("2026-10-25", 210).toISOString()).toBe("2026-10-25T00:30:00.000Z")
  })

  it("shows at a moment what it was asked for", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 240, max: 1439 }), (day, minute) => {
        const date = addDays("2024-01-01", day)
        expect(sofiaClock(sofiaMoment(date, minute))).toEqual({ date, minute })
      })
    )
  })
})

describe("hours of an office", () => {
  it("is open on a working day until it closes", () => {
    expect(at("2026-11-23T08:00:00Z")).toEqual({
      always: false,
      workday: { from: "09:00", to: "18:30" },
      saturday: { from: "09:00", to: "13:00" },
      today: "workday",
      open_now: true,
      closes_at: "2026-11-23T16:30:00.000Z",
      opens_at: null,
      opens_on: null,
    })
    expect(at("2026-11-23T16:30:00Z")).toMatchObject({ open_now: false, closes_at: null, opens_on: "2026-11-24" })
  })

  it("opens later the same day", () => {
    expect(at("2026-11-23T05:00:00Z")).toMatchObject({ open_now: false, opens_at: "2026-11-23T07:00:00.000Z" })
  })

  it("has a short Saturday and no Sunday", () => {
    expect(at("2026-11-21T10:59:00Z")).toMatchObject({ today: "saturday", open_now: true, closes_at: "2026-11-21T11:00:00.000Z" })
    expect(at("2026-11-21T11:00:00Z")).toMatchObject({ open_now: false, opens_at: "2026-11-23T07:00:00.000Z" })
    expect(at("2026-11-22T10:00:00Z")).toMatchObject({ today: "sunday", open_now: false, opens_on: "2026-11-23" })
  })

  it("skips the holidays of Christmas and opens on the next Tuesday", () => {
    expect(at("2026-12-24T10:00:00Z")).toMatchObject({
      today: "holiday",
      open_now: false,
      opens_at: "2026-12-29T07:00:00.000Z",
    })
  })

  it("does not know Bulgaria's holidays abroad", () => {
    expect(at("2026-03-03T10:00:00Z").open_now).toBe(false)
    expect(at("2026-03-03T10:00:00Z", OFFICE, "GRC").open_now).toBe(true)
  })

  it("keeps its hour over the change to winter time", () => {
    expect(at("2026-10-23T20:00:00Z")).toMatchObject({ opens_at: "2026-10-24T06:00:00.000Z" })
    expect(at("2026-10-24T20:00:00Z")).toMatchObject({ opens_at: "2026-10-26T07:00:00.000Z" })
  })

  it("never closes a locker", () => {
    expect(at("2026-12-25T23:59:30Z", LOCKER)).toMatchObject({
      always: true,
      workday: { from: "00:00", to: "24:00" },
      open_now: true,
      closes_at: null,
      opens_at: null,
    })
  })

  it("is closed when both times are the same, or none is known", () => {
    const closed = { normal_from: 0, normal_to: 0, half_from: null, half_to: null }
    expect(at("2026-11-23T10:00:00Z", closed)).toMatchObject({ workday: null, saturday: null, open_now: false, opens_at: null })
  })

  it("says it is open at its opening and never within its closing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 800 }), (minutes) => {
        const now = new Date(Date.parse("2025-06-01T00:00:00Z") + minutes * 60_000)
        const hours = officeHours(OFFICE, now)
        expect(hours.open_now).toBe(hours.closes_at !== null)
        const [then, open] = hours.open_now ? [hours.closes_at, false] : [hours.opens_at, true]
        expect(officeHours(OFFICE, new Date(then ?? "")).open_now).toBe(open)
        expect(Date.parse(then ?? "")).toBeGreaterThan(now.getTime())
      })
    )
  })
})
