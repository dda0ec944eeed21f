import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SignupCampaign, UpdateSignupBody } from "../../../../contracts/email-campaign-signup-campaign"
import { updateSignup } from "../../../../workflows/email-campaign"
import { audit } from "../../../lib/audit"
import { emailService } from "../../email-campaigns/present"
import { presentSignup } from "../present"

type Answer = MedusaResponse<{ signup: SignupCampaign }>

/** One sign-up campaign with what it has brought. */
export const GET = async (req: AuthenticatedMedusaRequest, res: Answer) => {
  const { signups } = emailService(req.scope)
  res.json({ signup: presentSignup(await signups.get(req.params.id), (await signups.shown())?.id) })
}

/** Changes the version that was read. */
export const POST = async (req: AuthenticatedMedusaRequest<UpdateSignupBody>, res: Answer) => {
  const saved = await updateSignup(req.scope, req.params.id, req.validatedBody)
  await audit(req, { feature: "email-campaign", action: "signup.changed", resource_id: saved.id, facts: { active: saved.active, version: saved.version } })
  res.json({ signup: presentSignup(saved, (await emailService(req.scope).signups.shown())?.id) })
}

/** Deletes one nobody has signed up to. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ id: string; object: "email_signup"; deleted: true }>) => {
  await emailService(req.scope).signups.remove(req.params.id)
  await audit(req, { feature: "email-campaign", action: "signup.deleted", resource_id: req.params.id, facts: {} })
  res.json({ id: req.params.id, object: "email_signup", deleted: true })
}
