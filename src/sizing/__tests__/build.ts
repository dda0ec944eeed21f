import { type Column, type GuideDocument, guideDocumentSchema, type Row, type Table } from "../../contracts/size-guide-document"

type Input<T> = { [Key in keyof T]?: unknown }

/** A row of the ring table below: name and diameter. */
export const row = (id: string, cells: Record<string, string>, aliases: string[] = []): Input<Row> => ({
  id,
  aliases,
  cells: Object.fromEntries(Object.entries(cells).map(([column, v]) => [column, { v }])),
})

export const table = (id: string, columns: Input<Column>[], rows: Input<Row>[], more: Input<Table> = {}): Input<Table> => ({
  id,
  title: "",
  layout: "list",
  columns,
  rows,
  ...more,
})

export const guide = (more: Input<GuideDocument>): GuideDocument =>
  guideDocumentSchema.parse({ title: "Пръстени", kind: "ring", tables: [], ...more })

export const RING_COLUMNS: Input<Column>[] = [
  { id: "name", type: "label", label: "Размер" },
  { id: "diam", type: "measure", label: "Диаметър", unit: "mm", quantity: "inner_diameter" },
  { id: "usus", type: "formula", label: "US", formula: { kind: "ring", system: "us", from: "diam" } },
  { id: "jpjp", type: "size", label: "JP", system: "jp" },
]

/** Three rings; `JP` is typed, `US` computed. */
export const rings = (more: Input<GuideDocument> = {}): GuideDocument =>
  guide({
    tables: [
      table("ring", RING_COLUMNS, [
        row("row1", { name: "50", diam: "15,9", jpjp: "10" }, ["малък", "S ½"]),
        row("row2", { name: "52", diam: "16,6", jpjp: "12" }),
        row("row3", { name: "54", diam: "17,2", jpjp: "14" }),
      ]),
    ],
    ...more,
  })
