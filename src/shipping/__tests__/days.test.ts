import { describe, expect, it } from "vitest"
import { courierWindowsResponseSchema } from "../../contracts/econt-shipment"
import { keepUntil } from "../status"
import { courierDays } from "../windows"

/** 2026-11-23 is a Monday. */
const MONDAY = "2026-11-23"
const NONE = () => false
const day = (date: string, dayType: string | null, start: string | null = "09:30", end: string | null = "17:30") => ({ day: date, dayType, start, end })
const dates = (...input: Parameters<typeof courierDays>) => courierDays(...input).days.map(({ date, from, to }) => `${date} ${from}-${to}`)

describe("courier days by the suite's rules", () => {
  it("are two weeks of working days and Saturdays", () => {
    const { days, source } = courierDays({ today: MONDAY, now: "08:00", holidays: NONE })
    expect(source).toBe("rules")
    expect(days).toHaveLength(12)
    expect(days[0]).toEqual({ date: MONDAY, from: "09:00", to: "18:00", kind: "workday" })
    expect(days[5]).toEqual({ date: "2026-11-28", from: "09:00", to: "13:00", kind: "halfday" })
    expect(days.map(({ date }) => date)).not.toContain("2026-11-29")
    expect(courierWindowsResponseSchema.shape.days.safeParse(days).success).toBe(true)
  })

  it.each([
    ["08:59", "2026-11-23 09:00-18:00"], ["09:00", "2026-11-23 09:00-18:00"], ["09:01", "2026-11-23 09:30-18:00"], ["13:59", "2026-11-23 14:00-18:00"],
    ["14:00", "2026-11-24 09:00-18:00"], ["23:59", "2026-11-24 09:00-18:00"],
  ])("at %s begin with %s", (now, first) => {
    expect(dates({ today: MONDAY, now, holidays: NONE })[0]).toBe(first)
  })

  it("end earlier with another cut-off and on Saturdays", () => {
    expect(dates({ today: MONDAY, now: "11:00", cutOff: "11:00", holidays: NONE })[0]).toBe("2026-11-24 09:00-18:00")
    expect(dates({ today: "2026-11-28", now: "12:31", holidays: NONE })[0]).toBe("2026-11-30 09:00-18:00")
    expect(dates({ today: "2026-11-28", now: "12:30", holidays: NONE })[0]).toBe("2026-11-28 12:30-13:00")
  })

  it("leave holidays out", () => {
    expect(dates({ today: "2026-12-23", now: "15:00" })[0]).toBe("2026-12-29 09:00-18:00")
  })
})

describe("courier days by Econt's calendar", () => {
  it("are its working and half days, in order, without what nobody can read", () => {
    const serviceTimes = [
      day("2026-11-28", "halfday", "2026-11-28 09:00:00", "12:00:00"), day("2026-11-24", "WORKDAY", "9:30"), day("2026-11-29", "holiday"), day("2026-11-22", "workday"),
      day("tomorrow", "workday"), day("2026-11-25", "workday", null), day("2026-11-25", "workday", "18:00", "18:00"), day("2026-11-26", null), day(MONDAY, "workday"),
    ]
    expect(courierDays({ serviceTimes, today: MONDAY, now: "10:10" })).toEqual({
      source: "econt",
      days: [
        { date: MONDAY, from: "10:30", to: "17:30", kind: "workday" }, { date: "2026-11-24", from: "09:30", to: "17:30", kind: "workday" },
        { date: "2026-11-28", from: "09:00", to: "12:00", kind: "halfday" },
      ],
    })
  })

  it("are the suite's where Econt gave none", () => {
    expect(courierDays({ serviceTimes: [], today: MONDAY, now: "08:00" }).source).toBe("rules")
    expect(courierDays({ serviceTimes: [day("x", "workday")], today: MONDAY, now: "08:00" }).source).toBe("rules")
    expect(courierDays({ serviceTimes: null, today: MONDAY, now: "08:00" }).source).toBe("rules")
  })
})

describe("a parcel at the office", () => {
  it.each([
    ["2026-11-23T10:00:00Z", "2026-12-02"], ["2026-11-22T22:30:00Z", "2026-12-02"], ["2026-11-28T10:00:00Z", "2026-12-08"], ["2026-12-22T10:00:00Z", "2027-01-06"],
  ])("that came at %s waits until about %s", (readyAt, date) => {
    expect(keepUntil(Date.parse(readyAt))).toBe(date)
  })
})
