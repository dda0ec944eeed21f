import { describe, expect, it } from "vitest"
import { LIMITS } from "../../../../../../contracts/size-guide-document"
import { buildCross, buildGuide, buildRings, DIAMETER, LABEL, textsIn } from "../../../../../../../test/fixtures/size-guide-grid"
import { clearCells, fillDown, setCells } from "../cells"
import { missingSizes } from "../column-kinds"
import { deleteColumns, insertColumns, moveColumns } from "../columns"
import { addHowTo, removeHowTo, setFields, setHowTo, setTranslation } from "../parts"
import { deleteRows, insertRows, moveRows, setAliases } from "../rows"
import { addSizes, setColumn, setColumnType, setFormulaSource } from "../set-column"
import { createEditorStore } from "../store"
import { addTable, duplicateTable, moveTable, removeTable, setAxis, setLayout } from "../tables"

const rings = buildRings()
const [table] = rings.tables

describe("cells", () => {
  it("share everything that did not change", () => {
    const next = setCells(rings, "table", [{ row: 1, column: 1, text: " 17,5\u200b " }])
    expect(textsIn(next)[1][1]).toBe("17,5")
    expect(next.tables[0].rows[0]).toBe(table.rows[0])
    expect(next.tables[0].columns).toBe(table.columns)
  })

  it("stay the same document when nothing is changed", () => {
    expect(setCells(rings, "table", [{ row: 1, column: 1, text: "17.3 " }])).toBe(rings)
    expect(setCells(rings, "table", [{ row: 99, column: 1, text: "1" }])).toBe(rings)
    expect(clearCells(rings, "table", { top: 0, bottom: 2, left: 2, right: 3 })).toBe(rings)
    expect(setCells(rings, "gone", [{ row: 0, column: 0, text: "1" }])).toBe(rings)
  })

  it("never get longer than a cell may be, nor half a letter", () => {
    const next = setCells(rings, "table", [{ row: 0, column: 0, text: `${"x".repeat(LIMITS.cell - 1)}💍` }])
    expect(textsIn(next)[0][0]).toBe("x".repeat(LIMITS.cell - 1))
  })

  it("are filled down from the first row, or from the row above a single one", () => {
    const from = fillDown(rings, "table", { top: 0, bottom: 2, left: 0, right: 1 })
    expect(textsIn(from)[2].slice(0, 2)).toEqual(["S", "16.5"])
    const above = fillDown(rings, "table", { top: 1, bottom: 1, left: 1, right: 1 })
    expect(textsIn(above)[1][1]).toBe("16.5")
    expect(fillDown(rings, "table", { top: 0, bottom: 0, left: 0, right: 0 })).toBe(rings)
  })
})

describe("names that follow a shared text", () => {
  const [label, diameter] = [table.columns[0].id, table.columns[1].id]
  const linked = {
    ...rings,
    tables: [
      {
        ...table,
        columns: table.columns.with(1, { ...table.columns[1], term_id: "t1" }),
        rows: table.rows.with(0, { ...table.rows[0], cells: { ...table.rows[0].cells, [label]: { v: "S", term_id: "t2" } } }),
      },
    ],
  }
  const links = (document: typeof rings) => [document.tables[0].columns[1].term_id, document.tables[0].rows[0].cells[label]?.term_id]

  it("follow it no more once something else is typed over them, until that is undone", () => {
    const store = createEditorStore(linked)
    store.apply((document) => setColumn(document, "table", diameter, { label: "Вътре" }))
    store.apply((document) => setCells(document, "table", [{ row: 0, column: 0, text: "Малък" }]))
    expect(links(store.getState().document)).toEqual([undefined, undefined])
    store.undo()
    expect(links(store.getState().document)).toEqual([undefined, "t2"])
    store.undo()
    expect(links(store.getState().document)).toEqual(["t1", "t2"])
  })

  it("stay linked through the same words, other settings and another type", () => {
    const same = setCells(linked, "table", [{ row: 0, column: 0, text: "S " }])
    expect(links(setColumn(same, "table", diameter, { unit: "cm" }))).toEqual(["t1", "t2"])
    expect(links(setColumnType(linked, "table", diameter, "text"))).toEqual(["t1", "t2"])
  })
})

describe("rows", () => {
  it("are inserted up to the limit, deleted and moved as a run", () => {
    expect(insertRows(rings, "table", 0, 1_000).tables[0].rows).toHaveLength(LIMITS.rows)
    expect(deleteRows(rings, "table", 0, 3).tables[0].rows).toEqual([])
    expect(textsIn(moveRows(rings, "table", 0, 2, 1)).map(([name]) => name)).toEqual(["L", "S", "M"])
    expect(moveRows(rings, "table", 0, 2, 2)).toBe(rings)
    expect(moveRows(rings, "table", 0, 1, -1)).toBe(rings)
  })

  it("have tidy other names", () => {
    const next = setAliases(rings, "table", "row0", [" 17 ", "17", "", "seventeen"])
    expect(next.tables[0].rows[0].aliases).toEqual(["17", "seventeen"])
    expect(setAliases(next, "table", "row0", ["17", "seventeen"])).toBe(next)
  })
})

describe("columns", () => {
  it("leave what formulas showed when the column they read is deleted", () => {
    const next = deleteColumns(rings, "table", 1, 1)
    expect(next.tables[0].columns.map(({ type }) => type)).toEqual(["label", "size", "size"])
    expect(textsIn(next)[1]).toEqual(["M", "7", "54"])
  })

  it("leave it as well when that column becomes a text", () => {
    expect(textsIn(setColumnType(rings, "table", "col1", "text"))[1]).toEqual(["M", "17.3", "7", "54"])
    expect(textsIn(setColumn(rings, "table", "col1", { quantity: "wrist" }))[1]).toEqual(["M", "17.3", "7", "54"])
  })

  it("cannot all be deleted", () => {
    expect(deleteColumns(rings, "table", 0, 4)).toBe(rings)
    expect(insertColumns(rings, "table", 0, 1_000).tables[0].columns).toHaveLength(LIMITS.columns)
  })

  it("stay in place where a cross table needs them", () => {
    const cross = buildCross()
    expect(moveColumns(cross, "table", 0, 1, 1)).toBe(cross)
    expect(moveColumns(cross, "table", 1, 1, 2).tables[0].columns.map(({ id }) => id)).toEqual(["col0", "col2", "col1"])
    expect(setColumnType(cross, "table", "col0", "text")).toBe(cross)
  })

  it("get all ring sizes by one action, once", () => {
    const start = buildGuide({ columns: [LABEL, DIAMETER], rows: [["M", "17.5"]] }, { locale: "bg" })
    const next = addSizes(start, "table", "col1")
    expect(next.tables[0].columns.slice(2).map(({ label }) => label)).toEqual(["Обиколка", "EU", "US", "UK", "JP", "IT"])
    expect(missingSizes(next.tables[0], "col1", "bg")).toEqual([])
    expect(addSizes(next, "table", "col1")).toBe(next)
    expect(missingSizes(start.tables[0], "col0", "bg")).toEqual([])
  })

  it("get shoe sizes from the length of the foot", () => {
    const shoes = buildGuide({ columns: [LABEL, { ...DIAMETER, quantity: "foot_length" }], rows: [] })
    expect(missingSizes(shoes.tables[0], "col1", "en").map(({ formula }) => formula.system)).toEqual(["eu", "uk", "us_men", "us_women"])
  })

  it("never compute from themselves or from what measures nothing", () => {
    const from = (id: string) => setColumn(rings, "table", "col2", { formula: { kind: "ring", system: "us", from: id } })
    expect(from("col2")).toBe(rings)
    expect(from("col0")).toBe(rings)
    expect(from("gone")).toBe(rings)
    expect(setFormulaSource(rings, "table", "col2", "col3").tables[0].columns[2]).toMatchObject({ formula: { from: "col3" } })
  })

  it("become formulas only where there is something to compute from", () => {
    const bare = buildGuide({ columns: [LABEL, { type: "text", label: "" }], rows: [] })
    expect(setColumnType(bare, "table", "col1", "formula")).toBe(bare)
    expect(setColumnType(rings, "table", "col0", "formula").tables[0].columns[0].type).toBe("formula")
  })
})

describe("tables and blocks", () => {
  it("are copied with identities of their own", () => {
    const next = duplicateTable(rings, "table")
    const [first, second] = next.tables
    const ids = ({ id, columns, rows }: typeof first) => [id, ...columns.map((column) => column.id), ...rows.map((row) => row.id)]
    expect(ids(first).filter((id) => ids(second).includes(id))).toEqual([])
    expect(second.columns[2]).toMatchObject({ formula: { from: second.columns[1].id } })
    expect(Object.values(second.rows[0].cells).map(({ v }) => v)).toEqual(["S", "16.5"])
  })

  it("are added up to the limit, moved and removed", () => {
    const full = Array.from({ length: LIMITS.tables + 3 }).reduce<typeof rings>((guide) => addTable(guide), rings)
    expect(full.tables).toHaveLength(LIMITS.tables)
    expect(moveTable(full, "table", 2).tables[2].id).toBe("table")
    expect(removeTable(rings, "table").tables).toEqual([])
  })

  it("turn into a cross table and back without losing a text", () => {
    const cross = setLayout(rings, "table", "cross")
    expect(cross.tables[0].columns.map(({ type }) => type)).toEqual(["range", "text", "text", "text"])
    expect(textsIn(cross)).toEqual(textsIn(rings))
    expect(setLayout(cross, "table", "list").tables[0].cross).toBeNull()
    expect(setAxis(cross, "table", "rows", { unit: "in" }).tables[0].columns[0]).toMatchObject({ unit: "in" })
  })

  it("let go of a removed block", () => {
    const withBlock = addHowTo(rings)
    const [{ id }] = withBlock.how_to
    const linked = setColumn(setHowTo(withBlock, id, { title: "Measure" }), "table", "col1", { how_to: id })
    expect(linked.tables[0].columns[1].how_to).toBe(id)
    expect(removeHowTo(linked, id).tables[0].columns[1].how_to).toBeNull()
  })

  it("keep translations, and drop empty ones", () => {
    const next = setTranslation(rings, "bg", "title", "Пръстени")
    expect(next.translations).toEqual({ bg: { title: "Пръстени" } })
    expect(setTranslation(next, "bg", "title", "").translations).toEqual({ bg: {} })
    expect(setFields(rings, { title: "Rings" })).toBe(rings)
  })
})
