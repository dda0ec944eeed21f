import { useQuery } from "@tanstack/react-query"
import { useEffect, useMemo, useState } from "react"
import { LENGTH_UNITS, type GuideDocument, type LengthUnit } from "../../../../contracts/size-guide-document"
import { rowName } from "../../../../sizing/names"
import { toStoreSizeGuide } from "../../../../sizing/view"
import { sizeGuideEditorPreviewTexts } from "../../../i18n/size-guide-editor-preview"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { guideQueries } from "../api/guides"
import { useEditorState } from "../editor/grid/editor-context"
import { targetLocales } from "../editor/panels/languages"
import { useGuide } from "../editor/save/save-context"
import { PreviewFrame } from "./components/preview-frame"
import { PreviewSwitches, type PreviewChoice } from "./components/preview-switches"
import { previewPage } from "./preview-page"

registerTexts(sizeGuideEditorPreviewTexts)

const QUIET_MS = 250

/** The document once typing has paused. */
const useQuiet = (document: GuideDocument): GuideDocument => {
  const [settled, setSettled] = useState(document)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(document), QUIET_MS)
    return () => clearTimeout(timer)
  }, [document])
  return settled
}

/**
 * The guide as the shop shows it, made by the same code. It follows the editor after a short pause,
 * so that typing never waits for it.
 */
const PreviewPane = () => {
  const { t } = useText()
  const guide = useGuide()
  const document = useQuiet(useEditorState((state) => state.document))
  const terms = useQuery(guideQueries.terms()).data
  const [choice, setChoice] = useState<PreviewChoice>({ width: "phone", locale: null, unit: null, system: null, row: null })
  const locale = choice.locale ?? document.locale

  const made = useMemo(() => {
    try {
      const view = toStoreSizeGuide({
        id: guide.id,
        handle: guide.handle,
        revision: guide.revision_number ?? 0,
        content_hash: "",
        document,
        locale,
        unit: LENGTH_UNITS.find((unit) => unit === choice.unit),
        system: choice.system ?? undefined,
        selected_row_id: choice.row,
        terms,
      })
      return { view, html: previewPage(view) }
    } catch {
      return null
    }
  }, [guide.id, guide.handle, guide.revision_number, document, locale, choice.unit, choice.system, choice.row, terms])

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
        units={made?.view.units ?? ([] as LengthUnit[])}
        systems={made?.view.systems ?? []}
        locales={[document.locale, ...targetLocales(document)]}
        locale={locale}
        rows={rows}
        onChange={setChoice}
      />
      <PreviewFrame html={made?.html ?? null} width={choice.width} />
    </section>
  )
}

export default PreviewPane
