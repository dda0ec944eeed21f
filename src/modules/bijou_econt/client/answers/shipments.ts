import { z } from "@medusajs/framework/zod"
import type { EcontProblem } from "../errors"
import { euroOnly, isEuro } from "../money"
import { ownProblem } from "../problems"
import { day, decimal, flag, instant, list, problems, sub, text, texts, wholeList } from "./fields"
import { address } from "./places"
import { client } from "./profiles"

const linked = z.object({ shipmentNumber: text, reason: text, pdfURL: text })

const fields = z.object({
  shipmentNumber: text,
  storageOfficeName: text,
  storagePersonName: text,
  createdTime: instant,
  sendTime: instant,
  deliveryTime: instant,
  shipmentType: text,
  packCount: decimal,
  shipmentDescription: text,
  weight: decimal,
  senderDeliveryType: text,
  senderClient: sub(client),
  senderAgent: sub(client),
  senderOfficeCode: text,
  senderAddress: sub(address),
  receiverDeliveryType: text,
  receiverClient: sub(client),
  receiverAgent: sub(client),
  receiverOfficeCode: text,
  receiverAddress: sub(address),
  hubCode: text,
  hubName: text,
  hubNameEN: text,
  cdCollectedAmount: decimal,
  cdCollectedCurrency: text,
  cdCollectedTime: instant,
  cdPaidAmount: decimal,
  cdPaidCurrency: text,
  cdPaidTime: instant,
  totalPrice: decimal,
  currency: text,
  discountPercent: decimal,
  discountAmount: decimal,
  discountDescription: text,
  senderDueAmount: decimal,
  receiverDueAmount: decimal,
  otherDueAmount: decimal,
  deliveryAttemptCount: decimal,
  previousShipmentNumber: text,
  services: list(
    z
      .object({
        type: text,
        description: text,
        count: decimal,
        paymentSide: text,
        price: decimal,
        currency: text,
      })
      .transform(euroOnly({ currency: ["price", "count"] }))
  ),
  lastProcessedInstruction: text,
  nextShipments: list(linked),
  trackingEvents: list(
    z.object({
      isReceipt: flag,
      destinationType: text,
      destinationDetails: text,
      destinationDetailsEn: text,
      officeName: text,
      officeNameEn: text,
      cityName: text,
      cityNameEn: text,
      countryCode: text,
      officeCode: text,
      time: instant,
    })
  ),
  pdfURL: text,
  expectedDeliveryDate: day,
  returnShipmentURL: text,
  rejectOriginalParcelPaySide: text,
  rejectReturnParcelPaySide: text,
  shipmentEdition: sub(
    z
      .object({
        shipmentNum: text,
        editionNum: text,
        editionType: text,
        editionError: text,
        price: decimal,
        currency: text,
      })
      .transform(euroOnly({ currency: ["price"] }))
  ),
  previousShipment: sub(linked),
  warnings: text,
  shortDeliveryStatus: text,
  shortDeliveryStatusEn: text,
  routingCode: text,
})

const status = fields.transform(
  euroOnly({
    currency: [
      "totalPrice",
      "discountAmount",
      "senderDueAmount",
      "receiverDueAmount",
      "otherDueAmount",
    ],
    cdCollectedCurrency: ["cdCollectedAmount"],
    cdPaidCurrency: ["cdPaidAmount"],
  })
)

/** Whether every amount of a price is stated in euro. */
const pricedInEuro = (shipment: EcontShipment): boolean =>
  isEuro(shipment.currency) && shipment.services.every(({ currency }) => isEuro(currency))

/** What is wrong with the money of a shipment: one problem when a currency is not the euro. */
export const moneyProblems = (shipment: EcontShipment | null): EcontProblem[] => {
  const paid = shipment ? [shipment.cdCollectedCurrency, shipment.cdPaidCurrency] : []
  return shipment && !(pricedInEuro(shipment) && paid.every(isEuro))
    ? [ownProblem("currency", "currency")]
    : []
}

/** Names the problems of an item of a batch; money in another currency is one of them. */
const item = <T extends { error: EcontProblem[] }>(
  { error, ...rest }: T,
  shipment: EcontShipment | null
) => ({
  ...rest,
  problems: [...error, ...moneyProblems(shipment)],
})

export const createLabelAnswer = z.object({
  label: z.record(z.string(), z.unknown()).pipe(status),
  courierRequestID: text,
  payAfterAcceptIgnored: text,
  delayedDeliveryWarning: text,
  delayedRequestWarning: text,
  blockingPaymentURL: text,
})

export const createLabelsAnswer = z.object({
  results: wholeList(
    z
      .object({
        label: sub(status),
        error: problems,
        payAfterAcceptIgnored: text,
        delayedDeliveryWarning: text,
        delayedRequestWarning: text,
      })
      .transform((result) => item(result, result.label))
  ),
})

export const labelAnswer = z.object({ label: z.record(z.string(), z.unknown()).pipe(status) })

export const deleteLabelsAnswer = z.object({
  results: wholeList(
    z.object({ shipmentNum: text, error: problems }).transform((result) => item(result, null))
  ),
})

export const updateLabelsAnswer = z.object({
  results: wholeList(
    z
      .object({ labels: sub(z.object({ label: sub(status) })), error: problems })
      .transform(({ labels, error }) => {
        const label = labels?.label ?? null
        return item({ label, error }, label)
      })
  ),
})

export const editionsAnswer = z.object({
  possibleShipmentEditions: wholeList(
    z.object({ shipmentNum: text, possibleShipmentEditions: texts })
  ),
})

export const groupingCancelationAnswer = z.object({ status: text })

export const requestCourierAnswer = z.object({
  courierRequestID: z.union([z.string().min(1), z.number()]).transform(String),
  warnings: text,
  delayedRequestWarning: text,
})

export const statusesAnswer = z.object({
  shipmentStatuses: wholeList(
    z
      .object({ status: sub(status), error: problems })
      .transform((result) => item(result, result.status))
  ),
})

export const courierStatusAnswer = z.object({
  requestCourierStatus: wholeList(
    z
      .object({
        status: sub(z.object({ id: text, status: text, note: text, reject_reason: text })),
        error: problems,
      })
      .transform((result) => item(result, null))
  ),
})

/** A price, a waybill or the state of a parcel. Moments are milliseconds; amounts are euro, or null. */
export type EcontShipment = z.output<typeof status>
