import type { Table } from "../../../../../contracts/size-guide-document"
import { computeTable } from "../../../../../sizing/formula"
import type { checkTable, Warning } from "../../../../../sizing/warnings"

/** Warnings of a row's cells by column id; those of the row as a whole stand under the empty id. */
export type RowMarks = Readonly<Record<string, readonly Warning[]>>

/** Warnings of one table by row id; those of a column as a whole stand under the empty id. */
export type TableMarks = ReadonlyMap<string, RowMarks>

const same = (a: RowMarks | undefined, b: RowMarks): boolean => a !== undefined && JSON.stringify(a) === JSON.stringify(b)

/** Sorts warnings to their rows; a row whose warnings did not change keeps its object of `before`. */
const toMarks = (warnings: readonly Warning[], before?: TableMarks): TableMarks => {
  const rows = new Map<string, Record<string, Warning[]>>()
  for (const warning of warnings) {
    const row = rows.get(warning.row ?? "") ?? {}
    row[warning.column ?? ""] = [...(row[warning.column ?? ""] ?? []), warning]
    rows.set(warning.row ?? "", row)
  }
  return new Map(
    [...rows].map(([id, marks]) => {
      const old = before?.get(id)
      return [id, same(old, marks) && old ? old : marks]
    })
  )
}

const checked = new WeakMap<Table, { locale: string; warnings: Warning[] }>()

/** The rules of what is probably a mistake; null until they are loaded. */
export type Rules = typeof checkTable | null

/**
 * The warnings of a table. Tables never change in place, so they are checked once, whoever asks.
 * @param locale decides the decimal mark of computed values that are named
 */
export const warningsOf = (rules: Rules, table: Table, locale: string): readonly Warning[] => {
  const known = checked.get(table)
  if (known?.locale === locale) {
    return known.warnings
  }
  if (!rules) {
    return []
  }
  const warnings = rules(table, computeTable(table, locale))
  checked.set(table, { locale, warnings })
  return warnings
}

export type Marked = { warnings: readonly Warning[]; marks: TableMarks }

/** Checks a table time after time; rows whose warnings stay the same keep their objects. */
export const createMarker = (): ((rules: Rules, table: Table, locale: string) => Marked) => {
  let marks: TableMarks | undefined
  return (rules, table, locale) => {
    const warnings = warningsOf(rules, table, locale)
    marks = toMarks(warnings, marks)
    return { warnings, marks }
  }
}

/** The place of a warning in its table; the header for what speaks of a whole column or row. */
export const placeOf = (warning: Warning, table: Table): { row: number; column: number } => ({
  row: table.rows.findIndex((row) => row.id === warning.row),
  column: table.columns.findIndex((column) => column.id === warning.column),
})
