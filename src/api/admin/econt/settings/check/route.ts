import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CheckSettingsBody, CheckSettingsResponse } from "../../../../../contracts/econt-settings"
import { econtService } from "../../present"

/** Tries settings that need not be saved yet: login, senders, agreements, prices and places. */
export const POST = async (req: AuthenticatedMedusaRequest<CheckSettingsBody>, res: MedusaResponse<CheckSettingsResponse>) => {
  res.json({ checks: await econtService(req.scope).settingsCheck.run(req.validatedBody) })
}
