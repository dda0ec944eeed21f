import type { EcontLabel } from "../index"

/** The shipments of the recorded requests, as the client takes them. */

export const bulgaria = { code3: "BGR" }
export const ivan = { name: "Иван Иванов", phones: ["0888888888"] }
export const dimitar = { name: "Димитър Димитров", phones: ["0876543210"] }
export const sofia = { country: bulgaria, name: "София", postCode: "1000" }
export const shop = { name: "Магазин ЕООД", phones: ["0888123456"] }

export const officeToDoor: EcontLabel = {
  senderClient: ivan,
  senderAddress: { city: sofia },
  senderOfficeCode: "1127",
  receiverAddress: { city: sofia, street: "България", num: "100" },
  packCount: 1,
  shipmentType: "pack",
  weight: 3.4,
  shipmentDescription: "обувки",
  services: { cdAmount: 122.59, cdType: "get", cdCurrency: "EUR", smsNotification: true },
  payAfterAccept: false,
  payAfterTest: false,
}

export const validated: EcontLabel = {
  senderClient: ivan,
  senderAddress: {
    city: { country: bulgaria, name: "Русе", postCode: "7012" },
    street: "Алея Младост",
    num: "7",
  },
  receiverClient: dimitar,
  receiverAddress: {
    city: { country: bulgaria, name: "Русе", postCode: "7010" },
    street: "Муткурова",
    num: "84",
    other: "бл. 5, вх. А, ет. 6",
  },
  packCount: 1,
  shipmentType: "pack",
  weight: 5,
  shipmentDescription: "обувки",
}

export const byAgreement: EcontLabel = {
  senderClient: shop,
  senderAgent: { name: "Иван Иванов", phones: ["0888123456"] },
  senderAddress: { city: { id: 41 }, street: "ул. Резбарска", num: "11", quarter: "", other: "" },
  receiverClient: { name: "Мария Иванова", phones: ["0887115957"], email: "maria@example.com" },
  receiverOfficeCode: "4015",
  packCount: 1,
  weight: 0.9,
  shipmentType: "pack",
  shipmentDescription: "Дрехи",
  orderNumber: "1042",
  shipmentDimensionsL: 40,
  shipmentDimensionsW: 30,
  shipmentDimensionsH: 10,
  sizeUnder60cm: true,
  holidayDeliveryDay: "workday",
  payAfterAccept: true,
  payAfterTest: true,
  partialDelivery: true,
  services: {
    cdAmount: 57.4,
    cdType: "get",
    cdCurrency: "EUR",
    cdPayOptionsTemplate: "CD139925",
    smsNotification: true,
    declaredValueAmount: 57.4,
    declaredValueCurrency: "EUR",
  },
  packingListType: "digital",
  packingList: [
    { inventoryNum: "SKU-1", description: "Тениска x 2", weight: 0.4, count: 2, price: 20 },
    { inventoryNum: "SKU-2", description: "Шапка", weight: 0.1, count: 1, price: 14 },
    { inventoryNum: "S", description: "Доставка", weight: 0, count: 1, price: 3.4 },
  ],
  paymentReceiverMethod: "cash",
  paymentReceiverAmountIsPercent: true,
  paymentReceiverAmount: 100,
  instructions: [
    {
      type: "return",
      returnInstructionParams: {
        rejectAction: "return_to_office",
        rejectReturnOfficeCode: "1127",
        rejectReturnClient: shop,
        rejectOriginalParcelPaySide: "sender",
        rejectReturnParcelPaySide: "sender",
      },
    },
  ],
}

export const demo: EcontLabel = {
  senderClient: { name: "Фенер", phones: ["+359888000000"] },
  senderOfficeCode: "5306",
  receiverClient: { name: "Иван Петров", phones: ["+359888123456"], email: "ivan@example.com" },
  receiverOfficeCode: "1127",
  packCount: 1,
  shipmentType: "pack",
  weight: 1.2,
  shipmentDescription: "Лампи",
  orderNumber: "2026-000123",
  services: { cdAmount: 48.9, cdType: "get", cdCurrency: "EUR" },
  paymentSenderMethod: "cash",
}

export const quoted: EcontLabel = {
  senderOfficeCode: "1120",
  receiverOfficeCode: "4015",
  shipmentType: "pack",
  packCount: 1,
  weight: 0.55,
  services: { cdAmount: 19.99, cdType: "get", cdCurrency: "EUR" },
  paymentReceiverMethod: "cash",
}

export const slavyanska = { street: "Славянска", num: "16" }
