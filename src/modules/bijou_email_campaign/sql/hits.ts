import { type Db, inTransaction, rows } from "../../../lib/db"
import { type Hit, HIT_CLASSES, HIT_KINDS, type HitClass, type HitKind, MACHINES_WITHIN_SECONDS } from "../../../mail/tracking"
import { trackable } from "./mailable"
import { addToTally, counted } from "./tally"

const KIND = Object.fromEntries(HIT_KINDS.map((kind, index) => [kind, index])) as Record<HitKind, number>
const CLASS = Object.fromEntries(HIT_CLASSES.map((one, index) => [one, index])) as Record<HitClass, number>
const HUMAN = CLASS.human

/** Events kept of one mail; whoever calls its links over and over adds none. */
const MOST_OF_ONE = 500

/** A hit and how many seconds ago it was: the clock of the database counts. */
export type AgedHit = Hit & { ago: number }

const HITS = `unnest(?::float8[], ?::bigint[], ?::smallint[], ?::smallint[], ?::smallint[]) AS h (ago, delivery_id, kind, class, link)`

/**
 * Events, what they are first of on each delivery, and the counts. Whoever did not agree to tracking, or has
 * taken it back, is in none of it. A person who follows a link or opens the mail in a browser has read it.
 */
const WRITE = `
  WITH hit AS MATERIALIZED (
    SELECT d.id, d.campaign, d.message_id, h.kind, h.link, now() - make_interval(secs => h.ago) AS at,
           CASE WHEN h.class = ${HUMAN} AND now() - make_interval(secs => h.ago) < coalesce(d.sent_at, d.submitted_at) + interval '${MACHINES_WITHIN_SECONDS} seconds'
             THEN ${CLASS.scanner}::smallint ELSE h.class END AS class
      FROM ${HITS} JOIN bijou_email_delivery d ON d.id = h.delivery_id
     WHERE ${trackable("d.contact_id")} AND (SELECT count(*) FROM (SELECT 1 FROM bijou_email_event e WHERE e.delivery_id = d.id LIMIT ${MOST_OF_ONE}) e) < ${MOST_OF_ONE}
  ), seen AS (
    SELECT id, campaign, min(at) FILTER (WHERE class = ${HUMAN}) AS opened, min(at) FILTER (WHERE class = ${HUMAN} AND kind = ${KIND.click}) AS clicked,
           min(at) FILTER (WHERE class <> ${HUMAN} AND kind = ${KIND.open}) AS machine
      FROM hit GROUP BY id, campaign
  ), first AS MATERIALIZED (
    SELECT s.id, s.campaign, coalesce(d.opened_at, s.opened) AS opened_at, coalesce(d.clicked_at, s.clicked) AS clicked_at,
           coalesce(d.machine_opened_at, s.machine) AS machine_at, d.opened_at IS NULL AND s.opened IS NOT NULL AS opens,
           d.clicked_at IS NULL AND s.clicked IS NOT NULL AS clicks,
           d.opened_at IS NULL AND s.opened IS NULL AND d.machine_opened_at IS NULL AND s.machine IS NOT NULL AS machine_comes,
           d.opened_at IS NULL AND s.opened IS NOT NULL AND d.machine_opened_at IS NOT NULL AS machine_goes
      FROM seen s JOIN bijou_email_delivery d ON d.id = s.id
  ), link AS MATERIALIZED (
    SELECT h.campaign, h.message_id || ':' || h.link AS detail, min(h.at) AS at, count(*) AS clicks,
           NOT EXISTS (SELECT 1 FROM bijou_email_event e WHERE e.delivery_id = h.id AND e.kind = ${KIND.click} AND e.class = ${HUMAN} AND e.link = h.link) AS is_first
      FROM hit h WHERE h.kind = ${KIND.click} AND h.class = ${HUMAN} GROUP BY h.id, h.campaign, h.message_id, h.link
  ), written AS (
    INSERT INTO bijou_email_event (at, delivery_id, kind, class, link) SELECT at, id, kind, class, link FROM hit ORDER BY at
  ), changed AS (
    UPDATE bijou_email_delivery d SET opened_at = f.opened_at, clicked_at = f.clicked_at, machine_opened_at = f.machine_at
      FROM first f WHERE d.id = f.id AND (f.opens OR f.clicks OR f.machine_comes)
  )
  ${addToTally(
    counted("opened", "first WHERE opens", { at: "opened_at" }),
    counted("clicked", "first WHERE clicks", { at: "clicked_at" }),
    counted("opened_machine", "first WHERE machine_comes OR machine_goes", { at: "machine_at", n: "CASE WHEN machine_goes THEN -1 ELSE 1 END" }),
    counted("link_people", "link WHERE is_first", { at: "at", detail: "detail" }),
    counted("link_clicks", "link", { at: "at", detail: "detail", n: "clicks" })
  )}`

/** Writes down what was done with mails, all of it or nothing. Two processes that hear of one mail come one after the other. */
export const writeHits = (db: Db, hits: readonly AgedHit[]): Promise<void> =>
  inTransaction(db, async (tx) => {
    const ids = hits.map(({ delivery }) => delivery)
    await rows(tx, "SELECT 1 FROM bijou_email_delivery d WHERE d.id = ANY (?::bigint[]) ORDER BY d.id FOR UPDATE", [ids])
    await rows(tx, WRITE, [
      hits.map(({ ago }) => ago),
      ids,
      hits.map(({ kind }) => KIND[kind]),
      hits.map((hit) => CLASS[hit.class]),
      hits.map(({ link }) => link?.index ?? null) as number[],
    ])
  })

/** Clicks on one link by people nobody knows. */
export type AnonymousClicks = { message: string; index: number; n: number }

/** Counts clicks of those who did not agree to tracking: how many a link had, and nothing else. */
export const writeAnonymousClicks = async (db: Db, clicks: readonly AnonymousClicks[]): Promise<void> => {
  await rows(
    db,
    `WITH clicked AS (
       SELECT k.number AS campaign, c.message_id || ':' || c.link AS detail, c.n
         FROM unnest(?::bigint[], ?::int[], ?::int[]) AS c (message_id, link, n)
         JOIN bijou_email_message m ON m.id = c.message_id JOIN bijou_email_campaign k ON k.id = m.campaign_id
     ) ${addToTally(counted("link_anonymous", "clicked", { detail: "detail", n: "n" }))}`,
    [clicks.map(({ message }) => message), clicks.map(({ index }) => index), clicks.map(({ n }) => n)]
  )
}

/** Deletes events that are older than they may be kept. @returns how many */
export const forgetEvents = async (db: Db, days: number, limit: number): Promise<number> => {
  const [{ n }] = await rows<{ n: number }>(
    db,
    `WITH gone AS (DELETE FROM bijou_email_event e WHERE e.ctid = ANY (ARRAY(
       SELECT o.ctid FROM bijou_email_event o WHERE o.at < now() - make_interval(days => ?) LIMIT ?)) RETURNING 1)
     SELECT count(*)::int AS n FROM gone`,
    [days, limit]
  )
  return n
}
