import { toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { Term } from "../../../../../contracts/size-guide-terms"
import { errorSentence } from "../../../../components/error-state"
import { toApiError } from "../../../../lib/api-error"
import { useText } from "../../../../lib/text"
import { bodyOfDraft, draftOfTerm, isSameDraft, newTermDraft, type TermDraft } from "./draft"
import { useSaveTerm } from "./mutations"

type Open = { id: string | null; draft: TermDraft; before: TermDraft; problem: { text: string } | null }

/** The shared text that is being written, if one is. A refusal because of its words stands at its text. */
export const useTermForm = (onSaved: (term: Term, isNew: boolean) => void) => {
  const { t, locale } = useText()
  const prompt = usePrompt()
  const save = useSaveTerm()
  const [form, setForm] = useState<Open | null>(null)

  const open = (term: Term | null) => {
    const draft = term ? draftOfTerm(term) : newTermDraft(locale)
    setForm({ id: term?.id ?? null, draft, before: draft, problem: null })
  }
  const change = (draft: TermDraft) => setForm((now) => now && { ...now, draft, problem: null })
  const say = (text: string) => setForm((now) => now && { ...now, problem: { text } })
  const submit = async () => {
    if (!form || save.isPending) {
      return
    }
    const body = bodyOfDraft(form.draft)
    if (body.text === "") {
      say(t("size_guide_terms.form.text_missing"))
      return
    }
    try {
      const term = await save.mutateAsync({ id: form.id, body })
      setForm(null)
      onSaved(term, form.id === null)
    } catch (thrown) {
      const error = toApiError(thrown)
      if (error.kind === "duplicate") {
        say(t("size_guide_terms.form.duplicate"))
      } else {
        toast.error(errorSentence(t, error))
      }
    }
  }
  /** Whether the form may be left; asks where something would be lost. */
  const mayLeave = async (): Promise<boolean> =>
    !form ||
    isSameDraft(form.draft, form.before) ||
    (await prompt({
      title: t("size_guide_terms.form.leave"),
      description: t("size_guide_terms.form.leave_text"),
      confirmText: t("size_guide_terms.form.leave_go"),
      cancelText: t("size_guide_terms.form.leave_stay"),
    }))
  const close = async () => {
    const isLeft = await mayLeave()
    if (isLeft) {
      setForm(null)
    }
    return isLeft
  }
  return { form, open, change, submit, close, mayLeave, isSaving: save.isPending }
}
