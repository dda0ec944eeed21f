import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { PAYERS } from "../../contracts/econt-waybill"
import { checkPayment, codFor } from "../cod"
import { cents, euros } from "../money"

const payer = (by: (typeof PAYERS)[number], receiver_amount = 0) => ({ by, receiver_amount, sender_method: "cash" as const })
const codes = (...given: Parameters<typeof checkPayment>) => checkPayment(...given).map(({ code, severity }) => `${severity} ${code}`)

describe("cash on delivery", () => {
  it.each([
    [59.9, 5.9, payer("sender"), 59.9], [59.9, 5.9, payer("receiver"), 54], [59.9, 5.9, payer("split", 3), 56.9], [59.9, 5.9, payer("split", 8), 54],
    [0, 5.9, payer("receiver"), 0], [3, 5.9, payer("receiver"), 0], [50, 0, payer("receiver"), 50], [-4, 0, payer("sender"), 0],
    [20.3, 0.1, payer("receiver"), 20.2],
  ])("of %d, %d of it delivery, %j: %d", (outstanding, shipping_total, given, amount) => {
    expect(codFor({ outstanding, shipping_total, payer: given })).toBe(amount)
  })

  it("and the courier together never take more than is owed and was charged", () => {
    const money = fc.integer({ min: 0, max: 1e7 }).map(euros)
    fc.assert(
      fc.property(money, money, money, fc.constantFrom(...PAYERS), (outstanding, shipping_total, receiver_amount, by) => {
        const cod = codFor({ outstanding, shipping_total, payer: { by, receiver_amount } })
        const courier = by === "sender" ? 0 : by === "receiver" ? shipping_total : Math.min(shipping_total, receiver_amount)
        expect(cod).toBeGreaterThanOrEqual(0)
        expect(cents(cod) === 0 || cents(cod) + cents(courier) === cents(outstanding)).toBe(true)
        const found = checkPayment({ draft: { cod_amount: cod, payer: payer(by, receiver_amount || 0.01) }, order: { outstanding, shipping_total } })
        if (by !== "split" || receiver_amount > 0) expect(found.filter(({ severity }) => severity === "error")).toEqual([])
      })
    )
  })
})

describe("payment", () => {
  const order = { outstanding: 59.9, shipping_total: 5.9 }
  it.each([
    [59.9, payer("sender"), []],
    [54, payer("receiver"), []],
    [56.9, payer("split", 3), []],
    [59.9, payer("receiver"), ["error double_charge"]],
    [54.01, payer("receiver"), ["error double_charge"]],
    [59.9, payer("split", 3), ["error double_charge"]],
    [60, payer("receiver"), ["error cod_above_outstanding"]],
    [59.91, payer("sender"), ["error cod_above_outstanding"]],
    [50, payer("sender"), ["warning cod_below_outstanding"]],
    [null, payer("sender"), ["warning cod_missing"]],
    [0, payer("sender"), ["warning cod_missing"]],
    [59.9, payer("split"), ["error split_amount_missing"]],
  ])("%d, %j: %j", (cod_amount, given, found) => {
    expect(codes({ draft: { cod_amount, payer: given }, order })).toEqual(found)
  })

  it("of a part of the order leaves the rest to its own waybill, and may take all that is owed", () => {
    const part = { ...order, staying: 30 }
    expect(codFor({ ...part, payer: payer("sender") })).toBe(29.9)
    expect(codFor({ ...part, payer: payer("receiver") })).toBe(24)
    expect(codFor({ ...part, outstanding: 20, payer: payer("sender") })).toBe(0)
    expect(codes({ draft: { cod_amount: 29.9, payer: payer("sender") }, order: part })).toEqual([])
    expect(codes({ draft: { cod_amount: 59.9, payer: payer("sender") }, order: part })).toEqual([])
    expect(codes({ draft: { cod_amount: 20, payer: payer("sender") }, order: part })).toEqual(["warning cod_below_outstanding"])
    expect(codes({ draft: { cod_amount: 59.9, payer: payer("receiver") }, order: part })).toEqual(["error double_charge"])
  })

  it("of a paid order is not asked for again", () => {
    const paid = { outstanding: 0, shipping_total: 5.9 }
    expect(codes({ draft: { cod_amount: null, payer: payer("sender") }, order: paid })).toEqual([])
    expect(codes({ draft: { cod_amount: null, payer: payer("receiver") }, order: paid })).toEqual(["warning receiver_pays_paid_delivery"])
    expect(codes({ draft: { cod_amount: 5.9, payer: payer("sender") }, order: paid })).toEqual(["error cod_above_outstanding"])
  })

  it("of a free delivery is told when the receiver would pay it", () => {
    const free = { outstanding: 80, shipping_total: 0 }
    expect(codes({ draft: { cod_amount: 80, payer: payer("receiver") }, order: free })).toEqual(["warning receiver_pays_free_delivery"])
  })

  it("names the amounts", () => {
    expect(checkPayment({ draft: { cod_amount: 59.9, payer: payer("receiver") }, order })).toEqual([
      { code: "double_charge", path: "cod_amount", severity: "error", message: null, values: { amount: 59.9, allowed: 54 } },
    ])
  })
})
