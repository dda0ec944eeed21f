import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { codeMail, requestMail } from "../../mail/pages"
import { sanitizeError } from "../../modules/bijou_core"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService, type DueRequest } from "../../modules/bijou_email_campaign"
import { shopName } from "./shop-name"

const BATCH = 20
const HOUR_MS = 3_600_000

/** What its mail says: a link, the code of a sign-up campaign, or both. */
const contentOf = async (mail: BijouEmailCampaignService, request: DueRequest, link: { shop: string; url: string; hours: number }) => {
  const { kind, locale, signup_id, wants, contact_id } = request
  if (!signup_id) {
    return { content: requestMail({ kind, locale, ...link }), data: {} }
  }
  const code = await mail.signups.codeFor(signup_id, contact_id)
  const { discount } = await mail.signups.get(signup_id)
  return { content: codeMail({ locale, code, discount, ...link, url: wants.length > 0 ? link.url : null }), data: { code } }
}

const sendOne = async (container: MedusaContainer, mail: BijouEmailCampaignService, request: DueRequest): Promise<void> => {
  const shop = await shopName(container, request.locale)
  const url = mail.requests.link(request)
  const hours = Math.round((request.expires_at.getTime() - request.created_at.getTime()) / HOUR_MS)
  const { content, data } = await contentOf(mail, request, { shop, url, hours })
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: request.email,
    channel: "email",
    template: `email-campaign-${request.kind.replaceAll("_", "-")}`,
    content,
    data: { url, locale: request.locale, kind: request.kind, shop, hours, ...data },
    trigger_type: "email_campaign.request",
    resource_type: "bijou_email_request",
    resource_id: request.id,
    // A key is good for one attempt: Medusa never sends again what it believes to be on its way.
    idempotency_key: `bijou_email_request:${request.id}:${request.attempt}`,
  })
}

/**
 * Sends the links people asked for, through the Notification Module: they are no campaign, and go out
 * also while campaigns stand still. What fails is tried again by the job.
 */
export const sendRequestMails = async (container: MedusaContainer): Promise<void> => {
  const mail = container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  if (!mail.keys.areSet) {
    return
  }
  let due: DueRequest[]
  do {
    due = await mail.requests.takeDue(BATCH)
    for (const request of due) {
      try {
        await sendOne(container, mail, request)
        await mail.requests.mailSent(request.id)
      } catch (cause) {
        const error = sanitizeError(cause)
        container.resolve(ContainerRegistrationKeys.LOGGER).warn(`A link to confirm could not be mailed: ${error}`)
        await mail.requests.mailFailed(request.id, error)
      }
    }
  } while (due.length === BATCH)
}
