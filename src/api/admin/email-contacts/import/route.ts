import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ImportContactsBody, ImportContactsResponse } from "../../../../contracts/email-campaign-import"
import { actorId } from "../../../lib/actor"
import { audit } from "../../../lib/audit"
import { emailService } from "../present"

/** Reads a file of contacts, or says what it would do. */
export const POST = async (req: AuthenticatedMedusaRequest<ImportContactsBody>, res: MedusaResponse<ImportContactsResponse>) => {
  const { imports, lists } = emailService(req.scope)
  const body = req.validatedBody
  if (body.list_id) {
    await lists.get(body.list_id)
  }
  const result = await imports.read(body, actorId(req))
  if (!result.dry_run) {
    const { rows, added, known, granted, withdrawn, refused_count } = result
    await audit(req, { feature: "email-campaign", action: "import_contacts", resource_id: null, facts: { rows, added, known, granted, withdrawn, refused: refused_count } })
  }
  res.json(result)
}
