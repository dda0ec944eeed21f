import { useQuery } from "@tanstack/react-query"
import { useEffect, useMemo, useState } from "react"
import { LENGTH_UNITS, type GuideDocument } from "../../../../contracts/size-guide-document"
import { rowName } from "../../../../sizing/names"
import { sizeGuideEditorPreviewTexts } from "../../../i18n/size-guide-editor-preview"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { guideQueries } from "../api/guides"
import { useEditor } from "../editor/grid/editor-context"
import { targetLocales } from "../editor/panels/languages"
import { useGuide } from "../editor/save/save-context"
import { PreviewFrame } from "./components/preview-frame"
import { PreviewSwitches, type PreviewChoice } from "./components/preview-switches"

registerTexts(sizeGuideEditorPreviewTexts)

const QUIET_MS = 400

/** The document once typing has paused, also that in a cell which is not in the document yet. */
const useQuietDocument = (): GuideDocument => {
  const { subscribe, getState } = useEditor()
  const [document, setDocument] = useState(() => getState().document)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setDocument(getState().document), QUIET_MS)
    }
    wait()
    const unsubscribe = subscribe(wait)
    window.addEventListener("keydown", wait, true)
    return () => {
      clearTimeout(timer)
      unsubscribe()
      window.removeEventListener("keydown", wait, true)
    }
  }, [subscribe, getState])
  return document
}

const stamps = new WeakMap<GuideDocument, number>()
let lastStamp = 0

/** A number for each document there has been; documents never change in place. */
const stampOf = (document: GuideDocument): number => {
  const known = stamps.get(document)
  if (known !== undefined) {
    return known
  }
  lastStamp += 1
  stamps.set(document, lastStamp)
  return lastStamp
}

/**
 * The guide as the shop shows it: the server makes the page of the draft with the shop's renderer,
 * after a short pause, so that typing never waits for it.
 */
const PreviewPane = () => {
  const { t } = useText()
  const id = useGuide((guide) => guide.id)
  const document = useQuietDocument()
  const [choice, setChoice] = useState<PreviewChoice>({ width: "phone", locale: null, unit: null, system: null, row: null })
  const locale = choice.locale ?? document.locale
  const made = useQuery(
    guideQueries.preview(id, stampOf(document), {
      document,
      locale,
      unit: LENGTH_UNITS.find((unit) => unit === choice.unit) ?? null,
      system: choice.system,
      row_id: choice.row,
    })
  )

  const rows = useMemo(
    () =>
      document.tables
        .filter((table) => table.layout === "list")
        .flatMap((table) => table.rows.map((row) => ({ id: row.id, name: rowName(table, row) })))
        .filter(({ name }) => name !== ""),
    [document.tables]
  )
  return (
    <section aria-label={t("size_guide_preview.title")} className="flex min-h-0 min-w-0 flex-1 flex-col">
      <PreviewSwitches
        choice={choice}
        units={made.data?.units ?? []}
        systems={made.data?.systems ?? []}
        locales={[document.locale, ...targetLocales(document)]}
        locale={locale}
        rows={rows}
        onChange={setChoice}
      />
      <PreviewFrame html={made.isError ? null : made.data?.html} width={choice.width} />
    </section>
  )
}

export default PreviewPane
