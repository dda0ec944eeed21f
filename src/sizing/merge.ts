import type { DocumentChange } from "../contracts/size-guide-history"
import { type Column, type GuideDocument, type HowTo, type Row, type Table, textPath } from "../contracts/size-guide-document"
import { type Side, touched } from "./merge-touch"
import { byId, idsOf, movedIds, weave } from "./order"
import {
  change, columnText, FIELDS_AFTER, FIELDS_BEFORE, HOW_TO_FIELDS, howToText, inColumn, inRow, inTable, rowText, same,
  SETTINGS, show, tableText, type Where,
} from "./parts"

interface Three<T> {
  base: T | undefined
  mine: T
  theirs: T
}
type Report = (change: DocumentChange) => void

/** The value of whoever changed it; mine, and a report, where both did and differ. */
const pick = <T>(base: T, mine: T, theirs: T, report: () => void): T => {
  if (same(mine, base)) return theirs
  if (!same(theirs, base) && !same(mine, theirs)) report()
  return mine
}

type Fields = Record<string, unknown>
/** Copies of `mine` with the named fields merged one by one; fields nobody has stay away. */
const mergeFields = <T extends object>(
  { base, mine, theirs }: Three<T>,
  fields: readonly string[],
  conflict: (field: string, before: string | null, after: string | null) => void
): T => {
  const [b, m, t] = [(base ?? {}) as Fields, mine as Fields, theirs as Fields]
  const merged: Fields = { ...m }
  for (const field of fields) {
    const value = pick(b[field], m[field], t[field], () => conflict(field, show(t[field]), show(m[field])))
    if (value === undefined) delete merged[field]
    else merged[field] = value
  }
  return merged as T
}

interface ListRules<T> {
  part: DocumentChange["part"]
  path: (id: string) => string
  text: (item: T, side: "mine" | "theirs") => string | null
  where: (item: T) => Where
  touched: (side: "mine" | "theirs", id: string) => boolean
  merge: (item: Three<T>) => T
}

/** Merges a list by ids: what one side removed goes, unless the other worked on it; new parts stay behind what they followed. */
const mergeList = <T extends { id: string }>({ base, mine, theirs }: Three<T[]>, rules: ListRules<T>, report: Report): T[] => {
  const [b, m, t] = [byId(base), byId(mine), byId(theirs)]
  const [from, left, right] = [idsOf(base ?? []), idsOf(mine), idsOf(theirs)]
  const [iMoved, theyMoved] = [movedIds(from, left), movedIds(from, right)]
  const order = iMoved.size > 0 ? weave(left, right) : weave(right, left)
  if (iMoved.size > 0 && theyMoved.size > 0) {
    const fate = movedIds(right.filter((id) => m.has(id)), left.filter((id) => t.has(id)))
    for (const id of theyMoved) {
      const item = m.get(id)
      if (fate.size > 0 && item)
        report(change("moved", rules.part, rules.path(id), String(right.indexOf(id) + 1), String(left.indexOf(id) + 1), rules.where(item)))
    }
  }
  const keepRemoved = (id: string, item: T, side: "mine" | "theirs"): T[] => {
    if (!b.has(id)) return [item]
    if (!rules.touched(side, id)) return []
    const text = rules.text(item, side)
    report(
      side === "mine"
        ? change("added", rules.part, rules.path(id), null, text, rules.where(item))
        : change("removed", rules.part, rules.path(id), text, null, rules.where(item))
    )
    return [item]
  }
  return order.flatMap((id) => {
    const [ours, others] = [m.get(id), t.get(id)]
    if (ours && others) return [rules.merge({ base: b.get(id), mine: ours, theirs: others })]
    return ours ? keepRemoved(id, ours, "mine") : others ? keepRemoved(id, others, "theirs") : []
  })
}

const OWN_FIELDS = ["label", "how_to"]
const settingsOf = (column: Column | undefined) =>
  column && Object.fromEntries(Object.entries(column).filter(([key]) => !["id", ...OWN_FIELDS].includes(key)))

/** Fields of a column one by one while its type stays; a change of the type is one change with all settings. */
const mergeColumn = (table: Table, columns: Three<Column>, report: Report): Column => {
  const { base, mine, theirs } = columns
  const conflict = (field: string, before: string | null, after: string | null) =>
    report(change("changed", "column", `column.${mine.id}.${field}`, before, after, inColumn(table, mine)))
  if (mine.type === theirs.type && (!base || base.type === mine.type))
    return mergeFields(columns, Object.keys({ ...theirs, ...mine }).filter((key) => key !== "id"), conflict)
  const own = mergeFields(columns, OWN_FIELDS, conflict)
  const settings = pick(settingsOf(base), settingsOf(mine), settingsOf(theirs), () => conflict("type", show(settingsOf(theirs)), show(settingsOf(mine))))
  return { id: mine.id, label: own.label, how_to: own.how_to, ...settings } as Column
}

const mergeRow = (tables: Three<Table>, rows: Three<Row>, columns: Column[], report: Report): Row => {
  const { mine, theirs } = rows
  const where = inRow(tables.mine, mine)
  const cells: Row["cells"] = {}
  const [inMine, inTheirs] = [byId(tables.mine.columns), byId(tables.theirs.columns)]
  for (const { id, label } of columns) {
    const [left, right] = [mine.cells[id], theirs.cells[id]]
    const [m, t] = [left?.v ?? "", right?.v ?? ""]
    const text = !inTheirs.has(id) ? m : !inMine.has(id) ? t : pick(rows.base?.cells[id]?.v ?? "", m, t, () =>
      report(change("changed", "cell", textPath.cell(mine.id, id), t || null, m || null, { ...where, column: label || null }))
    )
    // The same words: whoever let them follow a shared text, or not any more, is heard.
    const isTheirs = text !== m || !left || (m === t && same(left.term_id, rows.base?.cells[id]?.term_id))
    const cell = isTheirs ? right : left
    if (cell && text) cells[id] = cell
  }
  const { aliases } = mergeFields(rows, ["aliases"], (field, before, after) =>
    report(change("changed", "row", `row.${mine.id}.${field}`, before, after, where))
  )
  return { id: mine.id, aliases, cells }
}

type Sides = Record<"mine" | "theirs", Side>
const mergeTable = (sides: Sides, tables: Three<Table>, report: Report): Table => {
  const { base, mine, theirs } = tables
  const both = { mine, theirs }
  const path = textPath.tableTitle(mine.id)
  const conflict = (field: string, before: string | null, after: string | null) =>
    report(change("changed", "table", `${path}.${field}`, before, after, inTable(mine)))
  const head = mergeFields(tables, ["title"], conflict)
  const shape = pick(
    base && { layout: base.layout, cross: base.cross },
    { layout: mine.layout, cross: mine.cross },
    { layout: theirs.layout, cross: theirs.cross },
    () => conflict("layout", show([theirs.layout, theirs.cross]), show([mine.layout, mine.cross]))
  ) ?? { layout: mine.layout, cross: mine.cross }
  const meeting = mergeList({ base: base?.columns, mine: mine.columns, theirs: theirs.columns }, {
    part: "column",
    path: (id) => `column.${id}`,
    text: (column, side) => columnText(both[side], column),
    where: (column) => inColumn(mine, column),
    touched: (side, id) => base !== undefined && touched.column(sides[side], base, both[side], id),
    merge: (column) => mergeColumn(mine, column, report),
  }, report)
  // A table has a column: where both sides together removed all of them, mine stay.
  const columns = meeting.length > 0 ? meeting : mine.columns
  if (meeting.length === 0)
    for (const column of columns)
      report(change("added", "column", `column.${column.id}`, null, columnText(mine, column), inColumn(mine, column)))
  const rows = mergeList({ base: base?.rows, mine: mine.rows, theirs: theirs.rows }, {
    part: "row",
    path: (id) => `row.${id}`,
    text: (row, side) => rowText(both[side], row),
    where: (row) => inRow(mine, row),
    touched: (side, id) => base !== undefined && touched.row(sides[side], base, both[side], id),
    merge: (row) => mergeRow(tables, row, columns, report),
  }, report)
  const known = new Set(idsOf(columns))
  const tidy = (row: Row): Row => ({ ...row, cells: Object.fromEntries(Object.entries(row.cells).filter(([id]) => known.has(id))) })
  return { ...head, ...shape, columns, rows: rows.map(tidy) }
}

const mergeHowTo = (blocks: Three<HowTo>, report: Report): HowTo =>
  mergeFields(blocks, HOW_TO_FIELDS, (field, before, after) =>
    report(change("changed", "how_to", `how_to.${blocks.mine.id}.${field}`, before, after))
  )

const mergeTranslations = ({ base, mine, theirs }: Three<GuideDocument>, report: Report): GuideDocument["translations"] => {
  const [b, m, t] = [base?.translations ?? {}, mine.translations, theirs.translations]
  const merged: GuideDocument["translations"] = {}
  for (const locale of new Set([...Object.keys(t), ...Object.keys(m)])) {
    const texts = { base: b[locale] ?? {}, mine: m[locale] ?? {}, theirs: t[locale] ?? {} }
    const paths = [...new Set([...Object.keys(texts.theirs), ...Object.keys(texts.mine)])]
    const result = mergeFields<Record<string, string>>(texts, paths, (path, before, after) =>
      report(change("changed", "translation", `translation.${locale}.${path}`, before, after))
    )
    const stays = pick(locale in b, locale in m, locale in t, () => undefined)
    if (stays || Object.keys(result).length > 0) merged[locale] = result
  }
  return merged
}

/**
 * Brings two edits of one document together, part by part: fields, columns, rows, cells, blocks and
 * translations. Where both sides changed the same part differently the document has mine, and a
 * conflict tells theirs as `before` and mine as `after`. A part one side removed and the other worked
 * on is kept and told: `added` where only mine has it, `removed` where only theirs has it. An order
 * both changed is mine. `canonical` comes with its cell: normalise the document before it is shown.
 */
export const mergeDocuments = (
  base: GuideDocument,
  mine: GuideDocument,
  theirs: GuideDocument
): { document: GuideDocument; conflicts: DocumentChange[] } => {
  const conflicts: DocumentChange[] = []
  const report: Report = (conflict) => void conflicts.push(conflict)
  const sides: Sides = { mine: { base, document: mine }, theirs: { base, document: theirs } }
  const three = { base, mine, theirs }
  const field = (prefix: string) => (name: string, before: string | null, after: string | null) =>
    report(change("changed", "document", prefix + name, before, after))
  const document = mergeFields(three, [...FIELDS_BEFORE, ...FIELDS_AFTER], field(""))
  const [display, tools] = SETTINGS.map((group) =>
    mergeFields<object>({ base: base[group], mine: mine[group], theirs: theirs[group] }, Object.keys(mine[group]), field(`${group}.`))
  ) as [GuideDocument["display"], GuideDocument["tools"]]
  const tables = mergeList({ base: base.tables, mine: mine.tables, theirs: theirs.tables }, {
    part: "table",
    path: textPath.tableTitle,
    text: tableText,
    where: inTable,
    touched: (side, id) => touched.table(sides[side], id),
    merge: (table) => mergeTable(sides, table, report),
  }, report)
  const howTo = mergeList({ base: base.how_to, mine: mine.how_to, theirs: theirs.how_to }, {
    part: "how_to",
    path: (id) => `how_to.${id}`,
    text: howToText,
    where: () => ({}),
    touched: (side, id) => touched.howTo(sides[side], id),
    merge: (block) => mergeHowTo(block, report),
  }, report)
  const translations = mergeTranslations(three, report)
  return { document: { ...document, display, tools, tables, how_to: howTo, translations }, conflicts }
}
