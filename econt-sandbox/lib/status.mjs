import { latin } from "./names.mjs"
import { blank } from "./schema.mjs"
import { cityInAddress, hubOf } from "./place-answers.mjs"
import { findCity, isFault } from "../rules/location.mjs"
import { inEuro } from "../rules/services.mjs"
import { weightOf } from "../rules/parcel.mjs"
import { statusOf } from "./stages.mjs"

/**
 * @typedef {import("./context.mjs").Context} Context
 * @typedef {import("./store.mjs").Shipment} Shipment
 * @typedef {import("./store.mjs").Price} Price
 */

/** @param {Price} price */
const priceFields = (price) => ({
  totalPrice: price.total,
  currency: "EUR",
  discountPercent: 0,
  discountAmount: -0,
  discountDescription: "",
  senderDueAmount: price.sender,
  receiverDueAmount: price.receiver,
  otherDueAmount: price.other,
  services: price.rows,
})

/** @param {Record<string, unknown>} [known] filled in after a change of a parcel already handed over */
export const editionAnswer = (known = {}) =>
  blank("ShipmentEditionResponseElement", {
    shipmentNum: 0,
    editionNum: 0,
    editionType: "",
    editionError: "",
    price: "",
    currency: "",
    ...known,
  })

/** @param {Context} context @param {any} label @param {Price} price @param {number} expected what `calculate` and `validate` answer */
export const quoteAnswer = ({ store }, label, price, expected) =>
  blank("ShipmentStatus", {
    createdTime: Math.floor(store.clock.now() / 1000) * 1000,
    shipmentType: price.shipmentType,
    packCount: label.packCount,
    shipmentDescription: label.shipmentDescription ?? "",
    weight: weightOf(label),
    cdCollectedAmount: 0,
    cdCollectedCurrency: "",
    cdPaidAmount: 0,
    cdPaidCurrency: "",
    ...priceFields(price),
    deliveryAttemptCount: 0,
    previousShipmentNumber: "",
    pdfURL: "",
    expectedDeliveryDate: expected,
    shipmentEdition: editionAnswer(),
    warnings: "",
  })

/** @param {Context} context @param {{ number: string, key: string }} shipment */
export const pdfUrl = ({ root }, { number, key }) =>
  `${root}api_export.php?exportMethod=printLoading&loading_num=${number}&_key=${key}`

/** @param {Context} context @param {any} address */
const addressAnswer = ({ places }, address) => {
  const city = findCity(places, address.city)
  return blank("Address", { ...address, city: isFault(city) ? null : cityInAddress(places, city) })
}

/** @param {any} client */
const clientAnswer = (client) => client && blank("ClientProfile", client)

/** @param {Context} context @param {any} label @param {"sender" | "receiver"} party */
const partyFields = (context, label, party) => {
  const code = label[`${party}OfficeCode`] || null
  const address = label[`${party}Address`]
  return {
    [`${party}DeliveryType`]: code ? "office" : "door",
    [`${party}Client`]: clientAnswer(label[`${party}Client`]),
    [`${party}Agent`]: clientAnswer(label[`${party}Agent`]),
    [`${party}OfficeCode`]: code,
    [`${party}Address`]: !code && address ? addressAnswer(context, address) : null,
  }
}

/** @param {Context} context @param {import("./store.mjs").Event} event */
const eventAnswer = ({ places }, event) => {
  const office = event.office ? places.officeByCode.get(event.office) : undefined
  const city = office && places.cityById.get(office.cityID)
  return blank("ShipmentTrackingEvent", {
    isReceipt: false,
    destinationType: event.destinationType,
    destinationDetails: event.text,
    destinationDetailsEn: event.textEn,
    officeName: office?.name ?? null,
    officeNameEn: office ? latin(office.name) : null,
    cityName: city?.name ?? null,
    cityNameEn: city ? latin(city.name) : null,
    officeCode: event.office,
    time: event.time,
  })
}

/** @param {Context} context @param {Shipment} shipment what anybody may see */
const publicFields = (context, shipment) => {
  const [text, textEn] = statusOf(shipment)
  const last = shipment.events.findLast((event) => event.office)?.office ?? ""
  return {
    shipmentNumber: shipment.number,
    storageOfficeName: context.places.officeByCode.get(last)?.name ?? null,
    sendTime: shipment.sendTime,
    deliveryTime: shipment.deliveryTime,
    packCount: shipment.label.packCount,
    senderClient: blank("ClientProfile"),
    receiverClient: blank("ClientProfile"),
    trackingEvents: shipment.events.map((event) => eventAnswer(context, event)),
    expectedDeliveryDate: shipment.expected,
    shortDeliveryStatus: text,
    shortDeliveryStatusEn: textEn,
  }
}

/** @param {Shipment} shipment */
const cashFields = ({ label, cdCollectedTime, cdPaidTime }) => {
  const amount = inEuro(label.services?.cdAmount, label.services?.cdCurrency)
  return {
    cdCollectedAmount: cdCollectedTime ? amount : 0,
    cdCollectedCurrency: cdCollectedTime ? "EUR" : "",
    cdCollectedTime,
    cdPaidAmount: cdPaidTime ? amount : 0,
    cdPaidCurrency: cdPaidTime ? "EUR" : "",
    cdPaidTime,
  }
}

/** @param {Context} context @param {Shipment} shipment what its sender sees besides */
const privateFields = (context, shipment) => {
  const { label, price } = shipment
  const receiver = context.places.officeByCode.get(label.receiverOfficeCode ?? "")
  const hub = receiver && hubOf(context.places, receiver)
  const reject = label.instructions?.find(
    (/** @type {any} */ one) => one?.returnInstructionParams
  )?.returnInstructionParams
  return {
    createdTime: shipment.createdTime,
    shipmentType: price.shipmentType,
    shipmentDescription: label.shipmentDescription ?? "",
    weight: weightOf(label),
    ...partyFields(context, label, "sender"),
    ...partyFields(context, label, "receiver"),
    hubCode: hub?.code ?? null,
    hubName: hub?.name ?? null,
    hubNameEN: hub ? latin(hub.name) : null,
    ...cashFields(shipment),
    ...priceFields(price),
    deliveryAttemptCount: shipment.attempts,
    previousShipmentNumber: shipment.previous?.shipmentNumber ?? "",
    lastProcessedInstruction: shipment.instruction,
    nextShipments: shipment.next.map((one) => nextAnswer(context, one)),
    pdfURL: pdfUrl(context, shipment),
    rejectOriginalParcelPaySide: reject?.rejectOriginalParcelPaySide ?? null,
    rejectReturnParcelPaySide: reject?.rejectReturnParcelPaySide ?? null,
    shipmentEdition: editionAnswer(),
    previousShipment: shipment.previous
      ? {
          ...nextAnswer(context, shipment.previous),
          shipmentNumber: Number(shipment.previous.shipmentNumber),
        }
      : null,
    warnings: shipment.warnings,
    routingCode: `${hub?.code ?? ""}-${label.receiverOfficeCode ?? ""}`,
  }
}

/** @param {Context} context @param {{ shipmentNumber: string, reason: string }} one */
const nextAnswer = (context, { shipmentNumber, reason }) => {
  const other = context.store.shipments.get(shipmentNumber)
  return { shipmentNumber, reason, pdfURL: other ? pdfUrl(context, other) : null }
}

/** @param {Context} context @param {Shipment} shipment strangers see where it is and nothing else */
export const statusAnswer = (context, shipment) =>
  blank("ShipmentStatus", {
    ...publicFields(context, shipment),
    ...(shipment.owner === context.user && privateFields(context, shipment)),
  })
