import type { DocumentChange } from "../contracts/size-guide-history"
import { type Column, type GuideDocument, type HowTo, type Row, type Table, textPath } from "../contracts/size-guide-document"
import { byId, idsOf, movedIds, weave } from "./order"
import {
  change, columnText, FIELDS_AFTER, FIELDS_BEFORE, HOW_TO_FIELDS, howToText, inColumn, inRow, inTable, rowText, same,
  SETTINGS, show, tableText, type Where,
} from "./parts"
import { listTexts } from "./texts"

interface Pair<T> {
  before?: T
  after?: T
  /** Positions counted from one, where the part moved. */
  moved: [string, string] | null
}

/** Parts of both lists in the order a reader meets them, removed ones where they stood. */
const pairs = <T extends { id: string }>(before: T[], after: T[]): Pair<T>[] => {
  const [earlier, later] = [byId(before), byId(after)]
  const [from, to] = [idsOf(before), idsOf(after)]
  const moved = movedIds(from, to)
  return weave(to, from).map((id) => ({
    before: earlier.get(id),
    after: later.get(id),
    moved: moved.has(id) ? [String(from.indexOf(id) + 1), String(to.indexOf(id) + 1)] : null,
  }))
}

type Fields = Record<string, unknown>
const diffFields = (
  part: DocumentChange["part"],
  path: (field: string) => string,
  [before, after]: [object, object],
  fields: readonly string[],
  where: Where = {}
): DocumentChange[] =>
  fields
    .map((field) => ({ field, from: (before as Fields)[field], to: (after as Fields)[field] }))
    .filter(({ from, to }) => !same(from, to))
    .map(({ field, from, to }) => change("changed", part, path(field), show(from), show(to), where))

/** Settings of a column, with the column a formula reads called by its label, and the shared text by its words. */
const readable = (table: Table, column: Column) => {
  const said = column.term_id ? { ...column, term_id: column.label } : column
  return said.type === "formula"
    ? { ...said, formula: { ...said.formula, from: table.columns.find(({ id }) => id === said.formula.from)?.label ?? said.formula.from } }
    : said
}

const diffColumn = (tables: [Table, Table], before: Column, after: Column): DocumentChange[] => {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((field) => field !== "id")
  const changed = fields.filter((field) => !same((before as Fields)[field], (after as Fields)[field]))
  const shown = [readable(tables[0], before), readable(tables[1], after)] as Fields[]
  return changed.map((field) =>
    change("changed", "column", `column.${after.id}.${field}`, show(shown[0][field]), show(shown[1][field]), inColumn(tables[1], after))
  )
}

const diffRow = ([earlier, table]: [Table, Table], before: Row, after: Row): DocumentChange[] => {
  const where = inRow(table, after)
  const known = new Set(idsOf(earlier.columns))
  const cells = table.columns.filter(({ id }) => known.has(id)).flatMap((column) => {
    const [left, right] = [before.cells[column.id], after.cells[column.id]]
    const [from, to] = [left?.v ?? "", right?.v ?? ""]
    if (from === to)
      return left?.term_id === right?.term_id
        ? []
        : [change("changed", "row", `row.${after.id}.term_id`, left?.term_id ? from : null, right?.term_id ? to : null, {
            ...where,
            column: column.label || null,
          })]
    return change("changed", "cell", textPath.cell(after.id, column.id), from || null, to || null, { ...where, column: column.label || null })
  })
  return [...diffFields("row", (field) => `row.${after.id}.${field}`, [before, after], ["aliases"], where), ...cells]
}

const diffColumns = (before: Table, after: Table): DocumentChange[] =>
  pairs(before.columns, after.columns).flatMap((pair) => {
    const path = `column.${(pair.after ?? pair.before)?.id}`
    if (!pair.before && pair.after)
      return change("added", "column", path, null, columnText(after, pair.after), inColumn(after, pair.after))
    if (pair.before && !pair.after)
      return change("removed", "column", path, columnText(before, pair.before), null, inColumn(before, pair.before))
    if (!pair.before || !pair.after) return []
    const moved = pair.moved ? [change("moved", "column", path, ...pair.moved, inColumn(after, pair.after))] : []
    return [...moved, ...diffColumn([before, after], pair.before, pair.after)]
  })

const diffRows = (before: Table, after: Table): DocumentChange[] =>
  pairs(before.rows, after.rows).flatMap((pair) => {
    const path = `row.${(pair.after ?? pair.before)?.id}`
    if (!pair.before && pair.after) return change("added", "row", path, null, rowText(after, pair.after), inRow(after, pair.after))
    if (pair.before && !pair.after)
      return change("removed", "row", path, rowText(before, pair.before), null, inRow(before, pair.before))
    if (!pair.before || !pair.after) return []
    const moved = pair.moved ? [change("moved", "row", path, ...pair.moved, inRow(after, pair.after))] : []
    return [...moved, ...diffRow([before, after], pair.before, pair.after)]
  })

const diffTables = (before: GuideDocument, after: GuideDocument): DocumentChange[] =>
  pairs(before.tables, after.tables).flatMap(({ before: from, after: to, moved }) => {
    const path = textPath.tableTitle((to ?? from)?.id ?? "")
    if (!from && to) return change("added", "table", path, null, tableText(to), inTable(to))
    if (from && !to) return change("removed", "table", path, tableText(from), null, inTable(from))
    if (!from || !to) return []
    return [
      ...(moved ? [change("moved", "table", path, ...moved, inTable(to))] : []),
      ...diffFields("table", (field) => `${path}.${field}`, [from, to], ["title", "layout", "cross"], inTable(to)),
      ...diffColumns(from, to),
      ...diffRows(from, to),
    ]
  })

const diffHowTo = (before: HowTo[], after: HowTo[]): DocumentChange[] =>
  pairs(before, after).flatMap(({ before: from, after: to, moved }) => {
    const path = `how_to.${(to ?? from)?.id}`
    if (!from && to) return change("added", "how_to", path, null, howToText(to))
    if (from && !to) return change("removed", "how_to", path, howToText(from), null)
    if (!from || !to) return []
    return [
      ...(moved ? [change("moved", "how_to", path, ...moved)] : []),
      ...diffFields("how_to", (field) => `${path}.${field}`, [from, to], HOW_TO_FIELDS),
    ]
  })

const diffTranslations = (before: GuideDocument, after: GuideDocument): DocumentChange[] => {
  const reading = [...listTexts(before), ...listTexts(after)].map(({ path }) => path)
  const locales = [...new Set([...Object.keys(after.translations), ...Object.keys(before.translations)])].sort()
  return locales.flatMap((locale) => {
    const [from, to] = [before.translations[locale] ?? {}, after.translations[locale] ?? {}]
    const paths = [...new Set([...reading, ...Object.keys(to), ...Object.keys(from)])]
    return paths
      .filter((path) => from[path] !== to[path])
      .map((path) => {
        const kind = from[path] === undefined ? "added" : to[path] === undefined ? "removed" : "changed"
        return change(kind, "translation", `translation.${locale}.${path}`, from[path] ?? null, to[path] ?? null)
      })
  })
}

/**
 * What is different in `after`, in reading order. Tables, columns, rows and blocks are matched by id,
 * so a row that was moved and edited is both, not removed and added. Cells are told as they were
 * typed; those of an added or removed row or column are in its own line.
 */
export const diffDocuments = (before: GuideDocument, after: GuideDocument): DocumentChange[] => {
  const both: [GuideDocument, GuideDocument] = [before, after]
  return [
    ...diffFields("document", (field) => field, both, FIELDS_BEFORE),
    ...SETTINGS.flatMap((group) =>
      diffFields("document", (field) => `${group}.${field}`, [before[group], after[group]], Object.keys(after[group]))
    ),
    ...diffTables(before, after),
    ...diffHowTo(before.how_to, after.how_to),
    ...diffFields("document", (field) => field, both, FIELDS_AFTER),
    ...diffTranslations(before, after),
  ]
}
