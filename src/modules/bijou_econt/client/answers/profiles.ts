import { z } from "@medusajs/framework/zod"
import { euroOnly } from "../money"
import { day, decimal, flag, instant, list, sub, text, texts, wholeList } from "./fields"
import { address } from "./places"

export const client = z.object({
  id: decimal,
  name: text,
  nameEn: text,
  phones: texts,
  email: text,
  skypeAccounts: texts,
  clientNumber: text,
  clientNumberEn: text,
  juridicalEntity: flag,
  personalIDType: text,
  personalIDNumber: text,
  companyType: text,
  ein: text,
  ddsEinPrefix: text,
  ddsEin: text,
  registrationAddress: text,
  molName: text,
  molEGN: text,
  molIDNum: text,
})

const payout = z.object({
  num: text,
  client: sub(client),
  moneyTransfer: flag,
  express: flag,
  method: text,
  address: sub(address),
  officeCode: text,
  IBAN: text,
  BIC: text,
  bankCurrency: text,
  payDays: texts,
  payWeekdays: texts,
  additionalInstructions: text,
  departamentNum: decimal,
})

const file = z.object({ id: decimal, filename: text, mimeType: text, URL: text, content: text })

const returnParams = z.object({
  returnParcelDestination: text,
  returnParcelIsDocument: flag,
  returnParcelIsEmptyPallet: flag,
  emptyPalletEuro: decimal,
  emptyPallet80: decimal,
  emptyPallet100: decimal,
  emptyPallet120: decimal,
  daysUntilReturn: decimal,
  returnParcelPaymentSide: text,
  returnParcelReceiverClient: sub(client),
  returnParcelReceiverAgent: sub(client),
  returnParcelReceiverOfficeCode: text,
  returnParcelReceiverAddress: sub(address),
  printReturnParcel: flag,
  rejectAction: text,
  rejectInstruction: text,
  rejectContact: text,
  rejectReturnClient: sub(client),
  rejectReturnAgent: sub(client),
  rejectReturnOfficeCode: text,
  rejectReturnAddress: sub(address),
  rejectOriginalParcelPaySide: text,
  rejectReturnParcelPaySide: text,
  signatureDocuments: flag,
  signaturePenColor: text,
  signatureCount: decimal,
  signaturePageNumbers: text,
  signatureOtherInstructions: text,
  executeIfRejectedWithoutReview: flag,
  useReturnAddressForInstruction: flag,
  executeIfNotTaken: decimal,
})

const instruction = z.object({
  id: decimal,
  type: text,
  title: text,
  description: text,
  attachments: list(file),
  voiceDescription: sub(file),
  returnInstructionParams: sub(returnParams),
  name: text,
  applyToAllParcels: flag,
  applyToReceivers: texts,
})

const profile = z.object({
  client: sub(client),
  addresses: list(address),
  cdPayOptions: list(payout),
  instructionTemplates: list(instruction),
})

export const profilesAnswer = z.object({ profiles: wholeList(profile) })

export const agreementAnswer = z.object({
  cdPayOptions: z.record(z.string(), z.unknown()).pipe(payout),
})

export const myAwbAnswer = z.object({
  dateFrom: day,
  dateTo: day,
  page: decimal,
  totalPages: decimal,
  results: wholeList(
    z
      .object({
        shipmentNumber: text,
        senderName: text,
        status: text,
        createdDate: instant,
        acceptedDate: instant,
        cdAmount: decimal,
        courierServiceAmount: decimal,
        courierServiceMasterPayer: text,
        receiverPhone: text,
        cdCurrency: text,
        courierServiceCurrency: text,
      })
      .transform(
        euroOnly({ cdCurrency: ["cdAmount"], courierServiceCurrency: ["courierServiceAmount"] })
      )
  ),
})

const reportRow = z
  .object({
    num: text,
    type: text,
    payType: text,
    payDate: text,
    amount: decimal,
    currency: text,
    createdTime: text,
  })
  .transform(euroOnly({ currency: ["amount"] }))

/** Rows under `PaymentReportRows`, or nothing at all; Econt's own description shows one bare row. */
export const paymentReportAnswer = z.union([
  z.array(z.never()),
  z
    .object({ PaymentReportRows: wholeList(reportRow) })
    .transform((answer) => answer.PaymentReportRows),
  z
    .looseObject({ num: z.union([z.string(), z.number()]) })
    .transform((only) => [reportRow.parse(only)]),
])

export const emptyAnswer = z.unknown().transform((): Record<string, never> => ({}))

export type EcontAgreement = z.output<typeof payout>
export type EcontProfile = z.output<typeof profile>
/** A row of the payment report; `payDate` and `createdTime` are `YYYY-MM-DD[ HH:MM:SS]`, amounts are euro, or null. */
export type EcontPayoutRow = z.output<typeof reportRow>
