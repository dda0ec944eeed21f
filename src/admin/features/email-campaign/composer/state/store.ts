import type { CampaignContent } from "../../../../../contracts/email-campaign-campaign"
import type { Locale } from "../../../../../contracts/shared"
import { applyChange, type ChangeOptions, type ComposerState, endStep, onDocument, redo, seeLocale, select, startState, undo } from "./history"
import type { DocumentChange } from "./operations"

/** A campaign's content being edited, and the ways to change it. The methods may be called from anywhere. */
export type ComposerStore = {
  getState: () => ComposerState
  subscribe: (listener: () => void) => () => void
  /** Changes the mail in the language that is seen, as a step that can be undone. @returns whether anything changed */
  apply: (change: DocumentChange, options?: ChangeOptions) => boolean
  /** Changes the content in all languages. */
  applyContent: (change: (content: CampaignContent) => CampaignContent, options?: ChangeOptions) => void
  select: (id: string | null) => void
  seeLocale: (locale: Locale) => void
  /** Called when a field is left: what is typed there next is a step of its own. */
  endStep: () => void
  undo: () => void
  redo: () => void
}

export const createComposerStore = (content: CampaignContent, locale: Locale | null): ComposerStore => {
  let state = startState(content, locale)
  const listeners = new Set<() => void>()
  const set = (next: ComposerState) => {
    const isOther = next.content !== state.content
    if (next !== state) {
      state = next
      listeners.forEach((listener) => listener())
    }
    return isOther
  }
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    apply: (change, options) => set(applyChange(state, onDocument(state.locale, change), options)),
    applyContent: (change, options) => void set(applyChange(state, change, options)),
    select: (id) => void set(select(state, id)),
    seeLocale: (locale) => void set(seeLocale(state, locale)),
    endStep: () => void set(endStep(state)),
    undo: () => void set(undo(state)),
    redo: () => void set(redo(state)),
  }
}
