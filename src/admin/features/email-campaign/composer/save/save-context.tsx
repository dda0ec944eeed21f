import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from "react"
import type { CampaignContent } from "../../../../../contracts/email-campaign-campaign"
import type { DraftKeep } from "../../../../lib/autosave/keep"
import { Saver, type SaveState } from "../../../../lib/autosave/saver"
import { saveContent, type SavedCampaign } from "../../api/composer"
import { useComposer } from "../state/composer-context"

type ContentSaver = Saver<CampaignContent, SavedCampaign>

const SaveContext = createContext<ContentSaver | null>(null)

type SaveProviderProps = { saved: SavedCampaign; keep: DraftKeep<CampaignContent>; children: ReactNode }

/** Saves what the composer above it holds by itself. Everything below knows how far that is. */
export const SaveProvider = ({ saved, keep, children }: SaveProviderProps) => {
  const { subscribe, getState, readOnly } = useComposer()
  const saver = useMemo(
    () => {
      const made: ContentSaver = new Saver({
        saved,
        keep,
        getDocument: () => getState().content,
        send: ({ document }) => saveContent(made.getSaved(), document),
      })
      return made
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one saver for the campaign that was opened
    []
  )
  useEffect(() => (readOnly ? undefined : saver.follow(subscribe)), [saver, subscribe, readOnly])
  return <SaveContext.Provider value={saver}>{children}</SaveContext.Provider>
}

export const useSaver = (): ContentSaver => {
  const saver = useContext(SaveContext)
  if (!saver) {
    throw new Error("useSaver needs a SaveProvider above it")
  }
  return saver
}

/** A part of how far saving is; renders again when the part is another one. */
export const useSaveState = <T,>(pick: (state: SaveState<CampaignContent, SavedCampaign>) => T): T => {
  const { subscribe, getState } = useSaver()
  return useSyncExternalStore(subscribe, () => pick(getState()))
}
