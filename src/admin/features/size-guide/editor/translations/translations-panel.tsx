import { Button, Select } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useMemo, useRef, useState } from "react"
import type { Term } from "../../../../../contracts/size-guide-terms"
import type { GuideDocument } from "../../../../../contracts/size-guide-document"
import { followAt, sameWords, unfollowAt } from "../../../../../sizing/shared-labels"
import { EmptyState } from "../../../../components/empty-state"
import { SearchInput } from "../../../../components/search-input"
import { sizeGuideEditorPartsTexts } from "../../../../i18n/size-guide-editor-parts"
import { registerTexts } from "../../../../lib/register-texts"
import { useText } from "../../../../lib/text"
import { termQueries } from "../../api/terms"
import { useEditor, useEditorState } from "../grid/editor-context"
import { setTranslation } from "../model/parts"
import { useNotify } from "../../../../components/notices"
import { languageName, translationProgress } from "../panels/languages"
import { LanguageBar } from "./components/language-bar"
import { TranslationTable } from "./components/translation-table"
import { missingFirst, translationRows } from "./translation-rows"

registerTexts(sizeGuideEditorPartsTexts)

const NO_TERMS: readonly Term[] = []

type Filter = "missing" | "all"

const withLanguage = (document: GuideDocument, locale: string): GuideDocument =>
  document.translations[locale]
    ? document
    : { ...document, translations: { ...document.translations, [locale]: {} } }

const withoutLanguage = (document: GuideDocument, locale: string): GuideDocument => {
  const { [locale]: _, ...rest } = document.translations
  return { ...document, translations: rest }
}

/** Every text of the guide in every language, what is missing first. */
const TranslationsPanel = () => {
  const { t, language } = useText()
  const notify = useNotify()
  const { apply, undo, endStep, readOnly } = useEditor()
  const document = useEditorState((state) => state.document)
  const terms = useQuery(termQueries.all()).data ?? NO_TERMS
  const languages = useMemo(() => translationProgress(document, terms), [document, terms])
  const [wanted, setWanted] = useState<string | null>(null)
  const [filter, setFilter] = useState<Filter>("all")
  const [words, setWords] = useState("")
  const root = useRef<HTMLDivElement>(null)
  const current =
    languages.find(({ locale }) => locale === wanted)?.locale ??
    languages.find(({ done, total }) => done < total)?.locale ??
    languages[0].locale
  const rows = useMemo(() => translationRows(document, current, terms), [document, current, terms])

  // The order is that of the moment the list was opened: a row that is written does not jump away.
  const [order, setOrder] = useState<{ key: string; paths: readonly string[] }>({ key: "", paths: [] })
  const key = `${current} ${filter} ${words}`
  if (order.key !== key) {
    const found = words.trim().toLocaleLowerCase()
    const paths = missingFirst(rows)
      .filter((row) => filter === "all" || row.isMissing)
      .filter((row) => [row.source, row.text, row.of].some((text) => text.toLocaleLowerCase().includes(found)))
      .map((row) => row.path)
    setOrder({ key, paths })
  }
  const shown = useMemo(() => {
    const byPath = new Map(rows.map((row) => [row.path, row]))
    return order.paths.flatMap((path) => byPath.get(path) ?? [])
  }, [rows, order.paths])

  const links = useMemo(() => sameWords(document, terms), [document, terms])
  const name = languageName(current, language)
  /** A step of its own, told with a way back. */
  const change = (step: (before: GuideDocument) => GuideDocument, said: string) => {
    apply(step)
    notify(said, { actions: [{ label: t("size_guide_editor.undo"), onSelect: undo }] })
  }
  const follow = (paths: ReadonlyMap<string, string>) =>
    change((before) => followAt(before, paths, terms), t("size_guide_part.translations.followed", { count: paths.size }))
  const unfollow = (path: string) =>
    change((before) => unfollowAt(before, path), t("size_guide_part.translations.unfollowed"))
  const remove = (locale: string) =>
    change(
      (before) => withoutLanguage(before, locale),
      t("size_guide_part.translations.removed", { language: languageName(locale, language) })
    )
  const goToMissing = () => {
    const fields = [...(root.current?.querySelectorAll<HTMLElement>("[data-translation]") ?? [])]
    const from = fields.findIndex((field) => field === window.document.activeElement)
    const isMissing = (_: unknown, index: number) => shown[index]?.isMissing
    const next = fields.slice(from + 1).find((field) => isMissing(field, fields.indexOf(field))) ?? fields.find(isMissing)
    next?.focus()
  }
  const hasMissing = rows.some((row) => row.isMissing)
  return (
    <div ref={root} className="flex flex-col gap-y-4 p-4 lg:p-6">
      <LanguageBar
        languages={languages}
        current={current}
        readOnly={readOnly}
        taken={[document.locale]}
        onSelect={setWanted}
        onAdd={(locale) => {
          apply((before) => withLanguage(before, locale))
          setWanted(locale)
        }}
        onRemove={remove}
      />
      <div className="flex flex-wrap items-center gap-2">
        <div className="w-56 max-w-full">
          <SearchInput
            size="small"
            aria-label={t("size_guide_part.translations.search")}
            placeholder={t("size_guide_part.translations.search")}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <Select size="small" value={filter} onValueChange={(value) => setFilter(value as Filter)}>
          <Select.Trigger aria-label={t("size_guide_part.translations.filter")} className="w-auto">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {(["all", "missing"] as const).map((value) => (
              <Select.Item key={value} value={value}>
                {t(`size_guide_part.translations.filter_${value}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        <Button size="small" variant="secondary" disabled={!hasMissing} onClick={goToMissing}>
          {t("size_guide_part.translations.next_missing")}
        </Button>
        {!readOnly && links.size > 0 && (
          <Button size="small" variant="secondary" onClick={() => follow(links)}>
            {t("size_guide_part.translations.follow_same", { count: links.size })}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t("size_guide_part.translations.empty")} hint={t("size_guide_part.translations.empty_hint")} />
      ) : shown.length === 0 ? (
        <EmptyState
          title={words ? t("size_guide_part.translations.none") : t("size_guide_part.translations.done", { language: name })}
          hint={t(words ? "size_guide_part.translations.none_hint" : "size_guide_part.translations.done_hint")}
        />
      ) : (
        <TranslationTable
          key={key}
          rows={shown}
          source={languageName(document.locale, language)}
          target={name}
          locale={current}
          readOnly={readOnly}
          terms={terms}
          onFollow={(path, termId) => follow(new Map([[path, termId]]))}
          onUnfollow={unfollow}
          onChange={(path, text) =>
            apply((before) => setTranslation(before, current, path, text), { merge: `translation:${current}:${path}` })
          }
          onEnd={endStep}
        />
      )}
    </div>
  )
}

export default TranslationsPanel
