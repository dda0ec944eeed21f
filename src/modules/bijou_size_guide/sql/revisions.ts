import { MedusaError } from "@medusajs/framework/utils"
import type { GuideDocument } from "../../../contracts/size-guide-document"
import { prepareDraft, type SharedTerm } from "../document"
import { decodeNumber, encodeNumber } from "../../../lib/cursor"
import { type Db, inTransaction, row, rows } from "../../../lib/db"
import { type DraftOutcome, replaceDraft } from "./drafts"
import { lockGuide } from "./guide-row"
import { listTerms } from "./list-terms"

export type RevisionRow = {
  id: string
  number: number
  content_hash: string
  note: string
  published_by: string | null
  published_at: Date
}
export type RevisionDocument = RevisionRow & { document: GuideDocument; terms: SharedTerm[] }

const COLUMNS = "id, number, content_hash, note, published_by, published_at"

/** One page of revisions, newest first. */
export const listRevisions = async (db: Db, guideId: string, { cursor, limit }: { cursor?: string; limit: number }) => {
  const found = await rows<RevisionRow>(
    db,
    `SELECT ${COLUMNS} FROM bijou_size_guide_revision WHERE guide_id = ? AND number < ?::bigint ORDER BY number DESC LIMIT ?`,
    [guideId, cursor ? decodeNumber(cursor) : Number.MAX_SAFE_INTEGER, limit + 1]
  )
  const page = found.slice(0, limit)
  return { found: page, nextCursor: found.length > limit ? encodeNumber(page[page.length - 1].number) : null }
}

/** @throws NOT_FOUND */
export const getRevision = async (db: Db, guideId: string, number: number): Promise<RevisionDocument> => {
  const found = await row<RevisionDocument>(
    db,
    `SELECT ${COLUMNS}, document, terms FROM bijou_size_guide_revision WHERE guide_id = ? AND number = ?::bigint`,
    [guideId, number]
  )
  if (!found) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `This size guide has no revision ${number}.`)
  }
  return found
}

export type RestoreChange = { id: string; number: number; version: number; actor_id: string }

/**
 * Makes a revision the draft again; the shop sees it when it is published.
 * @throws NOT_FOUND; NOT_ALLOWED for a stale version
 */
export const restoreRevision = (db: Db, { number, ...change }: RestoreChange): Promise<DraftOutcome> =>
  inTransaction(db, async (tx) => {
    await lockGuide(tx, change.id, change.version)
    const { document } = await getRevision(tx, change.id, number)
    return replaceDraft(tx, change, prepareDraft(document, await listTerms(tx)))
  })
