import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { guideDocumentSchema, type ColumnType, type GuideDocument } from "../../../../../../contracts/size-guide-document"
import { buildCross, buildRings, textsIn } from "../../../../../../../test/fixtures/size-guide-grid"
import { clearCells, fillDown, setCells } from "../cells"
import { deleteColumns, insertColumns, moveColumns, renameColumn } from "../columns"
import type { Change } from "../document"
import { pasteBlock } from "../paste"
import { deleteRows, insertRows, moveRows, setAliases } from "../rows"
import { selectCell } from "../selection"
import { addSizes, setColumn, setColumnType } from "../set-column"
import { applyChange, endStep, MAX_STEPS, redo, select, startState, undo, type EditorState } from "../state"
import { createEditorStore } from "../store"
import { addTable, duplicateTable, moveTable, removeTable, renameTable, setAxis, setLayout } from "../tables"

const rings = buildRings()
const type = (text: string): Change => (document) => setCells(document, "table", [{ row: 0, column: 0, text }])
const nameOf = (state: EditorState) => textsIn(state.document)[0][0]

describe("history", () => {
  it("undoes and does again, with the selection of that moment", () => {
    const start = select(startState(rings), selectCell("table", 2, 1))
    const changed = applyChange(start, type("XS"), { selection: selectCell("table", 1, 0) })
    const undone = undo(changed)
    expect([nameOf(undone), undone.selection?.focus]).toEqual(["S", { row: 2, column: 1 }])
    expect(redo(undone)).toEqual(changed)
  })

  it("does not count what changes nothing", () => {
    const start = startState(rings)
    expect(applyChange(start, type("S"))).toBe(start)
    expect(undo(start)).toBe(start)
    expect(redo(start)).toBe(start)
  })

  it("makes one step of changes that belong together, until something comes between", () => {
    const merge = { merge: "title" }
    const twice = applyChange(applyChange(startState(rings), type("a"), merge), type("ab"), merge)
    expect(twice.past).toHaveLength(1)
    expect(applyChange(endStep(twice), type("abc"), merge).past).toHaveLength(2)
    expect(applyChange(select(twice, null), type("abc"), merge).past).toHaveLength(2)
    expect(applyChange(undo(twice), type("x"), merge).past).toHaveLength(1)
  })

  it("forgets what was undone once something else is done", () => {
    const state = applyChange(undo(applyChange(startState(rings), type("a"))), type("b"))
    expect(state.future).toEqual([])
    expect(nameOf(redo(state))).toBe("b")
  })

  it("keeps a hundred steps", () => {
    let state = startState(rings)
    for (let count = 0; count < MAX_STEPS + 20; count++) {
      state = applyChange(state, type(`s${count}`))
    }
    expect(state.past).toHaveLength(MAX_STEPS)
    for (let count = 0; count < MAX_STEPS + 20; count++) {
      state = undo(state)
    }
    expect(nameOf(state)).toBe("s19")
  })

  it("keeps the selection inside a table that shrinks, and lets go of one that is gone", () => {
    const start = select(startState(rings), selectCell("table", 2, 3))
    const fewer = applyChange(start, (document) => deleteRows(document, "table", 1, 2))
    expect(fewer.selection?.focus).toEqual({ row: 0, column: 3 })
    expect(applyChange(start, (document) => removeTable(document, "table")).selection).toBeNull()
  })

  it("tells its listeners only of what changed", () => {
    const store = createEditorStore(rings)
    let told = 0
    const stop = store.subscribe(() => told++)
    store.apply(type("S"))
    store.undo()
    expect(told).toBe(0)
    store.apply(type("XS"))
    stop()
    store.reset(rings)
    expect(told).toBe(1)
    expect(store.getState()).toEqual(startState(rings))
  })
})

const text = fc.oneof(
  fc.constantFrom("", "17,3", "6 1/2", "49–50", "XL", "=1", "\u200b", " 17\u202f"),
  fc.string({ unit: "grapheme", maxLength: 140 })
)
const index = fc.integer({ min: 0, max: 7 })
const count = fc.integer({ min: 0, max: 3 })
const range = fc.record({ top: index, bottom: index, left: index, right: index })
const types = fc.constantFrom<ColumnType[]>("label", "measure", "range", "size", "bra", "text", "formula")

/** A change by places, so that it fits every document it may meet. */
type Random = (document: GuideDocument) => GuideDocument
const inTable = (change: (document: GuideDocument, table: string, column: string, row: string) => GuideDocument, table: number, at: number): Random =>
  (document) => {
    const found = document.tables[table % Math.max(1, document.tables.length)]
    const column = found?.columns[at % found.columns.length].id ?? "none"
    const row = found?.rows[at % Math.max(1, found.rows.length)]?.id ?? "none"
    return change(document, found?.id ?? "none", column, row)
  }
const tables = fc.integer({ min: 0, max: 3 })
const random: fc.Arbitrary<Random> = fc.oneof(
  fc.tuple(tables, index, index, text).map(([t, row, column, v]) => inTable((d, id) => setCells(d, id, [{ row, column, text: v }]), t, 0)),
  fc.tuple(tables, range).map(([t, r]) => inTable((d, id) => clearCells(d, id, r), t, 0)),
  fc.tuple(tables, range).map(([t, r]) => inTable((d, id) => fillDown(d, id, r), t, 0)),
  fc.tuple(tables, index, count).map(([t, at, n]) => inTable((d, id) => insertRows(d, id, at, n), t, 0)),
  fc.tuple(tables, index, count).map(([t, at, n]) => inTable((d, id) => deleteRows(d, id, at, n), t, 0)),
  fc.tuple(tables, index, count, index).map(([t, at, n, to]) => inTable((d, id) => moveRows(d, id, at, n, to), t, 0)),
  fc.tuple(tables, index, count).map(([t, at, n]) => inTable((d, id) => insertColumns(d, id, at, n), t, 0)),
  fc.tuple(tables, index, count).map(([t, at, n]) => inTable((d, id) => deleteColumns(d, id, at, n), t, 0)),
  fc.tuple(tables, index, count, index).map(([t, at, n, to]) => inTable((d, id) => moveColumns(d, id, at, n, to), t, 0)),
  fc.tuple(tables, index, types).map(([t, at, kind]) => inTable((d, id, column) => setColumnType(d, id, column, kind), t, at)),
  fc.tuple(tables, index, text).map(([t, at, v]) => inTable((d, id, column) => renameColumn(d, id, column, v), t, at)),
  fc.tuple(tables, index).map(([t, at]) => inTable((d, id, column) => setColumn(d, id, column, { quantity: "inner_diameter", unit: "cm" }), t, at)),
  fc.tuple(tables, index).map(([t, at]) => inTable((d, id, column) => addSizes(d, id, column), t, at)),
  fc.tuple(tables, index, text).map(([t, at, v]) => inTable((d, id, _, row) => setAliases(d, id, row, v.split(",")), t, at)),
  fc.tuple(tables, fc.constantFrom("list" as const, "cross" as const)).map(([t, layout]) => inTable((d, id) => setLayout(d, id, layout), t, 0)),
  fc.tuple(tables, text).map(([t, v]) => inTable((d, id) => setAxis(d, id, "columns", { label: v }), t, 0)),
  fc.tuple(tables, text).map(([t, v]) => inTable((d, id) => renameTable(d, id, v), t, 0)),
  tables.map((t) => inTable((d, id) => duplicateTable(d, id), t, 0)),
  tables.map((t) => inTable((d, id) => removeTable(d, id), t, 0)),
  fc.tuple(tables, tables).map(([t, to]) => inTable((d, id) => moveTable(d, id, to), t, 0)),
  fc.constant<Random>((document) => addTable(document)),
  fc.tuple(tables, index, index, fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 6 }), fc.boolean(), fc.boolean()).map(
    ([t, row, column, rows, header, addColumns]) =>
      inTable((d, id) => {
        const result = pasteBlock(d, selectCell(id, row, column), rows, { header, addColumns })
        return result.outcome === "pasted" ? result.document : d
      }, t, 0)
  )
)

const START = [rings, buildCross()]

describe("any sequence of changes", () => {
  it("leaves a document that can be saved as it is", () => {
    fc.assert(
      fc.property(fc.constantFrom(...START), fc.array(random, { maxLength: 30 }), (start, changes) => {
        const end = changes.reduce((document, change) => change(document), start)
        expect(guideDocumentSchema.parse(end)).toEqual(end)
      }),
      { numRuns: 150 }
    )
  })

  it("undone as a whole is the start, and done again the end", () => {
    fc.assert(
      fc.property(fc.constantFrom(...START), fc.array(fc.tuple(random, fc.constantFrom(undefined, "a", "b")), { maxLength: 30 }), (start, changes) => {
        const end = changes.reduce((state, [change, merge]) => applyChange(state, change, { merge }), startState(start))
        let state = end
        while (state.past.length > 0) {
          const before = undo(state)
          expect({ ...redo(before), merge: null }).toEqual({ ...state, merge: null })
          state = before
        }
        expect(state.document).toBe(start)
        while (state.future.length > 0) {
          state = redo(state)
        }
        expect(state.document).toBe(end.document)
      }),
      { numRuns: 100 }
    )
  })
})
