import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CreateSignupBody, SignupCampaign } from "../../../contracts/email-campaign-signup-campaign"
import { createSignup } from "../../../workflows/email-campaign"
import { actorId } from "../../lib/actor"
import { audit } from "../../lib/audit"
import { emailService } from "../email-campaigns/present"
import { presentSignup } from "./present"

/** Sign-up campaigns, the newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ signups: SignupCampaign[] }>) => {
  const { signups } = emailService(req.scope)
  const [all, shown] = await Promise.all([signups.all(), signups.shown()])
  res.json({ signups: all.map((row) => presentSignup(row, shown?.id)) })
}

/** Begins one; it is off until it is switched on. */
export const POST = async (req: AuthenticatedMedusaRequest<CreateSignupBody>, res: MedusaResponse<{ signup: SignupCampaign }>) => {
  const made = await createSignup(req.scope, req.validatedBody, actorId(req))
  await audit(req, { feature: "email-campaign", action: "signup.created", resource_id: made.id, facts: {} })
  res.status(201).json({ signup: presentSignup(made, (await emailService(req.scope).signups.shown())?.id) })
}
