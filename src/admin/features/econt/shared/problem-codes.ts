import { PROBLEM_CODES } from "../../../../shipping/problems"

/** What the server finds besides the rules of a draft: in drafts, in addresses of customers, and in runs. */
const SERVER_CODES = [
  "pieces_missing",
  "pieces_gone",
  "city_ambiguous",
  "city_unknown",
  "street_unknown",
  "already_shipped",
  "already_cancelled",
  "order_cancelled",
  "order_not_found",
  "waybill_not_found",
  "item_failed",
  "settings_missing",
  "office_gone",
  "nothing_to_send",
  "draft_missing",
  "cancel_not_done",
  "not_booked",
  "review_ignored",
  "delivery_delayed",
] as const

/** What Econt complains of, by the keys of the client. */
const ECONT_CODES = [
  "econt_unavailable",
  "econt_unsure",
  "econt_warning",
  "econt_access_denied",
  "econt_address_incomplete",
  "econt_address_unknown",
  "econt_agent_missing",
  "econt_city_post_code",
  "econt_city_unknown",
  "econt_client_name_missing",
  "econt_client_number",
  "econt_contact_missing",
  "econt_courier_already_ordered",
  "econt_courier_holiday",
  "econt_courier_time",
  "econt_courier_window",
  "econt_credentials",
  "econt_currency",
  "econt_delivery_day",
  "econt_label_url",
  "econt_locker_cargo",
  "econt_no_answer",
  "econt_office_not_serving",
  "econt_other",
  "econt_parcel_too_big",
  "econt_payout_terms",
  "econt_waybill_foreign",
  "econt_waybill_gone",
  "econt_waybill_not_found",
  "econt_waybill_number",
] as const

const CODES = [...PROBLEM_CODES, ...SERVER_CODES, ...ECONT_CODES] as const
type KnownCode = (typeof CODES)[number]

/** Whether there is a sentence for a code. */
export const isKnownCode = (code: string): code is KnownCode => (CODES as readonly string[]).includes(code)
