import type { EcontSettings } from "../../../contracts/econt-settings"
import { nextPoll } from "../../../shipping/poll"
import { decideParcel, mayMove } from "../../../shipping/status"
import type { EcontShipment } from "../client"
import type { EffectKind } from "../sql/effects"
import type { Progress, TrackedParcel } from "../sql/tracking"

const HOUR = 3_600_000
const DAY = 24 * HOUR

type Rules = Pick<EcontSettings, "capture" | "mails">
type Effects = Progress["effects"]

const date = (ms: number | null): Date | null => (ms === null ? null : new Date(ms))

/** Mails of a state that has just been reached, and the reminder of a parcel that waits. */
const mailsFor = (state: Progress["parcel_state"], readyAt: Date | null, { mails }: Rules): Effects => {
  switch (state) {
    case "ready_for_pickup":
      return [
        ...(mails.ready_for_pickup ? [{ kind: "mail:ready_for_pickup" as const }] : []),
        ...(mails.reminder_after_days && readyAt
          ? [{ kind: "mail:reminder" as const, due_at: new Date(readyAt.getTime() + mails.reminder_after_days * DAY) }]
          : []),
      ]
    case "delivered":
      return mails.delivered ? [{ kind: "mail:delivered" }] : []
    case "returned":
      return mails.returned ? [{ kind: "mail:returned" }] : []
    default:
      return []
  }
}

/** Whether money on delivery counts as paid now, by the shop's policy; never of an answer that contradicts itself. */
const isCaptured = ({ cod_amount }: TrackedParcel, progress: Omit<Progress, "effects">, { capture }: Rules, doubtful: boolean): boolean =>
  cod_amount !== null &&
  !doubtful &&
  ((capture === "delivered" && progress.parcel_state === "delivered") ||
    (capture === "collected" && progress.cod_collected_at !== null) ||
    (capture === "paid_out" && progress.cod_paid_at !== null))

/** A parcel on its way back concerns the shop: Medusa hears nothing of "delivered" from it. */
const effectsOf = (waybill: TrackedParcel, progress: Omit<Progress, "effects">, rules: Rules, doubtful: boolean): Effects => {
  const { parcel_state: state } = progress
  const outbound = waybill.kind === "outbound"
  const kinds: EffectKind[] = [
    ...(progress.sent_at && !waybill.sent_at && outbound ? (["shipped"] as const) : []),
    ...(state === "delivered" && outbound ? (["delivered"] as const) : []),
    ...(outbound && isCaptured(waybill, progress, rules, doubtful) ? (["captured"] as const) : []),
    ...(state ? ([`event:${state}`] as const) : []),
    ...(progress.sent_at && !waybill.sent_at && outbound && rules.mails.handed_over ? (["mail:handed_over"] as const) : []),
  ]
  return [...kinds.map((kind) => ({ kind })), ...(outbound ? mailsFor(state, progress.ready_at, rules) : [])]
}

const eventsOf = ({ trackingEvents }: EcontShipment): Progress["events"] =>
  trackingEvents.flatMap((event) =>
    event.time === null
      ? []
      : [
          {
            type: event.destinationType ?? "",
            text: event.destinationDetails ?? "",
            text_en: event.destinationDetailsEn ?? "",
            office_code: event.officeCode,
            place: [event.officeName, event.cityName].filter(Boolean).join(", "),
            place_en: [event.officeNameEn, event.cityNameEn].filter(Boolean).join(", "),
            happened_at: new Date(event.time),
          },
        ]
  )

/** When the parcel last moved; of one that has arrived, when it did. */
const lastMove = ({ delivered_at, created_at }: TrackedParcel, lastEventAt: number | null): Date =>
  delivered_at ?? date(lastEventAt) ?? created_at

/** What one status of Econt's changes in a waybill, and what the shop does about it. */
export const readStatus = (waybill: TrackedParcel, status: EcontShipment, rules: Rules, now: Date): Progress => {
  const decision = decideParcel(status, { cancelledByUs: waybill.state === "cancelled", office_code: waybill.office_code })
  const moved = decision.state && mayMove(waybill.parcel_state, decision.state) ? decision.state : null
  const state = moved ?? waybill.parcel_state
  const progress = {
    parcel_state: moved,
    sent_at: date(decision.facts.sentAt),
    ready_at: date(decision.facts.readyAt),
    delivered_at: date(decision.facts.deliveredAt),
    returning_at: moved === "returning" || moved === "returned" ? (date(decision.facts.lastEventAt) ?? now) : null,
    expected_delivery_date: status.expectedDeliveryDate,
    cod_collected_amount: status.cdCollectedTime === null ? null : status.cdCollectedAmount,
    cod_collected_at: date(status.cdCollectedTime),
    cod_paid_amount: status.cdPaidTime === null ? null : status.cdPaidAmount,
    cod_paid_at: date(status.cdPaidTime),
    return_kind: decision.facts.returnKind,
    return_number: decision.facts.returnNumber,
    unknown_status: decision.unknown ?? (decision.facts.contradicts ? (status.shortDeliveryStatus ?? "contradiction") : null),
    events: eventsOf(status),
    poll_minutes: nextPoll({
      parcelState: state,
      ageHours: (now.getTime() - lastMove(waybill, decision.facts.lastEventAt).getTime()) / HOUR,
      failures: 0,
      cod: waybill.cod_amount === null ? "none" : status.cdPaidTime !== null || waybill.cod_paid_at ? "paid" : "open",
    }),
  }
  return { ...progress, effects: effectsOf(waybill, progress, rules, decision.facts.contradicts) }
}
