import { toast } from "@medusajs/ui"
import { useState } from "react"
import type { Term } from "../../../../../contracts/size-guide-terms"
import { errorSentence } from "../../../../components/error-state"
import { toApiError } from "../../../../lib/api-error"
import { useText } from "../../../../lib/text"
import { bodyOfTerm, useAddTerms, useDeleteTerms } from "../../api/terms"

export type TermNote = { text: string; undo?: () => void }

/** Deletes shared texts and begins with the usual ones; both can be taken back. */
export const useTerms = (onFocus: (selector: string) => void) => {
  const { t, locale } = useText()
  const adding = useAddTerms()
  const deleting = useDeleteTerms()
  const [note, setNote] = useState<TermNote | null>(null)
  const fail = (error: unknown) => toast.error(errorSentence(t, toApiError(error)))

  const putBack = async (term: Term) => {
    try {
      const [made] = await adding.mutateAsync([bodyOfTerm(term)])
      setNote({ text: t("size_guide_terms.restored", { text: term.text }) })
      onFocus(`#term-${made.id}`)
    } catch (error) {
      fail(error)
    }
  }
  const remove = async (term: Term) => {
    try {
      await deleting.mutateAsync([term.id])
      setNote({ text: t("size_guide_terms.deleted", { text: term.text }), undo: () => void putBack(term) })
      onFocus("#term-note button")
    } catch (error) {
      fail(error)
    }
  }
  const takeAway = async (ids: readonly string[]) => {
    try {
      await deleting.mutateAsync(ids)
      setNote({ text: t("size_guide_terms.usual_removed") })
      onFocus("#term-note button")
    } catch (error) {
      fail(error)
    }
  }
  const begin = async () => {
    try {
      const { usualTerms } = await import("./usual-terms")
      const added = await adding.mutateAsync(usualTerms(locale))
      const ids = added.map(({ id }) => id)
      setNote({ text: t("size_guide_terms.usual_added", { count: ids.length }), undo: () => void takeAway(ids) })
      onFocus("#term-note button")
    } catch (error) {
      fail(error)
    }
  }
  return { note, setNote, remove, begin, isBusy: adding.isPending || deleting.isPending }
}
