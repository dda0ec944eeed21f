import type { WaybillDetail } from "../../../../contracts/econt-waybill"
import type { Translate } from "../../../lib/text"

/** What is written down of a waybill: each state of its booking and of its courier, and what people did with it. */
const ACTIONS = [
  "waybill_draft",
  "waybill_creating",
  "waybill_created",
  "waybill_unsure",
  "waybill_failed",
  "waybill_updated",
  "waybill_cancelling",
  "waybill_cancelled",
  "labels_printed",
  "courier_asking",
  "courier_requested",
  "courier_unsure",
  "courier_assigned",
  "courier_taken",
  "courier_rejected",
  "courier_failed",
] as const

/** Whether there are words for what was done. */
export const isKnownAction = (action: string): boolean => ACTIONS.some((name) => name === action.replace(".", "_"))

/** What was done with a waybill, in plain words. */
export const historyWords = (t: Translate, { action }: WaybillDetail["history"][number]): string => {
  const known = ACTIONS.find((name) => name === action.replace(".", "_"))
  return t(known ? `econt_parcel.history.${known}` : "econt_parcel.history.something")
}
