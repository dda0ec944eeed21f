import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Provider, UpdateProviderBody } from "../../../../contracts/email-campaign-provider"
import { audit } from "../../../lib/audit"
import { emailService } from "../../email-campaigns/present"

/** One provider, without its login. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ provider: Provider }>) => {
  res.json({ provider: await emailService(req.scope).providers.get(req.params.id) })
}

/** Saves the version that was read; a login that is not given stays. */
export const POST = async (req: AuthenticatedMedusaRequest<UpdateProviderBody>, res: MedusaResponse<{ provider: Provider }>) => {
  const provider = await emailService(req.scope).providers.update(req.params.id, req.validatedBody)
  await audit(req, {
    feature: "email-campaign",
    action: "provider.updated",
    resource_id: provider.id,
    facts: { state: provider.state, version: provider.version, login_changed: Boolean(req.validatedBody.config.secrets) },
  })
  res.json({ provider })
}
