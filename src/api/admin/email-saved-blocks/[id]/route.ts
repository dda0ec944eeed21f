import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SavedBlock, UpdateSavedBlockBody } from "../../../../contracts/email-campaign-saved-block"
import { emailService } from "../../email-campaigns/present"
import { requireHtmlRight } from "../../email-campaigns/html-right"
import { presentSavedBlock } from "../present"

/** Another name or content for the version that was read; drafts that show it follow. */
export const POST = async (req: AuthenticatedMedusaRequest<UpdateSavedBlockBody>, res: MedusaResponse<{ saved_block: SavedBlock }>) => {
  const { savedBlocks } = emailService(req.scope)
  const { content } = req.validatedBody
  if (content) {
    await requireHtmlRight(req, (await savedBlocks.get(req.params.id)).content, content)
  }
  res.json({ saved_block: presentSavedBlock(await savedBlocks.update(req.params.id, req.validatedBody)) })
}

/** Deletes one no draft shows. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ id: string; object: "email_saved_block"; deleted: true }>) => {
  await emailService(req.scope).savedBlocks.remove(req.params.id)
  res.json({ id: req.params.id, object: "email_saved_block", deleted: true })
}
