import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { SignUpResponse } from "../../../../contracts/email-campaign-sign-up"
import type { StoreSignupBody, StoreSignupResponse } from "../../../../contracts/email-campaign-signup-campaign"
import { ipPrefix, mailModule } from "../../../email/page"
import { sendLinksSoon } from "../../../email/send-links-soon"
import { sendCached } from "../../../lib/etag"
import { shopLocale } from "../locale"

const MINUTE = 60

/** What the shop shows those who are not subscribed, at this moment and in this language. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<StoreSignupResponse>): Promise<void> => {
  const locale = shopLocale(req)
  const shown = await mailModule(req).signups.shown()
  const etag = shown ? `signup-${shown.id}-${shown.version}-${locale}` : "signup-none"
  await sendCached(req, res, { etag, maxAge: MINUTE, staleWhileRevalidate: MINUTE }, () => {
    if (!shown) {
      return { signup: null }
    }
    const { id, ends_at, content, discount } = shown
    const words = content.words[locale]
    const { popup, banner } = content
    return {
      signup: {
        id,
        ends_at: ends_at && ends_at.toISOString(),
        discount: { kind: discount.kind, value: discount.value, currency: discount.currency },
        popup: popup.enabled ? { title: words.popup_title, text: words.popup_text, button: words.popup_button, delay_seconds: popup.delay_seconds } : null,
        banner: banner.enabled ? { text: words.banner_text, button: words.banner_button, link: banner.link, color: banner.color } : null,
      },
    }
  })
}

/**
 * Signs an address up with the campaign that is shown now: its discount code is mailed to it, with a
 * link to confirm. The answer is the same whether the address is known, has its code already, or
 * nobody may write to it; an address gets a few mails a day at most, whoever asks.
 */
export const POST = async (req: MedusaRequest<StoreSignupBody>, res: MedusaResponse<SignUpResponse>): Promise<void> => {
  const { website, ...given } = req.validatedBody
  if (!website) {
    const mail = mailModule(req)
    const shown = await mail.signups.shown()
    if (!shown) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "Nobody is given a code for signing up at this moment.")
    }
    const problem = await mail.requests.signUp({ ...given, topics: [], signup_id: shown.id, ipPrefix: ipPrefix(req) })
    if (problem) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "This is not an e-mail address: check that it is written as name@example.com.")
    }
    sendLinksSoon(req.scope)
  }
  res.status(202).json({ status: "check_your_mail" })
}
