import { useCallback, useMemo, useRef } from "react"
import { flushSync } from "react-dom"
import { LIMITS } from "../../../../../contracts/size-guide-document"
import { useText } from "../../../../lib/text"
import { renameColumn } from "../model/columns"
import { tableOf } from "../model/document"
import { selectCell, sizeOf, step, type Direction, type Position, type Selection } from "../model/selection"
import type { CellFieldHandle } from "./cell-field"
import type { GridCommands } from "./commands"
import { useEditor } from "./editor-context"
import type { Then } from "./keys"

type CellFieldOptions = {
  commands: GridCommands
  tableId: string
  cellAt: (at: Position) => HTMLElement | null
  focusCell: () => void
}

const isAt = (one: Position, other: Position) => one.row === other.row && one.column === other.column
const isAlone = (selection: Selection | undefined, at: Position) =>
  selection !== undefined && isAt(selection.anchor, at) && isAt(selection.focus, at)

/** Opens cells and names of a table in the grid's one field, and puts what was typed into the guide. */
export const useCellField = ({ commands, tableId, cellAt, focusCell }: CellFieldOptions) => {
  const editor = useEditor()
  const { t } = useText()
  const field = useRef<CellFieldHandle>(null)

  const startEdit = useCallback(
    (at: Position, typing: boolean) => {
      const table = tableOf(editor.getState().document, tableId)
      const column = table?.columns[at.column]
      if (editor.readOnly || !column) {
        return
      }
      cellAt(at)?.scrollIntoView({ block: "nearest", inline: "nearest" })
      if (!isAlone(commands.now()?.selection, at)) {
        flushSync(() => editor.select(selectCell(tableId, at.row, at.column)))
      }
      field.current?.open(
        at.row < 0
          ? {
              at,
              typing,
              label: t("size_guide_grid.edit_name", { column: column.label || t("size_guide_grid.unnamed") }),
              text: column.label,
              maxLength: LIMITS.label,
            }
          : {
              at,
              typing,
              label: t("size_guide_grid.edit_cell", { column: column.label, row: at.row + 1 }),
              text: table.rows[at.row]?.cells[column.id]?.v ?? "",
              maxLength: LIMITS.cell,
            }
      )
    },
    [cellAt, commands, editor, t, tableId]
  )

  const handlers = useMemo(() => {
    const put = (at: Position, text: string) => {
      const column = tableOf(editor.getState().document, tableId)?.columns[at.column]
      if (at.row >= 0) {
        commands.setText(at, text)
      } else if (column) {
        editor.apply((document) => renameColumn(document, tableId, column.id, text))
      }
    }
    const nextOf = (at: Position, then: Direction): Position => {
      const current = commands.now()?.table
      const next = current ? step(at, then, sizeOf(current)) : at
      // From the names the keyboard goes on into the cells, but from a cell never into row numbers or names.
      return (next.row < 0 && at.row >= 0) || next.column < 0 ? at : next
    }
    return {
      onCommit: (at: Position, text: string, then: Then | null) => {
        if (!then) {
          return put(at, text)
        }
        const next = then === "stay" ? at : nextOf(at, then)
        // Before anything has to be laid out anew: to take away a field that has the focus is slow.
        cellAt(next)?.focus()
        flushSync(() => {
          put(at, text)
          if (then !== "stay") {
            editor.select(selectCell(tableId, next.row, next.column))
          }
        })
        if (document.activeElement !== cellAt(next)) {
          focusCell()
        }
      },
      onCancel: focusCell,
    }
  }, [cellAt, commands, editor, focusCell, tableId])

  return { field, startEdit, handlers }
}
