import type { CampaignRow } from "../../../src/modules/bijou_email_campaign"
import { applyReport, countUnsubscribed } from "../../../src/modules/bijou_email_campaign/feedback/feedback"
import { chooseSome } from "../../../src/modules/bijou_email_campaign/sql/choosing"
import { addCounts } from "../../../src/modules/bijou_email_campaign/sql/counts"
import { writeHits } from "../../../src/modules/bijou_email_campaign/sql/hits"
import { trackable } from "../../../src/modules/bijou_email_campaign/sql/mailable"
import { messageIds } from "../../../src/modules/bijou_email_campaign/sql/messages"
import { STATUS } from "../../../src/modules/bijou_email_campaign/sql/status"
import { type Db, row, rows } from "../../../src/lib/db"
import type { Random } from "../random"
import { updateRows } from "../sql"
import { readMails, type ReadMail } from "./readers"
import { writeSaid } from "./said"

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
/** What the demo says about a moment of the past has to be over by now. */
const NOBODY_WAITS = { mails: 0, days: 1, less_days: 0, domains: null }
const ALL = 100_000
const BOUNCES = [
  { share: 0.012, hard: true, code: 550, enhanced: "5.1.1", reason: "The mailbox does not exist." },
  { share: 0.012, hard: false, code: 452, enhanced: "4.2.2", reason: "The mailbox is full." },
]

/** A campaign that has its messages, and when it began. */
export interface PastCampaign {
  campaign: CampaignRow
  startedAt: Date
  /** Mails in an hour. */
  perHour: number
  random: Random
  /** Moments of the orders of a customer. */
  ordersOf: (customerId: string | null) => Date[]
}

type Delivery = { id: string; contact_id: string; customer_id: string | null; is_tracked: boolean; links: number }
type Sent = Delivery & { sentAt: Date; isBack: boolean }

/** The module itself chooses the recipients; who became a contact later is none, and it all was then. */
const choose = async (tx: Db, { campaign, startedAt }: PastCampaign): Promise<void> => {
  const { id, number, audience, content } = campaign
  const standard_locale = "standard_locale" in content ? content.standard_locale : "bg"
  await rows(tx, "UPDATE bijou_email_campaign SET status = 'choosing', starts_at = ? WHERE id = ?", [startedAt, id])
  await chooseSome(tx, { campaignId: id, audience, messages: await messageIds(tx, id), standard_locale, restraint: NOBODY_WAITS, zones: null, chunk: ALL })
  await rows(
    tx,
    "DELETE FROM bijou_email_delivery d USING bijou_email_contact c WHERE d.campaign = ? AND c.id = d.contact_id AND c.created_at > ?::timestamptz",
    [number, startedAt]
  )
  await rows(
    tx,
    `WITH counted AS (SELECT d.reason, count(*)::int AS n FROM bijou_email_delivery d WHERE d.campaign = ? GROUP BY 1),
     gone AS (DELETE FROM bijou_email_tally y WHERE y.campaign = ? AND y.detail NOT IN (SELECT reason FROM counted WHERE reason IS NOT NULL)),
     noted AS (UPDATE bijou_email_tally y SET n = counted.n, hour = date_trunc('hour', ?::timestamptz) FROM counted WHERE y.campaign = ? AND y.detail = counted.reason)
     UPDATE bijou_email_campaign SET chosen = (SELECT sum(n) FROM counted), chosen_at = ?, started_at = ? WHERE number = ?`,
    [number, number, startedAt, number, startedAt, startedAt, number]
  )
}

/** Mails leave one after the other, and some come back. */
const send = async (tx: Db, { campaign, startedAt, perHour, random }: PastCampaign): Promise<Sent[]> => {
  const { number } = campaign
  const queued = await rows<Delivery>(
    tx,
    `SELECT d.id::text AS id, d.contact_id::text AS contact_id, c.customer_id, ${trackable("d.contact_id")} AS is_tracked,
            (SELECT count(*)::int FROM bijou_email_link l WHERE l.message_id = d.message_id AND l.url LIKE 'http%') AS links
       FROM bijou_email_delivery d JOIN bijou_email_contact c ON c.id = d.contact_id WHERE d.campaign = ? AND d.status = ${STATUS.queued} ORDER BY d.id`,
    [number]
  )
  const sent = queued.map((one, index) => ({ ...one, sentAt: new Date(startedAt.getTime() + (index * HOUR_MS) / perHour + 20 * SECOND_MS), isBack: false }))
  await updateRows(
    tx,
    "bijou_email_delivery",
    "id",
    sent.map(({ id, sentAt }) => ({
      id,
      status: STATUS.sent,
      turn: 1,
      attempts: 1,
      code: 250,
      due_at: startedAt.toISOString(),
      submitted_at: sentAt.toISOString(),
      sent_at: sentAt.toISOString(),
      delivered_at: new Date(sentAt.getTime() + random.int(1, 20) * SECOND_MS).toISOString(),
    }))
  )
  await addCounts(tx, sent.flatMap(({ sentAt: at, is_tracked }) => (is_tracked ? ["sent" as const, "tracked" as const] : ["sent" as const]).map((metric) => ({ campaign: number, metric, at, n: 1 }))))
  return sent
}

const bounce = async (tx: Db, sent: Sent[], random: Random): Promise<void> => {
  for (const { share, ...report } of BOUNCES) {
    for (const one of random.sample(sent.filter(({ isBack }) => !isBack), Math.ceil(sent.length * share))) {
      const at = new Date(one.sentAt.getTime() + random.int(1, 40) * MINUTE_MS)
      await applyReport(tx, { delivery: one.id }, { kind: "bounced", at, ...report }, "returned mail")
      await rows(tx, "UPDATE bijou_email_delivery SET delivered_at = NULL WHERE id = ?::bigint", [one.id])
      await rows(tx, "UPDATE bijou_email_suppression SET created_at = ? WHERE delivery_id = ?::bigint", [at, one.id])
      one.isBack = true
    }
  }
}

/** What readers do is counted by the module, from how long ago it was. */
const read = async (tx: Db, { startedAt, random, ordersOf }: PastCampaign, sent: Sent[]): Promise<void> => {
  const { now } = (await row<{ now: Date }>(tx, "SELECT now() AS now")) ?? { now: new Date() }
  const mails = sent
    .filter(({ isBack, is_tracked }) => is_tracked && !isBack)
    .map(({ id, sentAt, links, customer_id }): ReadMail => ({
      delivery: id,
      sentAt,
      links,
      orders: ordersOf(customer_id).filter((at) => at.getTime() > sentAt.getTime() + 10 * MINUTE_MS && at.getTime() < startedAt.getTime() + 4 * 24 * HOUR_MS),
    }))
  await writeHits(tx, readMails(random, mails, now).map(({ when, ...hit }) => ({ ...hit, ago: (now.getTime() - when.getTime()) / SECOND_MS })))
}

/** A few say that it is enough. */
const leave = async (tx: Db, { random }: PastCampaign, sent: Sent[]): Promise<void> => {
  for (const { id, contact_id, sentAt } of random.sample(sent.filter(({ isBack }) => !isBack), Math.ceil(sent.length * 0.012))) {
    const at = new Date(sentAt.getTime() + random.int(6, 1500) * MINUTE_MS)
    const source = random.pick(["one_click", "unsubscribe_page"])
    await writeSaid(tx, [{ contact_id, purpose: "marketing", action: "withdraw", source, text_version: null, evidence: { delivery_id: id }, at: at.toISOString() }])
    await countUnsubscribed(tx, id, contact_id, at)
  }
}

/**
 * Has a campaign been sent at a moment of the past, all of it in the transaction of the caller: nobody ever sees
 * mails that wait.
 */
export const sendInThePast = async (tx: Db, past: PastCampaign): Promise<void> => {
  const { id } = past.campaign
  await choose(tx, past)
  const sent = await send(tx, past)
  await bounce(tx, sent, past.random)
  await read(tx, past, sent)
  await leave(tx, past, sent)
  const created = new Date(past.startedAt.getTime() - 2 * 24 * HOUR_MS)
  const finished = sent.at(-1)?.sentAt ?? past.startedAt
  await rows(
    tx,
    "UPDATE bijou_email_campaign SET status = 'completed', finished_at = ?, created_at = ?, updated_at = ?, version = version + 1 WHERE id = ?",
    [finished, created, finished, id]
  )
  await rows(tx, "UPDATE bijou_email_campaign_version SET created_at = ?, updated_at = ? WHERE campaign_id = ?", [created, past.startedAt, id])
  await rows(tx, "UPDATE bijou_email_message SET created_at = ? WHERE campaign_id = ?", [past.startedAt, id])
}
