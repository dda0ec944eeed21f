import type { Db } from "../../../lib/db"
import { lockContact, say } from "../sql/consent"
import { addCounts, type Count } from "../sql/counts"
import { changeDelivery, findDelivery, type HeldDelivery, holdDelivery, lastFared, type Which } from "../sql/feedback"
import { STATUS } from "../sql/status"
import { suppress } from "../sql/suppression"
import type { Metric } from "../sql/tally"
import { isSoftRun } from "./soft-run"

/** What became of a mail after a server took it. */
export type Report = {
  kind: "delivered" | "bounced" | "complained" | "unsubscribed"
  /** Of a bounce: the address is dead. */
  hard: boolean
  at: Date
  code: number | null
  enhanced: string | null
  reason: string | null
}

const BOUNCE = { soft: 1, hard: 2 } as const
const LAST = 7
const REST_DAYS = 30
const DAY_MS = 86_400_000
const REASON_LENGTH = 300

/** What a server wrote, without addresses. */
const cleaned = (reason: string | null): string | null =>
  reason &&
  reason
    .replace(/[\u0000-\u001F\u007F]+/g, " ")
    .replace(/[^\s<>"'()[\]:;,]+@[^\s<>"'()[\]:;,]+/g, "…")
    .trim()
    .slice(0, REASON_LENGTH)

/**
 * Writes down what became of a mail and draws the consequences, in the transaction of the caller: a dead address is
 * suppressed, one that keeps coming back rests, who complains is not written to any more. Said twice it is as said once.
 * Webhooks and returned mails both come here.
 * @param source for example `webhook:eprov_1` or `returned mail`
 * @returns false when there is no such delivery
 */
export const applyReport = async (tx: Db, which: Which, report: Report, source: string): Promise<boolean> => {
  const known = await findDelivery(tx, which)
  if (!known) {
    return false
  }
  const isThere = await lockContact(tx, known.contact_id)
  const held = await holdDelivery(tx, known.id)
  if (!held) {
    return false
  }
  const counts: Count[] = []
  const { campaign } = held
  const count = (metric: Metric, n = 1) => counts.push({ campaign, metric, at: report.at, n })
  if (held.status === STATUS.uncertain) {
    // Whoever reports on it has had it.
    await changeDelivery(tx, held.id, { status: STATUS.sent, sent_at: report.at, reason: null })
    count("uncertain", -1)
    count("sent")
  }
  await CONSEQUENCES[report.kind]({ tx, held, report: { ...report, reason: cleaned(report.reason) }, source, count, isThere })
  await addCounts(tx, counts)
  return true
}

type Step = { tx: Db; held: HeldDelivery; report: Report; source: string; count: (metric: Metric, n?: number) => void; isThere: boolean }

const bounced = async ({ tx, held, report, source, count }: Step): Promise<void> => {
  const { at, code, enhanced, reason } = report
  const isHard = report.hard || held.bounce === BOUNCE.hard
  if (held.bounce === null) {
    count(isHard ? "bounced_hard" : "bounced_soft")
  } else if (isHard && held.bounce === BOUNCE.soft) {
    count("bounced_soft", -1)
    count("bounced_hard")
  }
  await changeDelivery(tx, held.id, { bounced_at: at, bounce: isHard ? BOUNCE.hard : BOUNCE.soft, code, enhanced, reason })
  if (isHard) {
    await suppress(tx, held.email_hash, { reason: "hard_bounce", source, deliveryId: held.id })
  } else if (isSoftRun(await lastFared(tx, held.contact_id, LAST))) {
    const expiresAt = new Date(at.getTime() + REST_DAYS * DAY_MS)
    await suppress(tx, held.email_hash, { reason: "soft_bounces", source, deliveryId: held.id, expiresAt })
  }
}

/** What the reader said by a button of their mailbox. */
const refuse = async ({ tx, held, source, isThere }: Step): Promise<boolean> => {
  if (!isThere) {
    return false
  }
  const how = { source, actor: "contact", evidence: { delivery_id: held.id } }
  return (await say(tx, held.contact_id, [{ purpose: "marketing", action: "withdraw" }], how)).length > 0
}

const complained = async (step: Step): Promise<void> => {
  const { tx, held, report, source, count } = step
  if (held.complained_at === null) {
    count("complained")
  }
  await changeDelivery(tx, held.id, { complained_at: report.at })
  await refuse(step)
  await suppress(tx, held.email_hash, { reason: "complaint", source, deliveryId: held.id })
}

const unsubscribed = async (step: Step): Promise<void> => {
  const { tx, held, report, count } = step
  if ((await refuse(step)) && held.unsubscribed_at === null) {
    count("unsubscribed")
    await changeDelivery(tx, held.id, { unsubscribed_at: report.at })
  }
}

const CONSEQUENCES: Record<Report["kind"], (step: Step) => Promise<void>> = {
  delivered: ({ tx, held, report }) => changeDelivery(tx, held.id, { delivered_at: report.at }),
  bounced,
  complained,
  unsubscribed,
}

/** The reader of a mail has unsubscribed through it, in the transaction in which they said so. */
export const countUnsubscribed = async (tx: Db, deliveryId: string, contactId: string, at = new Date()): Promise<void> => {
  const held = await holdDelivery(tx, deliveryId)
  if (held && held.contact_id === contactId && held.unsubscribed_at === null) {
    await changeDelivery(tx, held.id, { unsubscribed_at: at })
    await addCounts(tx, [{ campaign: held.campaign, metric: "unsubscribed", at, n: 1 }])
  }
}

