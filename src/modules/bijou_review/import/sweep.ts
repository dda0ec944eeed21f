import { type Db, rows } from "../../../lib/db"
import { clearImport } from "./states"

const ABANDONED_DAYS = 7
const REPORT_DAYS = 30

/** Pieces of uploads that broke off with their process. */
const dropOrphanChunks = (db: Db): Promise<unknown> =>
  rows(
    db,
    `DELETE FROM bijou_review_import_chunk c
      WHERE c.import_id IN (
              SELECT o.import_id FROM bijou_review_import_chunk o
               WHERE NOT EXISTS (SELECT 1 FROM bijou_review_import i WHERE i.id = o.import_id)
               GROUP BY o.import_id HAVING max(o.created_at) < now() - interval '1 hour')`
  )

/** Files and rows hold personal data: they go when nobody needs them for the import any more. */
export const sweepImports = async (db: Db): Promise<number> => {
  await dropOrphanChunks(db)
  await rows(
    db,
    `UPDATE bijou_review_import SET status = 'cancelled', completed_at = now(), updated_at = now()
      WHERE status IN ('uploaded', 'checked', 'failed') AND updated_at < now() - ? * interval '1 day'`,
    [ABANDONED_DAYS]
  )
  const ended = await rows<{ id: string }>(
    db,
    `SELECT i.id FROM bijou_review_import i
      WHERE (i.status = 'cancelled' OR (i.status = 'completed' AND i.completed_at < now() - ? * interval '1 day'))
        AND (EXISTS (SELECT 1 FROM bijou_review_import_row r WHERE r.import_id = i.id)
             OR EXISTS (SELECT 1 FROM bijou_review_import_chunk c WHERE c.import_id = i.id))`,
    [REPORT_DAYS]
  )
  for (const { id } of ended) {
    await clearImport(db, id)
  }
  return ended.length
}
