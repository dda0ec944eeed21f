import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { documentChangeSchema } from "../../contracts/size-guide-history"
import { diffDocuments } from "../diff"
import { edited, edits, start } from "./edits"

const after = (change: (document: ReturnType<typeof start>) => void) => {
  const document = start()
  change(document)
  return diffDocuments(start(), document)
}

describe("diffDocuments", () => {
  test("a document does not differ from itself, nor from a copy with other derived numbers", () => {
    fc.assert(
      fc.property(edits(), (list) => {
        const document = edited(start(), list, "mine")
        const copy = structuredClone(document)
        for (const row of copy.tables.flatMap(({ rows }) => rows)) for (const cell of Object.values(row.cells)) cell.canonical = [1, 1]
        expect(diffDocuments(document, copy)).toEqual([])
      })
    )
  })

  test("whatever was edited is told, in the shape of the contract", () => {
    fc.assert(
      fc.property(edits(), edits(), (left, right) => {
        const [before, now] = [edited(start(), left, "mine"), edited(start(), right, "they")]
        const changes = diffDocuments(before, now)
        for (const change of changes) expect(documentChangeSchema.parse(change)).toEqual(change)
        expect(changes.length === 0).toBe(JSON.stringify(before) === JSON.stringify(now) || diffDocuments(now, before).length === 0)
      })
    )
  })

  test("a number before and after, as it was typed, with names a person reads", () => {
    expect(after((document) => (document.tables[0].rows[1].cells.aaaawris = { v: "16,5–17" }))).toEqual([
      { kind: "changed", part: "cell", path: "cell.aaaarow2.aaaawris", table: "Таблица aaaa", row: "S2", column: "Китка", before: "16", after: "16,5–17" },
    ])
  })

  test("a cleared cell has nothing after", () => {
    expect(after((document) => delete document.tables[0].rows[0].cells.aaaawris)).toMatchObject([{ part: "cell", before: "15", after: null }])
  })

  test("one row that moved, not all it passed", () => {
    const changes = after(({ tables }) => tables[0].rows.unshift(...tables[0].rows.splice(3, 1)))
    expect(changes).toMatchObject([{ kind: "moved", part: "row", row: "S4", before: "4", after: "1" }])
  })

  test("a row that moved and was edited is both", () => {
    const changes = after(({ tables }) => {
      tables[0].rows.push(...tables[0].rows.splice(0, 1))
      tables[0].rows[3].cells.aaaaname = { v: "XS" }
    })
    expect(changes.map(({ kind, part }) => `${kind} ${part}`)).toEqual(["moved row", "changed cell"])
  })

  test("added and removed parts are one line with their cells", () => {
    const changes = after(({ tables }) => {
      tables[0].rows.splice(1, 1)
      tables[0].rows.push({ id: "newrow", aliases: [], cells: { aaaaname: { v: "L" }, aaaawris: { v: "20" } } })
      tables[1].columns.splice(1, 1)
      for (const row of tables[1].rows) delete row.cells.bbbbwris
    })
    expect(changes).toMatchObject([
      { kind: "removed", part: "row", before: "S2 · 16", row: "S2" },
      { kind: "added", part: "row", after: "L · 20", row: "L" },
      { kind: "removed", part: "column", column: "Китка", before: "Китка · 15 · 16 · 17 · 18" },
    ])
  })

  test("reading order: title, tables, blocks, notes, translations", () => {
    const changes = after((document) => {
      document.translations.en.title = "Bangles"
      document.notes = "Нови бележки"
      document.how_to[1].title = "Къде точно"
      document.tables[1].title = ""
      document.tables[0].columns[1].label = "Обиколка"
      document.title = "Твърди гривни"
    })
    expect(changes.map(({ path }) => path)).toEqual([
      "title", "column.aaaawris.label", "table.bbbb.title", "how_to.howu.title", "notes", "translation.en.title",
    ])
  })
})
