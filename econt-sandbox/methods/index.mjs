import * as address from "./address.mjs"
import * as labels from "./labels.mjs"
import * as nomenclatures from "./nomenclatures.mjs"
import * as profile from "./profile.mjs"
import * as shipments from "./shipments.mjs"
import * as update from "./update.mjs"

/** @typedef {(context: import("../lib/context.mjs").Context, request: any) => object} Method */

/** All 25, by the last word of their paths. @type {Record<string, Method>} */
export const handlers = {
  getCountries: nomenclatures.getCountries,
  getCities: nomenclatures.getCities,
  getOffices: nomenclatures.getOffices,
  getStreets: nomenclatures.getStreets,
  getQuarters: nomenclatures.getQuarters,
  validateAddress: address.validateAddress,
  addressServiceTimes: address.addressServiceTimes,
  getNearestOffices: address.getNearestOffices,
  createLabel: labels.createLabel,
  createLabels: labels.createLabels,
  deleteLabels: labels.deleteLabels,
  updateLabel: update.updateLabel,
  updateLabels: update.updateLabels,
  checkPossibleShipmentEditions: update.checkPossibleShipmentEditions,
  grouping: update.grouping,
  groupingCancelation: update.groupingCancelation,
  requestCourier: shipments.requestCourier,
  getShipmentStatuses: shipments.getShipmentStatuses,
  getRequestCourierStatus: shipments.getRequestCourierStatus,
  getMyAWB: shipments.getMyAWB,
  setITUCode: shipments.setITUCode,
  getClientProfiles: profile.getClientProfiles,
  createCDAgreement: profile.createCDAgreement,
  PaymentReport: profile.PaymentReport,
  threeWayLogistics: profile.threeWayLogistics,
}

/** Open to all; but a login that is sent is checked. */
export const PUBLIC = new Set([
  "getCountries",
  "getCities",
  "getOffices",
  "getStreets",
  "getQuarters",
  "getShipmentStatuses",
])

/** Big answers that are the same all day. */
export const CACHED = new Set([
  "getCountries",
  "getCities",
  "getOffices",
  "getStreets",
  "getQuarters",
])
