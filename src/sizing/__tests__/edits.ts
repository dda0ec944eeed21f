import fc from "fast-check"
import { type GuideDocument, type Table } from "../../contracts/size-guide-document"
import { guide, row, table } from "./build"

/** A document with two tables, so that edits meet in some and miss in others. */
export const start = (): GuideDocument =>
  guide({
    title: "Гривни",
    kind: "bracelet",
    tables: ["aaaa", "bbbb"].map((id) =>
      table(
        id,
        [
          { id: `${id}name`, type: "label", label: "Размер" },
          { id: `${id}wris`, type: "range", label: "Китка", unit: "cm", quantity: "wrist" },
          { id: `${id}note`, type: "text", label: "Бележка" },
        ],
        [1, 2, 3, 4].map((index) => row(`${id}row${index}`, { [`${id}name`]: `S${index}`, [`${id}wris`]: String(14 + index) }, [`size ${index}`])),
        { title: `Таблица ${id}` }
      )
    ),
    how_to: [{ id: "howt", title: "Как", body: "С метър" }, { id: "howu", title: "Къде", body: "На китката" }],
    translations: { en: { title: "Bracelets", "column.aaaawris": "Wrist" } },
  })

const OPS = [
  "title", "display", "cell", "cell", "cell", "clear", "label", "unit", "type", "aliases", "addRow", "removeRow", "moveRow",
  "addColumn", "removeColumn", "moveColumn", "addTable", "removeTable", "moveTable", "tableTitle", "howTo", "removeHowTo",
  "translate", "untranslate", "locale",
] as const
export interface Edit {
  op: (typeof OPS)[number]
  at: number
  to: number
  text: string
}

export const edits = (maxLength = 6): fc.Arbitrary<Edit[]> =>
  fc.array(fc.record({ op: fc.constantFrom(...OPS), at: fc.nat(20), to: fc.nat(20), text: fc.constantFrom("16", "17,5", "M", "нов") }), { maxLength })

const move = <T>(list: T[], at: number, to: number) => {
  if (list.length > 0) list.splice(to % list.length, 0, ...list.splice(at % list.length, 1))
}
const remove = <T>(list: T[], at: number, keep: number): T | undefined => (list.length > keep ? list.splice(at % list.length, 1)[0] : undefined)

const editTable = (target: Table, { op, at, to, text }: Edit, fresh: string) => {
  const column = target.columns[to % target.columns.length]
  const line = target.rows[at % Math.max(1, target.rows.length)]
  switch (op) {
    case "cell": if (line) line.cells[column.id] = { v: text }; break
    case "clear": if (line) delete line.cells[column.id]; break
    case "label": column.label = text; break
    case "unit": if ("unit" in column) column.unit = to % 2 ? "mm" : "in"; break
    case "type": target.columns[to % target.columns.length] = { id: column.id, type: to % 2 ? "text" : "label", label: column.label, how_to: column.how_to }; break
    case "aliases": if (line) line.aliases = [...line.aliases, text]; break
    case "addRow": target.rows.splice(at % (target.rows.length + 1), 0, { id: fresh, aliases: [], cells: { [column.id]: { v: text } } }); break
    case "removeRow": remove(target.rows, at, 0); break
    case "moveRow": move(target.rows, at, to); break
    case "addColumn":
      target.columns.splice(at % (target.columns.length + 1), 0, { id: fresh, type: "text", label: text, how_to: null })
      if (line) line.cells[fresh] = { v: text }
      break
    case "removeColumn": {
      const gone = remove(target.columns, to, 1)
      if (gone) for (const each of target.rows) delete each.cells[gone.id]
      break
    }
    case "moveColumn": move(target.columns, at, to); break
    case "tableTitle": target.title = text; break
    default:
  }
}

/** The document after some edits; `who` keeps the ids of two editors apart. */
export const edited = (document: GuideDocument, list: Edit[], who: string): GuideDocument => {
  const next = structuredClone(document)
  list.forEach((edit, index) => {
    const fresh = `${who}${String(index).padStart(4, "0")}`
    const { op, at, to, text } = edit
    if (op === "title") next.title = text
    else if (op === "display") next.display.unit = to % 2 ? "cm" : "in"
    else if (op === "addTable")
      next.tables.push({ id: fresh, title: text, layout: "list", cross: null, columns: [{ id: `${fresh}c`, type: "label", label: text, how_to: null }], rows: [] })
    else if (op === "removeTable") remove(next.tables, at, 0)
    else if (op === "moveTable") move(next.tables, at, to)
    else if (op === "howTo" && next.how_to.length > 0) next.how_to[at % next.how_to.length].body = text
    else if (op === "removeHowTo") remove(next.how_to, at, 0)
    else if (op === "translate") next.translations = { ...next.translations, en: { ...next.translations.en, [`column.${to % 2 ? "aaaa" : "bbbb"}wris`]: text } }
    else if (op === "untranslate") next.translations.en = {}
    else if (op === "locale") next.translations.de = { title: text }
    else if (next.tables.length > 0) editTable(next.tables[at % next.tables.length], edit, fresh)
  })
  return next
}
