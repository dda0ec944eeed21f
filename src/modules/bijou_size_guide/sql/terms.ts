import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { BatchTermsBody, SaveTermBody, Term } from "../../../contracts/size-guide-terms"
import type { GuideDocument } from "../../../contracts/size-guide-document"
import { countMissing } from "../document"
import { type Db, inTransaction, row, rows, storable } from "../../../lib/db"

export type TermRow = Omit<Term, "updated_at"> & { updated_at: Date }

const COLUMNS = "id, kind, text, locale, translations, how_to, updated_at"
const GUIDES_AT_ONCE = 50

/** All shared texts; a shop has a few dozen. */
export const listTerms = (db: Db): Promise<TermRow[]> =>
  rows<TermRow>(db, `SELECT ${COLUMNS} FROM bijou_size_guide_term ORDER BY kind, lower(text), id LIMIT 2000`)

/** Counts anew what guides lack: a shared text may translate them, or not any more. */
const recountMissing = async (tx: Db): Promise<void> => {
  const terms = await listTerms(tx)
  let after = ""
  for (;;) {
    const guides = await rows<{ id: string; draft: GuideDocument; missing_translations: number }>(
      tx,
      `SELECT id, draft, missing_translations FROM bijou_size_guide WHERE id > ? ORDER BY id LIMIT ${GUIDES_AT_ONCE} FOR UPDATE`,
      [after]
    )
    for (const guide of guides) {
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

/** Adds a shared text, or changes the one with `id`. @throws NOT_FOUND, DUPLICATE_ERROR */
export const saveTerm = (db: Db, body: SaveTermBody, id?: string): Promise<TermRow> =>
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
            WHERE id = ? RETURNING ${COLUMNS}`,
          [...values, id]
        )
      : await row<TermRow>(
          tx,
          `INSERT INTO bijou_size_guide_term (kind, text, locale, translations, how_to, id)
           VALUES (?, ?, ?, ?::jsonb, ?::jsonb, ?) ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
          [...values, generateEntityId(undefined, "szgt")]
        )
    if (!saved) {
      throw id ? missing() : taken()
    }
    await recountMissing(tx)
    return saved
  })

/** Revisions keep the texts they were published with. @throws NOT_FOUND */
export const deleteTerm = (db: Db, id: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    if ((await rows(tx, "DELETE FROM bijou_size_guide_term WHERE id = ? RETURNING id", [id])).length === 0) {
      throw missing()
    }
    await recountMissing(tx)
  })

/** Adds and deletes many in one transaction; answers with those that were added or deleted by it. */
export const batchTerms = (db: Db, body: BatchTermsBody): Promise<{ created: TermRow[]; deleted: string[] }> =>
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
       ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
      [JSON.stringify(given)]
    )
    await recountMissing(tx)
    return { created, deleted: gone.map(({ id }) => id) }
  })
