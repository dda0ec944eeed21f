import { createHash, timingSafeEqual } from "node:crypto"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { mailModule } from "../../page"
import { rawBody } from "../raw-body"

const digest = (text: string): Buffer => createHash("sha256").update(text).digest()

/**
 * A mail that came back, as the server that received it hands it over (RFC 822), for example by a pipe:
 * `curl -fsS -H "Authorization: Bearer $SECRET" -H "Content-Type: message/rfc822" --data-binary @- https://shop.example/email/hooks/inbound`
 *
 * Any mail may be handed over: what is no report about a mail of ours changes nothing.
 * @throws NOT_FOUND without the option `inbound_secret`, UNAUTHORIZED for another secret, INVALID_DATA for more than 2 MiB
 */
export const POST = async (req: MedusaRequest, res: MedusaResponse<{ accepted: number }>): Promise<void> => {
  const { webhooks, options } = mailModule(req)
  const { inbound_secret: secret } = options["email-campaign"]
  if (!secret) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "Mails that came back are not taken here: the option email-campaign.inbound_secret is not set.")
  }
  if (!timingSafeEqual(digest(req.headers.authorization ?? ""), digest(`Bearer ${secret}`))) {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "This is not the secret of this shop.")
  }
  res.json({ accepted: await webhooks.receiveMail(await rawBody(req)) })
}
