import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { goodLabel, messages, open, WITHOUT_MONEY } from "./helpers"

let sandbox: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  sandbox = await open({ strict: true })
})
afterAll(() => sandbox.close())

const make = (label: unknown, mode = "validate") => sandbox.call("createLabel", { mode, label })

/** What is said of a label; nothing when it is accepted. */
const said = async (label: unknown, mode = "validate") => {
  const { status, body } = await make(label, mode)
  if (status === 200) return []
  expect(status).toBe(517)
  return messages(body)
}

describe("collected money", () => {
  const services = goodLabel().services

  it("needs a currency, as the declared value does", async () => {
    const bare = { ...services, cdCurrency: null, declaredValueCurrency: null }
    expect(await said(goodLabel({ services: bare }), "calculate")).toEqual([
      "Не е посочена валута за наложен платеж.",
      "Не е посочена валута за обявена стойност.",
    ])
    expect(await said(goodLabel({ services: { ...services, cdCurrency: "USD" } }))).toEqual([
      "Невалидна валута за наложен платеж: USD",
    ])
  })

  it("must be what the packing list comes to", async () => {
    const [first, ...rest] = goodLabel().packingList
    const list = [{ ...first, price: 20.01 }, ...rest]
    expect(await said(goodLabel({ packingList: list }))).toEqual([
      "Сумата на стоките в описа (57.42) не съответства на наложения платеж (57.40).",
    ])
    expect(await said(goodLabel({ packingList: list, services: null }))).toEqual([])
    const balanced = [...list, { description: "Отстъпка", count: 1, price: -0.02 }]
    expect(await said(goodLabel({ packingList: balanced }))).toEqual([])
  })

  it("is paid out by a known agreement, or by options with a client, not by both", async () => {
    const unknown = { ...services, cdPayOptionsTemplate: "CD1" }
    expect(await said(goodLabel({ services: unknown }), "calculate")).toEqual([
      "Условия за изплащане на наложен платеж: Невалидно споразумение CD1",
    ])
    const cdPayOptions = {
      method: "bank",
      IBAN: "BG18RZBB91550123456789",
      BIC: "RZBBBGSF",
      bankCurrency: "EUR",
    }
    expect(await said(goodLabel({ services: { ...services, cdPayOptions } }))).toEqual([
      "Условия за изплащане на наложен платеж: Невалиден параметър",
    ])
    expect(
      await said(goodLabel({ services: { ...services, cdPayOptionsTemplate: null, cdPayOptions } }))
    ).toEqual([
      "Условия за изплащане на наложен платеж: Името на клиента не може да бъде празно",
      "Условия за изплащане на наложен платеж: Необходим е телефон или e-mail адрес на клиента",
    ])
  })

  it("costs less with an agreement, and its row counts the amount; leva become euro", async () => {
    const fee = async (changes: object) => {
      const { body } = await make(
        goodLabel({
          packingList: null,
          partialDelivery: false,
          services: { ...services, ...changes },
        }),
        "calculate"
      )
      return body.label.services.find((row: { type: string }) => row.type === "CD")
    }
    const [by, without] = [await fee({}), await fee({ cdPayOptionsTemplate: null })]
    expect(by.count).toBe(57.4)
    expect(by.price).toBeLessThan(without.price)
    expect((await fee({ cdAmount: 195.58, cdCurrency: "BGN" })).count).toBe(100)
  })
})

describe("who pays", () => {
  const dues = async (changes: object) => {
    const { body } = await make(
      goodLabel({ ...WITHOUT_MONEY, paymentReceiverMethod: null, ...changes }),
      "calculate"
    )
    const { totalPrice, senderDueAmount, receiverDueAmount, otherDueAmount, services } = body.label
    const sum = services.reduce((all: number, row: { price: number }) => all + row.price, 0)
    expect(Number(sum.toFixed(2))).toBe(totalPrice)
    return { totalPrice, dues: [senderDueAmount, receiverDueAmount, otherDueAmount], services }
  }

  it("is the sender unless the receiver, a share or another is named", async () => {
    const { totalPrice: total, dues: sender } = await dues({
      paymentReceiverAmount: null,
      paymentReceiverAmountIsPercent: null,
    })
    expect(sender).toEqual([total, 0, 0])
    expect((await dues({ paymentReceiverMethod: "cash" })).dues).toEqual([0, total, 0])
    const share = {
      paymentReceiverMethod: "cash",
      paymentReceiverAmount: 1.5,
      paymentReceiverAmountIsPercent: false,
    }
    const split = await dues(share)
    expect(split.dues).toEqual([Number((total - 1.5).toFixed(2)), 1.5, 0])
    expect(split.services.map((row: { paymentSide: string }) => row.paymentSide)).toEqual([
      "RECEIVER",
      "SENDER",
    ])
    const other = {
      paymentOtherClientNumber: "СФ0002",
      paymentOtherAmount: 50,
      paymentOtherAmountIsPercent: true,
    }
    const [, , part] = (await dues({ ...other, paymentReceiverAmount: null })).dues
    expect(part).toBeCloseTo(total / 2, 1)
  })

  it("by contract only with its number", async () => {
    const credit = { paymentSenderMethod: "credit" }
    expect(await said(goodLabel(credit))).toEqual([
      "Посочили сте грешен клиентски номер за платец подател",
    ])
    const client = { ...goodLabel().senderClient, clientNumber: "СФ0002" }
    expect(await said(goodLabel({ ...credit, senderClient: client }))).toEqual([])
  })
})
