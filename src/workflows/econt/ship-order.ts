import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import type { Problem } from "../../contracts/econt"
import type { CreateWaybillBody, UpdateWaybillBody } from "../../contracts/econt-panel"
import type { WaybillDraft } from "../../contracts/econt-waybill"
import { BIJOU_CORE_MODULE, type BijouCoreService } from "../../modules/bijou_core"
import { BIJOU_ECONT_MODULE, type BijouEcontService, totalWeight } from "../../modules/bijou_econt"
import { bookEcontWaybillWorkflow } from "./book-waybill"
import { withOwnMoney } from "./order-panel"
import { examine, labelOf, sentOf, withCity } from "./order-shipment"
import type { Sent } from "./make-draft"
import { type OrderFacts, readOrder } from "./read-orders"

export type Shipped = { waybill_id: string | null; problems: Problem[] }

const hasErrors = (problems: readonly Problem[]): boolean => problems.some(({ severity }) => severity === "error")

/** The shipping option of Econt's an order without one is fulfilled by. */
const econtOption = async (container: MedusaContainer, order: OrderFacts): Promise<string | undefined> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "shipping_option", fields: ["id", "provider_id"] })
  const ours = data.filter(({ provider_id }: { provider_id: string | null }) => provider_id?.startsWith("econt")).map(({ id }: { id: string }) => id)
  return ours.find((id) => order.shipping_option_ids.includes(id)) ?? ours[0]
}

const fulfil = async (container: MedusaContainer, order: OrderFacts, sent: readonly Sent[], actorId: string): Promise<string> => {
  const { result } = await createOrderFulfillmentWorkflow(container).run({
    input: {
      order_id: order.id,
      items: sent.map(({ line, quantity }) => ({ id: line.id, quantity })),
      shipping_option_id: await econtOption(container, order),
      created_by: actorId,
    },
  })
  return result.id
}

/**
 * Fulfils pieces of an order and books their waybill; a fulfilment that has none, or whose waybill
 * failed, is used again. Nothing is made while the draft has errors. A process that dies between the
 * two leaves a fulfilment without a waybill, which the panel offers to go on with.
 *
 * @param check whether Econt checks the draft before anything is made; runs over many orders leave it out
 * @throws NOT_FOUND, NOT_ALLOWED for a cancelled order or a fulfilment that is being booked
 */
export const shipOrder = async (
  container: MedusaContainer,
  orderId: string,
  { draft: asked, items, fulfillment_id }: CreateWaybillBody,
  actorId: string,
  check = true
): Promise<Shipped> => {
  const econt = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const [found, waybills, { settings }] = await Promise.all([
    readOrder(container, orderId),
    econt.waybills.ofOrder(orderId),
    econt.settings.read(),
  ])
  const earlier = waybills.find((waybill) => fulfillment_id && waybill.fulfillment_id === fulfillment_id && waybill.state !== "cancelled")
  const order = withOwnMoney(found, waybills, earlier?.id)
  if (order.cancelled) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This order is cancelled; nothing of it can be sent.")
  }
  const draft = await withCity(container, asked)
  const sent = sentOf(order, { fulfillmentId: fulfillment_id, items })
  const { packingList, problems } = examine(order, sent, draft, settings)
  if (sent.length === 0) {
    return { waybill_id: null, problems: [{ code: "nothing_to_send", path: null, severity: "error", message: null }] }
  }
  const sender = settings.senders.find(({ id }) => id === draft.sender_id)
  if (hasErrors(problems) || !sender) {
    return { waybill_id: null, problems }
  }
  if (check) {
    const checked = await econt.bookings.check("validate", { draft, packingList, orderNumber: String(order.display_id) })
    if (hasErrors(checked.problems)) {
      return { waybill_id: null, problems: [...problems, ...checked.problems] }
    }
  }
  const fulfillmentId = fulfillment_id ?? (await fulfil(container, order, sent, actorId))
  const { label } = await labelOf(container, draft.destination)
  const { result } = await bookEcontWaybillWorkflow(container).run({
    input: {
      waybill: {
        kind: "outbound",
        order_id: order.id,
        order_display_id: order.display_id,
        fulfillment_id: fulfillmentId,
        draft,
        sender,
        packing_list: packingList,
        destination_label: label,
        weight: totalWeight(draft),
        money_transfer: draft.cod_amount ? sender.money_transfer : null,
        actor_id: actorId,
      },
    },
  })
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
  const examined = order
    ? examine(
        withOwnMoney(order, await econt.waybills.ofOrder(order.id), id),
        sentOf(order, { fulfillmentId: waybill.fulfillment_id ?? undefined }),
        draft,
        settings
      )
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
