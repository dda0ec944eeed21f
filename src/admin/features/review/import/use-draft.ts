import { useState } from "react"
import type { ReviewImport } from "../../../../contracts/review-import"
import { isSameDraft, readStoredDraft, storeDraft, toDraft, type ImportDraft } from "./draft"

/**
 * How to read the file of an import. Survives a reload of the page; `isChanged` says that the
 * last check, if there was one, knew something else.
 */
export const useDraft = (known: ReviewImport) => {
  const [draft, setDraft] = useState<ImportDraft>(() => readStoredDraft(known.id, sessionStorage) ?? toDraft(known))
  const change = (patch: Partial<ImportDraft>) => {
    const next = { ...draft, ...patch }
    setDraft(next)
    storeDraft(known.id, next, sessionStorage)
  }
  return { draft, change, isChanged: !isSameDraft(draft, toDraft(known)) }
}
