import { useEffect, type RefObject } from "react"
import { useLatest } from "../../../lib/use-latest"

const takesText = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable], [role=combobox]") !== null

type Keys = { onNew: (() => void) | null; search: RefObject<HTMLInputElement | null>; isCovered: boolean }

/**
 * `N` makes a new guide, `/` goes to the search, arrow down to the first guide while nothing has the
 * focus; unless something is typed or lies over the list.
 */
export const useListKeys = (keys: Keys) => {
  const latest = useLatest(keys)
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      const { onNew, search, isCovered } = latest.current
      if (isCovered || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) {
        return
      }
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) {
        return
      }
      if (event.key === "/" || event.code === "Slash") {
        event.preventDefault()
        search.current?.focus()
      } else if (event.code === "KeyN" && onNew) {
        event.preventDefault()
        onNew()
      } else if (event.key === "ArrowDown" && document.activeElement === document.body) {
        event.preventDefault()
        document.querySelector<HTMLElement>("a[data-guide]")?.focus()
      }
    }
    document.addEventListener("keydown", handleKey)
    return () => document.removeEventListener("keydown", handleKey)
  }, [latest])
}
