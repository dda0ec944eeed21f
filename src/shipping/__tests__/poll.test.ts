import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { PARCEL_STATES } from "../../contracts/econt"
import { nextPoll, type PollInput } from "../poll"

const ask = (given: Partial<PollInput>) => nextPoll({ parcelState: "in_transit", ageHours: 0, failures: 0, cod: "none", ...given })

describe("the next question", () => {
  it.each([
    [{}, 30], [{ parcelState: null }, 30], [{ ageHours: 24 }, 120], [{ ageHours: 72 }, 360], [{ ageHours: 14 * 24 }, 1440], [{ ageHours: 180 * 24 }, null],
    [{ parcelState: "out_for_delivery" }, 15], [{ parcelState: "attempt_failed", ageHours: 30 }, 60], [{ parcelState: "ready_for_pickup" }, 30], [{ parcelState: "returning" }, 360],
    [{ failures: 1 }, 60], [{ failures: 3 }, 240], [{ failures: 9 }, 360], [{ failures: 2000 }, 360], [{ failures: 1, ageHours: 14 * 24 }, 1440],
    [{ parcelState: "delivered" }, 360], [{ parcelState: "delivered", ageHours: 72 }, null], [{ parcelState: "delivered", cod: "paid" }, null],
    [{ parcelState: "delivered", cod: "open", ageHours: 72 }, 1440], [{ parcelState: "delivered", cod: "open", ageHours: 720 }, null],
    [{ parcelState: "returned", cod: "open", ageHours: 72 }, null], [{ parcelState: "cancelled", ageHours: 71 }, 360], [{ cod: "paid" }, 30],
  ] as [Partial<PollInput>, number | null][])("after %j: %s", (given, minutes) => {
    expect(ask(given)).toBe(minutes)
  })

  it("never comes sooner because time passed or an answer failed, and never later than a day", () => {
    const input = fc.record({ parcelState: fc.constantFrom(null, ...PARCEL_STATES), ageHours: fc.nat(5000), failures: fc.nat(40), cod: fc.constantFrom("none", "open", "paid") })
    const order = (minutes: number | null) => minutes ?? Number.POSITIVE_INFINITY
    fc.assert(
      fc.property(input, fc.nat(500), (given, more) => {
        const minutes = nextPoll(given)
        expect(order(nextPoll({ ...given, ageHours: given.ageHours + more }))).toBeGreaterThanOrEqual(order(minutes))
        expect(order(nextPoll({ ...given, failures: given.failures + 1 }))).toBeGreaterThanOrEqual(order(minutes))
        if (minutes !== null) expect(minutes >= 15 && minutes <= 1440).toBe(true)
      })
    )
  })
})
