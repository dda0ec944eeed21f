import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import PostalMime from "postal-mime"
import { rows } from "../../src/lib/db"
import type { CompiledMessage } from "../../src/mail/compile/types"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from "../../src/modules/bijou_email_campaign"
import type { App } from "../helpers/app"
import { aCompiledMessage, addSubscribers, someContent } from "./campaign"
import type { Sink } from "./sink"

type Row = Record<string, unknown>

/** A mail as it was received, and the paths of its links. */
export type Received = { to: string; delivery: string; html: string; envelopeFrom: string; clicks: string[]; open: string | null; view: string; unsubscribe: string }

/** Three links of the shop, one of a telephone, and the page of the mail itself. */
const message = (locale: "bg" | "en"): CompiledMessage => {
  const plain = aCompiledMessage(locale)
  const link = (index: number) => [`<a href="`, { slot: "link", index, place: "attribute" } as const, `">${index}</a>`]
  return {
    ...plain,
    segments: [
      ...plain.segments.slice(0, -2),
      ...[1, 2, 3].flatMap(link),
      '<a href="',
      { slot: "view", place: "attribute" },
      '">View</a>',
      ...plain.segments.slice(-2),
    ],
    links: [
      ...plain.links,
      { url: "https://shop.example/earrings?a=1&b=%22", block_id: "b2", label: "Earrings" },
      { url: "https://shop.example/chains", block_id: "b3", label: "" },
      { url: "tel:+35929123456", block_id: "b4", label: "Call" },
    ],
  }
}

const paths = (html: string, kind: string): string[] => [...html.matchAll(new RegExp(`/email/${kind}/[\\w.-]+`, "g"))].map(([path]) => path)

/** A campaign that was sent to subscribers `r1@example.com`…, an hour ago, and what tests of its answers need. */
export const sentCampaigns = ({ getContainer }: App) => {
  const mail = () => getContainer().resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  const sql = (text: string, bindings: (string | number)[] = []): Promise<Row[]> =>
    rows<Row>(getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION), text, bindings)
  const contactId = async (to: string): Promise<string> =>
    (await sql("SELECT id::text FROM bijou_email_contact WHERE email_norm = ?", [to]))[0].id as string
  return {
    mail,
    sql,
    contactId,
    /** Adds subscribers; those named agree to tracking. */
    add: async (count: number, tracked: readonly string[] = [], from = 1): Promise<void> => {
      for (const statement of addSubscribers(count, from)) {
        await sql(statement)
      }
      for (const to of tracked) {
        await mail().contacts.say(await contactId(to), [{ purpose: "tracking", action: "grant", basis: "consent" }], { source: "form:footer", actor: "contact" })
      }
    },
    addProvider: (sink: Sink, settings: { bounce_domain?: string } = {}) =>
      mail().providers.create({
        name: "Sink",
        per_second: null,
        is_standard: true,
        config: {
          type: "smtp",
          settings: { host: sink.host, port: sink.port, security: "none", username: "", connections: 2, messages_per_connection: 100, timeout_seconds: 5, ...settings },
        },
      }),
    /** Sends a campaign to all subscribers. @returns its id and number */
    send: async (holdout_percent = 0): Promise<{ id: string; number: number }> => {
      const { campaigns, delivery } = mail()
      const made = await campaigns.create(
        {
          name: "Rings",
          content: someContent,
          audience: { include: [{ kind: "subscribers" }], exclude: [], holdout_percent },
          sender: { name: "Бижу", address: "news@shop.example", reply_to: null },
        },
        "user_test"
      )
      await campaigns.saveMessages(made.id, [message("bg"), message("en")])
      await campaigns.schedule(made.id, { version: made.version, starts_at: null, local_time: false, per_hour: null, expires_at: null })
      for (let time = 0; time < 4 && (await campaigns.get(made.id)).status !== "completed"; time += 1) {
        await delivery.look()
        await delivery.settled()
      }
      // Whoever reads a mail the moment it is sent is a program.
      await sql("UPDATE bijou_email_delivery SET sent_at = sent_at - interval '1 hour', submitted_at = submitted_at - interval '1 hour' WHERE campaign = ?", [made.number])
      return { id: made.id, number: made.number }
    },
    /** The newest mail an address has received. */
    received: async (sink: Sink, to: string): Promise<Received> => {
      const found = sink.received.findLast((one) => one.to === to)
      const { html = "", messageId = "" } = await PostalMime.parse(found?.raw ?? "")
      return {
        to,
        html,
        delivery: messageId.slice(1).split(".")[0],
        envelopeFrom: found?.from ?? "",
        clicks: paths(html, "click"),
        open: paths(html, "open").at(0) ?? null,
        view: paths(html, "view")[0],
        unsubscribe: paths(html, "unsubscribe")[0],
      }
    },
  }
}
