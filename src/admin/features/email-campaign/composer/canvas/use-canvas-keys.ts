import { useRef, useState, type KeyboardEvent } from "react"
import { useAnnounce } from "../../../../components/announcer"
import { useText } from "../../../../lib/text"
import { useComposer } from "../state/composer-context"
import { documentOf } from "../state/history"
import { blockOf, partIds, rowOf } from "../state/places"
import { useUi } from "../ui-context"
import { useParts } from "../use-parts"

/** A part that is held by the keyboard: arrows move it until it is put down. */
type Held = { id: string; steps: number }

const isLetter = (event: KeyboardEvent, letter: string): boolean => event.key.toLowerCase() === letter || event.code === `Key${letter.toUpperCase()}`

/**
 * The keys of the canvas, a tree of rows and blocks: arrows go between them, Enter edits, Alt and an
 * arrow moves, Space takes a part up and puts it down, Ctrl+D copies, Delete removes.
 * @param refocus called when the selected part is to have the focus after the next drawing
 */
export const useCanvasKeys = (refocus: () => void) => {
  const { t } = useText()
  const announce = useAnnounce()
  const { getState, select, undo, endStep, readOnly } = useComposer()
  const { edit } = useUi()
  const parts = useParts()
  const [held, setHeld] = useState<Held | null>(null)
  const count = useRef(0)

  const go = (id: string | undefined) => {
    if (id) {
      refocus()
      select(id)
    }
  }
  const take = (id: string) => {
    count.current += 1
    setHeld({ id, steps: getState().past.length })
    announce(t("email_composer.said.taken", { name: parts.name(id), place: parts.place(id) }))
  }
  const drop = () => {
    if (held) {
      endStep()
      setHeld(null)
      announce(t("email_composer.said.dropped", { name: parts.name(held.id), place: parts.place(held.id) }))
    }
  }
  const putBack = () => {
    if (held) {
      refocus()
      if (getState().past.length > held.steps) {
        undo()
      }
      setHeld(null)
      announce(t("email_composer.said.put_back", { name: parts.name(held.id) }))
    }
  }
  const heldKey = (event: KeyboardEvent): boolean => {
    if (!held) {
      return false
    }
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      refocus()
      parts.step(held.id, event.key === "ArrowUp" ? -1 : 1, `held:${held.id}:${count.current}`)
    } else if (event.key === " " || event.key === "Enter") {
      drop()
    } else if (event.key === "Escape") {
      putBack()
    } else {
      return event.key === "Tab" ? (drop(), false) : false
    }
    return true
  }
  const walk = (event: KeyboardEvent, id: string): boolean => {
    const document = documentOf(getState())
    if (!document) {
      return false
    }
    const ids = partIds(document)
    const at = ids.indexOf(id)
    const targets: Record<string, string | undefined> = {
      ArrowDown: ids[at + 1],
      ArrowUp: ids[at - 1],
      ArrowLeft: blockOf(document, id)?.row.id,
      ArrowRight: rowOf(document, id)?.columns.flat()[0]?.id,
      Home: ids[0],
      End: ids.at(-1),
    }
    if (!(event.key in targets)) {
      return false
    }
    go(targets[event.key])
    return true
  }
  const change = (event: KeyboardEvent, id: string): boolean => {
    const control = event.ctrlKey || event.metaKey
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      refocus()
      parts.step(id, event.key === "ArrowUp" ? -1 : 1)
    } else if (control && !event.altKey && isLetter(event, "d")) {
      refocus()
      parts.copy(id)
    } else if (event.key === "Delete" || event.key === "Backspace") {
      refocus()
      parts.remove(id)
    } else if (event.key === " ") {
      take(id)
    } else {
      return false
    }
    return true
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.part : undefined
    if (!id) {
      return
    }
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey
    const isDone =
      heldKey(event) ||
      (!readOnly && change(event, id)) ||
      (isPlain && walk(event, id)) ||
      (isPlain && event.key === "Enter" && (select(id), edit(), true)) ||
      (event.key === "Escape" && (select(null), true))
    if (isDone) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  return { handleKeyDown, held: held?.id ?? null, drop }
}
