import { startTransition, useEffect, useState } from "react"
import { useLatest } from "../../../../lib/use-latest"
import type { EditorState } from "../model/state"
import { whenIdle } from "../when-idle"
import { useEditor } from "./editor-context"

/**
 * A part of the editor's state for what may lag behind a moment: warnings, counts, lists. A key is
 * painted first, and neither renders nor waits for what depends on this.
 */
export const useSettledState = <T,>(pick: (state: EditorState) => T): T => {
  const { subscribe, getState } = useEditor()
  const [picked, setPicked] = useState(() => pick(getState()))
  const latest = useLatest(pick)
  useEffect(() => {
    let cancel = () => {}
    const settle = () => {
      cancel()
      cancel = whenIdle(() => startTransition(() => setPicked(() => latest.current(getState()))))
    }
    settle()
    const unsubscribe = subscribe(settle)
    return () => {
      unsubscribe()
      cancel()
    }
  }, [subscribe, getState, latest])
  return picked
}
