import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { expect } from "vitest"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from "../../src/modules/bijou_email_campaign"
import type { Api, App } from "./app"

/** Body of the request a mail program sends for RFC 8058. */
export const ONE_CLICK = "List-Unsubscribe=One-Click"
const FORM = { "content-type": "application/x-www-form-urlencoded" }

type Sent = { to: string; template: string; data: { url: string; locale: string } }

/** Links a test asked for, as they were mailed; the app must run with `BIJOU_MAILS_TO_LOG`. */
const mailsTo = async (container: MedusaContainer, to: string): Promise<Sent[]> =>
  (await container.resolve(Modules.NOTIFICATION).listNotifications({ to }, { take: 50, order: { created_at: "ASC" } })) as unknown as Sent[]

/** Sends a form as a browser does, and does not follow where it leads. */
const postForm = (api: Api, url: string, body: Record<string, string> | string, headers: Record<string, string> = {}) =>
  api.post(url, typeof body === "string" ? body : new URLSearchParams(body).toString(), { headers: { ...FORM, ...headers }, maxRedirects: 0 })

/** What tests of the pages behind links work with. */
export const mailReaders = ({ api, getContainer }: App) => {
  const mail = () => getContainer().resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  return {
    mail,
    post: (url: string, body: Record<string, string> | string, headers?: Record<string, string>) => postForm(api, url, body, headers),
    /** A contact who agreed to marketing. */
    addReader: async (email: string, locale: "bg" | "en" = "en"): Promise<string> => {
      const { ids } = await mail().contacts.add([{ email, locale, firstName: "Ана" }], "customer")
      const id = ids[0] as string
      await mail().contacts.say(id, [{ purpose: "marketing", action: "grant", basis: "consent" }], { source: "form:footer", actor: "contact" })
      return id
    },
    addTopic: (handle: string, name_en: string, standard = true) =>
      mail().topics.create({ handle, name_bg: `${name_en} (бг)`, name_en, description_bg: "", description_en: "", standard }),
    unsubscribeUrl: (id: string) => `/email/unsubscribe/${mail().keys.tokens.make("unsubscribe", [id, 77])}`,
    preferencesUrl: (id: string) => `/email/preferences/${mail().keys.tokens.make("preferences", [id, 0])}`,
    reasonOf: async (id: string) => (await mail().contacts.get(id)).unmailable,
    mailsTo: (to: string) => mailsTo(getContainer(), to),
    /** Path of the link in the so-manieth mail to an address, once it was sent. */
    linkMailedTo: async (to: string, number = 1): Promise<string> => {
      await expect.poll(async () => (await mailsTo(getContainer(), to)).length).toBe(number)
      return new URL((await mailsTo(getContainer(), to))[number - 1].data.url).pathname
    },
  }
}
