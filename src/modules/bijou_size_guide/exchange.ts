import { MedusaError } from "@medusajs/framework/utils"
import type {
  ExportDocumentQuery,
  ImportDocumentBody,
  ImportDocumentResponse,
} from "../../contracts/size-guide-exchange"
import { type GuideDocument, guideDocumentSchema } from "../../contracts/size-guide-document"
import { diffDocuments } from "../../sizing/diff"
import { exportTable, importTable, readDelimited, writeDelimited } from "../../sizing/exchange/csv"
import { normalizeDocument } from "../../sizing/normalize"

type Problem = ImportDocumentResponse["problems"][number]
type Read = { document: GuideDocument; problems: Problem[] }

const PROBLEMS_MAX = 100

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null

/** A file of several guides is read as its only one; a file of one is the guide itself. */
const unwrap = (value: unknown): unknown => {
  if (!isRecord(value) || !Array.isArray(value.size_guides)) {
    return value
  }
  const [only, ...others] = value.size_guides
  return others.length === 0 && isRecord(only) ? only.document : value
}

const readJson = (content: string, current: GuideDocument): Read => {
  let value: unknown
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ""))
  } catch {
    return { document: current, problems: [{ line: null, message: "The file is not valid JSON.", code: "not_json" }] }
  }
  const parsed = guideDocumentSchema.safeParse(unwrap(value))
  if (parsed.success) {
    return { document: parsed.data, problems: [] }
  }
  const problems = parsed.error.issues
    .slice(0, PROBLEMS_MAX)
    .map(({ path, message }) => ({
      line: null,
      message: path.length ? `${path.join(".")}: ${message}` : message,
      code: "not_a_guide",
      values: { path: path.join("."), message },
    }))
  return { document: current, problems }
}

/** Reads a file into a document and says what would change. Nothing is saved. */
export const readFile = ({ format, content, document, table }: ImportDocumentBody): ImportDocumentResponse => {
  const read = format === "json" ? readJson(content, document) : importTable(document, readDelimited(content, format), table)
  const imported = normalizeDocument(read.document)
  return { document: imported, changes: diffDocuments(normalizeDocument(document), imported), problems: read.problems }
}

export type ExportedFile = { name: string; type: string; content: string }

const TYPES = { json: "application/json", csv: "text/csv", tsv: "text/tab-separated-values" } as const

/**
 * A document as a file: whole as JSON, or one table (the first unless it is named) as CSV or TSV.
 * @throws NOT_FOUND for a table the document does not have
 */
export const writeFile = (document: GuideDocument, { format, table }: ExportDocumentQuery): ExportedFile => {
  const type = `${TYPES[format]}; charset=utf-8`
  if (format === "json") {
    return { name: `${document.title}.json`, type, content: `${JSON.stringify(document, null, 2)}\n` }
  }
  const found = table ? document.tables.find(({ id }) => id === table) : document.tables[0]
  if (!found) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "This size guide has no such table.")
  }
  const name = [document.title, found.title].filter(Boolean).join(" - ")
  return { name: `${name}.${format}`, type, content: writeDelimited(exportTable(found), format, document.locale) }
}
