import { useEffect, useRef, useState, type PointerEvent } from "react"
import { isWithin, type Position } from "../model/selection"
import { cellOf, positionOf } from "./cell-place"
import type { GridCommands } from "./commands"
import { useEditor } from "./editor-context"
import { scrollersOf } from "./use-drawn"

/** Line where dragged rows or columns would land, in pixels of the scrolled box. */
type DropLine = { left: number; top: number; width: number; height: number }

type Drag = {
  axis: "rows" | "columns"
  /** Where the dragged run would start; null while it was not moved. */
  to: number | null
  at: { x: number; y: number }
  table: HTMLElement
  stop: () => void
}

/** In pixels: how near the edge of the scrolled box the pointer scrolls it, and how far in a frame. */
const EDGE = 32
const STEP = 12

type Span = { from: number; to: number }

/** The part of the scrolled box that cells are seen in, beside the names and numbers that stay. */
const freeArea = (table: HTMLElement, box: HTMLElement): { x: Span; y: Span } => {
  const outer = box.getBoundingClientRect()
  const inner = table.getBoundingClientRect()
  const corner = table.querySelector("[data-cell='-1:-1']")?.getBoundingClientRect() ?? outer
  return {
    x: { from: corner.right + 1, to: Math.min(outer.right, inner.right) - 1 },
    y: { from: corner.bottom + 1, to: Math.min(outer.bottom, inner.bottom) - 1 },
  }
}

const clamp = (value: number, { from, to }: Span) => Math.max(from, Math.min(to, value))
const pull = (value: number, { from, to }: Span) => (value < from + EDGE ? -STEP : value > to - EDGE ? STEP : 0)

type DragOptions = {
  commands: GridCommands
  /** Selects one cell, or the row or column whose handle was taken. */
  select: (at: Position) => void
  /** Runs a command and gives the focus to the cell it ends at. */
  act: (command: () => void) => void
}

/**
 * Rows and columns that are dragged by their handles. At the edge of the grid it scrolls; Escape puts
 * everything back. One drag is one step of the history.
 */
export const useGridDrag = ({ commands, select, act }: DragOptions) => {
  const editor = useEditor()
  const drag = useRef<Drag | null>(null)
  const [line, setLine] = useState<DropLine | null>(null)

  const end = (isDone: boolean) => {
    const { current } = drag
    if (!current) {
      return
    }
    drag.current = null
    current.stop()
    setLine(null)
    const { axis, to } = current
    if (isDone && to !== null) {
      editor.endStep()
      act(() => commands.moveTo(axis, to))
      editor.endStep()
    }
  }

  useEffect(() => () => drag.current?.stop(), [])

  /** Where the run would start under the pointer, with the line that shows it. */
  const place = ({ axis, at, table }: Drag, box: HTMLElement) => {
    const state = commands.now()
    const free = freeArea(table, box)
    const isRows = axis === "rows"
    const x = isRows ? free.x.from : clamp(at.x, { ...free.x, from: table.getBoundingClientRect().left })
    const y = isRows ? clamp(at.y, free.y) : free.y.from - 2
    const cell = cellOf(document.elementFromPoint(x, y))
    if (!drag.current || !state || !cell || !table.contains(cell)) {
      return
    }
    const { row, column } = positionOf(cell)
    const rect = cell.getBoundingClientRect()
    const outer = table.getBoundingClientRect()
    const isAfter = isRows ? y > rect.top + rect.height / 2 : x > rect.left + rect.width / 2
    const gap = Math.max(0, (isRows ? row : column) + (isAfter ? 1 : 0))
    const [first, last] = isRows ? [state.range.top, state.range.bottom] : [state.range.left, state.range.right]
    drag.current.to = gap > last ? gap - (last - first + 1) : Math.min(gap, first)
    setLine(
      isRows
        ? { left: 0, top: rect.top - outer.top + (isAfter ? rect.height : 0), width: outer.width, height: 2 }
        : { left: rect.left - outer.left + (isAfter ? rect.width : 0), top: 0, width: 2, height: outer.height }
    )
  }

  const start = (event: PointerEvent, handle: HTMLElement, at: Position) => {
    const table = handle.closest("table")
    const state = commands.now()
    const [box] = table ? scrollersOf(table) : []
    if (!table || !box) {
      return
    }
    const axis = handle.dataset.drag === "rows" ? "rows" : "columns"
    const isChosen =
      state &&
      commands.axis() === axis &&
      (axis === "rows" ? isWithin(state.range, at.row, state.range.left) : isWithin(state.range, state.range.top, at.column))
    if (!isChosen) {
      select(at)
    }
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    drag.current?.stop()

    let frame = 0
    const onFrame = () => {
      const { current } = drag
      if (!current) {
        return
      }
      if (current.to !== null) {
        const free = freeArea(table, box)
        const before = [box.scrollLeft, box.scrollTop]
        box.scrollBy(axis === "rows" ? { top: pull(current.at.y, free.y) } : { left: pull(current.at.x, free.x) })
        if (box.scrollLeft !== before[0] || box.scrollTop !== before[1]) {
          place(current, box)
        }
      }
      frame = requestAnimationFrame(onFrame)
    }
    const onKey = (press: KeyboardEvent) => {
      if (press.key === "Escape") {
        press.preventDefault()
        press.stopPropagation()
        end(false)
      }
    }
    window.addEventListener("keydown", onKey, true)
    frame = requestAnimationFrame(onFrame)
    const stop = () => {
      cancelAnimationFrame(frame)
      window.removeEventListener("keydown", onKey, true)
    }
    drag.current = { axis, to: null, at: { x: event.clientX, y: event.clientY }, table, stop }
  }

  const follow = (event: PointerEvent) => {
    const { current } = drag
    if (current) {
      current.at = { x: event.clientX, y: event.clientY }
      place(current, scrollersOf(current.table)[0])
    }
  }

  return { line, start, follow, end }
}
