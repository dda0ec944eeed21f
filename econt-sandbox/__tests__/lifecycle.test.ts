import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { goodLabel, messages, open, payload } from "./helpers"

let sandbox: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  sandbox = await open()
})
afterAll(() => sandbox.close())

const book = async (changes: Record<string, unknown> = {}): Promise<string> => {
  const { body } = await sandbox.call("createLabel", { mode: "create", label: goodLabel(changes) })
  return body.label.shipmentNumber
}

const statusOf = async (number: string) => {
  const { body } = await sandbox.call("getShipmentStatuses", { shipmentNumbers: [number] })
  return body.shipmentStatuses[0].status
}

const control = async (path: string, body: unknown) => {
  const response = await fetch(new URL(`/__sandbox/${path}`, sandbox.url), { method: "POST", body: JSON.stringify(body) })
  expect(response.status).toBe(200)
  return response.json() as Promise<Record<string, never>>
}

const events = (status: { trackingEvents: { destinationType: string }[] }) =>
  status.trackingEvents.map((event) => event.destinationType)

describe("a parcel to an office", () => {
  it("goes through every stage to its receiver, and the money is collected then", async () => {
    const number = await book()
    const texts = []
    for (let step = 0; step < 5; step++) {
      await control("advance", { shipment_number: number })
      texts.push((await statusOf(number)).shortDeliveryStatus)
    }
    expect(texts).toEqual([
      "Приета в Еконт",
      "Пътува по линия",
      "Постъпила за обработка в Логистичен център",
      "Пристигнала в офис",
      "Доставена",
    ])
    const status = await statusOf(number)
    expect(status.sendTime).toBeLessThan(status.deliveryTime)
    expect(status).toMatchObject({
      cdCollectedAmount: 57.4,
      cdCollectedCurrency: "EUR",
      cdCollectedTime: status.deliveryTime,
      cdPaidTime: null,
    })
    expect(events(status).slice(-2)).toEqual(["in_delivery_office", "client"])
    expect(status.trackingEvents.at(-2).officeCode).toBe(status.receiverOfficeCode)
    expect((await control("advance", { shipment_number: number })).shipments).toEqual([])
  })

  it("not fetched goes back on a parcel of its own, which the first one names", async () => {
    const number = await book()
    await control("advance", { shipment_number: number, to: "arrived" })
    await control("advance", { shipment_number: number, to: "uncollected", at: "2026-09-26 10:00" })
    const away = await statusOf(number)
    expect(away).toMatchObject({ shortDeliveryStatus: "Връща се към подател", deliveryTime: null, lastProcessedInstruction: "return" })
    const [next] = away.nextShipments
    expect(next).toMatchObject({ reason: "return" })
    const back = await statusOf(next.shipmentNumber)
    expect(back).toMatchObject({ previousShipmentNumber: number, receiverDueAmount: back.totalPrice })
    expect(back.receiverClient.name).toBe(away.senderClient.name)
    await control("advance", { shipment_number: number, to: "returned", at: "2026-09-28 10:00" })
    expect(await statusOf(number)).toMatchObject({
      shortDeliveryStatus: "Върната и доставена към подател",
      cdCollectedTime: null,
    })
    expect((await statusOf(next.shipmentNumber)).shortDeliveryStatus).toBe("Доставена")
  })
})

describe("a parcel to a door", () => {
  const address = { city: { id: 35 }, street: "Муткурова", num: "84" }

  it("goes out with a courier; attempts are counted, then it goes back", async () => {
    const number = await book({ receiverOfficeCode: null, receiverAddress: address })
    await control("advance", { shipment_number: number, to: "courier" })
    expect(await statusOf(number)).toMatchObject({ shortDeliveryStatus: "В куриер", receiverDeliveryType: "door" })
    await control("advance", { shipment_number: number, to: "uncollected" })
    const status = await statusOf(number)
    expect(status.deliveryAttemptCount).toBe(2)
    expect(events(status).slice(-4)).toEqual(["in_delivery_courier", "first_try", "second_try", "return"])
  })

  it("refused goes back at once", async () => {
    const number = await book({ receiverOfficeCode: null, receiverAddress: address })
    await control("advance", { shipment_number: number, to: "refused" })
    expect(events(await statusOf(number))).not.toContain("first_try")
    expect((await statusOf(number)).shortDeliveryStatusEn).toBe("Is returning to sender")
  })
})

describe("deleting", () => {
  const remove = async (number: string) => {
    const { body } = await sandbox.call("deleteLabels", { shipmentNumbers: [number] })
    return body.results[0].error?.message ?? null
  }

  it("works once and before the parcel was handed over, and the label stays known", async () => {
    const number = await book()
    expect(await remove(number)).toBeNull()
    expect((await statusOf(number)).shortDeliveryStatus).toBe("Анулирана преди изпращане")
    expect(events(await statusOf(number)).at(-1)).toBe("canceled")
    expect(await remove(number)).toBe(`Пратка ${number} не е открита`)
    const sent = await book()
    await control("advance", { shipment_number: sent, to: "accepted" })
    expect(await remove(sent)).toMatch(/вече е приета/)
  })

  it("several answers each for itself, in another order", async () => {
    const numbers = [await book(), "1050000000000", await book(), await book()]
    const { body } = await sandbox.call("deleteLabels", { shipmentNumbers: numbers })
    const found = body.results.map((one: { shipmentNum: string }) => one.shipmentNum)
    expect([...found].sort()).toEqual([...numbers].sort())
    expect(body.results.filter((one: { error: unknown }) => one.error)).toHaveLength(1)
  })
})

describe("statuses", () => {
  it("of many come in another order, an unknown number as an error without a status", async () => {
    const numbers = await Promise.all(Array.from({ length: 12 }, () => book()))
    const { body } = await sandbox.call("getShipmentStatuses", { shipmentNumbers: [...numbers, "1059999999999"] })
    const rows = body.shipmentStatuses
    const found = rows.flatMap((row: { status: { shipmentNumber: string } | null }) => row.status?.shipmentNumber ?? [])
    expect([...found].sort()).toEqual([...numbers].sort())
    expect(found).not.toEqual(numbers)
    expect(rows.find((row: { status: unknown }) => !row.status).error.message).toBe(
      "Не е намерена пратка с номер 1059999999999."
    )
  })

  it("a malformed number fails the whole call", async () => {
    const { status, body } = await sandbox.call("getShipmentStatuses", { shipmentNumbers: [await book(), "12-34"] })
    expect(status).toBe(517)
    expect(messages(body)).toEqual(["Невалиден номер на пратка: 12-34"])
  })
})

describe("changing a label", () => {
  it("before it is handed over is a new price under the same number", async () => {
    const number = await book()
    const label = goodLabel({ shipmentNumber: number, weight: 9 })
    const { body } = await sandbox.call("updateLabel", { label })
    expect(body.label).toMatchObject({ shipmentNumber: number, weight: 9 })
    expect(body.label.totalPrice).toBeGreaterThan(7)
    expect((await statusOf(number)).totalPrice).toBe(body.label.totalPrice)
  })

  it("on the way is an edition with a price; what cannot be done is told in a 200", async () => {
    const number = await book()
    await control("advance", { shipment_number: number, to: "hub" })
    const label = goodLabel({ shipmentNumber: number, receiverOfficeCode: "1127" })
    const { body } = await sandbox.call("updateLabels", { labels: [{ label }] })
    expect(body.results[0].labels.label.shipmentEdition).toMatchObject({ editionNum: 1, editionError: "" })
    expect((await statusOf(number)).receiverOfficeCode).toBe("1127")
    await control("advance", { shipment_number: number, to: "delivered" })
    const late = await sandbox.call("updateLabel", { label })
    expect(late.status).toBe(200)
    expect(late.body.label.shipmentEdition.editionError).not.toBe("")
  })

  it("is refused for a label that is not ours", async () => {
    const [foreign] = payload("10-deleteLabels.request").shipmentNumbers
    const { status, body } = await sandbox.call("updateLabel", { label: goodLabel({ shipmentNumber: foreign }) })
    expect([status, messages(body)]).toEqual([517, ["Товарителницата е на друг потребител."]])
  })
})
