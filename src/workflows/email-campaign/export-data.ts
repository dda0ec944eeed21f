import type { MedusaContainer } from "@medusajs/framework/types"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService, type ContactRow } from "../../modules/bijou_email_campaign"

/** All that is known of a contact, in words another program can read (GDPR, articles 15 and 20). */
export const exportOwnData = async (container: MedusaContainer, contact: ContactRow): Promise<object> => {
  const mail = container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  const [consents, events, suppressions, codes, mails] = await Promise.all([
    mail.contacts.consents(contact.id),
    mail.contacts.history(contact.id),
    mail.contacts.suppressions(contact),
    mail.contacts.codes(contact.id),
    mail.hits.ownMails(contact.id),
  ])
  const { email, first_name, last_name, customer_id, locale, country, time_zone, source, frequency, paused_until, created_at } = contact
  return {
    contact: { email, first_name, last_name, customer_id, locale, country, time_zone, source, frequency, paused_until, created_at },
    consents,
    consent_history: events,
    suppressions,
    discount_codes: codes,
    mails,
  }
}
