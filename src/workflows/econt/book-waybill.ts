import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../../modules/bijou_econt"
import { recordEcontAuditStep } from "./steps/record-econt-audit"

type Prepared = Parameters<BijouEcontService["bookings"]["prepare"]>[0]
export type BookWaybillInput = {
  waybill: Prepared
  /** Item of a run that is to remember the waybill before it is booked. */
  run_item?: { run_id: string; place: number }
}

/** Writes the waybill down; undoing it drops one that was never booked. */
export const prepareEcontWaybillStep = createStep(
  "prepare-econt-waybill",
  async ({ waybill, run_item }: BookWaybillInput, { container }) => {
    const { bookings, runs } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
    const { id } = await bookings.prepare(waybill)
    if (run_item) {
      await runs.noteWaybill(run_item.run_id, run_item.place, id)
    }
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
  recordEcontAuditStep(
    transform({ input, booked }, ({ input, booked }) => [
      {
        action: `waybill.${booked.state}`,
        waybill_id: booked.id,
        actor_id: input.waybill.actor_id,
        facts: { shipment_number: booked.shipment_number, problems: booked.problems.map(({ code }) => code) },
      },
    ])
  )
  return new WorkflowResponse(booked)
})
