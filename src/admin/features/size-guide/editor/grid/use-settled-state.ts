import { startTransition, useEffect, useState } from "react"
import { useLatest } from "../../../../lib/use-latest"
import type { EditorState } from "../model/state"
import { whenQuiet } from "../../../../lib/when-idle"
import { useEditor } from "./editor-context"

/**
 * A part of the editor's state for what may lag behind until typing pauses: warnings, counts, lists.
 * No key renders or waits for what depends on this.
 */
export const useSettledState = <T,>(pick: (state: EditorState) => T): T => {
  const { subscribe, getState } = useEditor()
  const [picked, setPicked] = useState(() => pick(getState()))
  const latest = useLatest(pick)
  useEffect(() => {
    let cancel: (() => void) | null = null
    const settle = () => {
      cancel ??= whenQuiet(() => {
        cancel = null
        startTransition(() => setPicked(() => latest.current(getState())))
      })
    }
    settle()
    const unsubscribe = subscribe(settle)
    return () => {
      unsubscribe()
      cancel?.()
    }
  }, [subscribe, getState, latest])
  return picked
}
