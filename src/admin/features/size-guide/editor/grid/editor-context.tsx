import { createContext, useContext, useMemo, useState, useSyncExternalStore, type ReactNode } from "react"
import type { GuideDocument } from "../../../../../contracts/size-guide-document"
import type { EditorState } from "../model/state"
import { createEditorStore, type EditorStore } from "../model/store"

type Editor = EditorStore & { readOnly: boolean }

const EditorContext = createContext<Editor | null>(null)

type EditorProviderProps = {
  /** The document editing starts from. Later ones are ignored: give the provider a `key`, or call `reset`. */
  initial: GuideDocument
  /** Nothing can be changed: a revision, an archived guide, a person who may not. */
  readOnly?: boolean
  children: ReactNode
}

/**
 * Holds a guide while it is edited, with its history. Everything below reads it with
 * {@link useEditorState} and changes it with {@link useEditor}.
 *
 * Saving is not its business: send `useEditorState((state) => state.document)` whenever it is another
 * object than the one saved last. A saved version changes nothing here, so undo goes on working; a
 * merged or imported document is put in with `apply(() => document)` and can be undone as well.
 */
export const EditorProvider = ({ initial, readOnly = false, children }: EditorProviderProps) => {
  const [store] = useState(() => createEditorStore(initial))
  const editor = useMemo(() => ({ ...store, readOnly }), [store, readOnly])
  return <EditorContext.Provider value={editor}>{children}</EditorContext.Provider>
}

/**
 * The ways to change the guide; stable, and never a reason to render. Changes are the functions of
 * `editor/model`, or any other from document to document:
 *
 * ```ts
 * const { apply, undo } = useEditor()
 * apply((document) => renameTable(document, tableId, title), { merge: `table-title:${tableId}` })
 * ```
 */
export const useEditor = (): Editor => {
  const editor = useContext(EditorContext)
  if (!editor) {
    throw new Error("useEditor needs an EditorProvider above it")
  }
  return editor
}

/** A part of the editor's state; renders again when the part is another one (`Object.is`). */
export const useEditorState = <T,>(pick: (state: EditorState) => T): T => {
  const { subscribe, getState } = useEditor()
  const read = () => pick(getState())
  return useSyncExternalStore(subscribe, read, read)
}

/** Whether there is something to undo and to do again. */
export const useHistory = (): { canUndo: boolean; canRedo: boolean } => ({
  canUndo: useEditorState((state) => state.past.length > 0),
  canRedo: useEditorState((state) => state.future.length > 0),
})
