import { z } from "zod"
import { CAMPAIGN_STATUSES } from "./email-campaign-campaign"
import { REFUSALS } from "./email-campaign-delivery"
import { momentSchema } from "./shared"

const count = z.number().int().min(0)

/** What orders brought, in one currency; amounts as Medusa keeps them, in whole units of it. */
const revenueSchema = z.object({ currency_code: z.string(), orders: count, amount: z.number() })

/** People of whom chance decided whether they were written to; who was skipped for another reason is in neither group. */
const comparedGroupSchema = z.object({
  people: count,
  /** Those of them who ordered. */
  buyers: count,
  revenue: z.array(revenueSchema),
})
export type ComparedGroup = z.infer<typeof comparedGroupSchema>

/**
 * `GET /admin/email-campaigns/:id/report`: what became of a campaign. People are counted, each once,
 * unless it says otherwise; who has not agreed to tracking is in no number of opens and clicks.
 */
export const campaignReportSchema = z.object({
  status: z.enum(CAMPAIGN_STATUSES),
  chosen: count,
  /** Chosen, but not written to. */
  skipped: z.array(z.object({ reason: z.enum(REFUSALS), count })),
  /** A server took the mail. */
  sent: count,
  /** Sent, and not come back. */
  delivered: count,
  /** No server took the mail. */
  failed: count,
  /** Nobody knows whether a server took the mail. */
  uncertain: count,
  /** Those of `sent` who agreed to tracking: what opens and clicks are shares of. */
  tracked: count,
  /** A mail is counted with the machines while nothing but a privacy proxy or a robot has opened it. */
  opened: z.object({ people: count, machines: count }),
  /** People who followed any link. */
  clicked: count,
  links: z.array(
    z.object({
      url: z.string(),
      /** Label of the button or words of the link; null where it has none. */
      label: z.string().nullable(),
      /** In which part of the mail; null where it is not known any more. */
      block_id: z.string().nullable(),
      people: count,
      /** All clicks of people, not each person once. */
      clicks: count,
    })
  ),
  unsubscribed: count,
  bounced: z.object({ hard: count, soft: count }),
  complained: count,
  /** From orders of those who followed a link, within the time the host allows. */
  revenue: z.array(revenueSchema),
  /** The newest of these orders, at most 50. */
  orders: z.array(
    z.object({
      id: z.string(),
      display_id: z.number().int(),
      currency_code: z.string(),
      amount: z.number(),
      created_at: momentSchema,
    })
  ),
  /**
   * All orders, through a link or not, of those held back and of those who were not, from the first mail until the days
   * the host allows are over after the last; null where nobody was held back.
   */
  comparison: z.object({ held: comparedGroupSchema, others: comparedGroupSchema }).nullable(),
  /** By hours from the first mail on, hours in between without anything included; at most 168. */
  series: z.array(z.object({ hour: momentSchema, sent: count, opened: count, clicked: count, unsubscribed: count, orders: count })),
  updated_at: momentSchema,
})
export type CampaignReport = z.infer<typeof campaignReportSchema>

/** `GET /admin/email-campaigns/:id/report` */
export const campaignReportResponseSchema = z.object({ report: campaignReportSchema })
