import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { BIJOU_ECONT_MODULE, type BijouEcontService, type WaybillRow } from "../../modules/bijou_econt"
import { type EcontAudit, recordEcontAuditStep } from "./steps/record-econt-audit"

type Prepared = Parameters<BijouEcontService["bookings"]["prepare"]>[0]
export type BookWaybillInput = { waybill: Prepared }

/** What the log keeps of an attempt to book. */
export const auditOf = (
  { id, state, shipment_number, problems }: Pick<WaybillRow, "id" | "state" | "shipment_number" | "problems">,
  actorId: string
): EcontAudit => ({
  action: `waybill.${state}`,
  waybill_id: id,
  actor_id: actorId,
  facts: { shipment_number, problems: problems.map(({ code }) => code) },
})

/** Writes the waybill down; undoing it drops one that was never booked. */
export const prepareEcontWaybillStep = createStep(
  "prepare-econt-waybill",
  async ({ waybill }: BookWaybillInput, { container }) => {
    const { bookings } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
    const { id } = await bookings.prepare(waybill)
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE).cancellations.dropUnbooked(id)
    }
  }
)

/** Books it at Econt. A booking is cancelled by a person and never by an undone workflow. */
export const bookEcontWaybillStep = createStep(
  { name: "book-econt-waybill", noCompensation: true },
  async ({ id }: { id: string }, { container }) => {
    const { bookings } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
    const { state, shipment_number, problems } = await bookings.book(id)
    return new StepResponse({ id, state, shipment_number, problems })
  }
)

/**
 * Writes down a waybill and books it at Econt. A refusal is no error: the waybill is then `failed`
 * with the reasons, and a lost answer leaves it `unsure` until the job has looked for it.
 *
 * @example
 * await bookEcontWaybillWorkflow(container).run({ input: { waybill } })
 *
 * @throws NOT_ALLOWED when the fulfilment's waybill is booked or being booked
 */
export const bookEcontWaybillWorkflow = createWorkflow("book-econt-waybill", (input: BookWaybillInput) => {
  const prepared = prepareEcontWaybillStep(input)
  const booked = bookEcontWaybillStep(prepared)
  recordEcontAuditStep(transform({ input, booked }, ({ input, booked }) => [auditOf(booked, input.waybill.actor_id)]))
  return new WorkflowResponse(booked)
})
