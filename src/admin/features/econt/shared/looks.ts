import type { ParcelState, WaybillState } from "../../../../contracts/econt"

export type Look = "green" | "red" | "blue" | "orange" | "grey" | "purple"

/** Colour of a parcel's state; always beside its name. */
export const PARCEL_LOOK: Record<ParcelState, Look> = {
  label_created: "grey",
  shipped: "blue",
  in_transit: "blue",
  out_for_delivery: "purple",
  ready_for_pickup: "purple",
  attempt_failed: "orange",
  delivered: "green",
  returning: "orange",
  returned: "orange",
  cancelled: "grey",
  destroyed: "red",
}

/** Colour of a booking's state. */
export const WAYBILL_LOOK: Record<WaybillState, Look> = {
  draft: "grey",
  creating: "blue",
  unsure: "orange",
  created: "green",
  failed: "red",
  cancelling: "grey",
  cancelled: "grey",
}
