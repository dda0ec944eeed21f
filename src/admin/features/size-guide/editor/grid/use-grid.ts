import { useCallback, useMemo, useRef, useState } from "react"
import { flushSync } from "react-dom"
import type { Table } from "../../../../../contracts/size-guide-document"
import type { Warning } from "../../../../../sizing/warnings"
import { useAnnounce } from "../../../../components/announcer"
import { useText } from "../../../../lib/text"
import { placeOf } from "../model/marks"
import { selectCell, sizeOf, type Position } from "../model/selection"
import { createCommands } from "./commands"
import { edgesOf } from "./drawn-columns"
import { useEditor } from "./editor-context"
import type { MenuAction } from "./grid-menu"
import { readSystemClipboard, writeSystemClipboard } from "./system-clipboard"
import { useCellField } from "./use-cell-field"
import { useDrawn } from "./use-drawn"
import { useGridKeys } from "./use-grid-keys"
import { useGridPointer } from "./use-grid-pointer"
import { usePaste } from "./use-paste"
import { useRoom } from "./use-room"

/** What floats over the grid. */
export type Overlay =
  | { type: "menu"; at: { x: number; y: number } }
  | { type: "column"; index: number }
  | { type: "row"; index: number }
  | null

type CellAction = Exclude<MenuAction, "sizes">

/** State and handlers of the grid of one table. */
export const useGrid = (table: Table) => {
  const editor = useEditor()
  const announce = useAnnounce()
  const { t } = useText()
  const tableId = table.id
  const element = useRef<HTMLTableElement>(null)
  const [overlay, setOverlay] = useState<Overlay>(null)
  const commands = useMemo(() => createCommands(editor, tableId, t, announce), [editor, tableId, t, announce])
  const paste = usePaste(commands, tableId, announce)
  const edges = useMemo(() => edgesOf(table.columns), [table.columns])
  const drawn = useDrawn(element, table.rows.length, edges)
  useRoom(element)

  const cellAt = useCallback(
    ({ row, column }: Position): HTMLElement | null =>
      element.current?.querySelector(`[aria-rowindex="${row + 2}"] > [aria-colindex="${column + 2}"]`) ?? null,
    []
  )
  const focusCell = useCallback(() => {
    const focus = commands.now()?.selection.focus
    if (focus) {
      cellAt(focus)?.focus()
    }
  }, [commands, cellAt])

  const act = useCallback(
    (command: () => void) => {
      flushSync(command)
      focusCell()
    },
    [focusCell]
  )

  const { field, startEdit, handlers } = useCellField({ commands, tableId, cellAt, focusCell })

  const openMenu = useCallback((at: { x: number; y: number }) => setOverlay({ type: "menu", at }), [])
  const openSettings = useCallback(
    (index: number) => {
      editor.select({ table: tableId, anchor: { row: -1, column: index }, focus: { row: -1, column: index } })
      setOverlay({ type: "column", index })
    },
    [editor, tableId]
  )
  const menuAtFocus = () => {
    const focus = commands.now()?.selection.focus
    const rect = focus && cellAt(focus)?.getBoundingClientRect()
    if (rect) {
      openMenu({ x: rect.left + 8, y: rect.bottom - 4 })
    }
  }

  const pointer = useGridPointer({ commands, tableId, act, onEdit: (at) => startEdit(at, false), onMenu: openMenu })
  const onKeyDown = useGridKeys({
    commands,
    readOnly: editor.readOnly,
    act,
    onEdit: startEdit,
    onMenu: menuAtFocus,
    onSettings: openSettings,
  })

  const add = useCallback(
    (axis: "rows" | "columns") =>
      act(() => {
        const current = commands.now()
        if (current) {
          const { rows, columns } = sizeOf(current.table)
          editor.select(
            axis === "rows"
              ? selectCell(tableId, rows - 1, Math.max(0, current.selection.focus.column))
              : selectCell(tableId, Math.min(Math.max(0, current.selection.focus.row), rows - 1), columns - 1)
          )
          commands.insert(axis, true)
        }
      }),
    [act, commands, editor, tableId]
  )
  const goTo = useCallback(
    (warning: Warning) =>
      act(() => {
        const current = commands.now()
        if (current) {
          const at = placeOf(warning, current.table)
          editor.select({ table: tableId, anchor: at, focus: at })
        }
      }),
    [act, commands, editor, tableId]
  )

  const copyByMenu = async (then?: () => void) => {
    const content = paste.copied()
    const isDone = content !== null && (await writeSystemClipboard(content))
    announce(t(isDone ? "size_guide_grid.say.copied" : "size_guide_grid.say.use_keys"))
    if (isDone) {
      then?.()
    }
  }
  const pasteByMenu = async () => {
    const content = await readSystemClipboard()
    return content ? paste.pasteContent(content) : announce(t("size_guide_grid.say.use_keys"))
  }

  /** Whether what the menu started has the focus: a field or a popover. */
  const isTaken = useRef(false)

  const onAction = (action: CellAction) => {
    const at = commands.now()
    isTaken.current = action === "rename" || action === "settings" || action === "aliases"
    setOverlay(null)
    if (!at) {
      return
    }
    const { focus } = at.selection
    const column = Math.max(0, focus.column)
    const run: Record<CellAction, () => void> = {
      cut: () => void copyByMenu(paste.cut),
      copy: () => void copyByMenu(),
      paste: () => void pasteByMenu(),
      insert_above: () => commands.insert("rows", false),
      insert_below: () => commands.insert("rows", true),
      insert_left: () => commands.insert("columns", false),
      insert_right: () => commands.insert("columns", true),
      move_up: () => commands.shift("up"),
      move_down: () => commands.shift("down"),
      move_left: () => commands.shift("left"),
      move_right: () => commands.shift("right"),
      fill_down: commands.fill,
      clear: commands.clear,
      rename: () => startEdit({ row: -1, column }, false),
      settings: () => openSettings(column),
      aliases: () => setOverlay({ type: "row", index: Math.max(0, focus.row) }),
      delete_rows: () => commands.remove("rows"),
      delete_columns: () => commands.remove("columns"),
    }
    run[action]()
  }

  return {
    element,
    commands,
    paste,
    field,
    drawn,
    edges,
    overlay,
    handlers,
    line: pointer.line,
    act,
    add,
    cellAt,
    focusCell,
    openMenu,
    openSettings,
    onAction,
    say: announce,
    afterMenu: () => {
      if (!isTaken.current) {
        focusCell()
      }
      isTaken.current = false
    },
    close: () => setOverlay(null),
    /** What an entry opened in place of the menu stays. */
    closeMenu: () => setOverlay((current) => (current?.type === "menu" ? null : current)),
    goTo,
    events: { ...pointer.events, ...paste.events, onKeyDown },
  }
}

export type Grid = ReturnType<typeof useGrid>
