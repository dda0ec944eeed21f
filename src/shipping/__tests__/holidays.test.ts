import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { easterOf, holidaysOf, isHoliday } from "../holidays"
import { weekdayOf } from "../sofia-time"

/** Days off as published for each year; weekends that are no holiday are left out. */
const PUBLISHED: Record<number, string[]> = {
  2025: [
    "01-01", "03-03", "04-18", "04-19", "04-20", "04-21", "05-01", "05-06", "05-24", "05-26", "09-06", "09-08", "09-22",
    "12-24", "12-25", "12-26", "12-31",
  ],
  2026: [
    "01-01", "01-02", "03-03", "04-10", "04-11", "04-12", "04-13", "05-01", "05-06", "05-24", "05-25", "09-06", "09-07",
    "09-22", "12-24", "12-25", "12-26", "12-28",
  ],
  2027: [
    "01-01", "03-03", "04-30", "05-01", "05-02", "05-03", "05-04", "05-06", "05-24", "09-06", "09-22", "12-24", "12-25",
    "12-26", "12-27", "12-28",
  ],
  2028: [
    "01-01", "01-03", "03-03", "04-14", "04-15", "04-16", "04-17", "05-01", "05-06", "05-08", "05-24", "09-06", "09-22",
    "12-24", "12-25", "12-26", "12-27",
  ],
}

describe("public holidays of Bulgaria", () => {
  it.each(Object.keys(PUBLISHED).map(Number))("%i is as published", (year) => {
    expect(holidaysOf(year)).toEqual(PUBLISHED[year].map((day) => `${year}-${day}`))
  })

  it.each([
    [2017, "2017-04-16"],
    [2021, "2021-05-02"],
    [2022, "2022-04-24"],
    [2023, "2023-04-16"],
    [2024, "2024-05-05"],
    [2029, "2029-04-08"],
    [2030, "2030-04-28"],
  ])("Easter of %i", (year, date) => expect(easterOf(year)).toBe(date))

  it("gives the first working day after 1 May on Holy Saturday, as in 2021", () => {
    expect(["2021-05-03", "2021-05-04", "2021-05-05"].map(isHoliday)).toEqual([true, true, false])
  })

  it("gives two days for two holidays on one weekend, as in 2022", () => {
    expect(["2022-12-26", "2022-12-27", "2022-12-28", "2022-12-29"].map(isHoliday)).toEqual([true, true, true, false])
  })

  it("has Easter on a Sunday and one day off on a weekday for every fixed holiday", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2017, max: 2099 }), (year) => {
        expect(weekdayOf(easterOf(year))).toBe(7)
        const easter = new Set([-2, -1, 0, 1].map((days) => new Date(Date.parse(easterOf(year)) + days * 86_400_000).toISOString().slice(0, 10)))
        const declared = year === 2025 || year === 2026 ? 1 : 0
        const overlap = ["05-01", "05-06"].filter((day) => easter.has(`${year}-${day}`) && weekdayOf(`${year}-${day}`) < 6).length
        const free = holidaysOf(year).filter((date) => weekdayOf(date) < 6 && !easter.has(date))
        expect(free).toHaveLength(10 + declared - overlap)
        expect(new Set(holidaysOf(year)).size).toBe(holidaysOf(year).length)
      })
    )
  })
})
