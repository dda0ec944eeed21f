import type { LegacyImportBody, LegacyImportResponse } from "../../../contracts/size-guide-exchange"
import { type Db, inTransaction, row } from "../../../lib/db"
import { insertGuide } from "../sql/create"
import { legacyDocument } from "./document"
import { readLegacy } from "./read"

export type LegacyOutcome = { found: boolean; guides: (LegacyImportResponse["guides"][number] & { id: string | null })[] }

/** Handle a category's guide gets; by it a second run knows that the first one was there. */
const handleOf = (category: string) => `imported-${category}`

/**
 * Makes drafts of the earlier module's tables, one for each category. What was imported before is
 * left alone, so that running it again changes nothing.
 */
export const importLegacy = (db: Db, { dry_run, locale }: LegacyImportBody, actorId: string): Promise<LegacyOutcome> =>
  inTransaction(db, async (tx) => {
    const found = await readLegacy(tx)
    const guides: LegacyOutcome["guides"] = []
    for (const { category, sizes, how_to } of found ?? []) {
      const handle = handleOf(category)
      const { document, problems } = legacyDocument(category, sizes, how_to, locale)
      const known = await row<{ id: string }>(tx, "SELECT id FROM bijou_size_guide WHERE handle = ?", [handle])
      const created = known || dry_run ? null : await insertGuide(tx, { handle, document, actor_id: actorId })
      guides.push({
        id: created?.id ?? null,
        handle,
        title: document.title,
        rows: sizes.length,
        how_to: how_to.length,
        outcome: known ? "exists" : created ? "created" : "would_create",
        problems,
      })
    }
    return { found: found !== undefined, guides }
  })
