import type { Quote, WaybillDraft } from "../../../contracts/econt-waybill"
import type { EcontShipment } from "../client"

type Mismatch = "cod_missing" | "cod_amount" | "payer" | "shipment_type"

const PAYERS: Record<string, Quote["rows"][number]["payer"]> = { sender: "sender", receiver: "receiver" }
const CENT = 0.005

const isSame = (a: number, b: number): boolean => Math.abs(a - b) < CENT

/** Econt's price; null when the answer holds none, which must never be taken for 0. */
export const toQuote = (label: EcontShipment): Quote | null =>
  label.totalPrice === null
    ? null
    : {
        total: label.totalPrice,
        sender_due: label.senderDueAmount ?? 0,
        receiver_due: label.receiverDueAmount ?? 0,
        currency: "EUR",
        rows: label.services.map(({ type, description, price, paymentSide }) => ({
          type: type ?? "",
          description: description ?? "",
          price: price ?? 0,
          payer: PAYERS[(paymentSide ?? "").toLowerCase()] ?? "other",
        })),
        expected_delivery_date: label.expectedDeliveryDate,
      }

const codMismatch = (draft: WaybillDraft, label: EcontShipment): Mismatch[] => {
  const collected = label.services.find(({ type }) => type === "CD")
  if (!draft.cod_amount) {
    return collected && (collected.count ?? 0) > 0 ? ["cod_amount"] : []
  }
  if (!collected) {
    return ["cod_missing"]
  }
  return isSame(collected.count ?? 0, draft.cod_amount) ? [] : ["cod_amount"]
}

/** The wrong side pays, or a side pays that should pay nothing. */
const payerMismatch = ({ payer }: WaybillDraft, label: EcontShipment): Mismatch[] => {
  const [sender, receiver] = [label.senderDueAmount ?? 0, label.receiverDueAmount ?? 0]
  const wrong = {
    sender: receiver > CENT,
    receiver: sender > CENT,
    split: receiver > payer.receiver_amount + CENT,
  }[payer.by]
  return wrong ? ["payer"] : []
}

/**
 * What Econt booked otherwise than it was asked. A parcel without its cash on delivery is money
 * lost, and a wrong payer is a customer who pays twice, so this is looked at after every booking.
 */
export const compareBooked = (draft: WaybillDraft, label: EcontShipment): Mismatch[] => [
  ...codMismatch(draft, label),
  ...payerMismatch(draft, label),
  ...(label.shipmentType && label.shipmentType.toLowerCase() !== draft.shipment_type && label.shipmentType.toLowerCase() === "cargo"
    ? (["shipment_type"] as const)
    : []),
]
