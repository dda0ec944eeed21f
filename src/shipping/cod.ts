import type { Problem } from "../contracts/econt"
import type { Payer, WaybillDraft } from "../contracts/econt-waybill"
import { cents, euros } from "./money"
import { error, warning } from "./problems"

/** Money of an order in euro. `outstanding` leaves out what other open waybills of it collect already. */
export type OrderMoney = {
  /** What the customer still has to pay. */
  outstanding: number
  /** What the order charged for the delivery. */
  shipping_total: number
  /** Worth of pieces that stay behind: it is collected with their own waybill. */
  staying?: number
}
export type PayerChoice = { by: Payer; receiver_amount: number }

/** Part of the charged delivery, in cents, that the customer pays to the courier instead of the shop. */
const toCourier = (shippingTotal: number, payer: PayerChoice): number => {
  const charged = Math.max(0, cents(shippingTotal))
  if (payer.by === "sender") return 0
  return payer.by === "receiver" ? charged : Math.min(charged, Math.max(0, cents(payer.receiver_amount)))
}

/**
 * Cash on delivery in euro that leaves nothing unpaid and charges nothing twice: all that is outstanding when
 * the shop pays the courier, less the charged delivery (or the receiver's part of it) when the receiver does.
 * What stays behind is left to its own waybill, so the delivery is collected with the first one.
 */
export const codFor = ({ outstanding, shipping_total, staying = 0, payer }: OrderMoney & { payer: PayerChoice }): number =>
  euros(Math.max(0, cents(outstanding) - cents(staying) - toCourier(shipping_total, payer)))

const checkAmount = (amount: number, order: OrderMoney, payer: PayerChoice): Problem[] => {
  // More than the pieces of this parcel are worth may be collected, as long as it is owed.
  const allowed = codFor({ ...order, staying: 0, payer })
  const usual = codFor({ ...order, payer })
  const outstanding = Math.max(0, order.outstanding)
  const asked = cents(amount)
  if (asked === 0) return cents(usual) > 0 ? [warning("cod_missing", "cod_amount", { outstanding })] : []
  if (asked > cents(outstanding)) return [error("cod_above_outstanding", "cod_amount", { amount, outstanding })]
  if (asked > cents(allowed)) return [error("double_charge", "cod_amount", { amount, allowed })]
  return asked < cents(usual) ? [warning("cod_below_outstanding", "cod_amount", { amount, allowed: usual })] : []
}

const checkPayer = (order: OrderMoney, payer: PayerChoice): Problem[] => {
  if (payer.by === "sender") return []
  if (payer.by === "split" && cents(payer.receiver_amount) <= 0) {
    return [error("split_amount_missing", "payer.receiver_amount")]
  }
  const shipping = order.shipping_total
  if (cents(shipping) <= 0) return [warning("receiver_pays_free_delivery", "payer.by")]
  return toCourier(shipping, payer) > Math.max(0, cents(order.outstanding))
    ? [warning("receiver_pays_paid_delivery", "payer.by", { shipping })]
    : []
}

/** What is wrong with who pays how much: an error where the customer would pay twice or more than is owed. */
export const checkPayment = ({ draft, order }: {
  draft: Pick<WaybillDraft, "cod_amount" | "payer">
  order: OrderMoney
}): Problem[] => [...checkPayer(order, draft.payer), ...checkAmount(draft.cod_amount ?? 0, order, draft.payer)]
