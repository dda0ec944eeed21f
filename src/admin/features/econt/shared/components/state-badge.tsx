import { StatusBadge } from "@medusajs/ui"
import type { ParcelState, WaybillState } from "../../../../../contracts/econt"
import { useText } from "../../../../lib/text"
import { PARCEL_LOOK, WAYBILL_LOOK } from "../looks"

type StateBadgeProps = { state: WaybillState; parcelState: ParcelState | null }

/** Where a waybill stands: the parcel's state once it is booked, else that of the booking. */
export const StateBadge = ({ state, parcelState }: StateBadgeProps) => {
  const { t } = useText()
  return state === "created" && parcelState ? (
    <StatusBadge color={PARCEL_LOOK[parcelState]}>{t(`econt_parcel.parcel.${parcelState}`)}</StatusBadge>
  ) : (
    <StatusBadge color={WAYBILL_LOOK[state]}>{t(`econt_parcel.state.${state}`)}</StatusBadge>
  )
}
