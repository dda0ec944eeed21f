import { decimalMark } from "../units"

export { exportTable, importTable } from "./table"

const DELIMITERS = ["\t", ";", ","] as const
type Delimiter = (typeof DELIMITERS)[number]
export type DelimitedFormat = "csv" | "tsv"

const BOM = "\uFEFF"
/** Excel's own first line that names the delimiter. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i
/** What spreadsheets read as a formula, with any apostrophes before it: those are kept apart by one more. */
const FORMULA = /^'*[=+\-@\t\r]/
const PLAIN_NUMBER = /^[+-]?(\d+([.,]\d+)?|[.,]\d+)$/
const GUARDED = /^'(?='*[=+\-@\t\r])/

/** RFC 4180 with any delimiter: quoted cells hold delimiters and line breaks, a doubled quote is one. */
const split = (text: string, delimiter: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const readQuoted = (): string => {
    let cell = ""
    for (at += 1; at < text.length; at += 1) {
      if (text[at] !== '"') cell += text[at]
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else {
        at += 1
        break
      }
    }
    return cell
  }
  const readPlain = (): string => {
    const from = at
    while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at += 1
    return text.slice(from, at)
  }
  while (at < text.length) {
    row.push((text[at] === '"' ? readQuoted() : "") + readPlain())
    if (at < text.length && text[at] === delimiter) {
      at += 1
      if (at === text.length) row.push("")
      else if (text[at] !== "\n" && text[at] !== "\r") continue
      else row.push("")
    }
    if (text[at] === "\r") at += 1
    if (text[at] === "\n") at += 1
    rows.push(row)
    row = []
  }
  return rows
}

/** How often a sign stands in each of the first lines, outside quotes. */
const countsOf = (text: string, sign: string): number[] => {
  const counts = [0]
  let quoted = false
  for (const each of text.slice(0, 20_000)) {
    if (each === '"') quoted = !quoted
    else if (!quoted && each === "\n") counts.push(0)
    else if (!quoted && each === sign) counts[counts.length - 1] += 1
  }
  return counts
}

/**
 * Tab before semicolon before comma: a decimal comma is no delimiter where the lines have a sign that
 * is never in a number. The sign must be in the first line that has one of them.
 */
const detect = (text: string): Delimiter => {
  const found = DELIMITERS.map((delimiter) => ({ delimiter, counts: countsOf(text, delimiter) })).filter(({ counts }) =>
    counts.some((count) => count > 0)
  )
  const first = Math.min(...found.map(({ counts }) => counts.findIndex((count) => count > 0)))
  return found.find(({ counts }) => counts[first] > 0)?.delimiter ?? ","
}

/**
 * Rows of a CSV or TSV text. The delimiter is detected (comma, semicolon, tab), a byte order mark and
 * Excel's `sep=` line are skipped, and the apostrophe {@link writeDelimited} puts before a formula is
 * taken away again: the cell is that text, it is never computed.
 */
export const readDelimited = (text: string, format: DelimitedFormat): string[][] => {
  const body = text.startsWith(BOM) ? text.slice(1) : text
  const named = SEPARATOR_LINE.exec(body)
  const rest = named ? body.slice(named[0].length) : body
  const delimiter = format === "tsv" ? "\t" : (named?.[1] ?? detect(rest))
  return split(rest, delimiter).map((row) => row.map((cell) => cell.replace(GUARDED, "")))
}

const guard = (cell: string): string => (FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell)

/**
 * Writes rows as CSV (with a byte order mark for Excel) or TSV, lines ending in CRLF. Excel splits a
 * CSV at semicolons where the language has a decimal comma, at commas elsewhere. A cell a spreadsheet
 * would compute (`=`, `+`, `-`, `@`, tab or return in front, and no number) gets an
 * apostrophe in front; {@link readDelimited} gives exactly the same rows back.
 *
 * @param locale language of the numbers in the rows
 */
export const writeDelimited = (rows: readonly (readonly string[])[], format: DelimitedFormat, locale: string): string => {
  const delimiter: Delimiter = format === "tsv" ? "\t" : decimalMark(locale) === "," ? ";" : ","
  const special = format === "csv" ? /[",;\t\r\n\uFEFF]/ : /["\t\r\n\uFEFF]/
  const write = (cell: string, alone: boolean): string => {
    const text = guard(cell)
    return special.test(text) || (alone && text === "") || /^\s|\s$|^sep=/i.test(text) ? `"${text.replace(/"/g, '""')}"` : text
  }
  const lines = rows.map((row) => row.map((cell) => write(cell, row.length === 1)).join(delimiter))
  return (format === "csv" ? BOM : "") + lines.map((line) => `${line}\r\n`).join("")
}
