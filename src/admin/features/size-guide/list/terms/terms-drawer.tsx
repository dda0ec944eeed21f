import { Plus } from "@medusajs/icons"
import { Button, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useId, useState } from "react"
import type { Term, UsedTerm } from "../../../../../contracts/size-guide-terms"
import { EmptyState } from "../../../../components/empty-state"
import { QueryState } from "../../../../components/query-state"
import { SearchInput } from "../../../../components/search-input"
import { SideDrawer } from "../../../../components/side-drawer"
import { sizeGuideAssignTexts } from "../../../../i18n/size-guide-assign"
import { sizeGuideTermsTexts } from "../../../../i18n/size-guide-terms"
import { registerTexts } from "../../../../lib/register-texts"
import { useText } from "../../../../lib/text"
import { termQueries } from "../../api/terms"
import { NoteStrip } from "../../assign/components/note-strip"
import { useMay } from "../../assign/use-may"
import { TermForm } from "./components/term-form"
import { TermList } from "./components/term-list"
import { usedLanguages } from "./languages"
import { useFocusLater } from "./use-focus-later"
import { useTermForm } from "./use-term-form"
import { useTerms } from "./use-terms"

registerTexts(sizeGuideAssignTexts)
registerTexts(sizeGuideTermsTexts)

const fits = (term: Term, words: string) =>
  [term.text, ...Object.values(term.translations), ...Object.values(term.how_to)].some((text) =>
    text.toLocaleLowerCase().includes(words)
  )

type FoundProps = {
  terms: readonly UsedTerm[]
  mayChange: boolean
  isBusy: boolean
  onEdit: (term: UsedTerm) => void
  onDelete: (term: UsedTerm) => void
  onPublish: (term: UsedTerm) => void
}

const Found = ({ terms, ...list }: FoundProps) => {
  const { t } = useText()
  const [query, setQuery] = useState("")
  const words = query.trim().toLocaleLowerCase()
  const found = terms.filter((term) => fits(term, words))
  return (
    <>
      <SearchInput
        size="small"
        aria-label={t("size_guide_terms.search")}
        placeholder={t("size_guide_terms.search")}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      <Text size="xsmall" role="status" className="text-ui-fg-subtle">
        {t("size_guide_terms.found", { count: found.length })}
      </Text>
      {found.length === 0 ? (
        <EmptyState
          title={t("size_guide_terms.none_match")}
          hint={t("size_guide_terms.none_match_hint")}
          actions={
            <Button size="small" variant="secondary" onClick={() => setQuery("")}>
              {t("size_guide_terms.clear")}
            </Button>
          }
        />
      ) : (
        <TermList terms={found} locales={usedLanguages(terms)} {...list} />
      )}
    </>
  )
}

/** The texts shared by all guides beside the list: read, added, changed and deleted. */
const TermsDrawer = ({ onClose }: { onClose: () => void }) => {
  const { t } = useText()
  const formId = useId()
  const mayChange = useMay("update")
  const query = useQuery(termQueries.all())
  const focus = useFocusLater()
  const terms = useTerms(focus)
  const { form, ...writing } = useTermForm((term, isNew) => {
    terms.setNote({ text: t(isNew ? "size_guide_terms.added" : "size_guide_terms.saved", { text: term.text }) })
    focus(`#term-${term.id}`)
  })
  const handleBack = async () => {
    const id = form?.id
    if (await writing.close()) {
      focus(id ? `#term-${id}` : "#term-add")
    }
  }
  const handleClose = async () => {
    if (await writing.mayLeave()) {
      onClose()
    }
  }
  const title = form ? t(form.id ? "size_guide_terms.form.change" : "size_guide_terms.form.new") : t("size_guide_terms.title")
  return (
    <SideDrawer
      title={title}
      hint={form ? undefined : t("size_guide_terms.hint")}
      onClose={() => void handleClose()}
      footer={
        form ? (
          <>
            <Button size="small" variant="secondary" onClick={() => void handleBack()}>
              {t("size_guide_terms.form.back")}
            </Button>
            <Button size="small" type="submit" form={formId} isLoading={writing.isSaving}>
              {t("core.save")}
            </Button>
          </>
        ) : (
          mayChange && (
            <Button id="term-add" size="small" onClick={() => writing.open(null)}>
              <Plus aria-hidden />
              {t("size_guide_terms.add")}
            </Button>
          )
        )
      }
    >
      {form ? (
        <TermForm
          id={formId}
          draft={form.draft}
          problem={form.problem}
          onChange={writing.change}
          onSubmit={() => void writing.submit()}
        />
      ) : (
        <div className="flex flex-col gap-y-4">
          {terms.note && (
            <div id="term-note">
              <NoteStrip
                text={terms.note.text}
                onUndo={terms.note.undo}
                isUndoing={terms.isBusy}
                onClose={() => {
                  terms.setNote(null)
                  focus("#term-add")
                }}
              >
                {terms.note.lines?.map((line) => (
                  <Text key={line} size="small" className="break-words">
                    {line}
                  </Text>
                ))}
              </NoteStrip>
            </div>
          )}
          <QueryState
            query={query}
            pending={<Skeleton className="h-40 w-full" />}
            isEmpty={(all) => all.length === 0}
            empty={
              <EmptyState
                title={t("size_guide_terms.empty")}
                hint={t("size_guide_terms.empty_hint")}
                actions={
                  mayChange && (
                    <Button size="small" variant="secondary" isLoading={terms.isBusy} onClick={() => void terms.begin()}>
                      {t("size_guide_terms.usual")}
                    </Button>
                  )
                }
              />
            }
          >
            {(all) => (
              <Found
                terms={all}
                mayChange={mayChange}
                isBusy={terms.isBusy}
                onEdit={writing.open}
                onDelete={(term) => void terms.remove(term)}
                onPublish={(term) => void terms.publish(term)}
              />
            )}
          </QueryState>
        </div>
      )}
    </SideDrawer>
  )
}

export default TermsDrawer
