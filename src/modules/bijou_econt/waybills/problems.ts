import type { Problem } from "../../../contracts/econt"
import type { WaybillDraft } from "../../../contracts/econt-waybill"
import { type EcontProblem, EcontRefusal, EcontUnavailable, EcontUnsure } from "../client"

type Code = EcontProblem["code"]
type Destination = WaybillDraft["destination"]["type"]

/** Field of the draft each of Econt's complaints is about, where the complaint itself says it. */
const PATHS: Partial<Record<Code, string>> = {
  delivery_day: "delivery_day",
  payout_terms: "cod_amount",
  currency: "cod_amount",
  client_number: "payer.sender_method",
  locker_cargo: "shipment_type",
  parcel_too_big: "parcels",
  courier_time: "hand_over",
  courier_window: "hand_over",
  courier_holiday: "hand_over",
}

const PLACE: Code[] = ["address_incomplete", "address_unknown", "city_post_code", "city_unknown", "office_not_serving"]

const placePath = (code: Code, destination: Destination): string => {
  if (destination !== "address") {
    return "destination.office_code"
  }
  if (code === "city_post_code") {
    return "destination.address.post_code"
  }
  return code === "city_unknown" ? "destination.address.city" : "destination.address.street"
}

const pathOf = ({ code, party }: EcontProblem, destination: Destination): string | null => {
  const own = PATHS[code]
  if (own) {
    return own
  }
  if (party === "sender") {
    return "sender_id"
  }
  if (PLACE.includes(code)) {
    return placePath(code, destination)
  }
  const field = { contact_missing: "receiver.phone", client_name_missing: "receiver.name", agent_missing: "receiver.agent" }[
    code as string
  ]
  return field ?? null
}

/** A sentence for what Econt would not say, whose key the page translates. */
export const problem = (code: string, path: string | null = null, severity: Problem["severity"] = "error"): Problem => ({
  code,
  path,
  severity,
  message: null,
})

/** What went wrong, with the field of the draft it concerns. @throws what is no error of Econt's */
export const problemsOf = (error: unknown, destination: Destination = "address"): Problem[] => {
  if (error instanceof EcontRefusal) {
    return error.problems.map((found) => ({
      code: `econt_${found.code}`,
      path: pathOf(found, destination),
      severity: "error",
      message: found.message || null,
    }))
  }
  if (error instanceof EcontUnavailable) {
    return [problem("econt_unavailable")]
  }
  if (error instanceof EcontUnsure) {
    return [problem("econt_unsure")]
  }
  throw error
}
