import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { LegacySignupsBody, LegacySignupsResponse } from "../../../../contracts/email-campaign-signup-campaign"
import { importLegacySignups } from "../../../../workflows/email-campaign"
import { actorId } from "../../../lib/actor"
import { audit } from "../../../lib/audit"

/** Reads the sign-up campaigns of a shop's earlier module and a page of its subscriptions, or says what it would do. */
export const POST = async (req: AuthenticatedMedusaRequest<LegacySignupsBody>, res: MedusaResponse<LegacySignupsResponse>) => {
  const outcome = await importLegacySignups(req.scope, req.validatedBody, actorId(req))
  if (!req.validatedBody.dry_run && outcome.found) {
    await audit(req, { feature: "email-campaign", action: "signup.imported", resource_id: "legacy", facts: { campaigns: outcome.campaigns.new, codes: outcome.subscriptions.new } })
  }
  res.json(outcome)
}
