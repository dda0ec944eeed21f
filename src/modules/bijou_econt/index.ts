import { Module } from "@medusajs/framework/utils"
import BijouEcontService from "./service"

export type { Effect, EffectKind } from "./sql/effects"
export type { CourierRow } from "./sql/couriers"
export type { CodRow } from "./sql/ledger"
export type { ItemWork, Outcome, RunRow, TakenItem } from "./runs"
export type { ShipmentRow } from "./sql/shipments"
export type { ViewRow } from "./sql/views"
export type { WaybillRow } from "./sql/waybill-row"
export { layOut as layLabelsOut } from "./labels"
export { type SavedSettings, senderFor } from "./settings"
export { trackingUrl } from "./tracking/tracking-url"
export type { Session as BookingSession } from "./waybills/bookings"
export { totalWeight } from "./waybills/build-label"
export type { BijouEcontService }

/** Key of the module in the container. */
export const BIJOU_ECONT_MODULE = "bijou_econt"

export default Module(BIJOU_ECONT_MODULE, { service: BijouEcontService })
