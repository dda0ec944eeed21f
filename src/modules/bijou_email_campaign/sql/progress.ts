import type { CampaignNumbers, DeliveryState, Refusal } from "../../../contracts/email-campaign-delivery"
import { DELIVERY_STATES, REFUSALS } from "../../../contracts/email-campaign-delivery"
import { type Db, row, rows } from "../../../lib/db"
import { HELD, STATUS, WAITING } from "./status"

/** Rows one step cancels or lets expire, so that no statement runs long. */
const CHUNK = 10_000

/** Where the mails of a campaign stand, read in one statement, so that the numbers agree. */
export const readNumbers = async (db: Db, campaign: number): Promise<CampaignNumbers> => {
  const found = await row<{ chosen: number; is_chosen: boolean; states: Record<string, number>; refusals: Record<string, number>; failures: CampaignNumbers["failures"] }>(
    db,
    `WITH counted AS MATERIALIZED (
       SELECT d.status, CASE WHEN d.status IN (${STATUS.suppressed}, ${STATUS.skipped}, ${STATUS.failed}) THEN d.reason END AS reason,
              CASE WHEN d.status = ${STATUS.failed} THEN d.code END AS code, CASE WHEN d.status = ${STATUS.failed} THEN d.enhanced END AS enhanced, count(*)::int AS n
         FROM bijou_email_delivery d WHERE d.campaign = ? GROUP BY 1, 2, 3, 4
     )
     SELECT k.chosen, k.chosen_at IS NOT NULL AS is_chosen,
            (SELECT coalesce(jsonb_object_agg(s.status, s.n), '{}') FROM (SELECT status, sum(n) AS n FROM counted GROUP BY status) s) AS states,
            (SELECT coalesce(jsonb_object_agg(s.reason, s.n), '{}') FROM (SELECT reason, sum(n) AS n FROM counted
               WHERE status IN (${STATUS.suppressed}, ${STATUS.skipped}) AND reason IS NOT NULL GROUP BY reason) s) AS refusals,
            (SELECT coalesce(jsonb_agg(f), '[]') FROM (SELECT code, enhanced, coalesce(reason, '') AS reason, n AS count FROM counted
               WHERE status = ${STATUS.failed} ORDER BY n DESC, reason LIMIT 20) f) AS failures
       FROM bijou_email_campaign k WHERE k.number = ?`,
    [campaign, campaign]
  )
  const named = <Name extends string>(names: readonly Name[], of: (name: Name) => number | undefined) =>
    Object.fromEntries(names.map((name) => [name, Number(of(name) ?? 0)])) as Record<Name, number>
  return {
    chosen: found?.chosen ?? 0,
    is_chosen: found?.is_chosen ?? false,
    states: named<DeliveryState>(DELIVERY_STATES, (state) => found?.states[STATUS[state]]),
    refusals: named<Refusal>(REFUSALS, (reason) => found?.refusals[reason]),
    failures: found?.failures ?? [],
  }
}

/** Ends what still waits, some rows at a time. @returns how many it were */
const endSome = async (db: Db, campaign: number, state: "canceled" | "expired"): Promise<number> => {
  const [{ n }] = await rows<{ n: number }>(
    db,
    `WITH waiting AS (SELECT d.id FROM bijou_email_delivery d WHERE d.campaign = ? AND d.status IN (${WAITING}) LIMIT ${CHUNK} FOR UPDATE SKIP LOCKED),
     ended AS (UPDATE bijou_email_delivery d SET status = ${STATUS[state]} FROM waiting WHERE d.id = waiting.id RETURNING 1)
     SELECT count(*)::int AS n FROM ended`,
    [campaign]
  )
  return n
}

/** Ends all that still waits. Those on their way are let go. */
export const endWaiting = async (db: Db, campaign: number, state: "canceled" | "expired"): Promise<void> => {
  while ((await endSome(db, campaign, state)) === CHUNK) {
    // Each step is a transaction of its own.
  }
}

/** Ends a campaign of which nothing is left to be sent. @returns its new status, undefined while something is left */
export const finishCampaign = async (db: Db, id: string): Promise<"completed" | "canceled" | undefined> =>
  (
    await row<{ status: "completed" | "canceled" }>(
      db,
      `UPDATE bijou_email_campaign k SET status = CASE k.status WHEN 'canceling' THEN 'canceled' ELSE 'completed' END,
              finished_at = now(), updated_at = now(), version = k.version + 1
        WHERE k.id = ? AND (k.status = 'canceling' OR (k.status = 'sending' AND k.chosen_at IS NOT NULL))
          AND NOT EXISTS (SELECT 1 FROM bijou_email_delivery d WHERE d.campaign = k.number AND d.status IN (${WAITING}))
          AND NOT EXISTS (SELECT 1 FROM bijou_email_delivery d WHERE d.campaign = k.number AND d.status IN (${HELD}))
       RETURNING k.status`,
      [id]
    )
  )?.status

/** How a campaign fared with servers so far, for the breaker. */
export const readFailureShare = async (db: Db, campaign: number): Promise<{ tried: number; failed: number }> =>
  (await row<{ tried: number; failed: number }>(
    db,
    `SELECT coalesce(sum(y.n), 0)::int AS tried, coalesce(sum(y.n) FILTER (WHERE y.metric = 'failed'), 0)::int AS failed
       FROM bijou_email_tally y WHERE y.campaign = ? AND y.metric IN ('sent', 'failed')`,
    [campaign]
  )) ?? { tried: 0, failed: 0 }
