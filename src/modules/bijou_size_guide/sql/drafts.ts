import type { GuideDocument } from "../../../contracts/size-guide-document"
import { type PreparedDraft, prepareDraft } from "../document"
import { recordChange } from "./changes"
import { type Db, inTransaction, row, rows } from "../../../lib/db"
import { listTerms } from "./list-terms"

/** Former drafts kept at most, those kept at least, and how long the ones between are kept. */
const KEEP_MOST = 200
const KEEP_LEAST = 20

export type DraftChange = { id: string; version: number; document: GuideDocument; actor_id: string }
/** `stale`: the guide is gone or has another version. `same`: the draft is what was to be saved. */
export type DraftOutcome = "saved" | "same" | "stale"

const prune = (tx: Db, id: string, version: number) =>
  rows(
    tx,
    `DELETE FROM bijou_size_guide_draft WHERE guide_id = ?
        AND ((version < ?::int AND replaced_at < now() - interval '15 minutes')
          OR (version < ?::int AND replaced_at < now() - interval '24 hours'))`,
    [id, version - KEEP_MOST, version - KEEP_LEAST]
  )

/**
 * Replaces the draft where it still has `version`; the former one is kept, so that work done on it
 * can be merged. One statement decides: of two savers exactly one is first.
 */
export const replaceDraft = async (tx: Db, change: Omit<DraftChange, "document">, draft: PreparedDraft): Promise<DraftOutcome> => {
  const replaced = await row<{ before: GuideDocument; version: number }>(
    tx,
    `WITH old AS (
       SELECT id, version, draft FROM bijou_size_guide WHERE id = ? AND version = ? AND draft_hash <> ? FOR UPDATE
     ), kept AS (
       INSERT INTO bijou_size_guide_draft (guide_id, since_version, version, document)
       SELECT id, 1 + coalesce((SELECT max(d.version) FROM bijou_size_guide_draft d WHERE d.guide_id = old.id), 0), version, draft
         FROM old
     )
     UPDATE bijou_size_guide g
        SET draft = ?::jsonb, draft_hash = ?, locales = ?::text[], missing_translations = ?, version = g.version + 1,
            updated_by = ?, updated_at = now()
       FROM old WHERE g.id = old.id
     RETURNING old.draft AS before, g.version`,
    [
      change.id,
      change.version,
      draft.hash,
      JSON.stringify(draft.document),
      draft.hash,
      draft.locales,
      draft.missing,
      change.actor_id,
    ]
  )
  if (replaced) {
    await recordChange(tx, { ...change, from_version: change.version, ...replaced, after: draft.document })
    await prune(tx, change.id, replaced.version)
    return "saved"
  }
  const same = await row(tx, "SELECT 1 FROM bijou_size_guide WHERE id = ? AND draft_hash = ?", [change.id, draft.hash])
  return same ? "same" : "stale"
}

/** Saves a draft, and in the same transaction what changed in it. */
export const saveDraft = (db: Db, { document, ...change }: DraftChange): Promise<DraftOutcome> =>
  inTransaction(db, async (tx) => replaceDraft(tx, change, prepareDraft(document, await listTerms(tx))))
