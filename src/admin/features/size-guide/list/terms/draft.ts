import { LOCALES, type Locale } from "../../../../../contracts/shared"
import type { SaveTermBody, Term } from "../../../../../contracts/size-guide-terms"

/** A shared text as it is being written: its words and how to measure, by language. */
export type TermDraft = {
  kind: Term["kind"]
  source: Locale
  texts: Record<string, string>
  howTo: Record<string, string>
}

export const newTermDraft = (source: Locale): TermDraft => ({ kind: "measurement", source, texts: {}, howTo: {} })

export const draftOfTerm = ({ kind, text, locale, translations, how_to }: Term): TermDraft => ({
  kind,
  source: locale === "en" ? "en" : "bg",
  texts: { ...translations, [locale]: text },
  howTo: how_to,
})

/** What is sent: fields left empty are left out, and only a measurement says how it is taken. */
export const bodyOfDraft = ({ kind, source, texts, howTo }: TermDraft): SaveTermBody => {
  const filled = (all: Record<string, string>) =>
    Object.fromEntries(Object.entries(all).flatMap(([locale, text]) => (text.trim() ? [[locale, text.trim()]] : [])))
  const { [source]: text = "", ...translations } = filled(texts)
  return { kind, text, locale: source, translations, how_to: kind === "measurement" ? filled(howTo) : {} }
}

/** Languages a text is offered in besides its own: those of the shop, and every one it has words in. */
export const otherLanguages = ({ source, texts, howTo }: TermDraft): string[] =>
  [...new Set<string>([...LOCALES, ...Object.keys(texts), ...Object.keys(howTo)])].filter((locale) => locale !== source)

export const isSameDraft = (one: TermDraft, other: TermDraft): boolean => {
  const written = (draft: TermDraft) => {
    const { translations, how_to, ...rest } = bodyOfDraft(draft)
    return JSON.stringify([rest, ...[translations, how_to].map((texts) => Object.entries(texts).sort())])
  }
  return written(one) === written(other)
}
