import type { GuideDocument } from "../../../contracts/size-guide-document"
import type { SharedTerm } from "../document"
import { type Db, row, rows } from "../../../lib/db"

/** A revision as the shop shows it. It never changes, so it may be kept by its id. */
export type ShopRevision = {
  id: string
  guide_id: string
  handle: string
  number: number
  content_hash: string
  document: GuideDocument
  terms: SharedTerm[]
}

const COLUMNS = "v.id, g.id AS guide_id, g.handle, v.number, v.content_hash, v.document, v.terms"

/** What is published under a handle now, or one of its earlier revisions; nothing of a guide that is not published. */
export const findShown = async (db: Db, handle: string, number?: number): Promise<ShopRevision | undefined> =>
  row<ShopRevision>(
    db,
    `SELECT ${COLUMNS} FROM bijou_size_guide g
       JOIN bijou_size_guide_revision v ON v.guide_id = g.id AND ${number ? "v.number = ?::bigint" : "v.id = g.published_revision_id"}
      WHERE g.status = 'published' AND g.handle = ?`,
    number ? [number, handle] : [handle]
  )

/** The published revisions of guides by their ids. */
export const findPublished = async (db: Db, guideIds: readonly string[]): Promise<ShopRevision[]> =>
  rows<ShopRevision>(
    db,
    `SELECT ${COLUMNS} FROM bijou_size_guide g JOIN bijou_size_guide_revision v ON v.id = g.published_revision_id
      WHERE g.status = 'published' AND g.id = ANY (?::text[])`,
    [guideIds]
  )
