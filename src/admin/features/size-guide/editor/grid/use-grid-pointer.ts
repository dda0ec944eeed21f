import { useRef, useState, type MouseEvent, type PointerEvent } from "react"
import { isWithin, type Position } from "../model/selection"
import type { GridCommands } from "./commands"
import { useEditor } from "./editor-context"

/** Line where dragged rows or columns would land, in pixels of the scrolled box. */
export type DropLine = { left: number; top: number; width: number; height: number }

type Drag = { axis: "rows" | "columns"; to: number | null }

const cellOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null

const positionOf = (cell: HTMLElement): Position => {
  const [row, column] = (cell.dataset.cell ?? "-1:-1").split(":").map(Number)
  return { row, column }
}

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
  const drag = useRef<Drag | null>(null)
  const [line, setLine] = useState<DropLine | null>(null)

  const select = (focus: Position, extend: boolean) => {
    const anchor = (extend && commands.now()?.selection.anchor) || focus
    act(() => editor.select({ table: tableId, anchor, focus }))
  }

  const startDrag = (event: PointerEvent, handle: HTMLElement, at: Position) => {
    const axis = handle.dataset.drag === "rows" ? "rows" : "columns"
    const state = commands.now()
    const isChosen =
      state &&
      commands.axis() === axis &&
      (axis === "rows" ? isWithin(state.range, at.row, state.range.left) : isWithin(state.range, state.range.top, at.column))
    if (!isChosen) {
      select(at, false)
    }
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    drag.current = { axis, to: null }
  }

  /** Where the dragged run would start, with the line that shows it. */
  const follow = (event: PointerEvent<HTMLElement>) => {
    const state = commands.now()
    const cell = cellOf(document.elementFromPoint(event.clientX, event.clientY))
    const box = event.currentTarget
    if (!drag.current || !state || !cell || !box.contains(cell)) {
      return
    }
    const { axis } = drag.current
    const at = positionOf(cell)
    const isRows = axis === "rows"
    const rect = cell.getBoundingClientRect()
    const outer = box.getBoundingClientRect()
    const isAfter = isRows ? event.clientY > rect.top + rect.height / 2 : event.clientX > rect.left + rect.width / 2
    const gap = Math.max(0, (isRows ? at.row : at.column) + (isAfter ? 1 : 0))
    const [first, last] = isRows ? [state.range.top, state.range.bottom] : [state.range.left, state.range.right]
    drag.current.to = gap > last ? gap - (last - first + 1) : Math.min(gap, first)
    setLine(
      isRows
        ? { left: 0, top: rect.top - outer.top + (isAfter ? rect.height : 0), width: outer.width, height: 2 }
        : { left: rect.left - outer.left + (isAfter ? rect.width : 0), top: 0, width: 2, height: outer.height }
    )
  }

  const endDrag = (isDone: boolean) => {
    const { current } = drag
    drag.current = null
    setLine(null)
    if (isDone && current && current.to !== null) {
      const { axis, to } = current
      act(() => commands.moveTo(axis, to))
    }
  }

  const onPointerDown = (event: PointerEvent) => {
    pointer.current = event.pointerType
    const cell = cellOf(event.target)
    const target = event.target as Element
    if (!cell || target.closest("input, button")) {
      return
    }
    const handle = target.closest<HTMLElement>("[data-drag]")
    if (handle && event.button === 0) {
      startDrag(event, handle, positionOf(cell))
    } else if (event.pointerType !== "touch" && event.button === 0) {
      isSelecting.current = true
      select(positionOf(cell), event.shiftKey)
    }
  }

  return {
    line,
    events: {
      onPointerDown,
      onPointerMove: follow,
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
        endDrag(true)
      },
      onPointerCancel: () => {
        isSelecting.current = false
        endDrag(false)
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
