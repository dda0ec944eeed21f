import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { detectFile } from "../detect"
import { EncodingProbe } from "../encoding"
import { createNormaliser, type NormalisedRow } from "../normalise"
import { type FileRecord, readRecords } from "../parse"
import { checkImportBody, type CheckImportBody } from "../../../../contracts/review-import"

const OWN = resolve(__dirname, "../../../../../test/fixtures/reviews-files")
const SHARED = resolve(__dirname, "../../../../../../shared/vectors/reviews")

/** Bytes of a file of the project. */
export const fixture = (name: string): Buffer => readFileSync(resolve(OWN, name))

/** Bytes of a sample that lies beside the project on some machines; undefined elsewhere. */
export const sample = (name: string): Buffer | undefined => {
  const path = resolve(SHARED, name)
  return existsSync(path) ? readFileSync(path) : undefined
}

export const encodingOf = (bytes: Uint8Array): string => {
  const probe = new EncodingProbe()
  probe.push(bytes)
  return probe.result()
}

export const collect = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const one of source) {
    all.push(one)
  }
  return all
}

/** Bytes in pieces of `size`, as a network hands them over. */
export function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) {
    yield bytes.subarray(from, from + size)
  }
}

type Read = ReturnType<typeof detectFile> & { encoding: string; records: FileRecord[]; rows: NormalisedRow[] }

/** The whole way of a file, without a database, with the options the file suggests. */
export const readAll = async (bytes: Uint8Array, options: Partial<CheckImportBody> = {}): Promise<Read> => {
  const encoding = encodingOf(bytes)
  const facts = detectFile(bytes, encoding, true)
  const [, ...records] = await collect(readRecords(pieces(bytes, 777), { encoding, delimiter: facts.delimiter }))
  const { format, mapping, date_order } = facts
  const body = checkImportBody.parse({ format, mapping, date_order, target: "as_in_file", ...options })
  const normalise = createNormaliser(facts.columns, body)
  return { ...facts, encoding, records, rows: records.map(normalise) }
}
