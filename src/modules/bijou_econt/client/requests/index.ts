import { z } from "@medusajs/framework/zod"
import { shippingLabel } from "./label"
import {
  address,
  cargoVehicle,
  client,
  date,
  localTime,
  payout,
  shipmentType,
  side,
  time,
  waybillAsNumber,
} from "./parts"

export const nothing = z.strictObject({})

export const citiesRequest = z.strictObject({ countryCode: z.string().length(3).optional() })

export const officesRequest = z.strictObject({
  countryCode: z.string().length(3).optional(),
  cityID: z.int().optional(),
  showCargoReceptions: z.boolean().optional(),
  showLC: z.boolean().optional(),
  servingReceptions: z.boolean().optional(),
})

export const ofCityRequest = z.strictObject({ cityID: z.int().optional() })

export const validateAddressRequest = z.strictObject({ address })

export const serviceTimesRequest = z.strictObject({
  city: z.int(),
  address: z.string(),
  date,
  shipmentType,
})

export const nearestOfficesRequest = z.strictObject({
  address,
  shipmentType: shipmentType.optional(),
})

export const createLabelRequest = z.strictObject({
  label: shippingLabel,
  requestCourierTimeFrom: time.optional(),
  requestCourierTimeTo: time.optional(),
  mode: z.enum(["calculate", "validate", "create", "calculate_with_block"]),
})

/** Without `runAsyncAndEmailResultTo`: an answer by e-mail cannot be read. */
export const createLabelsRequest = z.strictObject({
  labels: z.array(shippingLabel).min(1),
  mode: z.enum(["calculate", "validate", "create"]),
})

export const deleteLabelsRequest = z.strictObject({ shipmentNumbers: z.array(z.string()).min(1) })

export const updateLabelRequest = z.strictObject({
  label: shippingLabel.extend({ shipmentNumber: z.string() }),
  requestCourierTimeFrom: time.optional(),
  requestCourierTimeTo: time.optional(),
  destroy: z.boolean().optional(),
  paymentAdditionPrice: z
    .strictObject({
      side: z.enum(["sender", "receiver", "other"]).optional(),
      shareAmount: z.number().optional(),
      method: z.enum(["cash", "credit"]).optional(),
      otherClientNumber: z.string().optional(),
    })
    .optional(),
  paymentInstruction: z
    .strictObject({ method: z.enum(["cash", "voucher", "client_number"]).optional() })
    .optional(),
})

export const updateLabelsRequest = z.strictObject({ labels: z.array(updateLabelRequest).min(1) })

export const editionsRequest = z.strictObject({ shipmentNums: z.array(waybillAsNumber).min(1) })

export const groupingRequest = z.strictObject({ labels: z.array(waybillAsNumber).min(1) })

export const groupingCancelationRequest = z.strictObject({ groupLabel: waybillAsNumber })

/** Times are local to Bulgaria, `YYYY-MM-DD HH:MM:SS`; weight in kg. */
export const requestCourierRequest = z.strictObject({
  requestTimeFrom: localTime.optional(),
  requestTimeTo: localTime.optional(),
  shipmentType: shipmentType.optional(),
  shipmentPackCount: z.int().optional(),
  shipmentWeight: z.number().optional(),
  senderClient: client.optional(),
  senderAgent: client.optional(),
  senderAddress: address.optional(),
  attachShipments: z.array(z.string()).optional(),
  pack12: z.int().optional(),
  cargoVehicleOptions: cargoVehicle.optional(),
})

export const statusesRequest = z.strictObject({ shipmentNumbers: z.array(z.string()).min(1) })

export const courierStatusRequest = z.strictObject({
  requestCourierIds: z.array(z.string()).min(1),
})

export const myAwbRequest = z.strictObject({
  dateFrom: date,
  dateTo: date,
  page: z.int().min(1),
  side: z.enum([...side.options, "all"]),
})

export const setItuCodeRequest = z.strictObject({
  awbBarcode: z.string().optional(),
  truckRegNum: z.string().optional(),
  ITU_code: z.string().optional(),
})

export const agreementRequest = z.strictObject({ cdPayOptions: payout })

export const paymentReportRequest = z.strictObject({ dateFrom: date, dateTo: date })

const THREE_WAY_FIELDS = [
  "requester_name",
  "requester_phone",
  "requester_email",
  "requester_company_name",
  "requester_username",
  "supplier_company_name",
  "supplier_contact_person",
  "supplier_phone",
  "supplier_city",
  "supplier_address",
  "supplier_date_for_visit",
  "supplier_time_for_visit",
  "receiver_name",
  "receiver_company_name",
  "receiver_phone",
  "receiver_email",
  "description_shipment_description",
  "description_shipment_count",
  "description_shipment_weight",
  "description_additional_instructions",
  "description_payment_sum_to_supplier",
  "delivery_details_city",
  "delivery_details_address",
  "delivery_details_office",
  "dc",
  "dccp",
  "email_on_delivery",
  "invoice_before_pay",
  "preview",
  "test",
  "payment_delivery_and_return_by_me",
  "payment_return_by_me",
  "payment_delivery_by_requester",
  "payment_delivery_by_receiver",
  "oc_sum",
  "cd_sum",
  "priority_delivery_time_before",
  "priority_delivery_time_after",
  "priority_delivery_time_in",
] as const

export const threeWayRequest = z.partialRecord(z.enum(THREE_WAY_FIELDS), z.string())

export type { EcontLabel } from "./label"
