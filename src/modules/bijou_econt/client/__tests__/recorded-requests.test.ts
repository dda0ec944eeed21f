import { describe, expect, it } from "vitest"
import {
  bulgaria,
  byAgreement,
  demo,
  dimitar,
  ivan,
  officeToDoor,
  quoted,
  slavyanska,
  validated,
} from "./recorded-labels"
import { econt, json, recorded } from "./server"

/**
 * What Econt takes for the same: numbers and truth values as text, names of enums in capitals. The client sends
 * numbers as numbers and enums in small letters.
 */
const alike = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(alike)
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, alike(inner)]))
  }
  return String(value).toLowerCase()
}

const inEuro = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll('"BGN"', '"EUR"'))

const anyAnswer = {
  label: { shipmentNumber: "1050010095854" },
  courierRequestID: "1",
  results: [],
  shipmentStatuses: [],
  requestCourierStatus: [],
  possibleShipmentEditions: [],
  countries: [],
  cities: [],
  offices: [],
  streets: [],
  quarters: [],
  profiles: [],
  PaymentReportRows: [],
}

type Client = Awaited<ReturnType<typeof econt>>["client"]

const LABEL_SERVICE = "/services/Shipments/LabelService"
const SHIPMENT_SERVICE = "/services/Shipments/ShipmentService"
const NOMENCLATURES = "/services/Nomenclatures/NomenclaturesService"
const ADDRESSES = "/services/Nomenclatures/AddressService"

const CASES: [name: string, path: string, call: (client: Client) => Promise<unknown>][] = [
  [
    "01-createLabel.validate",
    `${LABEL_SERVICE}.createLabel.json`,
    (client) => client.createLabel({ label: validated, mode: "validate" }),
  ],
  [
    "04-createLabel.calculate.cod-eur",
    `${LABEL_SERVICE}.createLabel.json`,
    (client) => client.createLabel({ label: quoted, mode: "calculate" }),
  ],
  [
    "05-createLabel.create.demo-2026",
    `${LABEL_SERVICE}.createLabel.json`,
    (client) => client.createLabel({ label: demo, mode: "create" }),
  ],
  [
    "08-createLabel.calculate.office-to-door-cod",
    `${LABEL_SERVICE}.createLabel.json`,
    (client) => client.createLabel({ label: officeToDoor, mode: "calculate" }),
  ],
  [
    "08-createLabel.create.office-to-door-cod-sms",
    `${LABEL_SERVICE}.createLabel.json`,
    (client) =>
      client.createLabel({
        label: { ...officeToDoor, receiverClient: dimitar, holidayDeliveryDay: "workday" },
        mode: "create",
      }),
  ],
  [
    "09-createLabel.create.cod-agreement-packinglist",
    `${LABEL_SERVICE}.createLabel.json`,
    (client) => client.createLabel({ label: byAgreement, mode: "create" }),
  ],
  [
    "10-deleteLabels",
    `${LABEL_SERVICE}.deleteLabels.json`,
    (client) => client.deleteLabels(["1050010095854"]),
  ],
  [
    "11-getShipmentStatuses",
    `${SHIPMENT_SERVICE}.getShipmentStatuses.json`,
    (client) => client.getShipmentStatuses(["1050010095854"]),
  ],
  [
    "15-requestCourier",
    `${SHIPMENT_SERVICE}.requestCourier.json`,
    (client) =>
      client.requestCourier({
        requestTimeFrom: "2018-04-19 16:00:00",
        requestTimeTo: "2018-04-19 17:00:00",
        shipmentType: "pack",
        shipmentPackCount: 1,
        shipmentWeight: 2,
        senderClient: ivan,
        senderAddress: {
          city: { country: bulgaria, postCode: "7012", name: "Русе" },
          fullAddress: "Алея Младост 7",
        },
      }),
  ],
  [
    "17-getRequestCourierStatus",
    `${SHIPMENT_SERVICE}.getRequestCourierStatus.json`,
    (client) => client.getRequestCourierStatus(["2020110000000072", "2020110000000073"]),
  ],
  [
    "18-getMyAWB",
    `${SHIPMENT_SERVICE}.getMyAWB.json`,
    (client) =>
      client.getMyAWB({ dateFrom: "2026-09-01", dateTo: "2026-09-15", page: 1, side: "sender" }),
  ],
  [
    "19-PaymentReport",
    "/services/PaymentReport/PaymentReportService.PaymentReport.json",
    (client) => client.paymentReport({ dateFrom: "2026-09-01", dateTo: "2026-09-30" }),
  ],
  ["21-getCities", `${NOMENCLATURES}.getCities.json`, (client) => client.getCities("LUX")],
  [
    "23-getOffices",
    `${NOMENCLATURES}.getOffices.json`,
    (client) => client.getOffices({ countryCode: "BGR", cityID: 47 }),
  ],
  ["26-getStreets", `${NOMENCLATURES}.getStreets.json`, (client) => client.getStreets(46)],
  ["27-getQuarters", `${NOMENCLATURES}.getQuarters.json`, (client) => client.getQuarters(41)],
  [
    "28-validateAddress",
    `${ADDRESSES}.validateAddress.json`,
    (client) =>
      client.validateAddress({ city: { country: { code2: "BG" }, name: "Русе" }, ...slavyanska }),
  ],
  [
    "34-addressServiceTimes",
    `${ADDRESSES}.addressServiceTimes.json`,
    (client) =>
      client.addressServiceTimes({
        city: 41,
        address: "бул. България 100",
        date: "2026-10-12",
        shipmentType: "pack",
      }),
  ],
  [
    "35-getNearestOffices",
    `${ADDRESSES}.getNearestOffices.json`,
    (client) =>
      client.getNearestOffices({
        address: { city: { country: bulgaria, name: "Русе", postCode: "7000" }, ...slavyanska },
        shipmentType: "pack",
      }),
  ],
  [
    "36-grouping",
    `${LABEL_SERVICE}.grouping.json`,
    (client) => client.grouping(["1051604334939", "1051604334940"]),
  ],
  [
    "36-groupingCancelation",
    `${LABEL_SERVICE}.groupingCancelation.json`,
    (client) => client.groupingCancelation("1051604334999"),
  ],
  [
    "37-checkPossibleShipmentEditions",
    `${LABEL_SERVICE}.checkPossibleShipmentEditions.json`,
    (client) => client.checkPossibleShipmentEditions(["1051604334939"]),
  ],
]

describe("recorded requests", () => {
  it.each(CASES)("%s", async (name, path, call) => {
    const { client, seen } = await econt(json(anyAnswer))
    await call(client)
    expect(seen).toHaveLength(1)
    expect(seen[0].path).toBe(path)
    expect(alike(seen[0].body)).toEqual(alike(inEuro(recorded(`${name}.request`))))
  })

  it("methods without parameters send an empty object", async () => {
    const { client, seen } = await econt(json(anyAnswer))
    await client.getCountries()
    await client.getClientProfiles()
    expect(seen.map(({ path, body }) => [path, body])).toEqual([
      [`${NOMENCLATURES}.getCountries.json`, {}],
      ["/services/Profile/ProfileService.getClientProfiles.json", {}],
    ])
  })

  it("the methods without a recording have their paths and bodies", async () => {
    const { client, seen } = await econt(json({ ...anyAnswer, cdPayOptions: { num: "CD1" } }))
    await client.createLabels({ labels: [quoted], mode: "calculate" })
    await client.updateLabel({ label: { ...quoted, shipmentNumber: "1055191332613" } })
    await client.updateLabels([
      { label: { ...quoted, shipmentNumber: "1055191332613" }, destroy: true },
    ])
    await client.setITUCode({ awbBarcode: "1055191332613", ITU_code: "7" })
    await client.createCDAgreement({ method: "bank", bankCurrency: "EUR" })
    await client.threeWayLogistics({ requester_name: "Мария", cd_sum: "10" })
    expect(seen.map(({ path, body }) => [path, body])).toEqual([
      [`${LABEL_SERVICE}.createLabels.json`, { labels: [quoted], mode: "calculate" }],
      [
        `${LABEL_SERVICE}.updateLabel.json`,
        { label: { ...quoted, shipmentNumber: "1055191332613" } },
      ],
      [
        `${LABEL_SERVICE}.updateLabels.json`,
        { labels: [{ label: { ...quoted, shipmentNumber: "1055191332613" }, destroy: true }] },
      ],
      [`${SHIPMENT_SERVICE}.setITUCode.json`, { awbBarcode: "1055191332613", ITU_code: "7" }],
      [
        "/services/Profile/ProfileService.createCDAgreement.json",
        { cdPayOptions: { method: "bank", bankCurrency: "EUR" } },
      ],
      [
        "/services/ThreeWayLogistics/ThreeWayLogisticsService.threeWayLogistics.json",
        { requester_name: "Мария", cd_sum: "10" },
      ],
    ])
  })
})
