import type { Destination, Party } from "../../contracts/econt"
import type { EcontSettings, Sender } from "../../contracts/econt-settings"
import type { PackingLine, WaybillDraft } from "../../contracts/econt-waybill"
import { codFor, type OrderMoney } from "../../shipping/cod"
import { packingList } from "../../shipping/packing-list"
import { kilograms, packParcels, type Piece } from "../../shipping/parcels"
import { toEcontParts } from "./address"
import type { OrderFacts, OrderLine } from "./read-orders"

/** An order whose money may leave out what is sent with other waybills. */
export type ParcelOrder = OrderFacts & Pick<OrderMoney, "staying">

/** Lines of an order and how many pieces of each go into this parcel. */
export type Sent = { line: OrderLine; quantity: number }

const DELIVERY = { bg: "Доставка", en: "Delivery" }
const GOODS = { bg: "Поръчка", en: "Order" }

const piecesOf = (sent: readonly Sent[]): Piece[] =>
  sent.map(({ line, quantity }) => ({
    quantity,
    weight: line.weight,
    length: line.size?.length ?? null,
    width: line.size?.width ?? null,
    height: line.size?.height ?? null,
  }))

const receiverOf = ({ address, choice, email }: OrderFacts): Party => {
  const person = choice?.receiver_name ?? [address?.first_name, address?.last_name].filter(Boolean).join(" ")
  const company = address?.company?.trim() ?? ""
  return {
    kind: company ? "company" : "person",
    name: company || person,
    phone: choice?.receiver_phone ?? address?.phone ?? "",
    email,
    agent: company ? person : "",
  }
}

const destinationOf = ({ choice, address }: OrderFacts): Destination =>
  choice?.destination ?? {
    type: "address",
    address: toEcontParts(address ?? { address_1: "", address_2: "", city: "", postal_code: "", country_code: "bg" }),
  }

/** The draft a waybill begins with: the customer's choice and the shop's settings. */
export const makeDraft = (order: ParcelOrder, sent: readonly Sent[], settings: EcontSettings, sender: Sender): WaybillDraft => {
  const { defaults } = settings
  const destination = destinationOf(order)
  const parcels = packParcels(piecesOf(sent), { boxes: settings.boxes, itemWeight: defaults.item_weight, boxId: defaults.box_id })
  const cod = order.currency_code === "eur" ? codFor({ ...order, payer: defaults.payer }) : 0
  const isLocker = destination.type === "locker"
  const worth = sent.reduce((sum, { line, quantity }) => sum + (line.total / Math.max(1, line.ordered)) * quantity, 0)
  return {
    sender_id: sender.id,
    receiver: receiverOf(order),
    destination,
    hand_over: sender.hand_over,
    shipment_type: "pack",
    parcels: parcels.length ? parcels : [{ weight: defaults.item_weight, length: null, width: null, height: null, box_id: null }],
    description: defaults.description || `${GOODS[order.locale]} ${order.display_id}`,
    payer: defaults.payer,
    cod_amount: cod > 0 ? cod : null,
    declared_value: !isLocker && defaults.declare_above !== null && worth >= defaults.declare_above ? Math.round(worth * 100) / 100 : null,
    review: isLocker ? "none" : defaults.review,
    partial_delivery: !isLocker && defaults.partial_delivery && sent.length > 1 && defaults.review !== "none",
    sms: defaults.sms,
    email_on_delivery: false,
    priority: null,
    send_date: null,
    delivery_day: order.choice?.saturday || defaults.saturday ? "halfday" : "workday",
    refusal: defaults.refusal,
    delivery_receipt: false,
    digital_receipt: false,
    goods_receipt: false,
    to_floor: false,
    keep_upright: false,
    invoice_number: "",
  }
}

/** What lies in the parcel, with prices that sum to the cash on delivery; without any there is no list. */
export const packingFor = (order: OrderFacts, sent: readonly Sent[], draft: WaybillDraft, settings: EcontSettings): PackingLine[] =>
  draft.cod_amount === null
    ? []
    : packingList(
        sent.map(({ line, quantity }) => ({
          sku: line.sku,
          title: line.title,
          quantity,
          total: (line.total / Math.max(1, line.ordered)) * quantity,
          weight: kilograms(line.weight, settings.defaults.item_weight) * quantity,
        })),
        draft.cod_amount,
        { delivery: DELIVERY[order.locale] }
      )
