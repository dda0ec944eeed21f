import { toast } from "@medusajs/ui"
import { useState } from "react"
import type { Term } from "../../../../../contracts/size-guide-terms"
import { errorSentence } from "../../../../components/error-state"
import { toApiError } from "../../../../lib/api-error"
import { useText } from "../../../../lib/text"
import { bodyOfTerm, useBatchTerms } from "./mutations"

export type TermNote = { text: string; undo?: () => void }

/** Deletes shared texts and begins with the usual ones; both can be taken back. */
export const useTerms = (onFocus: (selector: string) => void) => {
  const { t, locale } = useText()
  const batch = useBatchTerms()
  const [note, setNote] = useState<TermNote | null>(null)
  const fail = (error: unknown) => toast.error(errorSentence(t, toApiError(error)))

  const putBack = async (term: Term) => {
    try {
      const { created } = await batch.mutateAsync({ create: [bodyOfTerm(term)], delete: [] })
      setNote({ text: t(created.length > 0 ? "size_guide_terms.restored" : "size_guide_terms.there_again", { text: term.text }) })
      onFocus(created.length > 0 ? `#term-${created[0].id}` : "#term-note button")
    } catch (error) {
      fail(error)
    }
  }
  const remove = async (term: Term) => {
    try {
      await batch.mutateAsync({ create: [], delete: [term.id] })
      setNote({ text: t("size_guide_terms.deleted", { text: term.text }), undo: () => void putBack(term) })
      onFocus("#term-note button")
    } catch (error) {
      fail(error)
    }
  }
  const takeAway = async (ids: string[]) => {
    try {
      await batch.mutateAsync({ create: [], delete: ids })
      setNote({ text: t("size_guide_terms.usual_removed") })
      onFocus("#term-note button")
    } catch (error) {
      fail(error)
    }
  }
  const begin = async () => {
    try {
      const { usualTerms } = await import("./usual-terms")
      const { created } = await batch.mutateAsync({ create: usualTerms(locale), delete: [] })
      const ids = created.map(({ id }) => id)
      setNote({ text: t("size_guide_terms.usual_added", { count: ids.length }), undo: () => void takeAway(ids) })
      onFocus("#term-note button")
    } catch (error) {
      fail(error)
    }
  }
  return { note, setNote, remove, begin, isBusy: batch.isPending }
}
