import { MedusaError } from "@medusajs/framework/utils"
import { LOCALES } from "../../contracts/shared"
import type { Term } from "../../contracts/size-guide-terms"
import type { GuideDocument } from "../../contracts/size-guide-document"
import { normalizeDocument } from "../../sizing/normalize"
import { type FollowedTerm, followTerms } from "../../sizing/shared-labels"
import { listTexts, missingTranslations } from "../../sizing/texts"
import { contentHash } from "./hash"
import { storable } from "../../lib/db"

/** A shared text as documents use it. */
export type SharedTerm = Pick<Term, "kind" | "text" | "locale" | "translations">

/** A draft ready to be stored, with what the list shows of it. */
export type PreparedDraft = { document: GuideDocument; hash: string; locales: string[]; missing: number }

const localesOf = ({ locale, translations }: GuideDocument): string[] => [
  ...new Set([locale, ...Object.keys(translations).filter((key) => Object.values(translations[key]).some(Boolean)).sort()]),
]

/** Texts that a language of the suite, or one the guide is translated to, lacks. */
export const countMissing = (document: GuideDocument, terms: readonly SharedTerm[]): number =>
  missingTranslations(document, [...new Set([...LOCALES, ...localesOf(document)])], terms).length

/**
 * Normalises a document; derived values of the caller are not trusted. Labels that follow a shared text
 * say what that says now, so a draft holds all its words itself and so does what is published of it.
 */
export const prepareDraft = (input: GuideDocument, terms: readonly FollowedTerm[]): PreparedDraft => {
  const document = storable(followTerms(normalizeDocument(input), terms))
  if (document.title === "") {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "The title holds nothing that can be stored.")
  }
  return { document, hash: contentHash(document), locales: localesOf(document), missing: countMissing(document, terms) }
}

/** Shared terms whose text stands in the document: what a revision keeps of them. */
export const termsUsedBy = (document: GuideDocument, terms: readonly SharedTerm[]): SharedTerm[] => {
  const texts = new Set(listTexts(document).map(({ text }) => text.trim().toLowerCase()))
  return terms
    .filter((term) => [term.text, ...Object.values(term.translations)].some((text) => texts.has(text.trim().toLowerCase())))
    .map(({ kind, text, locale, translations }) => ({ kind, text, locale, translations }))
}

/** Whether a buyer would see more than a frame. */
export const hasContent = (document: GuideDocument): boolean =>
  document.how_to.length > 0 ||
  document.intro !== "" ||
  document.notes !== "" ||
  document.tables.some((table) => table.rows.some((row) => Object.values(row.cells).some(({ v }) => v !== "")))
