import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { cancelOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../../modules/bijou_econt"
import { readOrder } from "./read-orders"
import { recordEcontAuditStep } from "./steps/record-econt-audit"

export type CancelWaybillInput = { id: string; actor_id: string }

/** Cancels at Econt. It cannot be taken back: a new waybill has another number. */
export const cancelEcontWaybillStep = createStep(
  { name: "cancel-econt-waybill", noCompensation: true },
  async ({ id }: CancelWaybillInput, { container }) => {
    const { cancellations } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
    const { order_id, fulfillment_id, shipment_number } = await cancellations.cancel(id)
    return new StepResponse({ order_id, fulfillment_id, shipment_number })
  }
)

const cancelFulfillment = async (container: MedusaContainer, orderId: string, fulfillmentId: string): Promise<boolean> => {
  const fulfillment = (await readOrder(container, orderId)).fulfillments.find(({ id }) => id === fulfillmentId)
  if (!fulfillment || fulfillment.canceled || fulfillment.shipped) {
    return false
  }
  await cancelOrderFulfillmentWorkflow(container).run({ input: { order_id: orderId, fulfillment_id: fulfillmentId } })
  return true
}

/** The pieces can be sent again: their fulfilment is cancelled too. */
export const freeEcontFulfillmentStep = createStep(
  { name: "free-econt-fulfillment", noCompensation: true },
  async ({ order_id, fulfillment_id }: { order_id: string | null; fulfillment_id: string | null }, { container }) => {
    const freed = order_id !== null && fulfillment_id !== null && (await cancelFulfillment(container, order_id, fulfillment_id))
    return new StepResponse({ freed })
  }
)

/**
 * Cancels a waybill at Econt and with it the fulfilment it was made for.
 *
 * @example
 * await cancelEcontWaybillWorkflow(container).run({ input: { id: "ewb_1", actor_id: "user_1" } })
 *
 * @throws NOT_ALLOWED when Econt has the parcel, refuses, or gives no clear answer
 */
export const cancelEcontWaybillWorkflow = createWorkflow("cancel-econt-waybill", (input: CancelWaybillInput) => {
  const cancelled = cancelEcontWaybillStep(input)
  freeEcontFulfillmentStep(cancelled)
  recordEcontAuditStep(
    transform({ input, cancelled }, ({ input, cancelled }) => [
      {
        action: "waybill.cancelled",
        waybill_id: input.id,
        actor_id: input.actor_id,
        facts: { shipment_number: cancelled.shipment_number },
      },
    ])
  )
  return new WorkflowResponse(cancelled)
})
