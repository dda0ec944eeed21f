import { useRef, type MouseEvent, type PointerEvent } from "react"
import { isWithin, type Position } from "../model/selection"
import { cellOf, positionOf } from "./cell-place"
import type { GridCommands } from "./commands"
import { useEditor } from "./editor-context"
import { useGridDrag } from "./use-grid-drag"

type PointerOptions = {
  commands: GridCommands
  tableId: string
  /** Runs a command and gives the focus to the cell it ends at. */
  act: (command: () => void) => void
  onEdit: (at: Position) => void
  onMenu: (at: { x: number; y: number }) => void
}

/** Selecting by mouse and touch, and dragging rows and columns by their handles. */
export const useGridPointer = ({ commands, tableId, act, onEdit, onMenu }: PointerOptions) => {
  const editor = useEditor()
  const pointer = useRef("mouse")
  const isSelecting = useRef(false)

  const select = (focus: Position, extend: boolean) => {
    const anchor = (extend && commands.now()?.selection.anchor) || focus
    act(() => editor.select({ table: tableId, anchor, focus }))
  }

  const drag = useGridDrag({ commands, select: (at) => select(at, false), act })

  const onPointerDown = (event: PointerEvent) => {
    pointer.current = event.pointerType
    const cell = cellOf(event.target)
    const target = event.target as Element
    if (!cell || target.closest("input, button")) {
      return
    }
    const handle = target.closest<HTMLElement>("[data-drag]")
    if (handle && event.button === 0) {
      drag.start(event, handle, positionOf(cell))
    } else if (event.pointerType !== "touch" && event.button === 0) {
      isSelecting.current = true
      select(positionOf(cell), event.shiftKey)
    }
  }

  return {
    line: drag.line,
    events: {
      onPointerDown,
      onPointerMove: drag.follow,
      onPointerOver: (event: PointerEvent) => {
        const cell = cellOf(event.target)
        if (isSelecting.current && event.buttons === 1 && cell) {
          const { row, column } = positionOf(cell)
          const anchor = commands.now()?.selection.anchor ?? { row, column }
          select({ row: anchor.row < 0 ? -1 : Math.max(0, row), column: anchor.column < 0 ? -1 : Math.max(0, column) }, true)
        }
      },
      onPointerUp: () => {
        isSelecting.current = false
        drag.end(true)
      },
      onPointerCancel: () => {
        isSelecting.current = false
        drag.end(false)
      },
      /** A finger selects with a tap, so that it can scroll; a second tap edits. */
      onClick: (event: MouseEvent) => {
        const cell = cellOf(event.target)
        if (pointer.current !== "touch" || !cell || (event.target as Element).closest("input, button, [data-drag]")) {
          return
        }
        const at = positionOf(cell)
        return cell === document.activeElement && at.column >= 0 ? onEdit(at) : select(at, false)
      },
      onDoubleClick: (event: MouseEvent) => {
        const cell = cellOf(event.target)
        const at = cell && positionOf(cell)
        if (at && at.column >= 0 && !(event.target as Element).closest("input, button")) {
          onEdit(at)
        }
      },
      onContextMenu: (event: MouseEvent) => {
        const cell = cellOf(event.target)
        const state = commands.now()
        if (!cell || !state || (event.target as Element).closest("input")) {
          return
        }
        event.preventDefault()
        const at = positionOf(cell)
        if (!isWithin(state.range, at.row, at.column)) {
          select(at, false)
        }
        onMenu({ x: event.clientX, y: event.clientY })
      },
    },
  }
}
