import type { CreateGuideBody } from "../../contracts/size-guide"
import type { ListGuidesQuery } from "../../contracts/size-guide-list"
import type {
  ExportDocumentQuery,
  ImportBundleBody,
  ImportDocumentBody,
  LegacyImportBody,
} from "../../contracts/size-guide-exchange"
import type { GuideDiffQuery, GuideDiffResponse } from "../../contracts/size-guide-history"
import type { BatchTermsBody, SaveTermBody } from "../../contracts/size-guide-terms"
import type { GuideDocument } from "../../contracts/size-guide-document"
import { diffDocuments } from "../../sizing/diff"
import { type ExportedFile, readFile, writeFile } from "./exchange"
import { importLegacy } from "./legacy"
import { exportBundle, importBundle } from "./sql/bundle"
import { capChanges, listChanges } from "./sql/changes"
import { changeHandle, type CreatedGuide, type HandleChange, insertGuide, type NewGuide } from "./sql/create"
import { type Db, inTransaction } from "../../lib/db"
import { findDraftAt } from "./sql/draft-history"
import { type DraftChange, saveDraft } from "./sql/drafts"
import { findGuide, type GuideRow, missingGuide } from "./sql/guide-row"
import { listGuides } from "./sql/list"
import { type PublishChange, publishGuide, type PublishOutcome, revertPublish } from "./sql/publish"
import { getRevision, listRevisions, type RestoreChange, restoreRevision } from "./sql/revisions"
import { deleteGuide, setStatus, type StatusChange } from "./sql/status"
import { listFollowers, listTerms } from "./sql/list-terms"
import { batchTerms, deleteTerm, saveTerm, type TermChange } from "./sql/terms"
import { copyDocument, startDocument } from "./start"

const DIFF_MAX = 1000

type SavedDraft = { guide: GuideRow } & ({ conflict: false } | { conflict: true; base: GuideDocument | null })
type Page = { cursor?: string; limit: number }

/** Guides: their drafts, what was published of them, and who changed what. */
export class GuideStore {
  constructor(private readonly db: Db) {}

  /** One keyset page of the list. */
  list(query: ListGuidesQuery) {
    return listGuides(this.db, query)
  }

  /** @throws NOT_FOUND */
  async get(id: string): Promise<GuideRow> {
    const found = await findGuide(this.db, id)
    if (!found) {
      throw missingGuide()
    }
    return found
  }

  /** The document a new guide begins with. @throws NOT_FOUND for a guide or template that is not there */
  async documentFor(body: CreateGuideBody): Promise<GuideDocument> {
    return "copy_of" in body ? copyDocument((await this.get(body.copy_of)).document) : startDocument(body)
  }

  /** Makes a guide; without a handle one is made from the title. @throws DUPLICATE_ERROR for a handle that is taken */
  create(guide: NewGuide): Promise<CreatedGuide> {
    return inTransaction(this.db, (tx) => insertGuide(tx, guide))
  }

  /**
   * Saves the draft of the version that was read.
   * @returns whether it was saved; with a conflict, the draft both started from where it is still known
   * @throws NOT_FOUND
   */
  async saveDraft(change: DraftChange): Promise<SavedDraft> {
    const outcome = await saveDraft(this.db, change)
    const guide = await this.get(change.id)
    return outcome === "stale"
      ? { conflict: true, guide, base: await findDraftAt(this.db, change.id, change.version) }
      : { conflict: false, guide }
  }

  /** Renames a guide in addresses. @throws NOT_FOUND, NOT_ALLOWED, DUPLICATE_ERROR */
  changeHandle(change: HandleChange) {
    return changeHandle(this.db, change)
  }

  /** Makes the draft what the shop shows. @throws NOT_FOUND, NOT_ALLOWED */
  publish(change: PublishChange): Promise<PublishOutcome> {
    return publishGuide(this.db, change)
  }

  /** Shows again what was shown before a publishing that could not be finished. */
  revertPublish(outcome: Pick<PublishOutcome, "id" | "before">, actorId: string): Promise<void> {
    return revertPublish(this.db, outcome, actorId)
  }

  /** Sets the status. @returns the one before and the one after @throws NOT_FOUND, NOT_ALLOWED */
  setStatus(change: StatusChange) {
    return setStatus(this.db, change)
  }

  /** @throws NOT_FOUND; NOT_ALLOWED for one that was published and is not archived */
  delete(id: string) {
    return deleteGuide(this.db, id)
  }

  /** One page of revisions, newest first. @throws NOT_FOUND for a guide that is not there */
  async listRevisions(id: string, page: Page) {
    await this.get(id)
    return listRevisions(this.db, id, page)
  }

  /** @throws NOT_FOUND */
  getRevision(id: string, number: number) {
    return getRevision(this.db, id, number)
  }

  /** Makes a revision the draft again. @throws NOT_FOUND, NOT_ALLOWED */
  restoreRevision(change: RestoreChange) {
    return restoreRevision(this.db, change)
  }

  /** One page of who changed what, newest first. @throws NOT_FOUND for a guide that is not there */
  async listChanges(id: string, page: Page) {
    await this.get(id)
    return listChanges(this.db, id, page)
  }

  /**
   * What changed between two revisions, by default from the last one to the draft. A guide that was
   * never published has nothing to compare with. @throws NOT_FOUND
   */
  async diff(id: string, asked: GuideDiffQuery): Promise<GuideDiffResponse> {
    const guide = await this.get(id)
    const from = asked.from ?? guide.revision_number
    if (from === null) {
      return { from, to: null, changes: [], more: 0 }
    }
    const before = (await this.getRevision(id, from)).document
    const after = asked.to ? (await this.getRevision(id, asked.to)).document : guide.document
    return { from, to: asked.to ?? null, ...capChanges(diffDocuments(before, after), DIFF_MAX) }
  }

  /** Reads a file into a document; nothing is saved. */
  readFile(body: ImportDocumentBody) {
    return readFile(body)
  }

  /** The draft, or a revision, as a file. @throws NOT_FOUND */
  async writeFile(id: string, query: ExportDocumentQuery): Promise<ExportedFile> {
    const guide = await this.get(id)
    const document = query.revision ? (await this.getRevision(id, query.revision)).document : guide.document
    return writeFile(document, query)
  }

  /** Drafts of some guides, or of all, as one file. @throws NOT_FOUND, INVALID_DATA */
  exportBundle(ids: string[] | undefined) {
    return exportBundle(this.db, ids)
  }

  /** All guides of the file or none. @throws INVALID_DATA */
  importBundle(body: ImportBundleBody, actorId: string) {
    return importBundle(this.db, body, actorId)
  }

  listTerms() {
    return listTerms(this.db)
  }

  /** Guides that follow shared texts, by the id of the text. */
  listFollowers() {
    return listFollowers(this.db)
  }

  /** @throws NOT_FOUND, DUPLICATE_ERROR */
  saveTerm(body: SaveTermBody, change: TermChange) {
    return saveTerm(this.db, body, change)
  }

  /** @throws NOT_FOUND */
  deleteTerm(id: string, actorId: string) {
    return deleteTerm(this.db, id, actorId)
  }

  /** Adds and deletes many shared texts, all or none. */
  batchTerms(body: BatchTermsBody, actorId: string) {
    return batchTerms(this.db, body, actorId)
  }

  /** Makes drafts of an earlier module's tables. */
  importLegacy(options: LegacyImportBody, actorId: string) {
    return importLegacy(this.db, options, actorId)
  }
}
