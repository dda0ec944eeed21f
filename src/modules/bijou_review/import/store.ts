import type { BijouOptions } from "../../../contracts/core"
import type { CheckImportBody, ListImportRowsQuery } from "../../../contracts/review-import"
import { type Db, rows } from "../../../lib/db"
import { listResumable } from "./lease"
import { IMPORT_COLUMNS, type ImportRecord, type ProductMatch, type ReportRow } from "./records"
import { listRows, refusedCsv } from "./report"
import { runCheck, runCommit } from "./run"
import * as states from "./states"
import { sweepImports } from "./sweep"
import { deleteChunks, receiveFile, registerImport, tooLarge, type Upload } from "./upload"

const LIST_MAX = 50

/** Finds the products that some names of a file stand for. */
export type MatchProducts = (names: string[], body: CheckImportBody) => Promise<ProductMatch[]>

/**
 * Imports of review files: upload, dry run, confirmation, report. The file and its rows live in
 * PostgreSQL, so that any server process can go on where another stopped.
 */
export class ReviewImports {
  constructor(
    private readonly db: Db,
    private readonly options: BijouOptions
  ) {}

  /**
   * Stores a file from a stream; memory holds one chunk of it. A stream that breaks off leaves nothing.
   * @param announced size the sender names, in bytes, if it does
   * @throws INVALID_DATA when the file is empty or larger than `import_max_bytes`
   */
  async receive(stream: AsyncIterable<Uint8Array>, announced?: number): Promise<Upload> {
    const maxBytes = this.options.review.import_max_bytes
    if (announced !== undefined && announced > maxBytes) {
      throw tooLarge(maxBytes)
    }
    return receiveFile(this.db, stream, maxBytes)
  }

  /** Makes an import of a stored file. @throws INVALID_DATA when it is no table */
  async register(upload: Upload, filename: string, actorId: string): Promise<ImportRecord> {
    return registerImport(this.db, upload, filename, actorId)
  }

  /** Removes a stored file that did not become an import. */
  async discard(uploadId: string): Promise<void> {
    await deleteChunks(this.db, uploadId)
  }

  /** The newest 50 imports. */
  async list(): Promise<ImportRecord[]> {
    return rows(
      this.db,
      `SELECT ${IMPORT_COLUMNS} FROM bijou_review_import ORDER BY created_at DESC, id DESC LIMIT ${LIST_MAX}`
    )
  }

  /** @throws NOT_FOUND */
  async get(id: string): Promise<ImportRecord> {
    return states.getImport(this.db, id)
  }

  /** Opens a dry run. @throws NOT_FOUND, NOT_ALLOWED, INVALID_DATA */
  async startCheck(id: string, body: CheckImportBody): Promise<ImportRecord> {
    return states.startCheck(this.db, id, body)
  }

  /** Opens the import of what the dry run accepted. @throws NOT_FOUND, NOT_ALLOWED */
  async startConfirm(id: string, actorId: string): Promise<ImportRecord> {
    return states.startConfirm(this.db, id, actorId)
  }

  /** Takes a start back on which no work has begun. */
  async restore(before: Pick<ImportRecord, "id" | "status">): Promise<void> {
    await states.restoreState(this.db, before)
  }

  /** @throws NOT_FOUND, NOT_ALLOWED when it has ended */
  async cancel(id: string): Promise<ImportRecord> {
    return states.cancelImport(this.db, id)
  }

  /** @throws NOT_FOUND, NOT_ALLOWED while it runs */
  async remove(id: string): Promise<void> {
    await states.removeImport(this.db, id)
  }

  /**
   * Does the dry run, unless another process is at it. What is wrong with the file ends in the
   * import's `error`. @returns whether it came to an end
   * @throws what the database says, when the dry run will be tried again
   */
  async check(id: string, match: MatchProducts): Promise<boolean> {
    return runCheck(this.db, id, match)
  }

  /** Imports what was confirmed, unless another process is at it. @returns whether reviews came in */
  async commit(id: string): Promise<boolean> {
    return runCommit(this.db, id)
  }

  /** Running imports that no process works on. */
  async resumable(): Promise<{ id: string; status: "checking" | "importing" }[]> {
    return listResumable(this.db)
  }

  /** @throws NOT_FOUND, INVALID_DATA */
  async rows(id: string, query: ListImportRowsQuery): Promise<{ found: ReportRow[]; nextCursor: string | null }> {
    await this.get(id)
    return listRows(this.db, id, query)
  }

  /** All refused rows as CSV, piece by piece. */
  refusedCsv(id: string): AsyncGenerator<string> {
    return refusedCsv(this.db, id)
  }

  /** Removes files and rows nobody needs any more. @returns how many imports were cleared */
  async sweep(): Promise<number> {
    return sweepImports(this.db)
  }
}
