import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CreateProviderBody, Provider } from "../../../contracts/email-campaign-provider"
import { audit } from "../../lib/audit"
import { emailService } from "../email-campaigns/present"

/** How mails leave; logins are never shown. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ providers: Provider[] }>) => {
  res.json({ providers: await emailService(req.scope).providers.list() })
}

/** Sets up a provider. */
export const POST = async (req: AuthenticatedMedusaRequest<CreateProviderBody>, res: MedusaResponse<{ provider: Provider }>) => {
  const provider = await emailService(req.scope).providers.create(req.validatedBody)
  await audit(req, { feature: "email-campaign", action: "provider.created", resource_id: provider.id, facts: { type: provider.type } })
  res.status(201).json({ provider })
}
