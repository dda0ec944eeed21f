import { type Column, type GuideDocument, type HowTo, type Row, type Table } from "../contracts/size-guide-document"
import { idsOf } from "./order"
import { same } from "./parts"

/** One side of a merge beside what both started from. */
export interface Side {
  base: GuideDocument
  document: GuideDocument
}

const textOfCell = (row: Row | undefined, column: string) => row?.cells[column]?.v ?? ""

/** Whether the side wrote a text in another language for a part. */
const translatedPart = ({ base, document }: Side, id: string): boolean =>
  Object.entries(document.translations).some(([locale, texts]) =>
    Object.entries(texts).some(([path, text]) => text !== base.translations[locale]?.[path] && path.split(".").includes(id))
  )

const rowTouched = (side: Side, base: Table, table: Table, id: string): boolean => {
  const [from, to] = [base.rows.find((row) => row.id === id), table.rows.find((row) => row.id === id)]
  if (!from || !to) return false
  return (
    !same(from.aliases, to.aliases) ||
    table.columns.some((column) => textOfCell(from, column.id) !== textOfCell(to, column.id)) ||
    translatedPart(side, id)
  )
}

const feeds = (column: Column, id: string) => column.type === "formula" && column.formula.from === id

const columnTouched = (side: Side, base: Table, table: Table, id: string): boolean => {
  const [from, to] = [base.columns, table.columns].map((columns) => columns.find((column) => column.id === id))
  if (!from || !to) return false
  const earlier = new Map(base.rows.map((row) => [row.id, row]))
  return (
    !same(from, to) ||
    table.rows.some((row) => textOfCell(row, id) !== textOfCell(earlier.get(row.id), id)) ||
    table.columns.some((column) => feeds(column, id) && !base.columns.some((other) => other.id === column.id && feeds(other, id))) ||
    translatedPart(side, id)
  )
}

const tableTouched = (side: Side, base: Table, table: Table): boolean =>
  !same([base.title, base.layout, base.cross], [table.title, table.layout, table.cross]) ||
  !same(idsOf(base.columns), idsOf(table.columns)) ||
  !same(idsOf(base.rows), idsOf(table.rows)) ||
  table.columns.some(({ id }) => columnTouched(side, base, table, id)) ||
  table.rows.some(({ id }) => rowTouched(side, base, table, id)) ||
  translatedPart(side, table.id)

const howToTouched = (side: Side, base: HowTo, block: HowTo): boolean =>
  !same(base, block) ||
  side.document.tables.some((table) =>
    table.columns.some(
      (column) =>
        column.how_to === block.id &&
        !side.base.tables.some((each) => each.columns.some((other) => other.id === column.id && other.how_to === block.id))
    )
  ) ||
  translatedPart(side, block.id)

/**
 * Whether one side worked on a part the other side removed: then it is kept. Work on a column is also
 * a number in one of its cells, a formula that starts to read it, or a translation of its label.
 */
export const touched = {
  table: (side: Side, id: string): boolean => {
    const [from, to] = [side.base, side.document].map(({ tables }) => tables.find((table) => table.id === id))
    return !!from && !!to && tableTouched(side, from, to)
  },
  howTo: (side: Side, id: string): boolean => {
    const [from, to] = [side.base, side.document].map(({ how_to }) => how_to.find((block) => block.id === id))
    return !!from && !!to && howToTouched(side, from, to)
  },
  column: columnTouched,
  row: rowTouched,
}
