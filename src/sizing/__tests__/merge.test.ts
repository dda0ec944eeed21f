import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { DocumentChange } from "../../contracts/size-guide-history"
import { type GuideDocument, guideDocumentSchema } from "../../contracts/size-guide-document"
import { diffDocuments } from "../diff"
import { mergeDocuments } from "../merge"
import { show } from "../parts"
import { edited, edits, start } from "./edits"

const both = (mine: (document: GuideDocument) => void, theirs: (document: GuideDocument) => void) => {
  const [left, right] = [start(), start()]
  mine(left)
  theirs(right)
  return mergeDocuments(start(), left, right)
}

/** Every part of a document by its path: what is there, and what it says. */
const flat = (document: GuideDocument): Map<string, string | null> => {
  const parts = new Map<string, string | null>()
  const put = (prefix: string, fields: object) => {
    parts.set(prefix, "here")
    for (const [key, value] of Object.entries(fields)) parts.set(`${prefix}.${key}`, show(value))
  }
  for (const [key, value] of Object.entries(document)) parts.set(key, show(value))
  put("display", document.display)
  for (const table of document.tables) {
    put(`table.${table.id}`, table)
    for (const column of table.columns) put(`column.${column.id}`, column)
    for (const row of table.rows) {
      put(`row.${row.id}`, row)
      for (const [id, { v }] of Object.entries(row.cells)) parts.set(`cell.${row.id}.${id}`, v)
    }
  }
  for (const block of document.how_to) put(`how_to.${block.id}`, block)
  for (const [locale, texts] of Object.entries(document.translations)) put(`translation.${locale}`, texts)
  return parts
}

/** Ids a path speaks of, and the table around them. */
const around = (document: GuideDocument, path: string): string[] => {
  const ids = path.split(".").slice(1)
  const tables = document.tables.filter((table) => [...table.rows, ...table.columns].some(({ id }) => ids.includes(id)))
  return [...ids, ...tables.map(({ id }) => id)]
}

/** Changes of a side that a merged document neither has nor tells. */
const lost = (base: GuideDocument, side: GuideDocument, merged: ReturnType<typeof mergeDocuments>): DocumentChange[] => {
  const parts = flat(merged.document)
  const kept = ({ kind, path, after }: DocumentChange) =>
    kind === "changed" ? (parts.get(path) ?? null) === after : parts.has(path) === (kind === "added")
  const told = ({ path }: DocumentChange) => {
    const ids = around(side, path)
    return merged.conflicts.some((conflict) => {
      const [, id, field] = conflict.path.split(".")
      return conflict.path === path || ((field === undefined || field === "type") && ids.includes(id))
    })
  }
  return diffDocuments(base, side).filter((change) => change.kind !== "moved" && !kept(change) && !told(change))
}

describe("mergeDocuments", () => {
  test("without their edits it is mine, without mine it is theirs, and the same edits are no conflict", () => {
    fc.assert(
      fc.property(edits(), (list) => {
        const [base, side] = [start(), edited(start(), list, "mine")]
        expect(mergeDocuments(base, side, base)).toEqual({ document: side, conflicts: [] })
        expect(mergeDocuments(base, base, side)).toEqual({ document: side, conflicts: [] })
        expect(mergeDocuments(base, side, side)).toEqual({ document: side, conflicts: [] })
      }),
      { numRuns: 100 }
    )
  })

  test("nobody's change is lost: it is in the result or told", () => {
    fc.assert(
      fc.property(edits(), edits(), (left, right) => {
        const [base, mine, theirs] = [start(), edited(start(), left, "mine"), edited(start(), right, "they")]
        const merged = mergeDocuments(base, mine, theirs)
        expect(lost(base, mine, merged)).toEqual([])
        expect(lost(base, theirs, merged)).toEqual([])
        expect(guideDocumentSchema.safeParse(merged.document).success).toBe(true)
      }),
      { numRuns: 150 }
    )
  })

  test("columns that both sides together removed stay as mine has them, and that is told", () => {
    const keep = (place: number) => ({ tables }: GuideDocument) => {
      tables[0].columns = [tables[0].columns[place]]
    }
    const { document, conflicts } = both(keep(0), keep(1))
    expect(document.tables[0].columns).toEqual([start().tables[0].columns[0]])
    expect(conflicts.map(({ kind, path }) => [kind, path])).toContainEqual(["added", `column.${start().tables[0].columns[0].id}`])
  })

  test("different cells of one row meet", () => {
    const { document, conflicts } = both(
      ({ tables }) => (tables[0].rows[0].cells.aaaawris = { v: "14,5" }),
      ({ tables }) => (tables[0].rows[0].cells.aaaanote = { v: "малък" })
    )
    expect(conflicts).toEqual([])
    expect(document.tables[0].rows[0].cells).toMatchObject({ aaaawris: { v: "14,5" }, aaaanote: { v: "малък" } })
  })

  test("one cell in two ways: mine stands, theirs is told", () => {
    const { document, conflicts } = both(
      ({ tables }) => (tables[0].rows[0].cells.aaaawris = { v: "14,5" }),
      ({ tables }) => delete tables[0].rows[0].cells.aaaawris
    )
    expect(document.tables[0].rows[0].cells.aaaawris.v).toBe("14,5")
    expect(conflicts).toMatchObject([{ part: "cell", row: "S1", column: "Китка", before: null, after: "14,5" }])
  })

  test("a row they removed while I edited it stays", () => {
    const { document, conflicts } = both(
      ({ tables }) => (tables[0].rows[1].cells.aaaawris = { v: "16,5" }),
      ({ tables }) => tables[0].rows.splice(1, 1)
    )
    expect(document.tables[0].rows).toHaveLength(4)
    expect(conflicts).toMatchObject([{ kind: "added", part: "row", before: null, after: "S2 · 16,5" }])
  })

  test("a column I removed while they typed into it stays with all its cells", () => {
    const { document, conflicts } = both(
      ({ tables }) => {
        tables[0].columns.splice(1, 1)
        for (const row of tables[0].rows) delete row.cells.aaaawris
      },
      ({ tables }) => (tables[0].rows[1].cells.aaaawris = { v: "16,5" })
    )
    expect(document.tables[0].rows.map(({ cells }) => cells.aaaawris.v)).toEqual(["15", "16,5", "17", "18"])
    expect(conflicts).toMatchObject([{ kind: "removed", part: "column", column: "Китка" }])
  })

  test("a column that a new formula reads is not removed under it", () => {
    const { document } = both(
      ({ tables }) => tables[0].columns.push({ id: "usus", type: "formula", label: "US", how_to: null, formula: { kind: "ring", system: "us", from: "aaaawris" } }),
      ({ tables }) => tables[0].columns.splice(1, 1)
    )
    expect(document.tables[0].columns.map(({ id }) => id)).toContain("aaaawris")
  })

  test("new rows of both stay behind what they followed", () => {
    const add = (id: string, at: number) => ({ tables }: GuideDocument) => tables[0].rows.splice(at, 0, { id, aliases: [], cells: {} })
    const { document, conflicts } = both(add("mine1", 1), add("they1", 3))
    expect(document.tables[0].rows.map(({ id }) => id)).toEqual(["aaaarow1", "mine1", "aaaarow2", "aaaarow3", "they1", "aaaarow4"])
    expect(conflicts).toEqual([])
  })

  test("an order both changed is mine, and theirs is told", () => {
    const swap = (at: number) => ({ tables }: GuideDocument) => tables[0].rows.splice(at, 0, ...tables[0].rows.splice(at + 1, 1))
    const { document, conflicts } = both(swap(0), swap(2))
    expect(document.tables[0].rows.map(({ id }) => id.slice(-1)).join("")).toBe("2134")
    expect(conflicts).toMatchObject([{ kind: "moved", part: "row" }])
  })

  test("a changed type is not mixed with settings of the old one", () => {
    const { document, conflicts } = both(
      ({ tables }) => (tables[0].columns[1] = { id: "aaaawris", type: "text", label: "Китка", how_to: null }),
      ({ tables }) => Object.assign(tables[0].columns[1], { unit: "mm", label: "Обиколка" })
    )
    expect(document.tables[0].columns[1]).toEqual({ id: "aaaawris", type: "text", label: "Обиколка", how_to: null })
    expect(conflicts).toMatchObject([{ path: "column.aaaawris.type" }])
  })
})
