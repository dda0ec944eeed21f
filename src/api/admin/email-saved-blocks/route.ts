import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CreateSavedBlockBody, SavedBlock, SavedBlocksResponse } from "../../../contracts/email-campaign-saved-block"
import { actorId } from "../../lib/actor"
import { emailService } from "../email-campaigns/present"
import { requireHtmlRight } from "../email-campaigns/html-right"
import { presentSavedBlock } from "./present"

/** Saved blocks by their names. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<SavedBlocksResponse>) => {
  res.json({ saved_blocks: (await emailService(req.scope).savedBlocks.all()).map(presentSavedBlock) })
}

/** Saves blocks under a name. */
export const POST = async (req: AuthenticatedMedusaRequest<CreateSavedBlockBody>, res: MedusaResponse<{ saved_block: SavedBlock }>) => {
  await requireHtmlRight(req, [], req.validatedBody.content)
  const made = await emailService(req.scope).savedBlocks.create(req.validatedBody, actorId(req))
  res.status(201).json({ saved_block: presentSavedBlock(made) })
}
