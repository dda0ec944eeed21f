import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { PARCEL_STATES } from "../../contracts/econt"
import { COD_STATES } from "../../contracts/econt-cod"
import { codState, LATE_AFTER_DAYS, type CodFacts } from "../cod-state"

const DAY = 86_400_000
const NOW = Date.parse("2026-11-21T09:00:00Z")
const facts = (given: Partial<CodFacts>): CodFacts => ({ amount: 54, collectedAt: null, paidAmount: null, paidAt: null, parcelState: "in_transit", deliveredAt: null, ...given })

describe("money of a waybill", () => {
  it.each([
    [{}, "expected"], [{ amount: null }, null], [{ amount: 0 }, null], [{ collectedAt: NOW }, "collected"],
    [{ collectedAt: NOW - LATE_AFTER_DAYS * DAY }, "collected"], [{ collectedAt: NOW - LATE_AFTER_DAYS * DAY - 1 }, "late"],
    [{ parcelState: "delivered", deliveredAt: NOW - DAY }, "expected"], [{ parcelState: "delivered", deliveredAt: NOW - 20 * DAY }, "late"],
    [{ collectedAt: NOW, paidAmount: 54, paidAt: NOW }, "paid"], [{ paidAt: NOW }, "paid"], [{ paidAmount: 53.99, paidAt: NOW }, "differs"],
    [{ amount: 0.3, paidAmount: 0.1 + 0.2, paidAt: NOW }, "paid"], [{ amount: null, paidAmount: 5, paidAt: NOW }, "differs"],
    [{ parcelState: "returned" }, "lost"], [{ parcelState: "cancelled" }, "lost"], [{ parcelState: "destroyed" }, "lost"], [{ parcelState: "returning" }, "expected"],
    [{ parcelState: "returned", paidAmount: 54, paidAt: NOW }, "paid"], [{ parcelState: "returned", collectedAt: NOW }, "collected"],
  ] as [Partial<CodFacts>, string | null][])("%j: %s", (given, state) => {
    expect(codState(facts(given), NOW)).toBe(state)
  })

  it("is in a state of the ledger, whatever is known", () => {
    const moment = fc.option(fc.integer({ min: NOW - 90 * DAY, max: NOW }))
    const amount = fc.option(fc.integer({ min: 0, max: 1e6 }).map((cents) => cents / 100))
    const any = fc.record({ amount, collectedAt: moment, paidAmount: amount, paidAt: moment, deliveredAt: moment, parcelState: fc.constantFrom(null, ...PARCEL_STATES) })
    fc.assert(
      fc.property(any, (given) => {
        expect([...COD_STATES, null]).toContain(codState(given, NOW))
      })
    )
  })
})
