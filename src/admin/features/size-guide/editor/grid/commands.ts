import { LIMITS, type GuideDocument, type Table } from "../../../../../contracts/size-guide-document"
import type { Translate } from "../../../../lib/text"
import { clearCells, fillDown, setCells } from "../model/cells"
import { deleteColumns, insertColumns, moveColumns } from "../model/columns"
import { tableOf } from "../model/document"
import { deleteRows, insertRows, moveRows } from "../model/rows"
import {
  blockEdge,
  rangeOf,
  selectCell,
  sizeOf,
  step,
  wholeOf,
  type Direction,
  type Position,
  type Range,
  type Selection,
} from "../model/selection"
import type { EditorStore } from "../model/store"
import { isFilled } from "../model/texts"
import type { Command } from "./keys"

type Axis = "rows" | "columns"
type Now = { document: GuideDocument; table: Table; selection: Selection; range: Range }

const PAGE = 10

/** Commands that only go somewhere or select. */
type Going = Extract<Command, { type: "move" | "go" | "page" | "select_all" | "select_row" | "select_column" }>

const targetOf = (command: Extract<Going, { type: "move" | "go" | "page" }>, { table, selection }: Now): Position => {
  const size = sizeOf(table)
  const { row, column } = selection.focus
  const last = { row: size.rows - 1, column: size.columns - 1 }
  switch (command.type) {
    case "move":
      return command.edge
        ? blockEdge(selection.focus, command.direction, size, (y, x) => isFilled(table, y, x))
        : step(selection.focus, command.direction, size)
    case "page":
      return { row: command.direction === "up" ? Math.max(Math.min(row, 0), row - PAGE) : Math.min(last.row, row + PAGE), column }
    case "go":
      return {
        row_start: { row, column: 0 },
        row_end: { row, column: last.column },
        start: { row: Math.min(0, last.row), column: 0 },
        end: last,
      }[command.to]
  }
}

const goTo = (command: Going, now: Now): Selection => {
  const { selection } = now
  const { anchor, focus } = selection
  switch (command.type) {
    case "select_all":
      return { ...selection, anchor: { row: -1, column: -1 } }
    case "select_row":
      return { ...selection, anchor: { row: anchor.row, column: -1 } }
    case "select_column":
      return { ...selection, anchor: { row: -1, column: anchor.column } }
    default: {
      const to = targetOf(command, now)
      if (!command.extend) {
        return { ...selection, anchor: to, focus: to }
      }
      const isBackIntoHeader = (to.row < 0 && focus.row >= 0) || (to.column < 0 && focus.column >= 0)
      return isBackIntoHeader ? selection : { ...selection, focus: to }
    }
  }
}

/**
 * Everything the keyboard, the menu and the buttons of one table do, told to screen readers through
 * `say`. Reads the editor when it is called, so it can be kept.
 */
export const createCommands = (editor: EditorStore, tableId: string, t: Translate, say: (message: string) => void) => {
  const now = (): Now | null => {
    const { document, selection } = editor.getState()
    const table = tableOf(document, tableId)
    if (!table) {
      return null
    }
    const own = selection?.table === tableId ? selection : selectCell(tableId, Math.min(0, table.rows.length - 1), 0)
    return { document, table, selection: own, range: rangeOf(own, sizeOf(table)) }
  }

  const go = (command: Going) => {
    const at = now()
    if (!at) {
      return
    }
    const next = goTo(command, at)
    editor.select(next)
    const range = rangeOf(next, sizeOf(at.table))
    const [rows, columns] = [range.bottom - range.top + 1, range.right - range.left + 1]
    if (rows * columns > 1) {
      say(t("size_guide_grid.say.selected", { rows, columns }))
    }
  }

  const insert = (axis: Axis, after: boolean) => {
    const at = now()
    if (!at) {
      return
    }
    const { table, range, selection } = at
    const isRows = axis === "rows"
    const [from, to] = isRows ? [range.top, range.bottom] : [range.left, range.right]
    const count = Math.max(1, to - from + 1)
    const isFull = isRows ? table.rows.length >= LIMITS.rows : table.columns.length >= LIMITS.columns
    if (isFull) {
      say(t(isRows ? "size_guide_grid.full.rows" : "size_guide_grid.full.columns", { limit: isRows ? LIMITS.rows : LIMITS.columns }))
      return
    }
    const place = after ? to + 1 : from
    const focus = isRows ? { ...selection.focus, row: place } : { ...selection.focus, column: place }
    editor.apply(
      (document) => (isRows ? insertRows(document, tableId, place, count) : insertColumns(document, tableId, place, count)),
      { selection: { table: tableId, anchor: focus, focus } }
    )
    const next = now()?.table ?? table
    const added = isRows ? next.rows.length - table.rows.length : next.columns.length - table.columns.length
    say(t(isRows ? "size_guide_grid.say.rows_inserted" : "size_guide_grid.say.columns_inserted", { count: added }))
  }

  const remove = (axis: Axis) => {
    const at = now()
    if (!at) {
      return
    }
    const { range, table } = at
    const isRows = axis === "rows"
    const [from, to] = isRows ? [range.top, range.bottom] : [range.left, range.right]
    const count = to - from + 1
    if (count < 1) {
      return
    }
    if (!isRows && count >= table.columns.length) {
      say(t("size_guide_grid.say.last_column"))
      return
    }
    const focus = isRows
      ? { row: Math.min(from, table.rows.length - count - 1), column: Math.max(0, at.selection.focus.column) }
      : { row: Math.max(-1, at.selection.focus.row), column: Math.min(from, table.columns.length - count - 1) }
    editor.apply(
      (document) => (isRows ? deleteRows(document, tableId, from, count) : deleteColumns(document, tableId, from, count)),
      { selection: { table: tableId, anchor: focus, focus } }
    )
    say(t(isRows ? "size_guide_grid.say.rows_deleted" : "size_guide_grid.say.columns_deleted", { count }))
  }

  /** Moves the selected rows or columns so that the first stands at `to`; moves in a row are one step. */
  const moveTo = (axis: Axis, to: number) => {
    const at = now()
    if (!at) {
      return
    }
    const { range, selection, document } = at
    const isRows = axis === "rows"
    const [from, count] = isRows ? [range.top, range.bottom - range.top + 1] : [range.left, range.right - range.left + 1]
    const by = to - from
    const shifted = ({ row, column }: Position): Position =>
      isRows ? { row: row < 0 ? row : row + by, column } : { row, column: column < 0 ? column : column + by }
    editor.apply(
      (before) => (isRows ? moveRows(before, tableId, from, count, to) : moveColumns(before, tableId, from, count, to)),
      {
        merge: `move-${axis}:${tableId}`,
        selection: { table: tableId, anchor: shifted(selection.anchor), focus: shifted(selection.focus) },
      }
    )
    if (editor.getState().document !== document) {
      say(t(isRows ? "size_guide_grid.say.row_moved" : "size_guide_grid.say.column_moved", { place: to + 1 }))
    }
  }

  const shift = (direction: Direction) => {
    const range = now()?.range
    if (range) {
      const axis = direction === "up" || direction === "down" ? "rows" : "columns"
      const by = direction === "up" || direction === "left" ? -1 : 1
      moveTo(axis, (axis === "rows" ? range.top : range.left) + by)
    }
  }

  const clear = () => {
    const range = now()?.range
    if (range) {
      editor.apply((document) => clearCells(document, tableId, range))
      say(t("size_guide_grid.say.cleared"))
    }
  }

  const fill = () => {
    const range = now()?.range
    if (range) {
      editor.apply((document) => fillDown(document, tableId, range))
      say(t("size_guide_grid.say.filled"))
    }
  }

  const setText = ({ row, column }: Position, text: string) =>
    editor.apply((document) => setCells(document, tableId, [{ row, column, text }]))

  const undo = () => {
    say(t(editor.getState().past.length > 0 ? "size_guide_grid.say.undone" : "size_guide_grid.say.nothing_undo"))
    editor.undo()
  }

  const redo = () => {
    say(t(editor.getState().future.length > 0 ? "size_guide_grid.say.redone" : "size_guide_grid.say.nothing_redo"))
    editor.redo()
  }

  /** Whether the header was used to select, so that keys mean columns and not rows. */
  const axis = (): Axis => {
    const selection = now()?.selection
    const whole = selection ? wholeOf(selection) : { rows: false, columns: false }
    return whole.columns && !whole.rows ? "columns" : "rows"
  }

  return { now, go, insert, remove, moveTo, shift, clear, fill, setText, undo, redo, axis }
}

export type GridCommands = ReturnType<typeof createCommands>
