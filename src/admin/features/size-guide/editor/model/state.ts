import type { GuideDocument } from "../../../../../contracts/size-guide-document"
import { tableOf, type Change } from "./document"
import { clampSelection, sizeOf, type Selection } from "./selection"

/** Where the document and the selection stood before, or after, one step of editing. */
type Step = { document: GuideDocument; selection: Selection | null }

/**
 * What the editor holds: the document, what is selected, and all steps that can be undone and done
 * again. Documents share what did not change, so a hundred steps cost little. Saving leaves it alone.
 */
export type EditorState = {
  document: GuideDocument
  selection: Selection | null
  past: readonly Step[]
  future: readonly Step[]
  /** A further change with the same key belongs to the last step. */
  merge: string | null
}

export const MAX_STEPS = 100

export const startState = (document: GuideDocument): EditorState => ({
  document,
  selection: null,
  past: [],
  future: [],
  merge: null,
})

export type ChangeOptions = {
  /** Changes with equal keys in a row are one step: moves of the same rows, letters of the same title. */
  merge?: string
  /** The selection after the change; it stays where it is when none is given. */
  selection?: Selection | null
}

const settled = (document: GuideDocument, selection: Selection | null): Selection | null => {
  const table = selection && tableOf(document, selection.table)
  return selection && table ? clampSelection(selection, sizeOf(table)) : null
}

/** Applies a change as a step of its own, or as a part of the last one. A change of nothing is no step. */
export const applyChange = (state: EditorState, change: Change, options: ChangeOptions = {}): EditorState => {
  const document = change(state.document)
  if (document === state.document) {
    return state
  }
  const merge = options.merge ?? null
  const isPart = merge !== null && merge === state.merge
  const selection = options.selection === undefined ? state.selection : options.selection
  return {
    document,
    selection: settled(document, selection),
    past: isPart
      ? state.past
      : [...state.past, { document: state.document, selection: state.selection }].slice(-MAX_STEPS),
    future: [],
    merge,
  }
}

/** Selects; what is changed next is a step of its own. */
export const select = (state: EditorState, selection: Selection | null): EditorState => ({
  ...state,
  selection: settled(state.document, selection),
  merge: null,
})

/** Ends the last step: a further change with the same key is a new one. */
export const endStep = (state: EditorState): EditorState => (state.merge === null ? state : { ...state, merge: null })

const here = ({ document, selection }: EditorState): Step => ({ document, selection })

export const undo = (state: EditorState): EditorState => {
  const step = state.past.at(-1)
  return step
    ? { ...step, past: state.past.slice(0, -1), future: [here(state), ...state.future], merge: null }
    : state
}

export const redo = (state: EditorState): EditorState => {
  const [step, ...future] = state.future
  return step ? { ...step, past: [...state.past, here(state)], future, merge: null } : state
}
