import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PlaceSyncResponse } from "../../../../../contracts/econt-settings"
import { syncEcontPlaces } from "../../../../../workflows/econt"
import { audit } from "../../../../lib/audit"
import { econtService, moment } from "../../present"

const readStates = async (req: AuthenticatedMedusaRequest): Promise<PlaceSyncResponse> => {
  const states = await econtService(req.scope).places.states()
  return {
    kinds: states.map(({ kind, count, run }) => ({
      kind,
      count,
      state: run ? (run.state === "running" ? "running" : run.state === "failed" ? "failed" : "done") : "never",
      started_at: run ? moment(run.started_at) : null,
      finished_at: run ? moment(run.finished_at) : null,
      error: run?.error ?? null,
    })),
  }
}

/** How many places there are of each kind, and how their last fetch went. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<PlaceSyncResponse>) => {
  res.json(await readStates(req))
}

/** Starts fetching the places; it goes on after the answer. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<PlaceSyncResponse>) => {
  void syncEcontPlaces(req.scope)
  await audit(req, { feature: "econt", action: "places.sync", resource_id: null, facts: {} })
  res.status(202).json(await readStates(req))
}
