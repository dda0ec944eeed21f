import type { GuideDocument } from "../../../../../contracts/size-guide-document"
import type { Change } from "./document"
import type { Selection } from "./selection"
import { applyChange, endStep, redo, select, startState, undo, type ChangeOptions, type EditorState } from "./state"

/** A guide being edited: its state, and the ways to change it. The methods may be called from anywhere. */
export type EditorStore = {
  getState: () => EditorState
  subscribe: (listener: () => void) => () => void
  /** Changes the document, as a step that can be undone. */
  apply: (change: Change, options?: ChangeOptions) => void
  select: (selection: Selection | null) => void
  /** Called when a field is left: what is typed there next is a step of its own. */
  endStep: () => void
  undo: () => void
  redo: () => void
  /** Another document takes the place of this one and its history, as after a reload. */
  reset: (document: GuideDocument) => void
}

export const createEditorStore = (document: GuideDocument): EditorStore => {
  let state = startState(document)
  const listeners = new Set<() => void>()
  const set = (next: EditorState) => {
    if (next !== state) {
      state = next
      listeners.forEach((listener) => listener())
    }
  }
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    apply: (change, options) => set(applyChange(state, change, options)),
    select: (selection) => set(select(state, selection)),
    endStep: () => set(endStep(state)),
    undo: () => set(undo(state)),
    redo: () => set(redo(state)),
    reset: (next) => set(startState(next)),
  }
}
