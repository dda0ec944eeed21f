import { useEffect } from "react"
import { useLatest } from "../../../lib/use-latest"
import { useComposer } from "./state/composer-context"

/** The Latin letter of a key, also on a Bulgarian layout. */
const letterOf = ({ key, code }: KeyboardEvent) =>
  /^[a-z]$/i.test(key) ? key.toLowerCase() : (/^Key([A-Z])$/.exec(code)?.[1].toLowerCase() ?? "")

/** Keys that work in the whole composer, unless something that is open over it takes them. */
export const useComposerKeys = (isCovered: boolean, save: () => void) => {
  const { undo, redo, readOnly } = useComposer()
  const latest = useLatest({ isCovered, save })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const letter = letterOf(event)
      if (readOnly || event.altKey || !(event.ctrlKey || event.metaKey) || !["s", "z", "y"].includes(letter)) {
        return
      }
      if (letter === "s") {
        event.preventDefault()
        latest.current.save()
      } else if (!latest.current.isCovered && !event.defaultPrevented) {
        event.preventDefault()
        if (letter === "y" || event.shiftKey) {
          redo()
        } else {
          undo()
        }
      }
    }
    window.addEventListener("keydown", onKeyDown)
    return () => window.removeEventListener("keydown", onKeyDown)
  }, [latest, undo, redo, readOnly])
}
