import type { DeliveryType, Destination, EcontAddress, Parcel, Problem } from "../../../../contracts/econt"
import type { OrderPanel } from "../../../../contracts/econt-panel"
import type { Overview } from "../../../../contracts/econt-settings"
import type { Payer, Quote, Waybill, WaybillDraft } from "../../../../contracts/econt-waybill"
import { checkDraft } from "../../../../shipping/check-draft"
import { codFor } from "../../../../shipping/cod"
import { sum } from "../../../../shipping/money"
import { sofiaClock } from "../../../../shipping/sofia-time"

/** What a form books: what is left of an order, a fulfilment without a waybill, or a booked waybill's new data. */
export type Subject = {
  /** `staying` is the worth of pieces that are sent with another waybill. */
  order: OrderPanel["order"] & { staying?: number }
  /** Edited at Econt; null makes a new one. */
  waybill: Waybill | null
  fulfillmentId: string | undefined
}

export const EMPTY_PARCEL: Parcel = { weight: 0.1, length: null, width: null, height: null, box_id: null }
const EMPTY_ADDRESS: EcontAddress = {
  country_code: "BGR",
  city_id: null,
  city: "",
  post_code: "",
  quarter: "",
  street: "",
  number: "",
  other: "",
}

/** The order as a form sees its money: what the edited waybill collects itself is still to be collected. */
export const subjectOf = ({ order }: OrderPanel, waybill: Waybill | null, fulfillmentId?: string): Subject => {
  const isBooked = waybill?.state === "created"
  return {
    order: isBooked ? { ...order, outstanding: sum([order.outstanding, waybill.cod.amount ?? 0]) } : order,
    waybill: isBooked ? waybill : null,
    fulfillmentId: isBooked ? undefined : (waybill?.fulfillment_id ?? fulfillmentId),
  }
}

/** What is collected for an order, anew; nothing where nothing was to be collected. */
export const recount = (draft: WaybillDraft, { outstanding, shipping_total, staying }: Subject["order"]): WaybillDraft =>
  draft.cod_amount === null ? draft : { ...draft, cod_amount: codFor({ outstanding, shipping_total, staying, payer: draft.payer }) }

/** Who pays the courier, and with it what is collected: what the customer pays to the courier is not collected again. */
export const withPayer = (draft: WaybillDraft, by: Payer, order: Subject["order"]): WaybillDraft =>
  recount({ ...draft, payer: { ...draft.payer, by } }, order)

/** The receiver's part of a shared price. */
export const withReceiverAmount = (draft: WaybillDraft, amount: number, order: Subject["order"]): WaybillDraft =>
  recount({ ...draft, payer: { ...draft.payer, receiver_amount: amount } }, order)

/** Cash on delivery on, with all that may be collected, or off. */
export const withCod = (draft: WaybillDraft, isOn: boolean, order: Subject["order"]): WaybillDraft =>
  isOn ? recount({ ...draft, cod_amount: 0 }, order) : { ...draft, cod_amount: null }

/** What the customer pays at the door: to the shop by cash on delivery, and to the courier. */
export const customerPays = ({ cod_amount, payer }: WaybillDraft, quote: Quote | null) => {
  const courier = payer.by === "sender" ? 0 : payer.by === "split" ? payer.receiver_amount : (quote?.receiver_due ?? null)
  return { cod: cod_amount ?? 0, courier, total: courier === null ? null : sum([cod_amount ?? 0, courier]) }
}

/** A destination of another kind, which begins empty. */
export const destinationOf = (type: DeliveryType): Destination =>
  type === "address" ? { type, address: EMPTY_ADDRESS } : { type, office_code: "" }

/** What is wrong with a draft as far as this page can tell. */
export const localProblems = (
  draft: WaybillDraft,
  { order }: Subject,
  senders: Overview["senders"],
  packingLines: number | null
): Problem[] => {
  const sender = senders.find(({ id }) => id === draft.sender_id)
  const problems = checkDraft(draft, { order, sender: null, packingLines, today: sofiaClock(new Date()).date })
  const isUnknown = ({ code }: Problem) => code !== "sender_missing" || sender === undefined
  const agreement: Problem[] =
    draft.cod_amount && sender?.cod_agreement === ""
      ? [{ code: "cod_agreement_missing", path: "cod_amount", severity: "warning", message: null }]
      : []
  return [...problems.filter(isUnknown), ...agreement]
}

const keyOf = ({ code, path }: Problem) => `${code} ${path ?? ""}`

/** Problems of this page and of the server, each told once. */
export const mergeProblems = (local: readonly Problem[], server: readonly Problem[]): Problem[] => {
  const known = new Set(local.map(keyOf))
  return [...local, ...server.filter((problem) => !known.has(keyOf(problem)))]
}

export const hasErrors = (problems: readonly Problem[]): boolean => problems.some(({ severity }) => severity === "error")
