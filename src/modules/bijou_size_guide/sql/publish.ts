import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { GuideDocument } from "../../../contracts/size-guide-document"
import { hasContent, termsUsedBy } from "../document"
import { contentHash } from "../hash"
import { type Db, inTransaction, row, rows } from "../../../lib/db"
import { lockGuide, type LockedGuide } from "./guide-row"
import { replaceSizes } from "./projection"
import { listTerms } from "./list-terms"

export type PublishChange = { id: string; version?: number; note: string; actor_id: string }

/** What publishing did, and what undoing it has to put back. */
export type PublishOutcome = {
  id: string
  handle: string
  number: number
  /** False when exactly this was published already. */
  created: boolean
  /** Whether the shop shows something else than before. */
  changed: boolean
  before: Pick<LockedGuide, "status" | "archived_from" | "published_revision_id">
}

type Revision = { id: string; number: number; content_hash: string }

const addRevision = async (tx: Db, guide: LockedGuide, change: PublishChange, terms: unknown[], hash: string) => {
  const added = await row<Revision>(
    tx,
    `INSERT INTO bijou_size_guide_revision
       (id, guide_id, number, document, document_hash, terms, content_hash, note, published_by)
     SELECT ?, g.id, 1 + (SELECT count(*)::int FROM bijou_size_guide_revision r WHERE r.guide_id = g.id),
            g.draft, g.draft_hash, ?::jsonb, ?, ?, ?
       FROM bijou_size_guide g WHERE g.id = ?
     RETURNING id, number, content_hash`,
    [generateEntityId(undefined, "szgr"), JSON.stringify(terms), hash, change.note, change.actor_id, guide.id]
  )
  return added as Revision
}

const show = (tx: Db, id: string, revisionId: string, actorId: string) =>
  rows(
    tx,
    `UPDATE bijou_size_guide
        SET status = 'published', archived_from = NULL, published_revision_id = ?, version = version + 1,
            updated_by = ?, updated_at = now()
      WHERE id = ?`,
    [revisionId, actorId, id]
  )

/**
 * Makes the draft what the shop shows. A revision keeps the document and the shared texts it uses,
 * so that neither changes under a buyer. Publishing what is published makes no new one.
 *
 * @throws NOT_FOUND; NOT_ALLOWED for a stale version or a guide with nothing in it
 */
export const publishGuide = (db: Db, change: PublishChange): Promise<PublishOutcome> =>
  inTransaction(db, async (tx) => {
    const guide = await lockGuide(tx, change.id, change.version)
    const { id, handle, status, archived_from, published_revision_id, draft } = guide
    if (!hasContent(draft)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "This size guide has nothing to show yet. Fill in a size, or write an introduction."
      )
    }
    const terms = termsUsedBy(draft, await listTerms(tx))
    const hash = contentHash({ document: draft, terms })
    const current = await row<Revision>(
      tx,
      "SELECT id, number, content_hash FROM bijou_size_guide_revision WHERE guide_id = ? AND id = ?",
      [id, published_revision_id]
    )
    const before = { status, archived_from, published_revision_id }
    if (current?.content_hash === hash) {
      const changed = status !== "published"
      if (changed) {
        await show(tx, id, current.id, change.actor_id)
      }
      return { id, handle, number: current.number, created: false, changed, before }
    }
    const added = await addRevision(tx, guide, change, terms, hash)
    await show(tx, id, added.id, change.actor_id)
    await replaceSizes(tx, id, added.id, draft)
    return { id, handle, number: added.number, created: true, changed: true, before }
  })

/**
 * Puts back what the shop showed before a publishing that could not be finished. The revision stays
 * in the history, where nothing is ever removed.
 */
export const revertPublish = (db: Db, { id, before }: Pick<PublishOutcome, "id" | "before">, actorId: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    const guide = await lockGuide(tx, id)
    const revisionId = before.published_revision_id ?? guide.published_revision_id
    const revision = await row<{ id: string; document: GuideDocument }>(
      tx,
      "SELECT id, document FROM bijou_size_guide_revision WHERE guide_id = ? AND id = ?",
      [id, revisionId]
    )
    if (!revision) {
      return
    }
    await rows(
      tx,
      `UPDATE bijou_size_guide
          SET status = ?, archived_from = ?, published_revision_id = ?, version = version + 1, updated_by = ?, updated_at = now()
        WHERE id = ?`,
      [before.status, before.archived_from, revision.id, actorId, id]
    )
    await replaceSizes(tx, id, revision.id, revision.document)
  })
