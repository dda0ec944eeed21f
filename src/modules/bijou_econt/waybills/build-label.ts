import type { EcontAddress, Party } from "../../../contracts/econt"
import type { Sender } from "../../../contracts/econt-settings"
import type { PackingLine, WaybillDraft } from "../../../contracts/econt-waybill"
import type { EcontLabel } from "../client"

const LIGHTEST = 0.1
const DESCRIPTION_MAX = 200

type Client = NonNullable<EcontLabel["receiverClient"]>
type Services = NonNullable<EcontLabel["services"]>
type Instruction = NonNullable<EcontLabel["instructions"]>[number]

export type LabelInput = {
  draft: WaybillDraft
  sender: Sender
  packingList: readonly PackingLine[]
  /** What finds the booking again: it ends the description. */
  reference: string
  orderNumber: string | null
  /** Of a return: the parcel it answers. */
  previous?: { shipment_number: string | null; receiver_phone: string }
}

/** Leaves out what is empty: an absent field is Econt's own default. */
const given = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== "" && value !== false)) as T

const round = (kilograms: number): number => Math.round(kilograms * 1000) / 1000

/** Parts of an address; outside Bulgaria the country is required. */
export const toEcontAddress = (address: EcontAddress): NonNullable<EcontLabel["receiverAddress"]> =>
  given({
    city: given({
      id: address.city_id ?? undefined,
      name: address.city,
      postCode: address.post_code,
      country: { code3: address.country_code },
    }),
    quarter: address.quarter,
    street: address.street,
    num: address.number,
    other: address.other,
  })

/** A person or company of ours as Econt's client, without an id of their books. */
const receiverOf = ({ kind, name, phone, email }: Party): Client =>
  given({ name, phones: [phone], email, juridicalEntity: kind === "company" ? true : undefined })

const agentOf = (agent: string, phone: string): Client | undefined =>
  agent ? { name: agent, phones: [phone] } : undefined

/** The sender as the profile knows it; the contact person of a company goes apart. */
const senderFields = (sender: Sender, handOver: WaybillDraft["hand_over"]) => ({
  senderClient: given({
    id: Number(sender.client_id) || undefined,
    name: sender.client_name,
    phones: [sender.phone],
    email: sender.email,
    juridicalEntity: sender.company || undefined,
  }),
  senderAgent: sender.company ? agentOf(sender.agent, sender.phone) : undefined,
  senderOfficeCode: handOver === "office" ? sender.office_code : undefined,
  senderAddress: handOver === "courier" && sender.address ? toEcontAddress(sender.address) : undefined,
})

/**
 * Who pays, as Econt wants it: nothing but the sender's method when the shop pays; the receiver's
 * method alone when the receiver pays all; both and the receiver's amount when they share.
 */
const paymentFields = ({ payer }: WaybillDraft) => ({
  paymentSenderMethod: payer.by === "receiver" ? undefined : payer.sender_method,
  paymentReceiverMethod: payer.by === "sender" ? undefined : ("cash" as const),
  paymentReceiverAmount: payer.by === "split" ? payer.receiver_amount : undefined,
})

const servicesOf = (draft: WaybillDraft, sender: Sender): Services =>
  given({
    priorityTimeFrom: draft.priority?.from,
    priorityTimeTo: draft.priority?.to,
    deliveryReceipt: draft.delivery_receipt,
    digitalReceipt: draft.digital_receipt,
    goodsReceipt: draft.goods_receipt,
    deliveryToFloor: draft.to_floor,
    smsNotification: draft.sms,
    invoiceNum: draft.invoice_number,
    ...(draft.declared_value ? { declaredValueAmount: draft.declared_value, declaredValueCurrency: "EUR" as const } : {}),
    ...(draft.cod_amount
      ? {
          cdAmount: draft.cod_amount,
          cdType: "get" as const,
          cdCurrency: "EUR" as const,
          cdPayOptionsTemplate: sender.cod_agreement || undefined,
        }
      : {}),
  })

/** What happens to a refused parcel. The halves of Econt's parameters that order a second, paid parcel are never set. */
const instructionsOf = ({ refusal }: WaybillDraft): Instruction[] | undefined => {
  if (!refusal) {
    return undefined
  }
  if (refusal.template_id) {
    return [{ type: "return", id: refusal.template_id }]
  }
  return [
    {
      type: "return",
      returnInstructionParams: given({
        rejectAction: refusal.action,
        rejectContact: refusal.action === "contact" ? refusal.text : undefined,
        rejectInstruction: refusal.action === "instruction" ? refusal.text : undefined,
        rejectReturnOfficeCode: refusal.action === "return_to_office" ? refusal.office_code : undefined,
        rejectOriginalParcelPaySide: refusal.original_payer,
        rejectReturnParcelPaySide: refusal.return_payer,
        executeIfNotTaken: refusal.return_after_days ?? undefined,
      }),
    },
  ]
}

const packsOf = (draft: WaybillDraft) => {
  const sized = draft.parcels.every(({ length, width, height }) => length && width && height)
  return sized
    ? draft.parcels.map(({ length, width, height, weight }) => ({
        length: length ?? undefined,
        width: width ?? undefined,
        height: height ?? undefined,
        weight: round(Math.max(weight, LIGHTEST)),
      }))
    : undefined
}

/** Whether every side is below 60 cm, which is a cheaper tariff; unknown sides are taken as not. */
const isSmall = (draft: WaybillDraft): boolean =>
  draft.parcels.every(({ length, width, height }) => [length, width, height].every((side) => side && side < 60))

/** Weight of all parcels in kg; Econt takes nothing below 0.1. */
export const totalWeight = (draft: WaybillDraft): number =>
  round(Math.max(LIGHTEST, draft.parcels.reduce((sum, { weight }) => sum + weight, 0)))

/**
 * A draft as Econt's label. Price, check and booking send the same services, so that the price is
 * the one of the later waybill; only the price goes without people.
 */
export const buildLabel = ({ draft, sender, packingList, reference, orderNumber, previous }: LabelInput): EcontLabel => {
  const { destination, receiver } = draft
  const inspects = draft.review !== "none"
  return given<EcontLabel>({
    previousShipmentNumber: previous?.shipment_number ?? undefined,
    previousShipmentReceiverPhone: previous?.receiver_phone,
    ...senderFields(sender, draft.hand_over),
    receiverClient: receiverOf(receiver),
    receiverAgent: receiver.kind === "company" ? agentOf(receiver.agent, receiver.phone) : undefined,
    receiverOfficeCode: destination.type === "address" ? undefined : destination.office_code,
    receiverAddress: destination.type === "address" ? toEcontAddress(destination.address) : undefined,
    emailOnDelivery: draft.email_on_delivery ? sender.email : undefined,
    packCount: draft.parcels.length,
    packs: packsOf(draft),
    shipmentType: draft.shipment_type,
    weight: totalWeight(draft),
    sizeUnder60cm: isSmall(draft),
    shipmentDescription: `${draft.description.slice(0, DESCRIPTION_MAX - reference.length - 3)} · ${reference}`,
    orderNumber: orderNumber ?? undefined,
    sendDate: draft.send_date ?? undefined,
    holidayDeliveryDay: draft.delivery_day,
    keepUpright: draft.keep_upright,
    services: servicesOf(draft, sender),
    instructions: instructionsOf(draft),
    payAfterAccept: inspects,
    payAfterTest: draft.review === "test",
    partialDelivery: draft.partial_delivery,
    ...(packingList.length
      ? {
          packingListType: "digital" as const,
          packingList: packingList.map(({ inventory_number, description, count, weight, price }) =>
            given({ inventoryNum: inventory_number, description, count, weight: round(weight), price })
          ),
        }
      : {}),
    ...paymentFields(draft),
  })
}

/** The label of a price: nobody's name, phone or street leaves the shop for it. */
export const buildPriceLabel = (input: LabelInput): EcontLabel => {
  const { senderClient: _s, senderAgent: _a, receiverClient: _r, receiverAgent: _g, emailOnDelivery: _e, ...label } = buildLabel(input)
  const withoutStreet = (address: EcontLabel["receiverAddress"]) => (address ? { city: address.city } : undefined)
  return given<EcontLabel>({
    ...label,
    shipmentDescription: "price",
    orderNumber: undefined,
    senderAddress: withoutStreet(label.senderAddress),
    receiverAddress: withoutStreet(label.receiverAddress),
  })
}
