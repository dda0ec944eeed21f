import { z } from "@medusajs/framework/zod"

/** A field that does not exist is not noticed by Econt, so it is an error of ours before anything is sent. */

/** A calendar date, `YYYY-MM-DD`. */
export const date = z.string().regex(/^\d{4}-\d\d-\d\d$/)
/** A time of day, `HH:MM`. */
export const time = z.string().regex(/^\d\d:\d\d$/)
/** Local time in Bulgaria, `YYYY-MM-DD HH:MM:SS`; Econt refuses the form with a `T`. */
export const localTime = z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
export const euro = z.literal("EUR")
export const side = z.enum(["sender", "receiver"])
const whole = z.int()

/** Waybill numbers are text with us and integers on the wire where Econt's description says so. */
export const waybillAsNumber = z
  .string()
  .regex(/^\d{1,16}$/)
  .transform(Number)
  .refine(Number.isSafeInteger)

export const shipmentType = z.enum([
  "document",
  "pack",
  "pallet",
  "cargo",
  "documentpallet",
  "big_letter",
  "small_letter",
  "money_transfer",
  "pp",
])

const country = z.strictObject({
  id: whole.optional(),
  code2: z.string().optional(),
  code3: z.string().optional(),
  name: z.string().optional(),
  nameEn: z.string().optional(),
  isEU: z.boolean().optional(),
})

const location = z.strictObject({
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  confidence: whole.optional(),
})

/** By `id`, or by `name` and `postCode`, with `country` outside Bulgaria. How a city is served is Econt's to tell. */
const city = z.strictObject({
  id: whole.optional(),
  country: country.optional(),
  postCode: z.string().optional(),
  name: z.string().optional(),
  nameEn: z.string().optional(),
  regionName: z.string().optional(),
  regionNameEn: z.string().optional(),
  phoneCode: z.string().optional(),
  location: location.optional(),
  expressCityDeliveries: z.boolean().optional(),
})

export const address = z.strictObject({
  id: whole.optional(),
  city: city.optional(),
  fullAddress: z.string().optional(),
  fullAddressEn: z.string().optional(),
  quarter: z.string().optional(),
  street: z.string().optional(),
  num: z.string().optional(),
  other: z.string().optional(),
  location: location.optional(),
  zip: z.string().optional(),
  hezid: z.string().optional(),
})

export const client = z.strictObject({
  id: whole.optional(),
  name: z.string().optional(),
  nameEn: z.string().optional(),
  phones: z.array(z.string()).optional(),
  email: z.string().optional(),
  skypeAccounts: z.array(z.string()).optional(),
  clientNumber: z.string().optional(),
  clientNumberEn: z.string().optional(),
  juridicalEntity: z.boolean().optional(),
  personalIDType: z.string().optional(),
  personalIDNumber: z.string().optional(),
  companyType: z.string().optional(),
  ein: z.string().optional(),
  ddsEinPrefix: z.string().optional(),
  ddsEin: z.string().optional(),
  registrationAddress: z.string().optional(),
  molName: z.string().optional(),
  molEGN: z.string().optional(),
  molIDNum: z.string().optional(),
})

export const payout = z.strictObject({
  num: z.string().optional(),
  client: client.optional(),
  moneyTransfer: z.boolean().optional(),
  express: z.boolean().optional(),
  method: z.enum(["office", "door", "bank", "address"]).optional(),
  address: address.optional(),
  officeCode: z.string().optional(),
  IBAN: z.string().optional(),
  BIC: z.string().optional(),
  bankCurrency: euro.optional(),
  payDays: z.array(whole).optional(),
  payWeekdays: z
    .array(z.enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]))
    .optional(),
  additionalInstructions: z.string().optional(),
  departamentNum: whole.optional(),
})

export const file = z.strictObject({
  id: whole.optional(),
  filename: z.string().optional(),
  mimeType: z.string().optional(),
  URL: z.string().optional(),
  content: z.string().optional(),
})

export const cargoVehicle = z.strictObject({
  senderAddressTruckAccess: z.boolean().optional(),
  receiverAddressTruckAccess: z.boolean().optional(),
  senderAddressLiftingVehicleRequired: z.boolean().optional(),
  receiverAddressLiftingVehicleRequired: z.boolean().optional(),
  senderAddressTailLiftTruckRequired: z.boolean().optional(),
  receiverAddressTailLiftTruckRequired: z.boolean().optional(),
})
