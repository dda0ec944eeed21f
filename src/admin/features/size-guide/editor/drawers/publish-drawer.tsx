import { Button } from "@medusajs/ui"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useMemo, useState } from "react"
import { errorSentence } from "../../../../components/error-state"
import { SideDrawer } from "../../../../components/side-drawer"
import { sizeGuideEditorDialogsTexts } from "../../../../i18n/size-guide-editor-dialogs"
import { toApiError } from "../../../../lib/api-error"
import { registerTexts } from "../../../../lib/register-texts"
import { useText } from "../../../../lib/text"
import { useLatest } from "../../../../lib/use-latest"
import { guideQueries, publishGuide } from "../../api/guides"
import { historyQueries } from "../../api/history"
import { termQueries } from "../../api/terms"
import { PublishForm } from "../components/publish-form"
import { useEditorState } from "../grid/editor-context"
import { useNotify } from "../../../../components/notices"
import { languageName, translationProgress } from "../panels/languages"
import { useWarningRows } from "../panels/use-warning-rows"
import { useGuide, useSaver } from "../save/save-context"
import { useDocumentChanges } from "./use-document-changes"
import { openInShop, useTakeBack } from "./use-take-back"

registerTexts(sizeGuideEditorDialogsTexts)

/** Publishes the draft, after it is saved. */
const PublishDrawer = ({ onClose }: { onClose: () => void }) => {
  const { t, language } = useText()
  const client = useQueryClient()
  const notify = useNotify()
  const saver = useSaver()
  const guide = useGuide((saved) => saved)
  const document = useEditorState((state) => state.document)
  const warnings = useWarningRows()
  const takeBack = useTakeBack()
  const [note, setNote] = useState("")
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const number = guide.published?.number ?? null
  const published = useQuery({ ...historyQueries.revision(guide.id, number ?? 0), enabled: number !== null })
  const terms = useQuery(termQueries.all()).data
  const changes = useDocumentChanges(published.data?.document, document)
  const missing = useMemo(
    () =>
      translationProgress(document, terms ?? [])
        .filter(({ done, total }) => done < total)
        .map(({ locale, done, total }) => ({ language: languageName(locale, language), count: total - done })),
    [document, terms, language]
  )

  const publish = async () => {
    if (isBusy) {
      return
    }
    setBusy(true)
    setError(null)
    const before = { number, status: guide.status }
    try {
      const next = await saver.run((version) => publishGuide(guide.id, { version, note }))
      if (!next) {
        setError(t("size_guide_dialog.publish.unsaved"))
        setBusy(false)
        return
      }
      void client.invalidateQueries({ queryKey: guideQueries.lists() })
      notify(t("size_guide_dialog.publish.done", { number: next.published?.number ?? 1 }), {
        actions: [
          { label: t("size_guide_dialog.publish.view"), onSelect: () => void openInShop(next.handle) },
          { label: t("size_guide_editor.undo"), onSelect: () => void takeBack(before) },
        ],
      })
      onClose()
    } catch (thrown) {
      setError(errorSentence(t, toApiError(thrown)))
      setBusy(false)
    }
  }
  const latest = useLatest(publish)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        void latest.current()
      }
    }
    window.addEventListener("keydown", onKeyDown)
    return () => window.removeEventListener("keydown", onKeyDown)
  }, [latest])
  return (
    <SideDrawer
      title={t("size_guide_dialog.publish.title")}
      hint={t("size_guide_dialog.publish.hint")}
      onClose={onClose}
      footer={
        <Button size="small" isLoading={isBusy} onClick={() => void publish()}>
          {t("size_guide_editor.publish")}
        </Button>
      }
    >
      <PublishForm
        revision={number}
        changes={changes}
        warnings={warnings}
        missing={missing}
        note={note}
        error={error ?? (published.isError ? errorSentence(t, toApiError(published.error)) : null)}
        onNote={setNote}
      />
    </SideDrawer>
  )
}

export default PublishDrawer
