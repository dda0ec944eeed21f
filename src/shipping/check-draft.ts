import type { Problem } from "../contracts/econt"
import type { Sender } from "../contracts/econt-settings"
import type { WaybillDraft } from "../contracts/econt-waybill"
import type { Holidays } from "./calendar"
import { checkAddress } from "./check-address"
import { checkDays } from "./check-days"
import { checkPayment, type OrderMoney } from "./cod"
import { isHoliday } from "./holidays"
import { fitsLocker, LOCKER_CELLS } from "./locker"
import { cents } from "./money"
import { warnHeavy } from "./parcels"
import { isMobile, normalisePhone } from "./phone"
import { error, warning } from "./problems"

export type DraftContext = {
  /** Null for a waybill without an order: its money is not compared. */
  order: (OrderMoney & { currency_code: string; total: number }) | null
  /** The sender the draft names, from the settings; null when they do not have it. */
  sender: Omit<Sender, "stock_location_ids" | "courier_from" | "courier_to"> | null
  /** Lines of goods on the packing list; null while they are not known. */
  packingLines: number | null
  /** Today in Sofia, `YYYY-MM-DD`. */
  today: string
  holidays?: Holidays
}

const INVOICE = /^\d{1,11}\/\d{2}\.\d{2}\.\d{2}$/
const empty = (text: string): boolean => text.trim() === ""

const checkSender = (draft: WaybillDraft, sender: DraftContext["sender"]): Problem[] => {
  if (!sender) return [error("sender_missing", "sender_id")]
  const problems: Problem[] = []
  if (sender.client_id === "") problems.push(error("sender_profile_missing", "sender_id"))
  if (empty(sender.phone)) problems.push(error("sender_phone_missing", "sender_id"))
  else if (!normalisePhone(sender.phone)) problems.push(error("sender_phone_invalid", "sender_id"))
  if (sender.company && empty(sender.agent)) problems.push(error("sender_agent_missing", "sender_id"))
  if (draft.hand_over === "office" && sender.office_code === "") problems.push(error("sender_office_missing", "hand_over"))
  if (draft.hand_over === "courier" && (!sender.address || checkAddress(sender.address, "").length > 0)) {
    problems.push(error("sender_address_missing", "hand_over"))
  }
  return problems
}

const checkReceiver = ({ receiver, destination, sms, email_on_delivery }: WaybillDraft): Problem[] => {
  const problems: Problem[] = []
  const country = destination.type === "address" ? destination.address.country_code : "BGR"
  const phone = normalisePhone(receiver.phone, country)
  if (empty(receiver.name)) problems.push(error("receiver_name_missing", "receiver.name"))
  if (empty(receiver.phone)) problems.push(error("receiver_phone_missing", "receiver.phone"))
  else if (!phone) problems.push(error("receiver_phone_invalid", "receiver.phone", { phone: receiver.phone }))
  else if (sms && !isMobile(phone)) problems.push(warning("sms_needs_mobile", "sms"))
  if (receiver.kind === "company" && empty(receiver.agent)) problems.push(error("receiver_agent_missing", "receiver.agent"))
  if (email_on_delivery && receiver.email === "") problems.push(error("receiver_email_missing", "receiver.email"))
  return problems
}

const checkFit = (draft: WaybillDraft): Problem[] => {
  const { reason } = fitsLocker(draft.parcels)
  const { sides, weight: limit } = LOCKER_CELLS[LOCKER_CELLS.length - 1]
  if (reason === "parcels") return [error("locker_parcels", "parcels")]
  if (reason === "weight") return [error("locker_weight", "parcels.0.weight", { weight: draft.parcels[0].weight, limit })]
  if (reason === "size") return [error("locker_size", "parcels.0.length", { limit: sides.join(" × ") })]
  return reason ? [warning("locker_size_unknown", "parcels.0.length")] : []
}

const checkLocker = (draft: WaybillDraft): Problem[] => {
  const problems = checkFit(draft)
  if (draft.review !== "none") problems.push(error("locker_review", "review"))
  if (draft.partial_delivery) problems.push(error("locker_partial", "partial_delivery"))
  if (draft.declared_value) problems.push(error("locker_declared_value", "declared_value"))
  if (draft.shipment_type === "cargo" || draft.shipment_type === "pallet") {
    problems.push(error("locker_cargo", "shipment_type"))
  }
  return problems
}

const checkDestination = (draft: WaybillDraft): Problem[] => {
  const { destination } = draft
  if (destination.type === "address") return checkAddress(destination.address, "destination.address")
  const problems: Problem[] = []
  if (draft.to_floor) problems.push(warning("to_floor_not_address", "to_floor"))
  if (destination.office_code === "") {
    problems.push(error(destination.type === "locker" ? "locker_missing" : "office_missing", "destination.office_code"))
  }
  return destination.type === "locker" ? [...problems, ...checkLocker(draft)] : problems
}

const checkContent = (draft: WaybillDraft, packingLines: number | null): Problem[] => {
  const problems: Problem[] = draft.parcels.flatMap(({ weight }, at) =>
    weight > 0 ? [] : [error("weight_missing", `parcels.${at}.weight`)]
  )
  problems.push(...warnHeavy(draft.shipment_type, draft.parcels))
  if (empty(draft.description)) problems.push(error("description_missing", "description"))
  if (draft.partial_delivery && draft.destination.type !== "locker") {
    if (draft.review === "none") problems.push(error("partial_needs_review", "partial_delivery"))
    if (packingLines !== null && packingLines < 2) problems.push(error("partial_needs_lines", "partial_delivery"))
  }
  if (draft.invoice_number !== "" && !INVOICE.test(draft.invoice_number)) {
    problems.push(warning("invoice_number_form", "invoice_number"))
  }
  return problems
}

const checkMoney = (draft: WaybillDraft, { order, sender }: DraftContext): Problem[] => {
  const { cod_amount, declared_value } = draft
  const problems: Problem[] = []
  if (cod_amount && sender?.cod_agreement === "") problems.push(warning("cod_agreement_missing", "cod_amount"))
  if (!order) return problems
  const currency = order.currency_code.toUpperCase()
  if (currency !== "EUR") {
    const path = cod_amount ? "cod_amount" : declared_value ? "declared_value" : null
    return path ? [...problems, error("currency", path, { currency })] : problems
  }
  if (declared_value && cents(declared_value) > cents(order.total)) {
    problems.push(warning("declared_above_total", "declared_value", { amount: declared_value, total: order.total }))
  }
  return [...problems, ...checkPayment({ draft, order })]
}

const checkRefusal = ({ refusal }: WaybillDraft, sender: DraftContext["sender"]): Problem[] => {
  if (!refusal) return []
  if (refusal.template_id !== null) return refusal.template_id > 0 ? [] : [error("refusal_template_missing", "refusal.template_id")]
  const { action } = refusal
  if (action === "instruction" && empty(refusal.text)) return [error("refusal_text_missing", "refusal.text")]
  if (action === "return_to_office" && refusal.office_code === "") return [error("refusal_office_missing", "refusal.office_code")]
  const homeless = sender !== null && (!sender.address || checkAddress(sender.address, "").length > 0)
  return action === "return_to_address" && homeless ? [error("refusal_address_missing", "refusal.action")] : []
}

/**
 * Everything wrong with a draft by the suite's own rules, without asking Econt, in the order of the form. Codes are
 * those of `PROBLEM_CODES`; a draft with errors is not booked. Limits of Econt Drive points are not known here.
 */
export const checkDraft = (draft: WaybillDraft, context: DraftContext): Problem[] => [
  ...checkSender(draft, context.sender),
  ...checkReceiver(draft),
  ...checkDestination(draft),
  ...checkContent(draft, context.packingLines),
  ...checkMoney(draft, context),
  ...checkDays(draft, context.today, context.holidays ?? isHoliday),
  ...checkRefusal(draft, context.sender),
]
