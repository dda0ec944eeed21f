import { Readable } from "node:stream"
import { CsvError, parse, type Parser } from "csv-parse"
import { decodeText } from "./encoding"
import { ImportFileError } from "./errors"

export type Delimiter = "," | ";" | "\t"
export const DELIMITERS: readonly Delimiter[] = [",", ";", "\t"]

/** One record of a file: the line it begins on (from 1) and its cells as they are. */
export type FileRecord = { line: number; cells: string[] }

/** Longest record that is read, in characters; protects memory from a quote that never closes. */
export const RECORD_MAX = 1_000_000

type Parsed = { record: string[]; info: { lines: number } }

const isBlank = (cells: string[]) => cells.length === 1 && cells[0].trim() === ""

const toFileError = (error: unknown): unknown => {
  if (!(error instanceof CsvError)) {
    return error
  }
  const line = Number(error.lines ?? 0)
  return error.code === "CSV_MAX_RECORD_SIZE" || error.code === "CSV_QUOTE_NOT_CLOSED"
    ? new ImportFileError(`A quoted text that begins on line ${line} or before it never ends. Close the quote and try again.`)
    : new ImportFileError(`The file cannot be read near line ${line}. Save it as CSV again and try once more.`)
}

const openParser = (delimiter: Delimiter): Parser =>
  parse({
    delimiter,
    info: true,
    record_delimiter: "\n",
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: RECORD_MAX,
  })

/** First records of a text that may end anywhere, also inside a quoted cell. */
export const firstRecords = (text: string, delimiter: Delimiter, max: number): string[][] => {
  const parser = openParser(delimiter)
  // What is wrong with the file is said when all of it is read.
  parser.on("error", () => undefined)
  // Without an end, the record the text is cut in stays inside the parser.
  parser.write(text)
  const found: string[][] = []
  for (let next = parser.read(); next !== null && found.length < max; next = parser.read()) {
    const { record } = next as Parsed
    if (!isBlank(record)) {
      found.push(record)
    }
  }
  parser.destroy()
  return found
}

/**
 * Records of a file in order, blank lines left out. Quoted cells may hold delimiters, quotes
 * and line breaks. Memory stays at a few chunks.
 * @throws ImportFileError when a quote never closes.
 */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { encoding, delimiter }: { encoding: string; delimiter: Delimiter }
): AsyncGenerator<FileRecord> {
  const parser = openParser(delimiter)
  const source = Readable.from(decodeText(chunks, encoding))
  source.once("error", (error) => parser.destroy(error))
  source.pipe(parser)
  let lastLine = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const line = lastLine + 1
      lastLine = info.lines
      if (!isBlank(record)) {
        yield { line, cells: record }
      }
    }
  } catch (error) {
    throw toFileError(error)
  } finally {
    source.destroy()
    parser.destroy()
  }
}
