import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Coverage } from "../../../../contracts/size-guide-assignment"
import { runSizeGuideCoverage } from "../../../../workflows/size-guide"
import { sizeGuideService } from "../present"

const NOTHING = { products: 0, with_guide: 0, without_guide: 0, explicit_none: 0, with_unknown_sizes: 0, unsold_rows: 0 }

const read = async (req: AuthenticatedMedusaRequest): Promise<Coverage> => {
  const { coverage } = sizeGuideService(req.scope)
  const { newest, finished } = await coverage.readRuns()
  return {
    run: newest
      ? {
          state: newest.state,
          started_at: newest.started_at.toISOString(),
          finished_at: newest.finished_at?.toISOString() ?? null,
          checked: newest.checked,
          total: Math.max(newest.total, newest.checked),
        }
      : null,
    ...(finished ? await coverage.count(finished.id) : NOTHING),
  }
}

/** Numbers of the last finished run, and the progress of one under way. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<Coverage>) => {
  res.json(await read(req))
}

/** Starts a run, or joins the one under way. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<Coverage>) => {
  await sizeGuideService(req.scope).coverage.start()
  runSizeGuideCoverage(req.scope)
  res.status(202).json(await read(req))
}
