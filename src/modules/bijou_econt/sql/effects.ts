import { generateEntityId } from "@medusajs/framework/utils"
import { type Db, row, rows } from "../../../lib/db"

/**
 * What the shop does about a waybill, each at most once: `mirror` its number onto the fulfilment,
 * tell Medusa (`shipped`, `delivered`, `captured`), write to the customer (`mail:…`), tell
 * subscribers (`event:…`).
 */
export type EffectKind =
  | "mirror"
  | "unmirror"
  | "shipped"
  | "delivered"
  | "captured"
  | `mail:${"handed_over" | "ready_for_pickup" | "reminder" | "delivered" | "returned"}`
  | `event:${string}`

export type Effect = { id: string; waybill_id: string; kind: EffectKind; attempt: number }

const MAX_ATTEMPTS = 8

/** Plans effects in the caller's transaction, due in their order; one that is planned already stays as it is. */
export const addEffects = async (tx: Db, waybillId: string, kinds: readonly EffectKind[]): Promise<void> => {
  if (kinds.length === 0) {
    return
  }
  await rows(
    tx,
    `INSERT INTO bijou_econt_effect (id, waybill_id, kind, due_at)
     SELECT e.id, ?, e.kind, now() + e.place * interval '1 microsecond'
       FROM unnest(?::text[], ?::text[]) WITH ORDINALITY AS e (id, kind, place)
     ON CONFLICT (waybill_id, kind) DO NOTHING`,
    [waybillId, kinds.map(() => generateEntityId(undefined, "eeff")), kinds]
  )
}

/** Takes effects that are due, for two minutes; those of one waybill come in the order they were planned. */
export const claimEffects = (db: Db, limit: number): Promise<Effect[]> =>
  rows<Effect>(
    db,
    `WITH taken AS (
       UPDATE bijou_econt_effect e SET claimed_until = now() + interval '2 minutes', attempt = attempt + 1
        WHERE e.id IN (
          SELECT d.id FROM bijou_econt_effect d
           WHERE d.state = 'waiting' AND d.due_at <= now() AND (d.claimed_until IS NULL OR d.claimed_until < now())
           ORDER BY d.due_at LIMIT ? FOR UPDATE SKIP LOCKED
        ) AND e.state = 'waiting' RETURNING e.id, e.waybill_id, e.kind, e.attempt, e.due_at
     )
     SELECT t.id, t.waybill_id, t.kind, t.attempt FROM taken t ORDER BY t.due_at, t.id`,
    [limit]
  )

/** An effect is done, or dropped because it is not wanted any more. */
export const finishEffect = async (db: Db, id: string, state: "done" | "dropped"): Promise<void> => {
  await rows(
    db,
    "UPDATE bijou_econt_effect SET state = ?, done_at = now(), claimed_until = NULL WHERE id = ? AND state = 'waiting'",
    [state, id]
  )
}

/** An effect did not work: it is tried again later, eight times in all. @returns whether it was given up */
export const failEffect = async (db: Db, id: string, error: string): Promise<boolean> => {
  const failed = await row<{ state: string }>(
    db,
    `UPDATE bijou_econt_effect SET error = ?, claimed_until = NULL,
            due_at = now() + make_interval(secs => 30 * power(2, attempt)),
            state = CASE WHEN attempt >= ? THEN 'failed' ELSE 'waiting' END,
            done_at = CASE WHEN attempt >= ? THEN now() END
      WHERE id = ? AND state = 'waiting' RETURNING state`,
    [error.slice(0, 500), MAX_ATTEMPTS, MAX_ATTEMPTS, id]
  )
  return failed?.state === "failed"
}

/** Effects that were given up, for the health route. */
export const countFailedEffects = async (db: Db): Promise<number> =>
  (await row<{ n: number }>(db, "SELECT count(*)::int AS n FROM bijou_econt_effect WHERE state = 'failed'"))?.n ?? 0
