import { useCallback, useImperativeHandle, useLayoutEffect, useRef, useState, type KeyboardEvent, type Ref } from "react"
import { flushSync } from "react-dom"
import type { Position } from "../model/selection"
import { editCommandOf, type Then } from "./keys"

/** What is edited: its place, its text and the name of its field. */
export type Edit = {
  at: Position
  label: string
  text: string
  maxLength: number
  /** The text is typed over: the field starts empty and arrows leave it. */
  typing: boolean
}

export type CellFieldHandle = {
  /** Lays the field over a cell that is in sight, and gives it the focus. */
  open: (edit: Edit) => void
}

type CellFieldProps = {
  handle: Ref<CellFieldHandle>
  cellAt: (at: Position) => HTMLElement | null
  /** `then` is where the selection goes on; null when the field was left by a click. */
  onCommit: (at: Position, text: string, then: Then | null) => void
  onCancel: () => void
}

type Box = { left: number; top: number; width: number; height: number }

/**
 * The one field in which cells and names of a grid are edited. It is always there, a layer of its own, and is laid
 * over the cell that is opened: neither opening a cell nor a letter changes the table. What is typed stays in the
 * field until it is committed. Its parent is the box the table is placed in.
 */
export const CellField = ({ handle, cellAt, onCommit, onCancel }: CellFieldProps) => {
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(true)
  const [edit, setEdit] = useState<Edit | null>(null)
  const [box, setBox] = useState<Box>({ left: 0, top: 0, width: 0, height: 0 })

  const place = useCallback(
    (at: Position) => {
      const cell = cellAt(at)?.getBoundingClientRect()
      const origin = field.current?.parentElement?.getBoundingClientRect()
      if (cell && origin) {
        setBox({ left: cell.left - origin.left, top: cell.top - origin.top, width: cell.width, height: cell.height })
      }
    },
    [cellAt]
  )

  useImperativeHandle(
    handle,
    () => ({
      open: (next) => {
        const input = field.current
        if (!input) {
          return
        }
        flushSync(() => {
          place(next.at)
          setEdit(next)
        })
        isDone.current = false
        input.value = next.typing ? "" : next.text
        // The cell is in sight by now: to look for it again would lay out the page once more.
        input.focus({ preventScroll: true })
      },
    }),
    [place]
  )

  // Names and first cells stay in sight while the rest is scrolled, and the field stays over its cell.
  useLayoutEffect(() => {
    if (!edit) {
      return
    }
    const follow = () => place(edit.at)
    document.addEventListener("scroll", follow, { capture: true, passive: true })
    return () => document.removeEventListener("scroll", follow, { capture: true })
  }, [edit, place])

  const finish = (action: (at: Position) => void) => {
    if (edit && !isDone.current) {
      isDone.current = true
      action(edit.at)
      setEdit(null)
    }
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const command = edit && editCommandOf(event.nativeEvent, edit.typing)
    const { value } = event.currentTarget
    if (!command) {
      return
    }
    // Saving and publishing are the page's; the cell is committed before.
    if (command.type !== "commit" || command.then !== "stay") {
      event.stopPropagation()
    }
    if (command.type === "cancel") {
      event.preventDefault()
      finish(onCancel)
    } else if (command.type === "commit") {
      if (command.then !== "stay") {
        event.preventDefault()
      }
      finish((at) => onCommit(at, value, command.then))
    }
  }

  return (
    <input
      ref={field}
      type="text"
      aria-label={edit?.label}
      maxLength={edit?.maxLength}
      tabIndex={-1}
      autoComplete="off"
      spellCheck={false}
      className={`txt-compact-small bg-ui-bg-base text-ui-fg-base outline-ui-border-interactive absolute left-0 top-0 px-2 outline outline-2 -outline-offset-2 will-change-transform ${edit && edit.at.row < 0 ? "z-[4]" : "z-[1]"}`}
      style={{
        width: box.width,
        height: box.height,
        transform: `translate(${box.left}px, ${box.top}px)`,
        visibility: edit ? "visible" : "hidden",
      }}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget: { value } }) => finish((at) => onCommit(at, value, null))}
    />
  )
}
