import { useEffect, type RefObject } from "react"
import { useLatest } from "../../../lib/use-latest"
import { meaningOf, type KeyMeaning, type Keymap } from "../components/keymap"

/** A field somebody types in: keys belong to it. */
const TYPING = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]"
/** Something that is open on top of the desk and has the keyboard to itself. */
const LAYERS = "[role=dialog], [role=alertdialog], [role=menu], [data-radix-popper-content-wrapper] [role=listbox]"
/** Controls that use arrows or Enter themselves. */
const CONTROLS = "a, button, summary, [role=button], [role=combobox], [role=radio], [role=tab], [role=checkbox]"

const belongsToControl = (target: Element, meaning: NonNullable<KeyMeaning>, code: string): boolean =>
  (meaning.type === "enter" && target.closest(CONTROLS) !== null) ||
  (code.startsWith("Arrow") && target.closest("[aria-haspopup], [role=combobox], [role=radio], [role=tab]") !== null)

/**
 * Gives key presses of the desk to `onKey`, which answers whether it took them. The listener
 * sits on the page's own element and stops what it takes, so the dashboard's listener on the
 * window never sees it; presses on nothing at all (the body) count as the desk's as well.
 */
export const useDeskKeys = (
  container: RefObject<HTMLElement | null>,
  keymap: Keymap,
  onKey: (meaning: NonNullable<KeyMeaning>) => boolean
): void => {
  const latest = useLatest({ keymap, onKey })

  useEffect(() => {
    const element = container.current
    const handle = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body
      if (event.defaultPrevented || event.isComposing || target.closest(TYPING) || document.querySelector(LAYERS)) {
        return
      }
      const meaning = meaningOf(event, latest.current.keymap)
      if (meaning && !belongsToControl(target, meaning, event.code) && latest.current.onKey(meaning)) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    const handleBody = (event: KeyboardEvent) => {
      if (event.target === document.body || event.target === document.documentElement) {
        handle(event)
      }
    }
    element?.addEventListener("keydown", handle)
    document.addEventListener("keydown", handleBody)
    return () => {
      element?.removeEventListener("keydown", handle)
      document.removeEventListener("keydown", handleBody)
    }
  }, [container, latest])
}
