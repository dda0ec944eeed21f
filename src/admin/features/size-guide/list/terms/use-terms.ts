import { toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { Term, UsedTerm } from "../../../../../contracts/size-guide-terms"
import { errorSentence } from "../../../../components/error-state"
import { toApiError } from "../../../../lib/api-error"
import { useText } from "../../../../lib/text"
import { guidesToPublish } from "./components/term-guides"
import { bodyOfTerm, useBatchTerms, usePublishGuides } from "./mutations"

export type TermNote = { text: string; undo?: () => void; /** What was left as it was, and why. */ lines?: string[] }

/** Deletes shared texts and begins with the usual ones, which can be taken back; publishes the guides that follow one. */
export const useTerms = (onFocus: (selector: string) => void) => {
  const { t, locale } = useText()
  const prompt = usePrompt()
  const batch = useBatchTerms()
  const publishing = usePublishGuides()
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
  const remove = async (term: UsedTerm) => {
    const count = term.guides.length
    const isSure =
      count === 0 ||
      (await prompt({
        title: t("size_guide_terms.delete_used", { text: term.text }),
        description: t("size_guide_terms.delete_used_text", { count }),
        confirmText: t("core.delete"),
        cancelText: t("core.cancel"),
      }))
    if (!isSure) {
      return
    }
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
  const publish = async ({ guides }: UsedTerm) => {
    const waiting = guidesToPublish(guides)
    const isSure = await prompt({
      title: t("size_guide_terms.guides.publish", { count: waiting.length }),
      description: `${t("size_guide_terms.guides.publish_text")} ${waiting.map(({ title }) => title).join(", ")}`,
      confirmText: t("size_guide_terms.guides.publish_go"),
      cancelText: t("core.cancel"),
      variant: "confirmation",
    })
    if (!isSure) {
      return
    }
    try {
      const results = await publishing.mutateAsync(waiting.map(({ id }) => id))
      const titles = new Map(waiting.map(({ id, title }) => [id, title]))
      const skipped = results.filter(({ outcome }) => outcome === "skipped")
      setNote({
        text: t("size_guide_terms.guides.published", { count: results.length - skipped.length }),
        lines: skipped.map(({ id, reason }) => [titles.get(id), reason].filter(Boolean).join(": ")),
      })
      onFocus("#term-note button")
    } catch (error) {
      fail(error)
    }
  }
  return { note, setNote, remove, begin, publish, isBusy: batch.isPending || publishing.isPending }
}
