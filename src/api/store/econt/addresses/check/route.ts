import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CheckAddressBody, CheckAddressResponse } from "../../../../../contracts/econt-store"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../../../../../modules/bijou_econt"

/** An address in Econt's words, and what is wrong with it; without an answer of Econt's it is `unchecked`. */
export const POST = async (req: MedusaRequest<CheckAddressBody>, res: MedusaResponse<CheckAddressResponse>) => {
  const { addresses } = req.scope.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  res.setHeader("cache-control", "no-store")
  res.json(await addresses.check(req.validatedBody.address))
}
