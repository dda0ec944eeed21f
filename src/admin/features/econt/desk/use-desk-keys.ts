import { useEffect } from "react"
import { useLatest } from "../../../lib/use-latest"
import { rowLinks } from "./row-keys"

const TYPING = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]"
const LAYERS = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]"

type DeskKeys = {
  hasLetters: boolean
  onPrint: () => void
  onCourier: () => void
  onHelp: () => void
  onSearch: () => void
  /** Answers whether there was something to clear. */
  onClear: () => boolean
}

const meaningOf = (event: KeyboardEvent, keys: DeskKeys): (() => unknown) | null => {
  if (event.key === "Escape") return keys.onClear
  const isFirst = event.key === "ArrowDown" || (keys.hasLetters && event.code === "KeyJ")
  if (isFirst && document.activeElement === document.body) return () => rowLinks(document)[0]?.focus()
  if (!keys.hasLetters) return null
  if (event.key === "?" || (event.shiftKey && event.code === "Slash")) return keys.onHelp
  if (event.shiftKey) return null
  if (event.key === "/" || event.code === "Slash") return keys.onSearch
  if (event.code === "KeyP") return keys.onPrint
  return event.code === "KeyC" ? keys.onCourier : null
}

/**
 * Keys of the whole desk: P prints, C orders a courier, `/` searches, `?` helps, Escape clears the selection; unless
 * something is typed or lies over the desk.
 */
export const useDeskKeys = (keys: DeskKeys): void => {
  const latest = useLatest(keys)
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || target.closest(TYPING) || document.querySelector(LAYERS)) {
        return
      }
      const act = meaningOf(event, latest.current)
      if (act && act() !== false) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    document.addEventListener("keydown", handleKey)
    return () => document.removeEventListener("keydown", handleKey)
  }, [latest])
}
