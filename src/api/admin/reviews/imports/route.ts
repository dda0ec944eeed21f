import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ImportResponse, ListImportsResponse } from "../../../../contracts/review-import"
import { createReviewImportWorkflow } from "../../../../workflows/review"
import { actorId } from "../../../lib/actor"
import { reviewService } from "../present"
import { presentImport, toImport } from "./present"

/** The newest 50 imports. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ListImportsResponse>) => {
  const records = await reviewService(req.scope).imports.list()
  res.json({ imports: records.map(toImport) })
}

/**
 * Takes a file as the body of the request, whatever its size up to the limit of the options, and
 * says how it would be read. Nothing is imported yet.
 */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ImportResponse>) => {
  const announced = Number(req.headers["content-length"])
  const upload = await reviewService(req.scope).imports.receive(req, Number.isFinite(announced) ? announced : undefined)
  const { result } = await createReviewImportWorkflow(req.scope).run({
    input: { upload, filename: req.validatedQuery.filename as string, actor_id: actorId(req) },
  })
  res.status(201).json({ import: await presentImport(req.scope, result.id) })
}
