import type { MedusaContainer } from "@medusajs/framework/types"
import type { Purpose } from "../../contracts/email-campaign"
import type { PreferencesChoice } from "../../contracts/email-campaign-preferences"
import type { Locale } from "../../contracts/shared"
import { maskAddress } from "../../mail/address"
import type { Preferences } from "../../mail/pages"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService, type ConsentRow, type ContactRow, type Saying, type Statement } from "../../modules/bijou_email_campaign"

const DAY_MS = 86_400_000

const mailOf = (container: MedusaContainer) => container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)

/** A topic that was never spoken of is had by everybody where it is a standard one. */
const hasTopic = (state: ConsentRow["state"] | undefined, standard: boolean): boolean =>
  state === "granted" || (standard && state !== "withdrawn")

/** What a reader has chosen so far, for the page. */
export const readPreferences = async (container: MedusaContainer, contact: ContactRow, locale: Locale): Promise<Preferences> => {
  const mail = mailOf(container)
  const [consents, topics] = await Promise.all([mail.contacts.consents(contact.id), mail.topics.offered()])
  const states = new Map(consents.map(({ purpose, state }) => [purpose, state]))
  const isPaused = contact.paused_until !== null && contact.paused_until > new Date()
  return {
    address: maskAddress(contact.email_norm ?? ""),
    marketing: states.get("marketing") === "granted",
    tracking: states.get("tracking") === "granted",
    topics: topics.map((topic) => ({
      handle: topic.handle,
      name: topic[`name_${locale}`],
      description: topic[`description_${locale}`],
      isChosen: hasTopic(states.get(`topic:${topic.handle}`), topic.standard),
    })),
    frequency: contact.frequency,
    pausedUntil: isPaused
      ? new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "Europe/Sofia" }).format(contact.paused_until as Date)
      : null,
  }
}

/** What a choice says that did not hold before; the rest is not said again. */
const statementsOf = (choice: PreferencesChoice, before: Preferences): Statement[] => {
  const changed = (purpose: Purpose, wanted: boolean, had: boolean): Statement[] => {
    if (wanted === had) {
      return []
    }
    return wanted ? [{ purpose, action: "grant", basis: "consent" }] : [{ purpose, action: "withdraw" }]
  }
  const had = new Map(before.topics.map(({ handle, isChosen }) => [handle, isChosen]))
  return [
    ...changed("marketing", choice.marketing, before.marketing),
    ...changed("tracking", choice.tracking, before.tracking),
    ...choice.topics.flatMap(({ handle, wanted }) => {
      const isChosen = had.get(handle)
      return isChosen === undefined ? [] : changed(`topic:${handle}`, wanted, isChosen)
    }),
  ]
}

type From = { deliveryId: string; ipPrefix: string | null }

/** Where something was said, and through which mail; delivery 0 is none. */
const howOf = (source: string, { deliveryId, ipPrefix }: From): Saying => ({
  source,
  actor: "contact",
  ipPrefix,
  ...(deliveryId === "0" ? {} : { evidence: { delivery_id: deliveryId } }),
})

/** Saves what a reader has chosen. */
export const savePreferences = async (container: MedusaContainer, contact: ContactRow, choice: PreferencesChoice, from: From): Promise<void> => {
  const before = await readPreferences(container, contact, "bg")
  const pause = { keep: undefined, none: null, "30": new Date(Date.now() + 30 * DAY_MS), "90": new Date(Date.now() + 90 * DAY_MS) }[choice.pause]
  await mailOf(container).contacts.say(contact.id, statementsOf(choice, before), howOf("preferences", from), {
    frequency: choice.frequency,
    paused_until: pause,
  })
}

/**
 * Withdraws marketing. Who was erased, or has unsubscribed before, is unsubscribed all the same.
 * @param source `one_click` for the header of RFC 8058, otherwise the page it came from
 */
export const unsubscribe = async (container: MedusaContainer, contactId: string, source: string, from: From): Promise<void> => {
  await mailOf(container).contacts.say(contactId, [{ purpose: "marketing", action: "withdraw" }], howOf(source, from))
}
