import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { Destination, Party, Problem } from "../../contracts/econt"
import type { ReturnWaybillBody } from "../../contracts/econt-panel"
import { type Sender, senderSchema } from "../../contracts/econt-settings"
import type { WaybillDraft } from "../../contracts/econt-waybill"
import { BIJOU_ECONT_MODULE, type BijouEcontService, totalWeight, type WaybillRow } from "../../modules/bijou_econt"
import { checkDraft } from "../../shipping/check-draft"
import { sofiaClock } from "../../shipping/sofia-time"
import { bookEcontWaybillWorkflow } from "./book-waybill"
import { labelOf } from "./order-shipment"

/** `made` is false when the label was there already. */
export type MadeReturn = { waybill_id: string | null; problems: Problem[]; made: boolean }

const DESCRIPTION_MAX = 150
/** A customer has no profile at Econt, so only the rest of a sender's rules is theirs. */
const OF_THE_SHOP = "sender_profile_missing"

const notAllowed = (message: string): MedusaError => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)

/** An office next to a locker, since lockers take no parcel without a label of their own. */
const officeNear = async ({ places }: BijouEcontService, code: string): Promise<string> => {
  const locker = await places.officeByCode(code)
  if (!locker) {
    return ""
  }
  const { latitude, longitude, city } = locker
  const near = latitude !== null && longitude !== null ? { latitude, longitude } : { city_id: city.id ?? undefined }
  const { offices } = await places.offices({ country: "BGR", type: "office", limit: 1, ...near })
  return offices[0]?.code ?? ""
}

/** Where the customer leaves the parcel: their office, the one next to their locker, or a courier comes to their address. */
const handOverOf = async (econt: BijouEcontService, destination: Destination): Promise<Pick<Sender, "hand_over" | "office_code" | "address">> => {
  if (destination.type === "address") {
    return { hand_over: "courier", office_code: "", address: destination.address }
  }
  const { office_code } = destination
  return { hand_over: "office", address: null, office_code: destination.type === "office" ? office_code : await officeNear(econt, office_code) }
}

/** The one who received, as a sender without a client in Econt's books. */
const customerOf = (party: Party, handOver: Pick<Sender, "hand_over" | "office_code" | "address">): Sender =>
  senderSchema.parse({
    id: "customer",
    name: party.name.slice(0, 80),
    client_id: "",
    client_name: party.name,
    company: party.kind === "company",
    phone: party.phone,
    email: party.email,
    agent: party.agent,
    ...handOver,
  })

/** The shop as a receiver, where it leaves its own parcels. */
const shopOf = (shop: Sender): { receiver: Party; destination: Destination } => ({
  receiver: { kind: shop.company ? "company" : "person", name: shop.client_name, phone: shop.phone, email: shop.email, agent: shop.agent },
  destination:
    shop.address && (shop.hand_over === "courier" || shop.office_code === "")
      ? { type: "address", address: shop.address }
      : { type: "office", office_code: shop.office_code },
})

const draftOf = (original: WaybillDraft, shop: Sender, customer: Sender, { payer }: ReturnWaybillBody): WaybillDraft => ({
  ...original,
  ...shopOf(shop),
  sender_id: shop.id,
  hand_over: customer.hand_over,
  description: `Връщане: ${original.description}`.slice(0, DESCRIPTION_MAX),
  payer: { by: payer, sender_method: "cash", receiver_amount: 0 },
  cod_amount: null,
  declared_value: null,
  review: "none",
  partial_delivery: false,
  sms: false,
  email_on_delivery: false,
  priority: null,
  send_date: null,
  delivery_day: "workday",
  refusal: null,
  delivery_receipt: false,
  digital_receipt: false,
  goods_receipt: false,
  to_floor: false,
  invoice_number: "",
})

/** @throws NOT_FOUND, INVALID_DATA when Medusa's return is of another order */
const requireReturn = async (container: MedusaContainer, returnId: string | undefined, orderId: string | null): Promise<void> => {
  if (!returnId) {
    return
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "return", fields: ["id", "order_id"], filters: { id: returnId } })
  if (!data[0]) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such return.")
  }
  if (data[0].order_id !== orderId) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "This return belongs to another order.")
  }
}

/** What a way back is made of. @throws NOT_ALLOWED for a parcel that did not arrive, or that the suite did not make */
const requireDelivered = (original: WaybillRow): WaybillDraft => {
  if (original.kind !== "outbound" || original.parcel_state !== "delivered") {
    throw notAllowed("A label for the way back is for a parcel that was delivered. Any other comes back by itself, or can be cancelled.")
  }
  if (!original.draft) {
    throw notAllowed("This waybill was imported, so who received what is not known well enough to send it back. Make the label at Econt.")
  }
  return original.draft
}

/**
 * Books a second waybill for the way back: from the one who received to the shop, naming the first parcel,
 * without cash on delivery. A parcel has one; asked again, that one is told, and a failed one is tried again.
 *
 * @param body `payer`: `sender` is the customer, `receiver` the shop
 * @throws NOT_FOUND, INVALID_DATA, NOT_ALLOWED for a parcel that was not delivered
 */
export const makeReturn = async (container: MedusaContainer, id: string, body: ReturnWaybillBody, actorId: string): Promise<MadeReturn> => {
  const econt = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const original = await econt.waybills.get(id)
  const earlier = await econt.bookings.returnOf(id)
  if (earlier && earlier.state !== "failed" && earlier.state !== "draft") {
    return { waybill_id: earlier.id, problems: [], made: false }
  }
  const before = requireDelivered(original)
  await requireReturn(container, body.return_id, original.order_id)
  const { settings } = await econt.settings.read()
  const shop = settings.senders.find(({ id: sender }) => sender === original.sender_id) ?? original.sender
  const customer = customerOf(before.receiver, await handOverOf(econt, before.destination))
  const draft = draftOf(before, shop, customer, body)
  const problems = checkDraft(draft, { order: null, sender: customer, packingLines: null, today: sofiaClock(new Date()).date })
  const own = problems.filter(({ code }) => code !== OF_THE_SHOP)
  if (own.some(({ severity }) => severity === "error")) {
    return { waybill_id: null, problems: own, made: false }
  }
  const { label } = await labelOf(container, draft.destination)
  const { result } = await bookEcontWaybillWorkflow(container).run({
    input: {
      waybill: {
        kind: "return",
        order_id: original.order_id,
        order_display_id: original.order_display_id,
        fulfillment_id: null,
        return_of: original.id,
        return_id: body.return_id,
        draft,
        sender: customer,
        packing_list: [],
        destination_label: label,
        weight: totalWeight(draft),
        money_transfer: null,
        actor_id: actorId,
      },
    },
  })
  return { waybill_id: result.id, problems: result.problems, made: true }
}
