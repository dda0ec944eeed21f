import type { Problem } from "../../../contracts/econt"
import { type Db, inTransaction, row, storable } from "../../../lib/db"
import { addEffects } from "./effects"
import { WAYBILL, type WaybillRow } from "./waybill-row"

/** Cancels what was never booked. @returns undefined when it is booked, or may be */
export const dropUnbooked = (db: Db, id: string): Promise<WaybillRow | undefined> =>
  row<WaybillRow>(
    db,
    `UPDATE bijou_econt_waybill w SET state = 'cancelled', poll_at = NULL, version = version + 1, updated_at = now()
      WHERE w.id = ? AND w.state IN ('draft', 'failed') RETURNING ${WAYBILL}`,
    [id]
  )

/** Takes a booked waybill that Econt has not fetched for cancelling; one left half cancelled is taken again. */
export const startCancelling = (db: Db, id: string): Promise<WaybillRow | undefined> =>
  row<WaybillRow>(
    db,
    `UPDATE bijou_econt_waybill w SET state = 'cancelling', claimed_until = now() + interval '150 seconds', attempted_at = now(),
            updated_at = now()
      WHERE w.id = ? AND w.sent_at IS NULL
        AND (w.state = 'created' OR (w.state = 'cancelling' AND (w.claimed_until IS NULL OR w.claimed_until < now())))
      RETURNING ${WAYBILL}`,
    [id]
  )

/** Cancellations nobody looks after: the answer was lost or the process died. */
export const findHalfCancelled = (db: Db): Promise<{ id: string } | undefined> =>
  row<{ id: string }>(
    db,
    `SELECT w.id FROM bijou_econt_waybill w
      WHERE w.state IN ('creating', 'unsure', 'cancelling') AND w.state = 'cancelling'
        AND (w.claimed_until IS NULL OR w.claimed_until < now()) ORDER BY w.attempted_at LIMIT 1`
  )

/** Econt has no such parcel any more. */
export const finishCancelling = (db: Db, id: string): Promise<WaybillRow | undefined> =>
  inTransaction(db, async (tx) => {
    const cancelled = await row<WaybillRow>(
      tx,
      `UPDATE bijou_econt_waybill w SET state = 'cancelled', parcel_state = 'cancelled', poll_at = NULL, claimed_until = NULL,
              problems = '[]', version = version + 1, updated_at = now()
        WHERE w.id = ? AND w.state = 'cancelling' RETURNING ${WAYBILL}`,
      [id]
    )
    if (cancelled) {
      await addEffects(tx, id, ["unmirror", "event:cancelled"])
    }
    return cancelled
  })

/** Econt did not cancel it, so it is still booked. */
export const refuseCancelling = (db: Db, id: string, problems: readonly Problem[]): Promise<WaybillRow | undefined> =>
  row<WaybillRow>(
    db,
    `UPDATE bijou_econt_waybill w SET state = 'created', problems = ?::jsonb, claimed_until = NULL, version = version + 1,
            updated_at = now()
      WHERE w.id = ? AND w.state = 'cancelling' RETURNING ${WAYBILL}`,
    [JSON.stringify(storable(problems)), id]
  )
