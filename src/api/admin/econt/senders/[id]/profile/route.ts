import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SenderProfile } from "../../../../../../contracts/econt-settings"
import { econtService } from "../../../present"

/** Addresses and templates of a sender's profile at Econt, to choose from. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<SenderProfile>) => {
  res.json(await econtService(req.scope).profiles.ofSender(req.params.id))
}
