import { MedusaError } from "@medusajs/framework/utils"
import type { GuideStatus } from "../../../contracts/size-guide"
import { type Db, inTransaction, rows } from "../../../lib/db"
import { lockGuide } from "./guide-row"

/** `restored`: the status it was archived from. */
export type StatusChange = { id: string; version?: number; status: GuideStatus | "restored"; actor_id: string }

/**
 * Sets the status of a guide. Setting the one it has changes nothing, nor does restoring what is not archived.
 * @returns the status before and after
 * @throws NOT_FOUND; NOT_ALLOWED for a stale version, or for `published` without a revision
 */
export const setStatus = (db: Db, { id, version, status: asked, actor_id }: StatusChange): Promise<{ before: GuideStatus; after: GuideStatus }> =>
  inTransaction(db, async (tx) => {
    const guide = await lockGuide(tx, id, version)
    const status = asked === "restored" ? (guide.archived_from ?? guide.status) : asked
    if (guide.status === status) {
      return { before: status, after: status }
    }
    if (status === "published" && guide.published_revision_id === null) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "This size guide was never published, so there is no revision to put back. Publish its draft."
      )
    }
    await rows(
      tx,
      `UPDATE bijou_size_guide
          SET status = ?, archived_from = ?, version = version + 1, updated_by = ?, updated_at = now()
        WHERE id = ?`,
      [status, status === "archived" ? guide.status : null, actor_id, id]
    )
    return { before: guide.status, after: status }
  })

/**
 * Deletes a guide with its revisions, history and assignments.
 * @throws NOT_FOUND; NOT_ALLOWED for one that was published and is not archived
 */
export const deleteGuide = (db: Db, id: string): Promise<{ handle: string }> =>
  inTransaction(db, async (tx) => {
    const { status, handle, published_revision_id } = await lockGuide(tx, id)
    if (status !== "archived" && published_revision_id !== null) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "This size guide was published. Archive it first, then it can be deleted."
      )
    }
    await rows(tx, "DELETE FROM bijou_size_guide WHERE id = ?", [id])
    return { handle }
  })
