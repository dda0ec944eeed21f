/**
 * One thing Econt did not accept.
 * `message` is as Econt wrote it, with the texts it is nested in before it; it may hold names and addresses, so it
 * is for the people of the shop and never for a log. `code` is stable and the key of a translation.
 */
export type EcontProblem = {
  type: string
  party: "sender" | "receiver" | null
  field: string | null
  message: string
  code: EcontProblemCode
}

export type EcontProblemCode =
  | "access_denied"
  | "address_incomplete"
  | "address_unknown"
  | "agent_missing"
  | "city_post_code"
  | "city_unknown"
  | "client_name_missing"
  | "client_number"
  | "contact_missing"
  | "courier_already_ordered"
  | "courier_holiday"
  | "courier_time"
  | "courier_window"
  | "credentials"
  | "currency"
  | "delivery_day"
  | "label_url"
  | "locker_cargo"
  | "no_answer"
  | "office_not_serving"
  | "other"
  | "parcel_too_big"
  | "payout_terms"
  | "waybill_foreign"
  | "waybill_gone"
  | "waybill_not_found"
  | "waybill_number"

export type EcontFailureReason = "timeout" | "network" | "status" | "body" | "aborted"

/** Keeps texts of people out of what a logger prints of an error. */
const hide = (target: object, key: string, value: unknown): void => {
  Object.defineProperty(target, key, { value, enumerable: false, writable: false })
}

/** Econt answered, and the answer is no. Asking again changes nothing. */
export class EcontRefusal extends Error {
  readonly method: string
  declare readonly problems: EcontProblem[]

  constructor(method: string, problems: EcontProblem[]) {
    super(`Econt refused ${method}: ${[...new Set(problems.map(({ code }) => code))].join(", ")}`)
    this.name = "EcontRefusal"
    this.method = method
    hide(this, "problems", problems)
  }
}

/** Nobody knows whether a write was done: it may not be repeated before the shipments were looked at. */
export class EcontUnsure extends Error {
  constructor(
    readonly method: string,
    readonly reason: EcontFailureReason,
    readonly status: number | null = null
  ) {
    super(`Econt ${method}: the outcome is not known (${reason}${status ? ` ${status}` : ""})`)
    this.name = "EcontUnsure"
  }
}

/** A read that failed after its retries, or a write that was certainly not sent or not taken. */
export class EcontUnavailable extends Error {
  constructor(
    readonly method: string,
    readonly reason: EcontFailureReason | "circuit_open",
    readonly status: number | null = null
  ) {
    super(`Econt ${method} is not available (${reason}${status ? ` ${status}` : ""})`)
    this.name = "EcontUnavailable"
  }
}

/** A request Econt's description does not have: a mistake of the program, found before anything is sent. */
export class EcontMisuse extends TypeError {
  override name = "EcontMisuse"
}
