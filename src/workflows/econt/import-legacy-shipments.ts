import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { LegacyShipmentsBody, LegacyShipmentsResponse } from "../../contracts/econt-legacy"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../../modules/bijou_econt"
import { recordEcontAuditStep } from "./steps/record-econt-audit"

export type ImportLegacyShipmentsInput = LegacyShipmentsBody & { actor_id: string }

const isText = (value: unknown): value is string => typeof value === "string" && value !== ""

/** Numbers of orders by their id; what is not there any more is left out. */
const displayIds = async (container: MedusaContainer, ids: readonly string[]): Promise<Map<string, number>> => {
  if (ids.length === 0) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["id", "display_id"], filters: { id: [...new Set(ids)] } })
  return new Map(data.map(({ id, display_id }) => [id, Number(display_id)]))
}

/** Makes waybills of a page of the earlier table; undoing it deletes those it made. */
export const importLegacyShipmentsStep = createStep(
  "import-legacy-shipments",
  async ({ after, limit, dry_run }: ImportLegacyShipmentsInput, { container }) => {
    const { legacy } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
    const shipments = await legacy.read(after, limit)
    if (!shipments) {
      return new StepResponse<LegacyShipmentsResponse, string[]>({ found: false, rows: [], next: null }, [])
    }
    const orders = await displayIds(container, shipments.map(({ order_id }) => order_id).filter(isText))
    const { rows, ids } = await legacy.import({ shipments, orders, dry_run })
    const next = shipments.length === limit ? (shipments.at(-1)?.id ?? null) : null
    return new StepResponse<LegacyShipmentsResponse, string[]>({ found: true, rows, next }, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE).legacy.delete(ids)
    }
  }
)

/**
 * Reads a page of `econt_shipment` of a shop's earlier module into waybills that are followed on.
 *
 * @example
 * await importLegacyShipmentsWorkflow(container).run({ input: { dry_run: true, limit: 500, actor_id: "user_1" } })
 */
export const importLegacyShipmentsWorkflow = createWorkflow("import-legacy-shipments", (input: ImportLegacyShipmentsInput) => {
  const outcome = importLegacyShipmentsStep(input)
  recordEcontAuditStep(
    transform({ input, outcome }, ({ input, outcome }) => {
      const created = outcome.rows.filter((row) => row.outcome === "created").length
      return created ? [{ action: "legacy.imported", waybill_id: null, actor_id: input.actor_id, facts: { created } }] : []
    })
  )
  return new WorkflowResponse(outcome)
})
