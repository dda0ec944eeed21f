import { MedusaError } from "@medusajs/framework/utils"
import type { ListImportRowsQuery } from "../../../contracts/review-import"
import { type Db, rows } from "../../../lib/db"
import { REPORT_COLUMNS, type ReportRow } from "./records"

const PAGE = 1000
const BYTE_ORDER_MARK = "\uFEFF"
const HEADER = ["line", "reason", "detail", "product", "rating", "title", "body", "author_name"] as const

const encodeLine = (line: number): string => Buffer.from(String(line)).toString("base64url")

const decodeLine = (cursor: string): number => {
  const line = Number(Buffer.from(cursor, "base64url").toString())
  if (!Number.isSafeInteger(line) || line < 0 || line > 2_147_483_647) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "This cursor is not valid. Start again from the first page.")
  }
  return line
}

const readRows = (
  db: Db,
  importId: string,
  state: ListImportRowsQuery["state"],
  after: number,
  limit: number
): Promise<ReportRow[]> =>
  rows(
    db,
    `SELECT ${REPORT_COLUMNS} FROM bijou_review_import_row
      WHERE import_id = ? AND line > ? AND (state = 'refused') = ? ORDER BY line LIMIT ?`,
    [importId, after, state === "refused", limit]
  )

/** One page of the rows of an import, in the order of the file. @throws INVALID_DATA for a wrong cursor */
export const listRows = async (
  db: Db,
  importId: string,
  { state, cursor, limit }: ListImportRowsQuery
): Promise<{ found: ReportRow[]; nextCursor: string | null }> => {
  const found = await readRows(db, importId, state, cursor ? decodeLine(cursor) : 0, limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { found: page, nextCursor: last && found.length > limit ? encodeLine(last.line) : null }
}

/**
 * One cell of a file for spreadsheets. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front.
 */
export const csvCell = (value: string | number | null): string => {
  if (typeof value === "number") {
    return String(value)
  }
  const text = value ?? ""
  const harmless = /^[\s]*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text
  return /[",;\t\r\n']/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless
}

/** Refused rows of an import as CSV, piece by piece. */
export async function* refusedCsv(db: Db, importId: string): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${HEADER.join(",")}\r\n`
  let after = 0
  for (;;) {
    const found = await readRows(db, importId, "refused", after, PAGE)
    yield found.map((row) => `${HEADER.map((name) => csvCell(row[name])).join(",")}\r\n`).join("")
    if (found.length < PAGE) {
      return
    }
    after = found[found.length - 1].line
  }
}
