import { MedusaError } from "@medusajs/framework/utils"
import type { Guide, GuideStatus } from "../../../contracts/size-guide"
import type { GuideDocument } from "../../../contracts/size-guide-document"
import { type Db, row } from "../../../lib/db"
import { HAS_CHANGES } from "./list"

/** A guide with its draft as SQL returns it; moments are Dates, people are ids. */
export type GuideRow = Pick<
  Guide,
  "id" | "handle" | "title" | "kind" | "status" | "has_changes" | "revision_number" | "locales" | "missing_translations" | "version"
> & {
  document: GuideDocument
  draft_hash: string
  published_revision_id: string | null
  content_hash: string | null
  published_at: Date | null
  published_by: string | null
  updated_at: Date
  updated_by: string | null
  created_at: Date
}

/** Undefined when the guide does not exist. */
export const findGuide = (db: Db, id: string): Promise<GuideRow | undefined> =>
  row<GuideRow>(
    db,
    `SELECT g.id, g.handle, g.title, g.kind, g.status, g.locales, g.missing_translations, g.version, g.draft AS document,
            g.draft_hash, g.published_revision_id, ${HAS_CHANGES} AS has_changes, v.number AS revision_number,
            v.content_hash, v.published_at, v.published_by, g.updated_at, g.updated_by, g.created_at
       FROM bijou_size_guide g LEFT JOIN bijou_size_guide_revision v ON v.id = g.published_revision_id
      WHERE g.id = ?`,
    [id]
  )

export const missingGuide = () => new MedusaError(MedusaError.Types.NOT_FOUND, "This size guide does not exist any more.")

/** What is checked before a change, read with a lock that lasts until the transaction ends. */
export type LockedGuide = {
  id: string
  handle: string
  status: GuideStatus
  version: number
  draft: GuideDocument
  draft_hash: string
  published_revision_id: string | null
  archived_from: "draft" | "published" | null
}

/**
 * Locks a guide for a change.
 * @throws NOT_FOUND; NOT_ALLOWED when `version` is not the one that is stored
 */
export const lockGuide = async (tx: Db, id: string, version?: number): Promise<LockedGuide> => {
  const found = await row<LockedGuide>(
    tx,
    `SELECT id, handle, status, version, draft, draft_hash, published_revision_id, archived_from
       FROM bijou_size_guide WHERE id = ? FOR UPDATE`,
    [id]
  )
  if (!found) {
    throw missingGuide()
  }
  if (version !== undefined && found.version !== version) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This size guide was changed by somebody else meanwhile. Load it again, then repeat the change."
    )
  }
  return found
}
