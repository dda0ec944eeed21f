import type { SavedContent } from "../../../contracts/email-campaign-block"
import { type Db, row, rows, toJson } from "../../../lib/db"

export type SavedBlockRow = { id: string; name: string; content: SavedContent; version: number; created_at: Date; updated_at: Date }

const COLUMNS = "b.id, b.name, b.content, b.version, b.created_at, b.updated_at"

export const allSavedBlocks = (db: Db): Promise<SavedBlockRow[]> =>
  rows<SavedBlockRow>(db, `SELECT ${COLUMNS} FROM bijou_email_saved_block b ORDER BY lower(b.name), b.id`)

export const findSavedBlocks = (db: Db, ids: readonly string[]): Promise<SavedBlockRow[]> =>
  rows<SavedBlockRow>(db, `SELECT ${COLUMNS} FROM bijou_email_saved_block b WHERE b.id = ANY (?::text[])`, [ids])

/** @returns undefined when there is one of this name */
export const insertSavedBlock = (db: Db, id: string, name: string, content: SavedContent, actor: string): Promise<SavedBlockRow | undefined> =>
  row<SavedBlockRow>(
    db,
    `INSERT INTO bijou_email_saved_block AS b (id, name, content, created_by) VALUES (?, ?, ?::jsonb, ?)
     ON CONFLICT (lower(name)) DO NOTHING RETURNING ${COLUMNS}`,
    [id, name, toJson(content), actor]
  )

/** @returns undefined when somebody else has changed it meanwhile, or another one has this name */
export const updateSavedBlock = (db: Db, id: string, version: number, name: string, content: SavedContent): Promise<SavedBlockRow | undefined> =>
  row<SavedBlockRow>(
    db,
    `UPDATE bijou_email_saved_block b SET name = ?, content = ?::jsonb, version = b.version + 1, updated_at = now()
      WHERE b.id = ? AND b.version = ?
        AND NOT EXISTS (SELECT 1 FROM bijou_email_saved_block o WHERE lower(o.name) = lower(?) AND o.id <> b.id)
     RETURNING ${COLUMNS}`,
    [name, toJson(content), id, version, name]
  )

/** @returns false when there is none */
export const deleteSavedBlock = async (db: Db, id: string): Promise<boolean> =>
  (await row(db, "DELETE FROM bijou_email_saved_block b WHERE b.id = ? RETURNING b.id", [id])) !== undefined

/** Names of drafts that show a saved block. */
export const draftsWith = async (db: Db, id: string): Promise<string[]> => {
  const found = await rows<{ name: string }>(
    db,
    `SELECT k.name FROM bijou_email_campaign k WHERE k.status = 'draft'
        AND jsonb_path_exists(k.content, '$.documents.*.rows[*].columns[*][*].saved_block_id \\? (@ == $id)', jsonb_build_object('id', ?::text))
      ORDER BY k.created_at DESC LIMIT 5`,
    [id]
  )
  return found.map(({ name }) => name)
}
