import type { DocumentChange } from "../contracts/size-guide-history"
import { type Column, type GuideDocument, type HowTo, type Row, type Table } from "../contracts/size-guide-document"
import { rowName } from "./names"

/** Where a change is, in words a person reads. */
export type Where = Partial<Pick<DocumentChange, "table" | "row" | "column">>

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== "object") return value
  return Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, each]) => [key, sorted(each)])
}
export const same = (left: unknown, right: unknown): boolean =>
  left === right || JSON.stringify(sorted(left)) === JSON.stringify(sorted(right))

/** A value as one line; null for none. */
export const show = (value: unknown): string | null => {
  if (value === null || value === undefined || value === "") return null
  if (Array.isArray(value)) return value.map(show).join(", ") || null
  if (typeof value === "object")
    return Object.entries(value)
      .flatMap(([key, each]) => (show(each) === null ? [] : [`${key}: ${show(each)}`]))
      .join(", ")
  return typeof value === "string" ? value : JSON.stringify(value)
}

export const change = (
  kind: DocumentChange["kind"],
  part: DocumentChange["part"],
  path: string,
  before: string | null,
  after: string | null,
  where: Where = {}
): DocumentChange => ({ kind, part, path, table: null, row: null, column: null, ...where, before, after })

export const inTable = (table: Table): Where => ({ table: table.title || null })
export const inColumn = (table: Table, column: Column): Where => ({ ...inTable(table), column: column.label || null })
export const inRow = (table: Table, row: Row): Where => ({ ...inTable(table), row: rowName(table, row) || null })

const joined = (texts: string[]) => texts.filter(Boolean).join(" · ") || null
export const tableText = (table: Table): string | null =>
  joined([table.title, ...table.columns.map(({ label }) => label), ...table.rows.map((row) => rowName(table, row))])
export const rowText = (table: Table, row: Row): string | null =>
  joined(table.columns.map((column) => row.cells[column.id]?.v ?? ""))
export const columnText = (table: Table, column: Column): string | null =>
  joined([column.label, ...table.rows.map((row) => row.cells[column.id]?.v ?? "")])
export const howToText = (block: HowTo): string | null => joined([block.title, block.body])

/** Fields of a document before its tables and after its blocks, in reading order. */
export const FIELDS_BEFORE = ["title", "kind", "audience", "google_size_system", "locale", "intro"] as const
export const FIELDS_AFTER = ["notes"] as const
export const HOW_TO_FIELDS = ["title", "body", "image", "video_url"] as const

/** Groups of settings that are merged one by one. */
export const SETTINGS = ["display", "tools"] as const satisfies (keyof GuideDocument)[]
