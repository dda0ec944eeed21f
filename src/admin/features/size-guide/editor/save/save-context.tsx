import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from "react"
import type { Guide } from "../../../../../contracts/size-guide"
import type { GuideDocument } from "../../../../../contracts/size-guide-document"
import { saveDraft } from "../../api/guides"
import { Saver } from "../../../../lib/autosave/saver"
import { useEditor } from "../grid/editor-context"
import type { DraftKeep, SaveState } from "./types"

const SaveContext = createContext<Saver<GuideDocument, Guide> | null>(null)

type SaveProviderProps = { guide: Guide; keep: DraftKeep; children: ReactNode }

/** Saves the guide of the editor above it by itself. Everything below knows how far that is. */
export const SaveProvider = ({ guide, keep, children }: SaveProviderProps) => {
  const { subscribe, getState, readOnly } = useEditor()
  const saver = useMemo(
    () =>
      new Saver({
        saved: guide,
        keep,
        getDocument: () => getState().document,
        send: async (body) => {
          const { size_guide, ...answer } = await saveDraft(guide.id, body)
          return { ...answer, saved: size_guide }
        },
      }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one saver for the guide that was opened
    []
  )
  useEffect(() => (readOnly ? undefined : saver.follow(subscribe)), [saver, subscribe, readOnly])
  return <SaveContext.Provider value={saver}>{children}</SaveContext.Provider>
}

/** Saves, and does what needs the saved version. */
export const useSaver = (): Saver<GuideDocument, Guide> => {
  const saver = useContext(SaveContext)
  if (!saver) {
    throw new Error("useSaver needs a SaveProvider above it")
  }
  return saver
}

/** A part of how far saving is; renders again when the part is another one. */
export const useSaveState = <T,>(pick: (state: SaveState) => T): T => {
  const { subscribe, getState } = useSaver()
  return useSyncExternalStore(subscribe, () => pick(getState()))
}

/** A part of the guide as the server last answered. Its draft is older than what the editor holds. */
export const useGuide = <T,>(pick: (guide: Guide) => T): T => {
  const { subscribe, getSaved } = useSaver()
  return useSyncExternalStore(subscribe, () => pick(getSaved()))
}
