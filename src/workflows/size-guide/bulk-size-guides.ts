import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { BulkGuidesBody, BulkGuidesResponse } from "../../contracts/size-guide-list"
import { deleteSizeGuideWorkflow } from "./delete-size-guide"
import { publishSizeGuideWorkflow } from "./publish-size-guide"
import { setSizeGuideStatusWorkflow } from "./set-size-guide-status"

type Result = BulkGuidesResponse["results"][number]
type Act = (container: MedusaContainer, id: string, actorId: string) => Promise<unknown>

const ACTIONS: Record<BulkGuidesBody["action"], Act> = {
  publish: (container, id, actor_id) => publishSizeGuideWorkflow(container).run({ input: { id, note: "", actor_id } }),
  archive: (container, id, actor_id) =>
    setSizeGuideStatusWorkflow(container).run({ input: { id, status: "archived", actor_id } }),
  restore: (container, id, actor_id) =>
    setSizeGuideStatusWorkflow(container).run({ input: { id, status: "restored", actor_id } }),
  delete: (container, id, actor_id) => deleteSizeGuideWorkflow(container).run({ input: { id, actor_id } }),
}

const REASONS: string[] = [MedusaError.Types.NOT_FOUND, MedusaError.Types.NOT_ALLOWED]

const actOn = async (act: Act, container: MedusaContainer, id: string, actorId: string): Promise<Result> => {
  try {
    await act(container, id, actorId)
    return { id, outcome: "done", reason: null }
  } catch (error) {
    const { type, message } = error as { type?: string; message: string }
    if (type && REASONS.includes(type)) {
      return { id, outcome: "skipped", reason: message }
    }
    throw error
  }
}

/** Does one thing with many guides, each on its own; what cannot be done is skipped with its reason. */
export const bulkSizeGuides = async (container: MedusaContainer, { action, ids }: BulkGuidesBody, actorId: string) => {
  const results: Result[] = []
  for (const id of new Set(ids)) {
    results.push(await actOn(ACTIONS[action], container, id, actorId))
  }
  return results
}
