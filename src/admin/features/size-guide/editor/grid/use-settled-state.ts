import { startTransition, useEffect, useState } from "react"
import { useLatest } from "../../../../lib/use-latest"
import type { EditorState } from "../model/state"
import { useEditor } from "./editor-context"

/** In milliseconds: the longest wait for a moment in which the browser has nothing to do. */
const LONGEST_MS = 500
/** In milliseconds: the wait in a browser that does not tell. */
const PAUSE_MS = 50

/** Calls back once what is on the way is painted. @returns takes it back */
const whenIdle = (work: () => void): (() => void) => {
  if (typeof window.requestIdleCallback === "function") {
    const handle = window.requestIdleCallback(work, { timeout: LONGEST_MS })
    return () => window.cancelIdleCallback(handle)
  }
  const timer = setTimeout(work, PAUSE_MS)
  return () => clearTimeout(timer)
}

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
