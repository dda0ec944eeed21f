import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { goodLabel, messages, open } from "./helpers"

let sandbox: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  sandbox = await open({ pageSize: 3 })
})
afterAll(() => sandbox.close())

const book = async (changes: Record<string, unknown> = {}): Promise<string> => {
  const { body } = await sandbox.call("createLabel", { mode: "create", label: goodLabel(changes) })
  return body.label.shipmentNumber
}

const september = { dateFrom: "2026-09-01", dateTo: "2026-09-30" }

describe("getMyAWB", () => {
  it("pages through what was made in a range, newest first, with a sign for the currency", async () => {
    const numbers = []
    for (let count = 0; count < 4; count++) numbers.push(await book())
    const first = await sandbox.call("getMyAWB", { ...september, page: 1, side: "sender" })
    expect(first.body).toMatchObject({ page: 1, totalPages: 2 })
    expect(first.body.results).toHaveLength(3)
    const second = await sandbox.call("getMyAWB", { ...september, page: 2, side: "all" })
    const found = [...first.body.results, ...second.body.results].map((row: { shipmentNumber: string }) => row.shipmentNumber)
    expect(found).toEqual(numbers.reverse())
    expect(first.body.results[0]).toEqual({
      shipmentNumber: numbers[0],
      senderName: "Магазин ЕООД",
      status: "Очаква предаване към Еконт",
      createdDate: expect.any(Number) as number,
      acceptedDate: null,
      cdAmount: 57.4,
      courierServiceAmount: expect.any(Number) as number,
      courierServiceMasterPayer: "receiver",
      receiverPhone: "0887115957",
      cdCurrency: "€",
      courierServiceCurrency: "€",
    })
  })

  it("finds what was made around midnight on its day in Sofia", async () => {
    sandbox.control.clock({ now: "2026-10-01 23:50" })
    const number = await book()
    sandbox.control.clock({ now: "2026-10-02 00:10" })
    const next = await book()
    const on = async (day: string) => {
      const { body } = await sandbox.call("getMyAWB", { dateFrom: day, dateTo: day, page: 1, side: "sender" })
      return body.results.map((row: { shipmentNumber: string }) => row.shipmentNumber)
    }
    expect(await on("2026-10-01")).toEqual([number])
    expect(await on("2026-10-02")).toEqual([next])
    sandbox.control.clock({ now: "2026-09-17 12:00" })
  })

  it.each([
    [{ dateFrom: "2026-09-15", dateTo: "2026-09-01" }, "Началната дата е след крайната"],
    [{ dateFrom: "2026-01-01", dateTo: "2026-09-01" }, "Периодът не може да бъде по-дълъг от 31 дни"],
    [{ dateFrom: "01.09.2026", dateTo: "2026-09-02" }, "Невалидна дата"],
  ])("refuses the range %o", async (range, text) => {
    const { status, body } = await sandbox.call("getMyAWB", { ...range, page: 1, side: "sender" })
    expect([status, messages(body)]).toEqual([517, [text]])
  })
})

describe("the money of a delivered parcel", () => {
  it("is paid out on one date, and told by the report and by the parcel", async () => {
    const services = goodLabel().services
    const [bank, office] = [await book(), await book({ services: { ...services, cdPayOptionsTemplate: "CD139926" } })]
    const open = await book()
    sandbox.control.advance({ shipment_number: [bank, office], to: "delivered" })
    const { pay_date: payDate } = sandbox.control.payOut({ numbers: [bank, office, open], at: "2026-09-20 14:05:11" })
    expect(payDate).toBe("2026-09-20 14:05:11")
    const { body } = await sandbox.call("PaymentReport", september)
    const row = { payDate, amount: 57.4, currency: "EUR", createdTime: expect.stringMatching(/^2026-09-17 12:0/) as string }
    expect(body.PaymentReportRows).toEqual([
      { num: Number(bank), type: "НП", payType: "по банка", ...row },
      { num: Number(office), type: "ППП", payType: "в офис", ...row },
    ])
    const status = await sandbox.call("getShipmentStatuses", { shipmentNumbers: [bank] })
    expect(status.body.shipmentStatuses[0].status).toMatchObject({ cdPaidAmount: 57.4, cdPaidCurrency: "EUR" })
    expect(sandbox.control.payOut({ numbers: [bank] }).shipments).toEqual([])
  })
})

describe("an agreement", () => {
  it("that is made can be used", async () => {
    const cdPayOptions = { client: { name: "Магазин", phones: ["0888"] }, method: "bank", IBAN: "BG18RZBB91550123456789" }
    const made = await sandbox.call("createCDAgreement", { cdPayOptions })
    const { num } = made.body.cdPayOptions
    const services = { ...goodLabel().services, cdPayOptionsTemplate: num }
    const { status } = await sandbox.call("createLabel", { mode: "validate", label: goodLabel({ services }) })
    expect(status).toBe(200)
    const { body } = await sandbox.call("getClientProfiles", {})
    expect(body.profiles[0].cdPayOptions.map((one: { num: string }) => one.num)).toContain(num)
  })
})

describe("batches", () => {
  it("book each label for itself, in the order asked", async () => {
    const labels = [goodLabel(), goodLabel({ receiverOfficeCode: "0" }), goodLabel({ orderNumber: "2" })]
    const { status, body } = await sandbox.call("createLabels", { labels, mode: "create" })
    expect(status).toBe(200)
    const [first, second, third] = body.results
    expect(first.label.shipmentNumber).toMatch(/^105/)
    expect([second.label, messages(second.error)]).toEqual([null, ["получател: Невалидно населено място"]])
    expect(third.error).toBeNull()
  })

  it("a parcel that goes back names the one it belongs to, and is named by it", async () => {
    const parent = await book()
    const child = await book({ previousShipmentNumber: parent })
    const { body } = await sandbox.call("getShipmentStatuses", { shipmentNumbers: [parent] })
    expect(body.shipmentStatuses[0].status.nextShipments).toEqual([
      { shipmentNumber: child, reason: "return", pdfURL: expect.stringContaining(child) as string },
    ])
  })
})

describe("the rarer methods", () => {
  it("a code of a truck is kept for our own parcels only", async () => {
    const ITU = { truckRegNum: "CB1234AB", ITU_code: "ITU-1" }
    expect(await sandbox.call("setITUCode", { ...ITU, awbBarcode: await book() })).toMatchObject({ status: 200, body: {} })
    expect((await sandbox.call("setITUCode", { ...ITU, awbBarcode: "1050010095854" })).status).toBe(517)
  })

  it("a delivery for a third party needs all three", async () => {
    const request = {
      requester_name: "Ан",
      requester_phone: "1",
      supplier_company_name: "Бо",
      supplier_phone: "2",
      receiver_name: "Во",
      receiver_phone: "3",
    }
    expect(await sandbox.call("threeWayLogistics", request)).toMatchObject({ status: 200, body: {} })
    const { body } = await sandbox.call("threeWayLogistics", { ...request, supplier_phone: " " })
    expect(messages(body)).toEqual(["Липсва: supplier_phone"])
  })
})
