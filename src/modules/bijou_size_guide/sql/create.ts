import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { GuideDocument } from "../../../contracts/size-guide-document"
import { prepareDraft } from "../document"
import { handleFrom } from "../handle"
import { type Db, inTransaction, row, rows } from "../../../lib/db"
import { lockGuide } from "./guide-row"
import { listTerms } from "./list-terms"

const UNIQUE_VIOLATION = "23505"

/** `handle` is taken as it is; otherwise one is made from `like`, or else from the title. */
export type NewGuide = { handle?: string; like?: string; document: GuideDocument; actor_id: string }
export type CreatedGuide = { id: string; handle: string }

/** The sentence a person reads whose handle is taken. */
const handleTaken = (handle: string) =>
  new MedusaError(
    MedusaError.Types.DUPLICATE_ERROR,
    `There is a size guide with the handle "${handle}" already. Choose another one.`
  )

/** The first of `rings`, `rings-2`, `rings-3`, … that is free. */
const freeHandle = async (tx: Db, base: string): Promise<string> => {
  const found = await rows<{ handle: string }>(
    tx,
    "SELECT handle FROM bijou_size_guide WHERE handle = ? OR handle LIKE ?",
    [base, `${base}-%`]
  )
  const taken = new Set(found.map(({ handle }) => handle))
  for (let number = 1; ; number++) {
    const handle = number === 1 ? base : `${base}-${number}`
    if (!taken.has(handle)) {
      return handle
    }
  }
}

/**
 * Inserts a guide. A made-up handle that another writer takes first is made up again: each round leaves
 * one writer fewer, so it ends.
 *
 * @throws DUPLICATE_ERROR for a given handle that is taken
 */
export const insertGuide = async (tx: Db, { handle, like, document, actor_id }: NewGuide): Promise<CreatedGuide> => {
  const draft = prepareDraft(document, await listTerms(tx))
  for (;;) {
    const tried = handle ?? (await freeHandle(tx, like ?? handleFrom(draft.document.title, draft.document.kind)))
    const created = await row<CreatedGuide>(
      tx,
      `INSERT INTO bijou_size_guide
         (id, handle, draft, draft_hash, locales, missing_translations, created_by, updated_by)
       VALUES (?, ?, ?::jsonb, ?, ?::text[], ?, ?, ?) ON CONFLICT (handle) DO NOTHING RETURNING id, handle`,
      [
        generateEntityId(undefined, "szg"),
        tried,
        JSON.stringify(draft.document),
        draft.hash,
        draft.locales,
        draft.missing,
        actor_id,
        actor_id,
      ]
    )
    if (created) {
      return created
    }
    if (handle) {
      throw handleTaken(handle)
    }
  }
}

export type HandleChange = { id: string; version: number; handle: string; actor_id: string }

/** Renames a guide in addresses. @throws NOT_FOUND; NOT_ALLOWED for a stale version; DUPLICATE_ERROR */
export const changeHandle = (db: Db, { id, version, handle, actor_id }: HandleChange): Promise<{ before: string }> =>
  inTransaction(db, async (tx) => {
    const guide = await lockGuide(tx, id, version)
    if (guide.handle === handle) {
      return { before: handle }
    }
    await rows(
      tx,
      `UPDATE bijou_size_guide SET handle = ?, version = version + 1, updated_by = ?, updated_at = now() WHERE id = ?`,
      [handle, actor_id, id]
    ).catch((error: Error & { code?: string }) => {
      throw error.code === UNIQUE_VIOLATION ? handleTaken(handle) : error
    })
    return { before: guide.handle }
  })
