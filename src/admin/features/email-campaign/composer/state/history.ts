import type { CampaignContent } from "../../../../../contracts/email-campaign-campaign"
import type { EmailDocument } from "../../../../../contracts/email-campaign-document"
import type { Locale } from "../../../../../contracts/shared"

type Step = { content: CampaignContent; locale: Locale; selected: string | null }

/** A campaign's content while it is edited. Documents share what did not change, so steps cost little. */
export type ComposerState = Step & {
  /** `selected`: id of a row or block; null for the mail itself. */
  past: readonly Step[]
  future: readonly Step[]
  /** A further change with the same key belongs to the last step. */
  merge: string | null
}

const MAX_STEPS = 200

export const startState = (content: CampaignContent, locale: Locale | null = null): ComposerState => ({
  content,
  locale: locale ?? content.standard_locale,
  selected: null,
  past: [],
  future: [],
  merge: null,
})

/** The mail in the language that is seen; undefined where it is not written yet. */
export const documentOf = ({ content, locale }: Pick<ComposerState, "content" | "locale">): EmailDocument | undefined => content.documents[locale]

export type ChangeOptions = {
  /** Changes with equal keys in a row are one step, such as the letters of a text. */
  merge?: string
  /** What is selected afterwards; it stays when none is given. */
  select?: string | null
}

const here = ({ content, locale, selected }: ComposerState): Step => ({ content, locale, selected })

/** Makes a change as a step of its own, or as a part of the last one. A change of nothing is no step. */
export const applyChange = (state: ComposerState, change: (content: CampaignContent) => CampaignContent, { merge, select }: ChangeOptions = {}): ComposerState => {
  const content = change(state.content)
  if (content === state.content) {
    return state
  }
  const isPart = merge !== undefined && merge === state.merge
  return {
    ...state,
    content,
    selected: select === undefined ? state.selected : select,
    past: isPart ? state.past : [...state.past, here(state)].slice(-MAX_STEPS),
    future: [],
    merge: merge ?? null,
  }
}

/** Changes the document of the language that is seen. */
export const onDocument =
  (locale: Locale, change: (document: EmailDocument) => EmailDocument) =>
  (content: CampaignContent): CampaignContent => {
    const before = content.documents[locale]
    const after = before && change(before)
    return after === before ? content : { ...content, documents: { ...content.documents, [locale]: after } }
  }

export const select = (state: ComposerState, selected: string | null): ComposerState =>
  selected === state.selected && state.merge === null ? state : { ...state, selected, merge: null }

export const seeLocale = (state: ComposerState, locale: Locale): ComposerState =>
  locale === state.locale ? state : { ...state, locale, selected: null, merge: null }

/** Ends the last step: a further change with the same key is a new one. */
export const endStep = (state: ComposerState): ComposerState => (state.merge === null ? state : { ...state, merge: null })

export const undo = (state: ComposerState): ComposerState => {
  const step = state.past.at(-1)
  return step ? { ...step, past: state.past.slice(0, -1), future: [here(state), ...state.future], merge: null } : state
}

export const redo = (state: ComposerState): ComposerState => {
  const [step, ...future] = state.future
  return step ? { ...step, past: [...state.past, here(state)], future, merge: null } : state
}
