import type { GuideDocument } from "../../../contracts/size-guide-document"
import { type Db, row } from "../../../lib/db"

/** The draft as it was at a version; null when that is not known any more. */
export const findDraftAt = async (db: Db, id: string, version: number): Promise<GuideDocument | null> => {
  const found = await row<{ document: GuideDocument }>(
    db,
    `SELECT document FROM (
       SELECT since_version, version, document FROM bijou_size_guide_draft WHERE guide_id = ?
       UNION ALL
       SELECT 1 + coalesce((SELECT max(d.version) FROM bijou_size_guide_draft d WHERE d.guide_id = g.id), 0), version, draft
         FROM bijou_size_guide g WHERE g.id = ?
     ) known WHERE ?::int BETWEEN since_version AND version`,
    [id, id, version]
  )
  return found?.document ?? null
}
