import type { Locale } from "../../../../contracts/shared"
import {
  guideBundleSchema,
  IMPORT_MAX_CHARACTERS,
  type GuideBundle,
} from "../../../../contracts/size-guide-exchange"
import { guideDocumentSchema, type GuideDocument, type GuideKind } from "../../../../contracts/size-guide-document"

/** Why a file is no guide, as the end of its text's key. */
export type FileProblem = "file_unreadable" | "file_many" | "file_too_large"
export type GuideFile = { document: GuideDocument } | { problem: FileProblem }

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A file of guides as this or another shop exports it; null for anything else. */
export const readBundle = (text: string): GuideBundle | null => guideBundleSchema.safeParse(parseJson(text)).data ?? null

const readJson = (text: string): GuideFile => {
  const bundle = readBundle(text)
  if (bundle) {
    const [first, ...more] = bundle.size_guides
    return !first || more.length > 0 ? { problem: "file_many" } : { document: first.document }
  }
  const document = guideDocumentSchema.safeParse(parseJson(text))
  return document.success ? { document: document.data } : { problem: "file_unreadable" }
}

/** What reads tables comes with the first file that holds one. */
const readTable = async (text: string, name: string, kind: GuideKind, locale: Locale): Promise<GuideFile> => {
  const [{ readDelimited }, { importTable }, { emptyDocument }] = await Promise.all([
    import("../../../../sizing/exchange/csv"),
    import("../../../../sizing/exchange/table"),
    import("../../../../sizing/ids"),
  ])
  const title = name.replace(/\.[^.]+$/, "").trim().slice(0, 200)
  const empty = { ...emptyDocument(kind, locale), tables: [] }
  const rows = readDelimited(text, /\.(tsv|txt)$/i.test(name) ? "tsv" : "csv")
  const { document } = importTable(title ? { ...empty, title } : empty, rows)
  return document.tables.length > 0 ? { document } : { problem: "file_unreadable" }
}

/**
 * Reads a file into a new guide: JSON of one guide, or a table as CSV or TSV.
 * @param kind what a table measures; JSON says so itself
 */
export const readGuideFile = async (file: File, kind: GuideKind, locale: Locale): Promise<GuideFile> => {
  if (file.size > IMPORT_MAX_CHARACTERS) {
    return { problem: "file_too_large" }
  }
  const text = (await file.text()).replace(/^\uFEFF/, "")
  return /^\s*\{/.test(text) ? readJson(text) : readTable(text, file.name, kind, locale)
}
