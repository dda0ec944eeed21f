import type { DecisionResult } from "../../../contracts/review-moderation"
import { type Decision, DECISION_TARGET, type ReasonCode, type ReviewStatus } from "../../../contracts/review-status"
import { type Db, row, rows } from "../../../lib/db"
import { iso, type NameOf } from "./review-row"

export type DecideInput = {
  decision: Decision
  reason_code?: ReasonCode
  note?: string
  batch_id: string
  reviews: { id: string; version: number }[]
  actor_id: string
}

/** What became of one review, before names are known. Moments are ISO 8601, since it passes through workflows. */
export type Outcome = {
  id: string
  ok: boolean
  status: ReviewStatus | null
  version: number | null
  decided_at: string | null
  decided_by: string | null
  stale: boolean
}

type OutcomeRow = Omit<Outcome, "decided_at"> & { decided_at: Date | null }

const toOutcome = ({ decided_at, ...outcome }: OutcomeRow): Outcome => ({ ...outcome, decided_at: iso(decided_at) })

/**
 * Decides up to 500 reviews in one statement. A review is changed only if it still has the
 * version the moderator saw. Rows are locked in the order of their ids, so two bulk decisions
 * never block each other for good. Sent twice with the same batch id, the second changes
 * nothing and answers as the first.
 */
export const decide = async (db: Db, input: DecideInput): Promise<Outcome[]> => {
  const target = DECISION_TARGET[input.decision]
  const found = await rows<OutcomeRow>(
    db,
    `WITH input AS MATERIALIZED (
       SELECT DISTINCT ON (id) id, version FROM unnest(?::text[], ?::int[]) AS i (id, version) ORDER BY id
     ), locked AS MATERIALIZED (
       SELECT r.id, r.status, r.version, r.decided_at, r.decided_by, i.version AS seen
         FROM bijou_review r JOIN input i ON i.id = r.id
        WHERE r.deleted_at IS NULL ORDER BY r.id FOR UPDATE OF r
     ), changed AS (
       UPDATE bijou_review r
          SET status = ?::text, version = l.version + 1, decided_at = now(), decided_by = ?, updated_at = now(),
              published_at = CASE WHEN ?::text = 'published' THEN coalesce(r.published_at, now()) ELSE r.published_at END
         FROM locked l
        WHERE r.id = l.id AND l.version = l.seen AND l.status <> ?::text
       RETURNING r.id, l.status AS from_status, r.version, r.product_id
     ), logged AS (
       INSERT INTO bijou_review_action
              (review_id, product_id, action, from_status, to_status, reason_code, note, actor_type, actor_id,
               batch_id, review_version)
       SELECT id, product_id, ?::text, from_status, ?::text, ?::text, ?::text, 'user', ?::text, ?::text, version
         FROM changed ORDER BY id
     )
     SELECT i.id,
            (c.id IS NOT NULL OR done.review_id IS NOT NULL) AS ok,
            coalesce(CASE WHEN c.id IS NOT NULL THEN ?::text END, l.status) AS status,
            coalesce(c.version, l.version) AS version,
            l.decided_at, l.decided_by, coalesce(l.version <> i.version, false) AS stale
       FROM input i
       LEFT JOIN changed c ON c.id = i.id
       LEFT JOIN locked l ON l.id = i.id
       LEFT JOIN bijou_review_action done
              ON done.batch_id = ?::text AND done.batch_id IS NOT NULL AND done.review_id = i.id AND done.undo_of IS NULL`,
    [
      input.reviews.map((review) => review.id),
      input.reviews.map((review) => review.version),
      target,
      input.actor_id,
      target,
      target,
      input.decision,
      target,
      input.reason_code ?? null,
      input.note ?? null,
      input.actor_id,
      input.batch_id,
      target,
      input.batch_id,
    ]
  )
  return found.map(toOutcome)
}

/**
 * Takes back up to 500 decisions of a batch whose reviews nobody has changed since. The rows are
 * locked before they are judged, so the answer needs no second look at what was changed.
 */
export const undoBatch = async (
  db: Db,
  batchId: string,
  undoBatchId: string,
  actorId: string,
  limit: number
): Promise<{ outcomes: Outcome[]; remaining: number }> => {
  const outcomes = await rows<OutcomeRow>(
    db,
    `WITH batch AS MATERIALIZED (
       SELECT a.review_id AS id, a.review_version AS version, a.from_status FROM bijou_review_action a
        WHERE a.batch_id = ? AND a.batch_id IS NOT NULL AND a.undo_of IS NULL
          AND NOT EXISTS (SELECT 1 FROM bijou_review_action u
                           WHERE u.undo_of = a.batch_id AND u.undo_of IS NOT NULL AND u.review_id = a.review_id)
        ORDER BY a.review_id LIMIT ?
     ), locked AS MATERIALIZED (
       SELECT r.id, r.status, r.version, r.decided_at, r.decided_by, b.version AS seen, b.from_status
         FROM bijou_review r JOIN batch b ON b.id = r.id
        WHERE r.deleted_at IS NULL ORDER BY r.id FOR UPDATE OF r
     ), changed AS (
       UPDATE bijou_review r
          SET status = l.from_status, version = l.version + 1, updated_at = now(),
              decided_at = CASE WHEN l.from_status = 'pending' THEN NULL ELSE now() END,
              decided_by = CASE WHEN l.from_status = 'pending' THEN NULL ELSE ? END
         FROM locked l
        WHERE r.id = l.id AND l.version = l.seen
       RETURNING r.id, l.status AS from_status, r.status, r.version, r.product_id
     ), logged AS (
       INSERT INTO bijou_review_action
              (review_id, product_id, action, from_status, to_status, actor_type, actor_id, batch_id, undo_of,
               review_version)
       SELECT id, product_id, 'undo', from_status, status, 'user', ?::text, ?::text, ?::text, version
         FROM changed ORDER BY id
     )
     SELECT l.id, l.version = l.seen AS ok, CASE WHEN l.version = l.seen THEN l.from_status ELSE l.status END AS status,
            l.version + (l.version = l.seen)::int AS version, l.decided_at, l.decided_by, l.version <> l.seen AS stale
       FROM locked l
     UNION ALL
     SELECT b.id, false, NULL, NULL, NULL, NULL, false FROM batch b WHERE b.id NOT IN (SELECT id FROM locked)`,
    [batchId, limit, actorId, actorId, undoBatchId, batchId]
  )
  const left = await row<{ n: number }>(
    db,
    `SELECT count(*)::int AS n FROM bijou_review_action a
       JOIN bijou_review r ON r.id = a.review_id AND r.version = a.review_version AND r.deleted_at IS NULL
      WHERE a.batch_id = ? AND a.batch_id IS NOT NULL AND a.undo_of IS NULL`,
    [batchId]
  )
  return { outcomes: outcomes.map(toOutcome), remaining: left?.n ?? 0 }
}

/** Outcome to wire shape. */
export const toDecisionResult = (outcome: Outcome, nameOf: NameOf): DecisionResult => {
  if (outcome.ok && outcome.status && outcome.version) {
    return { id: outcome.id, ok: true, status: outcome.status, version: outcome.version }
  }
  if (!outcome.status || !outcome.version) {
    return { id: outcome.id, ok: false, conflict: "missing", current: null }
  }
  return {
    id: outcome.id,
    ok: false,
    conflict: outcome.stale ? "stale" : "not_allowed",
    current: {
      status: outcome.status,
      version: outcome.version,
      decided_by: outcome.decided_by ? { id: outcome.decided_by, name: nameOf(outcome.decided_by) } : null,
      decided_at: outcome.decided_at,
    },
  }
}
