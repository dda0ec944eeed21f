import type { KeyboardEvent } from "react"

/** What the keys of a list do. Rows hold a link with `data-row` that takes the focus. */
export type RowKeys = {
  /** Whether keys with a letter are used; arrows and Space always are. */
  hasLetters: boolean
  onToggle: (index: number) => void
  /** Selects from one row to another, both included. */
  onExtend: (from: number, to: number) => void
}

export const rowLinks = (within: ParentNode): HTMLElement[] => [...within.querySelectorAll<HTMLElement>("a[data-row]")]

const moveOf = ({ key, code }: KeyboardEvent, hasLetters: boolean): ((index: number, last: number) => number) | null => {
  if (key === "ArrowDown" || (hasLetters && code === "KeyJ")) return (index, last) => Math.min(index + 1, last)
  if (key === "ArrowUp" || (hasLetters && code === "KeyK")) return (index) => Math.max(index - 1, 0)
  if (key === "Home") return () => 0
  return key === "End" ? (_, last) => last : null
}

/**
 * Moves between rows by arrows, J and K, Home and End, extends the selection with Shift, and selects by X or Space.
 * Keys go by their place, so a Cyrillic layout works.
 */
export const handleRowKey = (event: KeyboardEvent<HTMLElement>, { hasLetters, onToggle, onExtend }: RowKeys): void => {
  const links = rowLinks(event.currentTarget)
  const index = links.indexOf(event.target as HTMLElement)
  if (index < 0 || event.ctrlKey || event.metaKey || event.altKey) {
    return
  }
  const move = moveOf(event, hasLetters)
  if (move) {
    event.preventDefault()
    event.stopPropagation()
    const next = move(index, links.length - 1)
    if (event.shiftKey) {
      onExtend(index, next)
    }
    links[next]?.focus()
  } else if (event.key === " " || (hasLetters && event.code === "KeyX")) {
    event.preventDefault()
    event.stopPropagation()
    onToggle(index)
  }
}
