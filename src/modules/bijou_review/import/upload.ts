import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { CheckImportBody } from "../../../contracts/review-import"
import { type Db, row, rows } from "../../../lib/db"
import { detectFile } from "./detect"
import { EncodingProbe } from "./encoding"
import { ImportFileError } from "./errors"
import { IMPORT_COLUMNS, type ImportRecord } from "./records"

export const CHUNK_BYTES = 256 * 1024
const HEAD_BYTES = 1024 * 1024

/** A file that lies in chunks and is no import yet. */
export type Upload = { id: string; bytes_total: number; encoding: string }

const megabytes = (bytes: number) => `${Math.max(1, Math.floor(bytes / 1_000_000))} MB`

export const tooLarge = (maxBytes: number): MedusaError =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `The file is larger than ${megabytes(maxBytes)}. Split it and upload the parts one after the other.`
  )

const saveChunk = (db: Db, id: string, seq: number, bytes: Buffer): Promise<unknown> =>
  db.raw(`INSERT INTO bijou_review_import_chunk (import_id, seq, bytes) VALUES (?, ?, ?)`, [id, seq, bytes])

export const deleteChunks = (db: Db, id: string): Promise<unknown> =>
  rows(db, `DELETE FROM bijou_review_import_chunk WHERE import_id = ?`, [id])

/** The bytes of a file in order, one chunk at a time. */
export async function* readChunks(db: Db, id: string): AsyncGenerator<Buffer> {
  for (let seq = 0; ; seq++) {
    const chunk = await row<{ bytes: Buffer }>(
      db,
      `SELECT bytes FROM bijou_review_import_chunk WHERE import_id = ? AND seq = ?`,
      [id, seq]
    )
    if (!chunk) {
      return
    }
    yield chunk.bytes
  }
}

const isAbort = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ECONNRESET"

/**
 * Stores a stream in chunks; memory holds one chunk. When the stream breaks off or the file is
 * too large, nothing stays.
 * @throws INVALID_DATA for an empty or too large file
 */
export const receiveFile = async (db: Db, stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Upload> => {
  const id = generateEntityId(undefined, "rimp")
  const probe = new EncodingProbe()
  let pieces: Uint8Array[] = []
  let waiting = 0
  let total = 0
  let seq = 0
  const flush = async () => {
    await saveChunk(db, id, seq++, Buffer.concat(pieces))
    pieces = []
    waiting = 0
  }
  try {
    for await (const piece of stream) {
      total += piece.length
      if (total > maxBytes) {
        throw tooLarge(maxBytes)
      }
      probe.push(piece)
      pieces.push(piece)
      waiting += piece.length
      if (waiting >= CHUNK_BYTES) {
        await flush()
      }
    }
    if (total === 0) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "The file is empty.")
    }
    if (waiting > 0) {
      await flush()
    }
  } catch (error) {
    await deleteChunks(db, id)
    throw isAbort(error) ? new MedusaError(MedusaError.Types.INVALID_DATA, "The upload broke off. Send the file again.") : error
  }
  return { id, bytes_total: total, encoding: probe.result() }
}

const readHead = async (db: Db, id: string): Promise<Buffer> => {
  const pieces: Buffer[] = []
  let size = 0
  for await (const chunk of readChunks(db, id)) {
    pieces.push(chunk)
    size += chunk.length
    if (size >= HEAD_BYTES) {
      break
    }
  }
  return Buffer.concat(pieces)
}

const detectUpload = async (db: Db, upload: Upload) => {
  try {
    const head = await readHead(db, upload.id)
    return detectFile(head, upload.encoding, head.length === upload.bytes_total)
  } catch (error) {
    await deleteChunks(db, upload.id)
    throw error instanceof ImportFileError ? new MedusaError(MedusaError.Types.INVALID_DATA, error.message) : error
  }
}

const STANDARD_OPTIONS: Omit<CheckImportBody, "format" | "mapping" | "date_order"> = {
  product_matches: {},
  default_product_id: null,
  target: "pending",
  locale: "bg",
}

/**
 * Makes an import of a stored file: finds its delimiter, columns and source, and suggests a mapping.
 * @throws INVALID_DATA, and removes the file, when it is no table of reviews
 */
export const registerImport = async (
  db: Db,
  upload: Upload,
  filename: string,
  actorId: string
): Promise<ImportRecord> => {
  const { delimiter, columns, sample, format, mapping, date_order } = await detectUpload(db, upload)
  const [saved] = await rows<ImportRecord>(
    db,
    `INSERT INTO bijou_review_import (id, filename, status, format, delimiter, encoding, columns, sample, mapping,
                                      options, bytes_total, created_by)
     VALUES (?, ?, 'uploaded', ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?) RETURNING ${IMPORT_COLUMNS}`,
    [
      upload.id,
      filename,
      format,
      delimiter,
      upload.encoding,
      JSON.stringify(columns),
      JSON.stringify(sample),
      JSON.stringify(mapping),
      JSON.stringify({ ...STANDARD_OPTIONS, date_order }),
      upload.bytes_total,
      actorId,
    ]
  )
  return saved
}
