import { describe, expect, it } from "vitest"
import { EcontRefusal } from "../index"
import { econt, failureOf, json, recorded } from "./server"

const LABEL = { packCount: 1, shipmentType: "pack", weight: 1 } as const
const answering = async (name: string) => (await econt(json(recorded(name)))).client

const inEuro = (name: string): unknown =>
  JSON.parse(JSON.stringify(recorded(name)).replaceAll('"BGN"', '"EUR"'))

describe("recorded answers of labels", () => {
  it.each(["01-createLabel.validate.response", "03-createLabel.validate.2024.response"])(
    "%s in lev is refused and not converted",
    async (name) => {
      const error = await failureOf(
        (await answering(name)).createLabel({ label: LABEL, mode: "validate" })
      )
      expect(error).toBeInstanceOf(EcontRefusal)
      expect((error as EcontRefusal).problems.map(({ code }) => code)).toEqual(["currency"])
    }
  )

  it("validate of 2018, had it been in euro", async () => {
    const { client } = await econt(json(inEuro("01-createLabel.validate.response")))
    const { label } = await client.createLabel({ label: LABEL, mode: "validate" })
    expect(label).toMatchObject({
      shipmentNumber: null,
      createdTime: 1524122745000,
      shipmentType: "pack",
      totalPrice: 9.9,
      currency: "EUR",
      cdCollectedCurrency: null,
      senderDueAmount: 9.9,
      receiverDueAmount: 0,
      pdfURL: "",
      expectedDeliveryDate: "2018-04-20",
      shipmentEdition: null,
      trackingEvents: [],
    })
    expect(label.services).toEqual([
      {
        type: "C",
        description: "Куриерска услуга - градски куриер до 5 кг",
        count: 1,
        paymentSide: "SENDER",
        price: 9.9,
        currency: "EUR",
      },
    ])
  })

  it("validate of 2024 with all fields, had it been in euro", async () => {
    const { client } = await econt(json(inEuro("03-createLabel.validate.2024.response")))
    const answer = await client.createLabel({ label: LABEL, mode: "validate" })
    expect(answer).toMatchObject({
      courierRequestID: null,
      payAfterAcceptIgnored: null,
      delayedDeliveryWarning: null,
      delayedRequestWarning: null,
      blockingPaymentURL: null,
      problems: [],
    })
    expect(answer.label.expectedDeliveryDate).toBe("2024-10-28")
    expect(Object.is(answer.label.discountAmount, 0)).toBe(true)
    expect(answer.label.shipmentEdition).toEqual({
      shipmentNum: "0",
      editionNum: "0",
      editionType: "",
      editionError: "",
      price: null,
      currency: null,
    })
  })

  it("a quote with cash on delivery", async () => {
    const client = await answering("04-createLabel.calculate.cod-eur.response")
    const { label } = await client.createLabel({ label: LABEL, mode: "calculate" })
    expect(label).toMatchObject({ totalPrice: 3.74, senderDueAmount: 0, receiverDueAmount: 3.74 })
    expect(label.services.map(({ type, count, price }) => [type, count, price])).toEqual([
      ["C", 1, 3.44],
      ["CD", 19.99, 0.3],
    ])
  })

  it.each([
    ["05-createLabel.create.demo-2026.response", "1051604334939", 4.63],
    ["06-createLabel.create.prod-2026.response", "1055191332613", 4.68],
  ])("%s", async (name, shipmentNumber, totalPrice) => {
    const { label } = await (await answering(name)).createLabel({ label: LABEL, mode: "create" })
    expect(label).toMatchObject({ shipmentNumber, totalPrice, currency: "EUR" })
    expect(label.pdfURL).toContain(`loading_num=${shipmentNumber}`)
  })

  it("a label of another user is not deleted", async () => {
    const client = await answering("10-deleteLabels.foreign-label.response")
    expect(await client.deleteLabels(["1050010095854"])).toEqual([
      {
        shipmentNum: "1050010095854",
        problems: [
          {
            type: "ExInvalidParam",
            party: null,
            field: null,
            message: "Товарителницата е на друг потребител.",
            code: "waybill_foreign",
          },
        ],
      },
    ])
  })
})

describe("recorded answers of shipments", () => {
  it("the status of a foreign shipment", async () => {
    const client = await answering("11-getShipmentStatuses.2018.response")
    const [{ status, problems }] = await client.getShipmentStatuses(["1050010095854"])
    expect(problems).toEqual([])
    expect(status).toMatchObject({
      shipmentNumber: "1050010095854",
      sendTime: 1523517690000,
      senderClient: { name: null, phones: [] },
      totalPrice: null,
      currency: null,
      expectedDeliveryDate: "2018-04-13",
    })
    expect(status?.trackingEvents).toMatchObject([
      { time: 1523517690000, destinationType: "office" },
    ])
  })

  it("a prepared and a delivered one", async () => {
    const prepared = await answering("12-getShipmentStatuses.prepared-2026.response")
    expect((await prepared.getShipmentStatuses(["1055191332613"]))[0].status).toMatchObject({
      expectedDeliveryDate: "2026-06-27",
      shortDeliveryStatus: "Очаква предаване към Еконт",
      trackingEvents: [{ destinationType: "prepared", isReceipt: false, officeName: null }],
    })
    const delivered = await answering("14-getShipmentStatuses.delivered.synthetic.response")
    expect((await delivered.getShipmentStatuses(["1055215517880"]))[0].status).toMatchObject({
      deliveryTime: 1784203767167,
      weight: 0,
      expectedDeliveryDate: "2026-07-17",
    })
  })

  it("a courier and the states of two requests", async () => {
    const asked = await answering("15-requestCourier.response")
    expect(await asked.requestCourier({})).toEqual({
      courierRequestID: "2018040000000954",
      warnings: null,
      delayedRequestWarning: null,
    })
    const states = await answering("17-getRequestCourierStatus.response")
    expect(await states.getRequestCourierStatus(["2020110000000072", "2020110000000073"])).toEqual([
      {
        status: { id: "2020110000000072", status: "taken", note: null, reject_reason: null },
        problems: [],
      },
      {
        status: {
          id: "2020110000000073",
          status: "unprocess",
          note: "visit later",
          reject_reason: null,
        },
        problems: [],
      },
    ])
  })

  it("own shipments, where the currency is a sign", async () => {
    const client = await answering("18-getMyAWB.shape.response")
    const request = {
      dateFrom: "2026-09-01",
      dateTo: "2026-09-15",
      page: 1,
      side: "sender",
    } as const
    const answer = await client.getMyAWB(request)
    expect(answer).toMatchObject({ page: 1, totalPages: 1 })
    expect(answer.results[0]).toEqual({
      shipmentNumber: "1055191332613",
      senderName: "Магазин ЕООД",
      status: "Доставена",
      createdDate: 1782588061000,
      acceptedDate: 1782590000000,
      cdAmount: 25,
      courierServiceAmount: 4.68,
      courierServiceMasterPayer: "receiver",
      receiverPhone: "0888123456",
      cdCurrency: "EUR",
      courierServiceCurrency: "EUR",
    })
  })

  it("payouts, wrapped, bare or none", async () => {
    const request = { dateFrom: "2026-09-01", dateTo: "2026-09-30" }
    const rows = await (await answering("19-PaymentReport.shape.response")).paymentReport(request)
    expect(rows.map(({ num, amount, payDate }) => [num, amount, payDate])).toEqual([
      ["1055191332613", 25, "2026-09-16 14:05:11"],
      ["1055191332620", 48.9, "2026-09-16 14:05:11"],
      ["1055191332631", 19.99, "2026-09-17 11:20:44"],
    ])
    const bare = await econt(json({ num: 1055191332613, amount: "25.00", currency: "EUR" }))
    expect(await bare.client.paymentReport(request)).toMatchObject([
      { num: "1055191332613", amount: 25 },
    ])
    const none = await econt(json([]), json({ PaymentReportRows: null }))
    expect(await none.client.paymentReport(request)).toEqual([])
    expect(await none.client.paymentReport(request)).toEqual([])
  })
})
