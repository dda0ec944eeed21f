import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Contact, ContactDetail } from "../../../contracts/email-campaign-contact"
import type { EmailList } from "../../../contracts/email-campaign-list"
import type { Topic } from "../../../contracts/email-campaign-topic"
import {
  BIJOU_EMAIL_CAMPAIGN_MODULE,
  type BijouEmailCampaignService,
  type ContactRow,
  type ListRow,
  type TopicRow,
} from "../../../modules/bijou_email_campaign"

/** The module of this request. */
export const emailService = (scope: MedusaContainer): BijouEmailCampaignService =>
  scope.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)

const moment = (value: Date | null): string | null => value && value.toISOString()

/** A contact as the API says it; nothing that only the server needs. */
export const toContact = (row: ContactRow): Contact => ({
  id: row.id,
  email: row.email,
  first_name: row.first_name,
  last_name: row.last_name,
  customer_id: row.customer_id,
  locale: row.locale,
  country: row.country,
  source: row.source,
  frequency: row.frequency,
  paused_until: moment(row.paused_until),
  erased_at: moment(row.erased_at),
  created_at: row.created_at.toISOString(),
  unmailable: row.unmailable,
})

/** A contact with all that is known of it. */
export const contactDetail = async (scope: MedusaContainer, id: string): Promise<ContactDetail> => {
  const { contacts, lists } = emailService(scope)
  const row = await contacts.get(id)
  const [consents, events, suppressions, onLists] = await Promise.all([
    contacts.consents(id),
    contacts.history(id),
    contacts.suppressions(row),
    lists.of(id),
  ])
  return {
    ...toContact(row),
    consents: consents.map(({ since, ...consent }) => ({ ...consent, since: since.toISOString() })),
    events: events.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })),
    suppressions: suppressions.map(({ expires_at, created_at, ...one }) => ({
      ...one,
      expires_at: moment(expires_at),
      created_at: created_at.toISOString(),
    })),
    lists: onLists,
  }
}

/** Numbers of orders by their id; what is not there any more is left out. */
export const orderNumbers = async (scope: MedusaContainer, ids: readonly string[]): Promise<Map<string, number>> => {
  if (ids.length === 0) {
    return new Map()
  }
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["id", "display_id"], filters: { id: [...new Set(ids)] } })
  return new Map(data.map(({ id, display_id }) => [id, Number(display_id)]))
}

/** A topic with how many get it now. */
export const toTopic = async (scope: MedusaContainer, row: TopicRow): Promise<Topic> => {
  const { mailable } = await emailService(scope).contacts.counts(row.handle)
  return { ...row, archived_at: moment(row.archived_at), readers: mailable }
}

export const toList = (row: ListRow): EmailList => ({ ...row, created_at: row.created_at.toISOString() })
