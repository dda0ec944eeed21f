import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { BatchTermsBody, SaveTermBody } from "../../../contracts/size-guide-terms"
import type { GuideDocument } from "../../../contracts/size-guide-document"
import { followTerms } from "../../../sizing/shared-labels"
import { countMissing, prepareDraft } from "../document"
import { replaceDraft } from "./drafts"
import { type Db, inTransaction, row, rows, storable } from "../../../lib/db"
import { listTerms, TERM_COLUMNS, type TermRow } from "./list-terms"

const GUIDES_AT_ONCE = 50

type DraftRow = { id: string; version: number; draft: GuideDocument; missing_translations: number }

/**
 * Brings drafts up to the shared texts: labels that follow one say what it says now, and what a guide
 * lacks is counted anew. What is published stays until it is published again.
 */
const bringUpToDate = async (tx: Db, actorId: string): Promise<void> => {
  const terms = await listTerms(tx)
  let after = ""
  for (;;) {
    const guides = await rows<DraftRow>(
      tx,
      `SELECT id, version, draft, missing_translations FROM bijou_size_guide WHERE id > ? ORDER BY id LIMIT ${GUIDES_AT_ONCE} FOR UPDATE`,
      [after]
    )
    for (const guide of guides) {
      const followed = followTerms(guide.draft, terms)
      if (followed !== guide.draft) {
        await replaceDraft(tx, { id: guide.id, version: guide.version, actor_id: actorId }, prepareDraft(followed, terms))
        continue
      }
      const missing = countMissing(guide.draft, terms)
      if (missing !== guide.missing_translations) {
        await rows(tx, "UPDATE bijou_size_guide SET missing_translations = ? WHERE id = ?", [missing, guide.id])
      }
    }
    if (guides.length < GUIDES_AT_ONCE) {
      return
    }
    after = guides[guides.length - 1].id
  }
}

const taken = () =>
  new MedusaError(MedusaError.Types.DUPLICATE_ERROR, "There is a shared text with these words already. Change that one.")
const missing = () => new MedusaError(MedusaError.Types.NOT_FOUND, "This shared text does not exist any more.")

export type TermChange = { id?: string; actor_id: string }

/** Adds a shared text, or changes the one with `id` and every draft that follows it. @throws NOT_FOUND, DUPLICATE_ERROR */
export const saveTerm = (db: Db, body: SaveTermBody, { id, actor_id }: TermChange): Promise<TermRow> =>
  inTransaction(db, async (tx) => {
    const { kind, text, locale, translations, how_to } = storable(body)
    const values = [kind, text, locale, JSON.stringify(translations), JSON.stringify(how_to)]
    const clash = await row<{ id: string }>(
      tx,
      "SELECT id FROM bijou_size_guide_term WHERE kind = ? AND locale = ? AND lower(text) = lower(?) AND id <> ?",
      [kind, locale, text, id ?? ""]
    )
    if (clash) {
      throw taken()
    }
    const saved = id
      ? await row<TermRow>(
          tx,
          `UPDATE bijou_size_guide_term
              SET kind = ?, text = ?, locale = ?, translations = ?::jsonb, how_to = ?::jsonb, updated_at = now()
            WHERE id = ? RETURNING ${TERM_COLUMNS}`,
          [...values, id]
        )
      : await row<TermRow>(
          tx,
          `INSERT INTO bijou_size_guide_term (kind, text, locale, translations, how_to, id)
           VALUES (?, ?, ?, ?::jsonb, ?::jsonb, ?) ON CONFLICT DO NOTHING RETURNING ${TERM_COLUMNS}`,
          [...values, generateEntityId(undefined, "szgt")]
        )
    if (!saved) {
      throw id ? missing() : taken()
    }
    await bringUpToDate(tx, actor_id)
    return saved
  })

/** Labels that follow it keep its words; revisions keep the texts they were published with. @throws NOT_FOUND */
export const deleteTerm = (db: Db, id: string, actorId: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    if ((await rows(tx, "DELETE FROM bijou_size_guide_term WHERE id = ? RETURNING id", [id])).length === 0) {
      throw missing()
    }
    await bringUpToDate(tx, actorId)
  })

/** Adds and deletes many in one transaction; answers with those that were added or deleted by it. */
export const batchTerms = (db: Db, body: BatchTermsBody, actorId: string): Promise<{ created: TermRow[]; deleted: string[] }> =>
  inTransaction(db, async (tx) => {
    const gone = await rows<{ id: string }>(tx, "DELETE FROM bijou_size_guide_term WHERE id = ANY (?::text[]) RETURNING id", [
      body.delete,
    ])
    const given = body.create.map((term) => ({ ...storable(term), id: generateEntityId(undefined, "szgt") }))
    const created = await rows<TermRow>(
      tx,
      `INSERT INTO bijou_size_guide_term (kind, text, locale, translations, how_to, id)
       SELECT n.kind, n.text, n.locale, n.translations, n.how_to, n.id
         FROM jsonb_populate_recordset(NULL::bijou_size_guide_term, ?::jsonb) n
       ON CONFLICT DO NOTHING RETURNING ${TERM_COLUMNS}`,
      [JSON.stringify(given)]
    )
    await bringUpToDate(tx, actorId)
    return { created, deleted: gone.map(({ id }) => id) }
  })
