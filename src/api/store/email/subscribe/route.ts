import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { SignUpBody, SignUpResponse } from "../../../../contracts/email-campaign-sign-up"
import { ipPrefix, mailModule } from "../../../email/page"
import { sendLinksSoon } from "../../../email/send-links-soon"

/**
 * Signs an address up: a link to confirm is mailed to it. The answer is the same whether the address
 * is known, unknown, subscribed or suppressed, so the form tells nobody who reads the shop's mails.
 */
export const POST = async (req: MedusaRequest<SignUpBody>, res: MedusaResponse<SignUpResponse>): Promise<void> => {
  const { website, ...given } = req.validatedBody
  if (!website) {
    const problem = await mailModule(req).requests.signUp({ ...given, ipPrefix: ipPrefix(req) })
    if (problem) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "This is not an e-mail address: check that it is written as name@example.com.")
    }
    sendLinksSoon(req.scope)
  }
  res.status(202).json({ status: "check_your_mail" })
}
