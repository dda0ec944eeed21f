import { useEffect } from "react"
import { useLatest } from "../../../lib/use-latest"
import { useEditor } from "./grid/editor-context"

type Commands = { save: () => void; publish: () => void; help: () => void }

/** The Latin letter of a key, also on a Bulgarian layout. */
const letterOf = ({ key, code }: KeyboardEvent) =>
  /^[a-z]$/i.test(key) ? key.toLowerCase() : (/^Key([A-Z])$/.exec(code)?.[1].toLowerCase() ?? "")

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Keys that work in the whole editor, unless something that is open over it takes them. */
export const useEditorKeys = (isCovered: boolean, commands: Commands) => {
  const { undo, redo, readOnly } = useEditor()
  const latest = useLatest({ isCovered, commands })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { isCovered: covered, commands: run } = latest.current
      const control = event.ctrlKey || event.metaKey
      const take = (action: () => void) => {
        event.preventDefault()
        action()
      }
      if (control && letterOf(event) === "s" && !event.altKey) {
        take(run.save)
        return
      }
      if (covered || event.defaultPrevented) {
        return
      }
      if (control && event.key === "Enter" && !readOnly) {
        take(run.publish)
      } else if (event.key === "?" && !control && !isField(event.target)) {
        const isGrid = event.target instanceof HTMLElement && event.target.closest('[role="grid"]')
        if (!isGrid) {
          take(run.help)
        }
      } else if (control && !readOnly && !event.altKey && (letterOf(event) === "z" || letterOf(event) === "y")) {
        take(letterOf(event) === "y" || event.shiftKey ? redo : undo)
      }
    }
    window.addEventListener("keydown", onKeyDown)
    return () => window.removeEventListener("keydown", onKeyDown)
  }, [latest, undo, redo, readOnly])
}
