import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CheckSettingsBody, ProfilesResponse } from "../../../../../contracts/econt-settings"
import { econtService } from "../../present"

/** What a login may send as: clients with their addresses, agreements and templates. */
export const POST = async (req: AuthenticatedMedusaRequest<CheckSettingsBody>, res: MedusaResponse<ProfilesResponse>) => {
  res.json({ profiles: await econtService(req.scope).settingsCheck.profiles(req.validatedBody) })
}
