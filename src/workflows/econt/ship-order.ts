import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import type { Problem } from "../../contracts/econt"
import type { CreateWaybillBody, UpdateWaybillBody } from "../../contracts/econt-panel"
import type { EcontSettings } from "../../contracts/econt-settings"
import type { WaybillDraft } from "../../contracts/econt-waybill"
import { BIJOU_CORE_MODULE, type BijouCoreService } from "../../modules/bijou_core"
import { BIJOU_ECONT_MODULE, type BijouEcontService, totalWeight, type WaybillRow } from "../../modules/bijou_econt"
import { bookEcontWaybillWorkflow, type BookWaybillInput } from "./book-waybill"
import { withOwnMoney } from "./order-panel"
import { examine, forParcel, goneOf, labelOf, sentOf, withCity } from "./order-shipment"
import type { Sent } from "./make-draft"
import { type OrderFacts, readOrder } from "./read-orders"

export type Shipped = { waybill_id: string | null; problems: Problem[] }

const hasErrors = (problems: readonly Problem[]): boolean => problems.some(({ severity }) => severity === "error")

/** Shipping options of Econt's. */
export const econtOptions = async (container: MedusaContainer): Promise<string[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "shipping_option", fields: ["id", "provider_id"] })
  return data.filter(({ provider_id }: { provider_id: string | null }) => provider_id?.startsWith("econt")).map(({ id }: { id: string }) => id)
}

/** @returns the fulfilment, or what is gone because somebody was faster */
const fulfil = async (
  container: MedusaContainer,
  { order, options }: Known,
  sent: readonly Sent[],
  actorId: string
): Promise<string | Problem[]> => {
  const items = sent.map(({ line, quantity }) => ({ id: line.id, quantity }))
  try {
    const { result } = await createOrderFulfillmentWorkflow(container).run({
      input: {
        order_id: order.id,
        items,
        // An order without one of Econt's is fulfilled by the first.
        shipping_option_id: options.find((id) => order.shipping_option_ids.includes(id)) ?? options[0],
        created_by: actorId,
      },
    })
    return result.id
  } catch (cause) {
    const gone = goneOf(await readOrder(container, order.id), items)
    if (gone.length > 0) {
      return gone
    }
    throw cause
  }
}

/** What has to be read before a waybill is made. */
export type Known = { order: OrderFacts; waybills: readonly WaybillRow[]; settings: EcontSettings; options: readonly string[] }

/** A waybill that can be booked, or why there is none. */
export type Prepared = { waybill: BookWaybillInput["waybill"] } | { waybill: null; problems: Problem[] }

/**
 * Fulfils pieces of an order for a waybill; a fulfilment that has none, or whose waybill failed, is
 * used again. Nothing is made while the draft has errors. A process that dies afterwards leaves a
 * fulfilment without a waybill, which the panel offers to go on with.
 *
 * @param check whether Econt checks the draft before anything is made; runs over many orders leave it out
 * @throws NOT_ALLOWED for a cancelled order
 */
export const prepareShipment = async (
  container: MedusaContainer,
  known: Known,
  { draft: asked, items, fulfillment_id }: CreateWaybillBody,
  actorId: string,
  check: boolean
): Promise<Prepared> => {
  const econt = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const { waybills, settings } = known
  const earlier = waybills.find((waybill) => fulfillment_id && waybill.fulfillment_id === fulfillment_id && waybill.state !== "cancelled")
  const order = withOwnMoney(known.order, waybills, earlier?.id)
  if (order.cancelled) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This order is cancelled; nothing of it can be sent.")
  }
  const draft = await withCity(container, asked)
  const gone = fulfillment_id ? [] : goneOf(order, items)
  if (gone.length > 0) {
    return { waybill: null, problems: gone }
  }
  const sent = sentOf(order, { fulfillmentId: fulfillment_id, items })
  const { packingList, problems } = examine(forParcel(order, sent, fulfillment_id), sent, draft, settings)
  if (sent.length === 0) {
    return { waybill: null, problems: [{ code: "nothing_to_send", path: null, severity: "error", message: null }] }
  }
  const sender = settings.senders.find(({ id }) => id === draft.sender_id)
  if (hasErrors(problems) || !sender) {
    return { waybill: null, problems }
  }
  if (check) {
    const checked = await econt.bookings.check("validate", { draft, packingList, orderNumber: String(order.display_id) })
    if (hasErrors(checked.problems)) {
      return { waybill: null, problems: [...problems, ...checked.problems] }
    }
  }
  const { label } = await labelOf(container, draft.destination)
  const made = fulfillment_id ?? (await fulfil(container, known, sent, actorId))
  if (typeof made !== "string") {
    return { waybill: null, problems: made }
  }
  return {
    waybill: {
      kind: "outbound",
      order_id: order.id,
      order_display_id: order.display_id,
      fulfillment_id: made,
      draft,
      sender,
      packing_list: packingList,
      destination_label: label,
      weight: totalWeight(draft),
      money_transfer: draft.cod_amount ? sender.money_transfer : null,
      actor_id: actorId,
    },
  }
}

/**
 * Fulfils pieces of an order and books their waybill, after Econt has checked the draft.
 *
 * @throws NOT_FOUND, NOT_ALLOWED for a cancelled order or a fulfilment that is being booked
 */
export const shipOrder = async (container: MedusaContainer, orderId: string, body: CreateWaybillBody, actorId: string): Promise<Shipped> => {
  const econt = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const [order, waybills, { settings }, options] = await Promise.all([
    readOrder(container, orderId),
    econt.waybills.ofOrder(orderId),
    econt.settings.read(),
    econtOptions(container),
  ])
  const prepared = await prepareShipment(container, { order, waybills, settings, options }, body, actorId, true)
  if (!prepared.waybill) {
    return { waybill_id: null, problems: prepared.problems }
  }
  const { result } = await bookEcontWaybillWorkflow(container).run({ input: { waybill: prepared.waybill } })
  return { waybill_id: result.id, problems: result.problems }
}

/** Gives a booked waybill another draft, here and at Econt. @throws NOT_FOUND, NOT_ALLOWED */
export const changeWaybill = async (
  container: MedusaContainer,
  id: string,
  { draft: asked, version }: UpdateWaybillBody,
  actorId: string
): Promise<Shipped> => {
  const econt = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const waybill = await econt.waybills.get(id)
  const draft: WaybillDraft = await withCity(container, asked)
  const { settings } = await econt.settings.read()
  const order = waybill.order_id ? await readOrder(container, waybill.order_id) : null
  const fulfillmentId = waybill.fulfillment_id ?? undefined
  const sent = order ? sentOf(order, { fulfillmentId }) : []
  const examined = order
    ? examine(forParcel(withOwnMoney(order, await econt.waybills.ofOrder(order.id), id), sent, fulfillmentId), sent, draft, settings)
    : { packingList: waybill.packing_list, problems: [] }
  if (hasErrors(examined.problems)) {
    return { waybill_id: null, problems: examined.problems }
  }
  const { label } = await labelOf(container, draft.destination)
  const { problems } = await econt.updates.update({
    id,
    version,
    draft,
    packingList: examined.packingList,
    destinationLabel: label,
  })
  if (!hasErrors(problems)) {
    await container.resolve<BijouCoreService>(BIJOU_CORE_MODULE).recordAudit([
      { feature: "econt", action: "waybill.updated", resource_id: id, actor_id: actorId, facts: { version } },
    ])
  }
  return { waybill_id: hasErrors(problems) ? null : id, problems }
}
