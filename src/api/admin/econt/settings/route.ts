import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SaveSettingsBody, SettingsResponse } from "../../../../contracts/econt-settings"
import { actorId } from "../../../lib/actor"
import { audit } from "../../../lib/audit"
import { econtService } from "../present"
import { presentSettings } from "./present"

/** The shop's settings of Econt, without the password. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<SettingsResponse>) => {
  res.json(await presentSettings(req.scope, await econtService(req.scope).settings.read()))
}

/** Saves the version that was read. */
export const POST = async (req: AuthenticatedMedusaRequest<SaveSettingsBody>, res: MedusaResponse<SettingsResponse>) => {
  const { settings, account } = econtService(req.scope)
  account.requireEnvironment(req.validatedBody.settings.environment)
  const saved = await settings.save(req.validatedBody, actorId(req))
  await audit(req, {
    feature: "econt",
    action: "settings.saved",
    resource_id: null,
    facts: { version: saved.version, environment: saved.settings.environment, password_changed: Boolean(req.validatedBody.password) },
  })
  res.json(await presentSettings(req.scope, saved))
}
