import type { DocumentChange } from "../../../contracts/size-guide-history"
import type { GuideDocument } from "../../../contracts/size-guide-document"
import { diffDocuments } from "../../../sizing/diff"
import { decodeNumber, encodeNumber } from "../../../lib/cursor"
import { type Db, row, rows } from "../../../lib/db"
import { findDraftAt } from "./draft-history"

const ENTRIES_MAX = 200
const TEXT_MAX = 500

const clip = (text: string | null): string | null => (text && text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX)}…` : text)

/** The first entries of a difference with texts of a readable length, and how many more there are. */
export const capChanges = (found: DocumentChange[], max = ENTRIES_MAX): { changes: DocumentChange[]; more: number } => ({
  changes: found.slice(0, max).map((entry) => ({ ...entry, before: clip(entry.before), after: clip(entry.after) })),
  more: Math.max(0, found.length - max),
})

type Saved = {
  id: string
  actor_id: string
  from_version: number
  version: number
  before: GuideDocument
  after: GuideDocument
}
type LastRow = { id: string; from_version: number; mergeable: boolean }

/** The last row of the history, and whether what this person saved now goes on with it. */
const findLast = (tx: Db, guideId: string, actorId: string) =>
  row<LastRow>(
    tx,
    `SELECT c.id, c.from_version,
            (c.actor_id = ? AND c.started_at > now() - interval '10 minutes' AND c.after_revision = r.latest) AS mergeable
       FROM bijou_size_guide_change c,
            (SELECT coalesce(max(number), 0) AS latest FROM bijou_size_guide_revision WHERE guide_id = ?) r
      WHERE c.guide_id = ? ORDER BY c.id DESC LIMIT 1`,
    [actorId, guideId, guideId]
  )

/**
 * Writes down what a save changed. Saves of one person within ten minutes, and with no revision
 * between, are one row that says the net change; a change that was taken back leaves none.
 */
export const recordChange = async (tx: Db, saved: Saved): Promise<void> => {
  const last = await findLast(tx, saved.id, saved.actor_id)
  const base = last?.mergeable ? await findDraftAt(tx, saved.id, last.from_version) : null
  const { changes, more } = capChanges(diffDocuments(base ?? saved.before, saved.after))
  if (last && base) {
    await rows(
      tx,
      changes.length
        ? `UPDATE bijou_size_guide_change SET changes = ?::jsonb, more = ?, version = ?, changed_at = now() WHERE id = ?`
        : `DELETE FROM bijou_size_guide_change WHERE id = ?`,
      changes.length ? [JSON.stringify(changes), more, saved.version, last.id] : [last.id]
    )
    return
  }
  if (changes.length) {
    await rows(
      tx,
      `INSERT INTO bijou_size_guide_change (guide_id, from_version, version, after_revision, actor_id, changes, more)
       SELECT ?, ?, ?, coalesce(max(number), 0), ?, ?::jsonb, ? FROM bijou_size_guide_revision WHERE guide_id = ?`,
      [saved.id, saved.from_version, saved.version, saved.actor_id, JSON.stringify(changes), more, saved.id]
    )
  }
}

export type ChangeRow = {
  id: string
  version: number
  actor_id: string | null
  changes: DocumentChange[]
  more: number
  changed_at: Date
}

/** One page of the history, newest first. */
export const listChanges = async (db: Db, guideId: string, { cursor, limit }: { cursor?: string; limit: number }) => {
  const found = await rows<ChangeRow>(
    db,
    `SELECT id, version, actor_id, changes, more, changed_at FROM bijou_size_guide_change
      WHERE guide_id = ? AND id < ? ORDER BY id DESC LIMIT ?`,
    [guideId, cursor ? decodeNumber(cursor) : Number.MAX_SAFE_INTEGER, limit + 1]
  )
  const page = found.slice(0, limit)
  return { found: page, nextCursor: found.length > limit ? encodeNumber(Number(page[page.length - 1].id)) : null }
}
