import { type Block, blockSchema } from "../../../../../contracts/email-campaign-block"
import { type EmailDocument, ROW_LAYOUTS, type Row, type RowLayout, rowSchema, themeSchema } from "../../../../../contracts/email-campaign-document"
import { lineSchema } from "../../../../../contracts/email-campaign-text"
import { newRow } from "./defaults"
import { blockOf, fits, isLastRow, type Place, rowOf, withColumn } from "./places"

/** What a change makes of a document; the very same object where it changes nothing or may not be made. */
export type DocumentChange = (document: EmailDocument) => EmailDocument

/** Every change ends here: what the contract would refuse is not made. */
const within = (before: EmailDocument, after: EmailDocument): EmailDocument => (fits(after) ? after : before)

const insertAt = <T>(list: readonly T[], index: number, item: T): T[] => [...list.slice(0, index), item, ...list.slice(index)]

const limited = (value: number, most: number): number => Math.max(0, Math.min(value, most))

/** The last place a block may have in a column: before the footer, where that is in it. */
const endOf = (blocks: readonly Block[]): number => blocks.length - (blocks.at(-1)?.type === "footer" ? 1 : 0)

const putBlock = (document: EmailDocument, block: Block, { row, column, index }: Place): EmailDocument =>
  withColumn(document, row, column, (blocks) => insertAt(blocks, limited(index, endOf(blocks)), block))

/** Puts a row behind another one, before that of the footer at the latest. */
export const addRow = (row: Row, afterId: string | null): DocumentChange => (document) => {
  const last = document.rows.length - 1
  const after = document.rows.findIndex(({ id }) => id === afterId)
  return within(document, { ...document, rows: insertAt(document.rows, after < 0 ? last : limited(after + 1, last), row) })
}

/**
 * Puts a block behind another one, into the first empty column of a row, or into a row of its own.
 * @param rowId of the row it gets where it needs one
 */
export const addBlock = (block: Block, afterId: string | null, rowId: string): DocumentChange => (document) => {
  const after = afterId ? blockOf(document, afterId) : undefined
  if (after && after.block.type !== "footer") {
    return within(document, putBlock(document, block, { row: after.row.id, column: after.column, index: after.index + 1 }))
  }
  const row = afterId ? rowOf(document, afterId) : undefined
  const empty = row?.columns.findIndex((blocks) => blocks.length === 0) ?? -1
  return row && empty >= 0
    ? within(document, putBlock(document, block, { row: row.id, column: empty, index: 0 }))
    : addRow(newRow("1", rowId, [block]), row?.id ?? after?.row.id ?? null)(document)
}

/** Puts a new block into a place. */
export const placeBlock = (block: Block, at: Place): DocumentChange => (document) => {
  const row = rowOf(document, at.row)
  return row && at.column < row.columns.length ? within(document, putBlock(document, block, at)) : document
}

/** Moves a block to a place, which is one of the document as it is now. */
export const moveBlock = (id: string, to: Place): DocumentChange => (document) => {
  const from = blockOf(document, id)
  const target = rowOf(document, to.row)
  if (!from || !target || from.block.type === "footer" || to.column >= target.columns.length) {
    return document
  }
  const isSameColumn = from.row.id === to.row && from.column === to.column
  const index = isSameColumn && from.index < to.index ? to.index - 1 : to.index
  if (isSameColumn && limited(index, endOf(target.columns[to.column]) - 1) === from.index) {
    return document
  }
  if (isSameColumn) {
    const without = target.columns[to.column].filter((block) => block.id !== id)
    return withColumn(document, to.row, to.column, () => insertAt(without, limited(index, endOf(without)), from.block))
  }
  const removed = withColumn(document, from.row.id, from.column, (blocks) => blocks.filter((block) => block.id !== id))
  return within(document, putBlock(removed, from.block, { ...to, index }))
}

/** Moves a row behind so many others; that of the footer stays the last. */
export const moveRow = (id: string, index: number): DocumentChange => (document) => {
  const row = rowOf(document, id)
  if (!row || isLastRow(document, row)) {
    return document
  }
  const others = document.rows.filter((other) => other !== row)
  const to = limited(index, others.length - 1)
  return document.rows.indexOf(row) === to ? document : { ...document, rows: insertAt(others, to, row) }
}

/** The place one step before or behind that of a block: within its column, or at the near end of the next one. */
const stepPlace = (document: EmailDocument, id: string, step: -1 | 1): Place | null => {
  const at = blockOf(document, id)
  if (!at) {
    return null
  }
  const { row, column, index } = at
  const end = endOf(row.columns[column])
  if (step === -1 ? index > 0 : index < end - 1) {
    return { row: row.id, column, index: step === -1 ? index - 1 : index + 2 }
  }
  const columns = document.rows.flatMap((each) => each.columns.map((blocks, number) => ({ row: each.id, column: number, blocks })))
  const next = columns[columns.findIndex((each) => each.row === row.id && each.column === column) + step] as (typeof columns)[number] | undefined
  return next ? { row: next.row, column: next.column, index: step === -1 ? endOf(next.blocks) : 0 } : null
}

/** Moves a row or block one step up or down. */
export const movePart = (id: string, step: -1 | 1): DocumentChange => (document) => {
  const row = rowOf(document, id)
  if (row) {
    return moveRow(id, document.rows.indexOf(row) + step)(document)
  }
  const to = stepPlace(document, id, step)
  return to ? moveBlock(id, to)(document) : document
}

/** Puts a copy behind a row or block. @param copyId of the copy; the parts of a row get ids of `newId` */
export const duplicatePart = (id: string, copyId: string, newId: () => string): DocumentChange => (document) => {
  const row = rowOf(document, id)
  if (row) {
    const columns = row.columns.map((blocks) => blocks.filter(({ type }) => type !== "footer").map((block) => ({ ...block, id: newId() })))
    return isLastRow(document, row) ? document : addRow({ ...row, id: copyId, columns }, id)(document)
  }
  const at = blockOf(document, id)
  return !at || at.block.type === "footer" ? document : addBlock({ ...at.block, id: copyId }, id, copyId)(document)
}

/** Takes a row or block out. The footer and its row stay. */
export const removePart = (id: string): DocumentChange => (document) => {
  const row = rowOf(document, id)
  if (row) {
    return isLastRow(document, row) ? document : { ...document, rows: document.rows.filter((other) => other !== row) }
  }
  const at = blockOf(document, id)
  return !at || at.block.type === "footer"
    ? document
    : withColumn(document, at.row.id, at.column, (blocks) => blocks.filter((block) => block.id !== id))
}

/** Puts a block in the place of the one with its id. What the contract refuses changes nothing. */
export const changeBlock = (block: Block): DocumentChange => (document) => {
  const at = blockOf(document, block.id)
  if (!at || at.block === block || at.block.type !== block.type || !blockSchema.safeParse(block).success) {
    return document
  }
  return within(document, withColumn(document, at.row.id, at.column, (blocks) => blocks.map((other) => (other.id === block.id ? block : other))))
}

/** Puts other blocks in the place of one. */
export const replaceBlock = (id: string, blocks: readonly Block[]): DocumentChange => (document) => {
  const at = blockOf(document, id)
  return !at || at.block.type === "footer"
    ? document
    : within(document, withColumn(document, at.row.id, at.column, (before) => before.flatMap((other) => (other.id === id ? blocks : [other]))))
}

export type RowLook = Partial<Pick<Row, "tone" | "space" | "visibility">>

/** Changes how a row looks and who sees it; the row of the footer is seen by everybody. */
export const changeRow = (id: string, { visibility, ...look }: RowLook): DocumentChange => (document) => {
  const row = rowOf(document, id)
  const next = row && { ...row, ...look, ...(visibility && !isLastRow(document, row) ? { visibility } : {}) }
  return next && rowSchema.safeParse(next).success
    ? within(document, { ...document, rows: document.rows.map((other) => (other === row ? next : other)) })
    : document
}

/** Gives a row other columns; blocks of those that go stand at the end of the last that stays. */
export const setLayout = (id: string, layout: RowLayout): DocumentChange => (document) => {
  const row = rowOf(document, id)
  if (!row || row.layout === layout || isLastRow(document, row)) {
    return document
  }
  const count = ROW_LAYOUTS[layout].length
  const kept = Array.from({ length: count }, (_, index) => row.columns[index] ?? [])
  const columns = kept.map((blocks, index) => (index === count - 1 ? [...blocks, ...row.columns.slice(count).flat()] : blocks))
  return within(document, { ...document, rows: document.rows.map((other) => (other === row ? { ...row, layout, columns } : other)) })
}

/** Changes the subject, the preheader or the theme. */
export const changeHead = (head: Partial<Pick<EmailDocument, "subject" | "preheader" | "theme">>): DocumentChange => (document) => {
  const { subject, preheader, theme } = { ...document, ...head }
  const isRight = lineSchema.safeParse(subject).success && lineSchema.safeParse(preheader).success && themeSchema.nullable().safeParse(theme).success
  return isRight ? within(document, { ...document, ...head }) : document
}
