import { createContext, useContext, useMemo, useState, useSyncExternalStore, type ReactNode } from "react"
import type { CampaignContent } from "../../../../../contracts/email-campaign-campaign"
import type { EmailDocument } from "../../../../../contracts/email-campaign-document"
import type { Locale } from "../../../../../contracts/shared"
import { type ComposerState, documentOf } from "./history"
import { type ComposerStore, createComposerStore } from "./store"

type Composer = ComposerStore & {
  /** Nothing can be changed: the campaign has been set going, or one may not. */
  readOnly: boolean
  /** HTML of one's own may be put into mails. */
  mayUseHtml: boolean
}

const ComposerContext = createContext<Composer | null>(null)

type ComposerProviderProps = { initial: CampaignContent; locale?: Locale | null; readOnly?: boolean; mayUseHtml?: boolean; children: ReactNode }

/** Holds a campaign's content while it is edited, with its history. Later values of `initial` are ignored. */
export const ComposerProvider = ({ initial, locale = null, readOnly = false, mayUseHtml = false, children }: ComposerProviderProps) => {
  const [store] = useState(() => createComposerStore(initial, locale))
  const composer = useMemo(() => ({ ...store, readOnly, mayUseHtml }), [store, readOnly, mayUseHtml])
  return <ComposerContext.Provider value={composer}>{children}</ComposerContext.Provider>
}

/** The ways to change the content; stable, and never a reason to render. */
export const useComposer = (): Composer => {
  const composer = useContext(ComposerContext)
  if (!composer) {
    throw new Error("useComposer needs a ComposerProvider above it")
  }
  return composer
}

/** A part of the state; renders again when the part is another one (`Object.is`). */
export const useComposerState = <T,>(pick: (state: ComposerState) => T): T => {
  const { subscribe, getState } = useComposer()
  const read = () => pick(getState())
  return useSyncExternalStore(subscribe, read, read)
}

/** The mail in the language that is seen; undefined where it is not written yet. */
export const useDocument = (): EmailDocument | undefined => useComposerState(documentOf)
