export const ROWS = 100
export const COLUMNS = 20

const partId = (kind, number) => `${kind}${String(number).padStart(4, "0")}`
const measured = { quantity: "other", unit: "mm", convertible: true, decimals: { mm: 1, cm: 1, in: 2 }, of: "body" }
const SYSTEMS = ["circumference", "iso", "us", "uk", "jp"]

const columnAt = (index) => {
  const base = { id: partId("col", index), label: `Колона ${index + 1}`, how_to: null }
  if (index === 0) return { ...base, label: "Размер", type: "label" }
  if (index === 1) return { ...base, label: "Вътрешен диаметър", type: "measure", ...measured, quantity: "inner_diameter" }
  if (index < 2 + SYSTEMS.length) return { ...base, type: "formula", formula: { kind: "ring", system: SYSTEMS[index - 2], from: partId("col", 1) } }
  if (index === COLUMNS - 1) return { ...base, type: "text" }
  return index === COLUMNS - 2 ? { ...base, type: "range", ...measured } : { ...base, type: "measure", ...measured }
}

const decimal = (value) => value.toFixed(1).replace(".", ",")

/** Text of a cell of the table, as a merchant types it; `turn` makes another table of the same shape. */
export const textAt = (row, column, turn = 0) => {
  if (column === 0) return String(44 + row)
  if (column === 1) return decimal(13 + row * 0.1 + turn * 0.3)
  if (column === COLUMNS - 1) return `бележка ${row + 1}-${turn}`
  return column === COLUMNS - 2 ? `${decimal(row + turn)} – ${decimal(row + turn + 1)}` : decimal(column * 10 + row * 0.5 + turn)
}

/** A guide with one table of 100 rows and 20 columns, five of them computed. */
export const bigGuide = () => {
  const columns = Array.from({ length: COLUMNS }, (_, index) => columnAt(index))
  const typed = columns.map(({ type, id }, index) => ({ type, id, index })).filter(({ type }) => type !== "formula")
  return {
    title: "100 × 20",
    kind: "ring",
    locale: "bg",
    tables: [
      {
        id: "table0001",
        title: "100 × 20",
        layout: "list",
        cross: null,
        columns,
        rows: Array.from({ length: ROWS }, (_, row) => ({
          id: partId("row", row),
          aliases: [],
          cells: Object.fromEntries(typed.map(({ id, index }) => [id, { v: textAt(row, index) }])),
        })),
      },
    ],
  }
}

/** The same block as a spreadsheet copies it: text, and a table. */
export const clipboardOf = (turn) => {
  const rows = Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (_, column) => textAt(row, column, turn)))
  return {
    text: rows.map((cells) => cells.join("\t")).join("\r\n"),
    html: `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`,
  }
}
