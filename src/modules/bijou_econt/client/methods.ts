import type { z } from "@medusajs/framework/zod"
import * as places from "./answers/places"
import * as profiles from "./answers/profiles"
import * as shipments from "./answers/shipments"
import * as requests from "./requests"

const NOMENCLATURE_MS = 90_000

export type Method = {
  path: string
  request: z.ZodType
  answer: z.ZodType
  write: boolean
  /** answers without a login */
  open: boolean
  timeoutMs?: number
  /** what an answer without a body stands for */
  empty?: unknown
}

const method =
  (service: string, defaults: { open?: boolean; timeoutMs?: number } = {}) =>
  <Q extends z.ZodType, A extends z.ZodType>(
    name: string,
    request: Q,
    answer: A,
    more: { write?: boolean; empty?: unknown; open?: boolean } = {}
  ) => ({
    path: `${service}.${name}`,
    request,
    answer,
    write: false,
    open: false,
    ...defaults,
    ...more,
  })

const place = method("Nomenclatures/NomenclaturesService", {
  open: true,
  timeoutMs: NOMENCLATURE_MS,
})
const address = method("Nomenclatures/AddressService")
const label = method("Shipments/LabelService")
const shipment = method("Shipments/ShipmentService")
const profile = method("Profile/ProfileService")

const write = { write: true }

/** The 25 methods of Econt's description. */
export const METHODS = {
  getCountries: place("getCountries", requests.nothing, places.countriesAnswer),
  getCities: place("getCities", requests.citiesRequest, places.citiesAnswer),
  getOffices: place("getOffices", requests.officesRequest, places.officesAnswer),
  getStreets: place("getStreets", requests.ofCityRequest, places.streetsAnswer),
  getQuarters: place("getQuarters", requests.ofCityRequest, places.quartersAnswer),
  validateAddress: address(
    "validateAddress",
    requests.validateAddressRequest,
    places.validateAddressAnswer
  ),
  addressServiceTimes: address(
    "addressServiceTimes",
    requests.serviceTimesRequest,
    places.serviceTimesAnswer
  ),
  getNearestOffices: address(
    "getNearestOffices",
    requests.nearestOfficesRequest,
    places.officesAnswer
  ),
  createLabel: label(
    "createLabel",
    requests.createLabelRequest,
    shipments.createLabelAnswer,
    write
  ),
  createLabels: label(
    "createLabels",
    requests.createLabelsRequest,
    shipments.createLabelsAnswer,
    write
  ),
  deleteLabels: label("deleteLabels", requests.deleteLabelsRequest, shipments.deleteLabelsAnswer, {
    write: true,
    empty: { results: [] },
  }),
  updateLabel: label("updateLabel", requests.updateLabelRequest, shipments.labelAnswer, write),
  updateLabels: label(
    "updateLabels",
    requests.updateLabelsRequest,
    shipments.updateLabelsAnswer,
    write
  ),
  checkPossibleShipmentEditions: label(
    "checkPossibleShipmentEditions",
    requests.editionsRequest,
    shipments.editionsAnswer
  ),
  grouping: label("grouping", requests.groupingRequest, shipments.labelAnswer, write),
  groupingCancelation: label(
    "groupingCancelation",
    requests.groupingCancelationRequest,
    shipments.groupingCancelationAnswer,
    write
  ),
  requestCourier: shipment(
    "requestCourier",
    requests.requestCourierRequest,
    shipments.requestCourierAnswer,
    write
  ),
  getShipmentStatuses: shipment(
    "getShipmentStatuses",
    requests.statusesRequest,
    shipments.statusesAnswer,
    {
      open: true,
    }
  ),
  getRequestCourierStatus: shipment(
    "getRequestCourierStatus",
    requests.courierStatusRequest,
    shipments.courierStatusAnswer
  ),
  getMyAWB: shipment("getMyAWB", requests.myAwbRequest, profiles.myAwbAnswer),
  setITUCode: shipment("setITUCode", requests.setItuCodeRequest, profiles.emptyAnswer, {
    write: true,
    empty: {},
  }),
  getClientProfiles: profile("getClientProfiles", requests.nothing, profiles.profilesAnswer),
  createCDAgreement: profile(
    "createCDAgreement",
    requests.agreementRequest,
    profiles.agreementAnswer,
    write
  ),
  paymentReport: method("PaymentReport/PaymentReportService")(
    "PaymentReport",
    requests.paymentReportRequest,
    profiles.paymentReportAnswer
  ),
  threeWayLogistics: method("ThreeWayLogistics/ThreeWayLogisticsService")(
    "threeWayLogistics",
    requests.threeWayRequest,
    profiles.emptyAnswer,
    { write: true, empty: {} }
  ),
} as const

export type MethodName = keyof typeof METHODS
export type RequestOf<N extends MethodName> = z.input<(typeof METHODS)[N]["request"]>
export type AnswerOf<N extends MethodName> = z.output<(typeof METHODS)[N]["answer"]>
