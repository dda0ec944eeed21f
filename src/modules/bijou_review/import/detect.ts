import type { ImportField, ImportFormat } from "../../../contracts/review-import"
import { IMPORT_FIELDS } from "../../../contracts/review-import"
import { slashDateOrder } from "./dates"
import { decodeHead } from "./encoding"
import { ImportFileError } from "./errors"
import { foldHeader, FORMATS, formatSpec } from "./formats"
import { type Delimiter, DELIMITERS, firstRecords } from "./parse"

export const SAMPLE_ROWS = 5
const PROBE_RECORDS = 60

export type FileFacts = {
  delimiter: Delimiter
  columns: string[]
  sample: string[][]
  format: ImportFormat
  mapping: Partial<Record<ImportField, string>>
  date_order: "day_first" | "month_first"
}

/** Share of records that have as many cells as the header, times the width of the header. */
const score = (records: string[][]): number => {
  const width = records[0]?.length ?? 0
  if (width < 2) {
    return 0
  }
  const same = records.filter((record) => record.length === width).length
  return (same / records.length) * Math.min(width, 30)
}

/** Names of columns, each different and none empty. */
export const columnNames = (cells: string[]): string[] => {
  const taken = new Set<string>()
  return cells.map((cell, index) => {
    const plain = cell.replace(/[\u0000\uFEFF]/g, "").trim().slice(0, 180) || `column ${index + 1}`
    let name = plain
    for (let copy = 2; taken.has(name); copy++) {
      name = `${plain} (${copy})`
    }
    taken.add(name)
    return name
  })
}

/** Which source wrote a file, by its header; `custom` when none is known. */
export const detectFormat = (columns: string[]): ImportFormat => {
  const folded = new Set(columns.map(foldHeader))
  const known = FORMATS.find((spec) => spec.signatures.some((signature) => signature.every((name) => folded.has(name))))
  return known?.format ?? "custom"
}

/** Column for each field that a format, or a common name, suggests. */
export const suggestMapping = (columns: string[], format: ImportFormat): Partial<Record<ImportField, string>> => {
  const byFolded = new Map(columns.map((name) => [foldHeader(name), name]).reverse() as [string, string][])
  const suggested = formatSpec(format).columns
  const mapping: Partial<Record<ImportField, string>> = {}
  for (const field of IMPORT_FIELDS) {
    const name = (suggested[field] ?? []).find((candidate) => byFolded.has(candidate))
    if (name !== undefined) {
      mapping[field] = byFolded.get(name)
    }
  }
  return mapping
}

/**
 * Reads from the head of a file how the rest is to be read.
 * @param isWhole whether the head is the whole file
 * @throws ImportFileError when the file is empty, has a header only, or is not text.
 */
export const detectFile = (head: Uint8Array, encoding: string, isWhole: boolean): FileFacts => {
  if (head[0] === 0x50 && head[1] === 0x4b) {
    throw new ImportFileError("This is an Excel workbook or an archive. Save the sheet as CSV and upload that.")
  }
  if (!encoding.startsWith("utf-16") && head.includes(0)) {
    throw new ImportFileError("This is not a text file. Upload a file with comma, semicolon or tab separated values.")
  }
  const text = decodeHead(head, encoding) + (isWhole ? "\n" : "")
  const probes = DELIMITERS.map((delimiter) => ({ delimiter, records: firstRecords(text, delimiter, PROBE_RECORDS) }))
  const best = probes.reduce((left, right) => (score(right.records) > score(left.records) ? right : left))
  if (score(best.records) === 0) {
    throw new ImportFileError("The file has no columns. Its first line must name them, separated by commas, semicolons or tabs.")
  }
  if (best.records.length < 2) {
    throw new ImportFileError("The file holds column names only and no reviews.")
  }
  const columns = columnNames(best.records[0])
  const rows = best.records.slice(1)
  const format = detectFormat(columns)
  const mapping = suggestMapping(columns, format)
  const dateColumn = mapping.created_at ? columns.indexOf(mapping.created_at) : -1
  return {
    delimiter: best.delimiter,
    columns,
    sample: rows.slice(0, SAMPLE_ROWS).map((cells) => columns.map((_, at) => (cells[at] ?? "").slice(0, 1000))),
    format,
    mapping,
    date_order: slashDateOrder(rows.map((cells) => cells[dateColumn] ?? "")),
  }
}
