import type { MedusaContainer } from "@medusajs/framework/types"
import type { Guide, GuideListItem } from "../../../contracts/size-guide"
import type { Revision } from "../../../contracts/size-guide-history"
import type { Term } from "../../../contracts/size-guide-terms"
import {
  BIJOU_SIZE_GUIDE_MODULE,
  type BijouSizeGuideService,
  type GuideListRow,
  type GuideRow,
  type RevisionRow,
  type TermRow,
} from "../../../modules/bijou_size_guide"
import { userNames } from "../../lib/user-names"

/** The size-guide module of this request. */
export const sizeGuideService = (scope: MedusaContainer): BijouSizeGuideService =>
  scope.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE)

type User = { id: string; name: string }

/** Looks user ids up and gives the function that makes a person of one. */
export const usersOf = async (
  scope: MedusaContainer,
  ids: (string | null)[]
): Promise<(id: string | null) => User | null> => {
  const names = await userNames(scope, ids)
  return (id) => (id === null ? null : { id, name: names.get(id) ?? id })
}

/** Rows of the list to wire shapes, with the names of who changed them. */
export const presentList = async (scope: MedusaContainer, found: GuideListRow[]): Promise<GuideListItem[]> => {
  const userOf = await usersOf(scope, found.map((row) => row.updated_by))
  return found.map(({ sort_key: _key, ...row }) => ({
    ...row,
    updated_at: row.updated_at.toISOString(),
    updated_by: userOf(row.updated_by),
  }))
}

/** A guide with its draft to its wire shape, with the names of who changed and who published it. */
export const presentGuide = async (scope: MedusaContainer, guide: GuideRow): Promise<Guide> => {
  const userOf = await usersOf(scope, [guide.updated_by, guide.published_by])
  return {
    id: guide.id,
    handle: guide.handle,
    title: guide.title,
    kind: guide.kind,
    status: guide.status,
    has_changes: guide.has_changes,
    revision_number: guide.revision_number,
    locales: guide.locales,
    missing_translations: guide.missing_translations,
    document: guide.document,
    version: guide.version,
    published:
      guide.revision_number && guide.content_hash && guide.published_at
        ? {
            number: guide.revision_number,
            content_hash: guide.content_hash,
            at: guide.published_at.toISOString(),
            by: userOf(guide.published_by),
          }
        : null,
    created_at: guide.created_at.toISOString(),
    updated_at: guide.updated_at.toISOString(),
    updated_by: userOf(guide.updated_by),
  }
}

/** A guide as it stands now, by its id. @throws NOT_FOUND */
export const presentGuideById = async (scope: MedusaContainer, id: string): Promise<Guide> =>
  presentGuide(scope, await sizeGuideService(scope).guides.get(id))

/** Revisions to wire shapes. */
export const presentRevisions = async (scope: MedusaContainer, found: RevisionRow[]): Promise<Revision[]> => {
  const userOf = await usersOf(scope, found.map((revision) => revision.published_by))
  return found.map(({ id, number, content_hash, note, published_at, published_by }) => ({
    id,
    number,
    content_hash,
    note,
    published_at: published_at.toISOString(),
    published_by: userOf(published_by),
  }))
}

/** A shared text to its wire shape. */
export const toTerm = ({ updated_at, ...term }: TermRow): Term => ({ ...term, updated_at: updated_at.toISOString() })
