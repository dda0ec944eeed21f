/** What others than our user have at Econt, as the recordings show it. */
export const STRANGER = "stranger"

const noPrice = { rows: [], total: 0, sender: 0, receiver: 0, other: 0, shipmentType: "pack" }

/** @returns {import("./store.mjs").Shipment} the parcel of vectors 10 and 11 */
export const strangersShipment = () => ({
  number: "1050010095854",
  key: "",
  owner: STRANGER,
  label: {
    packCount: 2,
    senderOfficeCode: "7000",
    receiverOfficeCode: "7029",
    shipmentDescription: "",
  },
  price: noPrice,
  createdTime: 1523510000000,
  sendTime: 1523517690000,
  deliveryTime: null,
  expected: 1523566800000,
  stage: "accepted",
  events: [
    {
      time: 1523517690000,
      destinationType: "office",
      text: "Русе РЦ Населено място",
      textEn: "Ruse",
      office: "7000",
    },
  ],
  attempts: 0,
  cdCollectedTime: null,
  cdPaidTime: null,
  payType: null,
  payDate: null,
  next: [],
  previous: null,
  instruction: null,
  group: null,
  editions: 0,
  itu: null,
  warnings: "",
})

/** @returns {import("./store.mjs").CourierRequest[]} those of vector 17 */
export const strangersCourierRequests = () =>
  /** @type {const} */ ([
    ["2020110000000072", "taken", null],
    ["2020110000000073", "unprocess", "visit later"],
  ]).map(([id, status, note]) => ({
    id,
    owner: STRANGER,
    status,
    note,
    reject_reason: null,
    from: Number.MAX_SAFE_INTEGER,
    to: Number.MAX_SAFE_INTEGER,
    attached: [],
    createdTime: 1604221200000,
  }))
