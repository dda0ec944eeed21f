import { MedusaError } from "@medusajs/framework/utils"
import type {
  GuideBundle,
  ImportBundleBody,
  ImportBundleResponse,
} from "../../../contracts/size-guide-exchange"
import type { GuideDocument } from "../../../contracts/size-guide-document"
import { diffDocuments } from "../../../sizing/diff"
import { prepareDraft } from "../document"
import { insertGuide } from "./create"
import { type Db, inTransaction, row, rows } from "../../../lib/db"
import { replaceDraft } from "./drafts"
import { listTerms } from "./list-terms"

const GUIDES_MAX = 200

/**
 * The drafts of some guides, or of all, as one file for another shop.
 * @throws INVALID_DATA for more guides than a file takes; NOT_FOUND when one of `ids` is no guide
 */
export const exportBundle = async (db: Db, ids: string[] | undefined): Promise<GuideBundle> => {
  const found = await rows<{ handle: string; document: GuideDocument }>(
    db,
    `SELECT handle, draft AS document FROM bijou_size_guide WHERE ?::text[] IS NULL OR id = ANY (?::text[])
      ORDER BY handle LIMIT ${GUIDES_MAX + 1}`,
    [ids ?? null, ids ?? null]
  )
  if (found.length > GUIDES_MAX) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `A file holds ${GUIDES_MAX} size guides at most. Choose the guides to export.`
    )
  }
  if (ids && found.length < new Set(ids).size) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "One of the chosen size guides does not exist any more.")
  }
  return { format: "bijou-size-guides", version: 1, size_guides: found }
}

type Item = GuideBundle["size_guides"][number]
type Result = ImportBundleResponse["results"][number]
type Options = { existing: ImportBundleBody["existing"]; actor_id: string }

const importOne = async (tx: Db, { handle, document }: Item, { existing, actor_id }: Options): Promise<Result> => {
  const found = await row<{ id: string; version: number; draft: GuideDocument }>(
    tx,
    "SELECT id, version, draft FROM bijou_size_guide WHERE handle = ? FOR UPDATE",
    [handle]
  )
  if (!found) {
    const created = await insertGuide(tx, { handle, document, actor_id })
    return { ...created, outcome: "created", changes: 0 }
  }
  if (existing === "skip") {
    return { handle, id: found.id, outcome: "skipped", changes: 0 }
  }
  if (existing === "copy") {
    const created = await insertGuide(tx, { like: handle, document, actor_id })
    return { ...created, outcome: "copied", changes: 0 }
  }
  const draft = prepareDraft(document, await listTerms(tx))
  const outcome = await replaceDraft(tx, { id: found.id, version: found.version, actor_id }, draft)
  return outcome === "saved"
    ? { handle, id: found.id, outcome: "replaced", changes: diffDocuments(found.draft, draft.document).length }
    : { handle, id: found.id, outcome: "unchanged", changes: 0 }
}

/** Ends a transaction that was only tried out. */
class TriedOut extends Error {
  constructor(readonly results: Result[]) {
    super("tried out")
  }
}

/**
 * Imports a file of guides: all of it or nothing. A dry run does the same and takes it back.
 * @throws INVALID_DATA when two guides of the file have the same handle
 */
export const importBundle = async (db: Db, body: ImportBundleBody, actorId: string): Promise<Result[]> => {
  const guides = body.bundle.size_guides
  if (new Set(guides.map(({ handle }) => handle)).size < guides.length) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "Two size guides of the file have the same handle.")
  }
  const work = async (tx: Db) => {
    const results: Result[] = []
    for (const guide of guides) {
      results.push(await importOne(tx, guide, { existing: body.existing, actor_id: actorId }))
    }
    if (body.dry_run) {
      throw new TriedOut(results)
    }
    return results
  }
  return inTransaction(db, work).catch((error: unknown) => {
    if (error instanceof TriedOut) {
      return error.results.map((result) => (["created", "copied"].includes(result.outcome) ? { ...result, id: null } : result))
    }
    throw error
  })
}
