import { Input, Textarea } from "@medusajs/ui"
import { useEffect, useRef, useState, type FormEvent } from "react"
import { LOCALES, type Locale } from "../../../../../../contracts/shared"
import type { Term } from "../../../../../../contracts/size-guide-terms"
import { useText } from "../../../../../lib/text"
import { Field, SelectField } from "../../../assign/components/field"
import { languageName } from "../../../editor/panels/languages"
import { otherLanguages, type TermDraft } from "../draft"
import { OFFERED } from "../languages"

const KINDS: readonly Term["kind"][] = ["measurement", "label"]
const TEXT_MAX = 120
const HOW_TO_MAX = 2000

type TermFormProps = {
  id: string
  draft: TermDraft
  /** What is wrong with the text; a new object brings the focus back to it. */
  problem: { text: string } | null
  onChange: (draft: TermDraft) => void
  onSubmit: () => void
}

/** The fields of a shared text: its words, and for a measurement how it is taken, in every language. */
export const TermForm = ({ id, draft, problem, onChange, onSubmit }: TermFormProps) => {
  const { t, language } = useText()
  const [added, setAdded] = useState<readonly string[]>([])
  const text = useRef<HTMLInputElement>(null)
  useEffect(() => text.current?.focus(), [problem])

  const { kind, source } = draft
  const others = [...new Set([...otherLanguages(draft), ...added])].filter((locale) => locale !== source)
  const offered = OFFERED.filter((locale) => locale !== source && !others.includes(locale))
  const named = (locale: string) => ({ value: locale, label: languageName(locale, language) })

  const words = (locale: string) => (
    <Field
      label={locale === source ? t("size_guide_terms.form.text") : t("size_guide_terms.form.text_in", { language: named(locale).label })}
      hint={locale === source ? t("size_guide_terms.form.text_hint") : undefined}
      error={locale === source ? problem?.text : null}
    >
      {(field) => (
        <Input
          id={field.id}
          ref={locale === source ? text : undefined}
          size="small"
          lang={locale}
          autoComplete="off"
          maxLength={TEXT_MAX}
          value={draft.texts[locale] ?? ""}
          aria-required={locale === source}
          aria-invalid={locale === source && problem !== null}
          aria-describedby={field.describedBy}
          onChange={({ target }) => onChange({ ...draft, texts: { ...draft.texts, [locale]: target.value } })}
        />
      )}
    </Field>
  )
  const howTo = (locale: string) =>
    kind === "measurement" && (
      <Field
        label={locale === source ? t("size_guide_terms.form.how_to") : t("size_guide_terms.form.how_to_in", { language: named(locale).label })}
        hint={locale === source ? t("size_guide_terms.form.how_to_hint") : undefined}
      >
        {(field) => (
          <Textarea
            id={field.id}
            lang={locale}
            rows={3}
            maxLength={HOW_TO_MAX}
            value={draft.howTo[locale] ?? ""}
            aria-describedby={field.describedBy}
            onChange={({ target }) => onChange({ ...draft, howTo: { ...draft.howTo, [locale]: target.value } })}
          />
        )}
      </Field>
    )
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form id={id} noValidate onSubmit={handleSubmit} className="flex flex-col gap-y-4">
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <SelectField
          label={t("size_guide_terms.form.kind")}
          value={kind}
          options={KINDS.map((each) => ({ value: each, label: t(`size_guide_terms.kind.${each}`) }))}
          onChange={(next) => onChange({ ...draft, kind: next as Term["kind"] })}
        />
        <SelectField
          label={t("size_guide_terms.form.language")}
          value={source}
          options={LOCALES.map(named)}
          onChange={(next) => onChange({ ...draft, source: next as Locale })}
        />
      </div>
      {words(source)}
      {howTo(source)}
      {others.map((locale) => (
        <fieldset key={locale} className="border-ui-border-base flex min-w-0 flex-col gap-y-3 border-t pt-4">
          <legend className="sr-only">{named(locale).label}</legend>
          {words(locale)}
          {howTo(locale)}
        </fieldset>
      ))}
      <SelectField
        label={t("size_guide_terms.form.add_language")}
        placeholder={t("size_guide_terms.form.choose_language")}
        value=""
        options={offered.map(named)}
        onChange={(locale) => locale && setAdded((before) => [...before, locale])}
      />
    </form>
  )
}
