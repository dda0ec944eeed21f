import { Button } from "@medusajs/ui"
import { useState } from "react"
import {
  IMPORT_MAX_CHARACTERS,
  type ImportDocumentResponse,
} from "../../../../../contracts/size-guide-exchange"
import { errorSentence } from "../../../../components/error-state"
import { SideDrawer } from "../../../../components/side-drawer"
import { sizeGuideEditorDialogsTexts } from "../../../../i18n/size-guide-editor-dialogs"
import { toApiError } from "../../../../lib/api-error"
import { registerTexts } from "../../../../lib/register-texts"
import { useText } from "../../../../lib/text"
import { useImportDocument } from "../../api/exchange"
import type { Part } from "../address"
import { ImportForm, type ImportChoice } from "../components/import-form"
import { ImportResult } from "../components/import-result"
import { useEditor, useEditorState } from "../grid/editor-context"
import { useNotify } from "../../../../components/notices"
import { useGuide } from "../save/save-context"

registerTexts(sizeGuideEditorDialogsTexts)

const formatOf = (text: string, filename = ""): ImportChoice["format"] => {
  if (/\.json$/i.test(filename) || /^\s*\{/.test(text)) {
    return "json"
  }
  return /\.tsv$/i.test(filename) || text.split("\n", 1)[0].includes("\t") ? "tsv" : "csv"
}

/** Reads a file into the guide: shows what would change, then applies it as one step. */
const ImportDrawer = ({ onClose, onOpen }: { onClose: () => void; onOpen: (part: Part) => void }) => {
  const { t } = useText()
  const notify = useNotify()
  const id = useGuide((guide) => guide.id)
  const { apply, undo, getState } = useEditor()
  const tables = useEditorState((state) => state.document.tables)
  const read = useImportDocument(id)
  const [choice, setChoice] = useState<ImportChoice>({ format: "csv", content: "", table: null, filename: null })
  const [result, setResult] = useState<ImportDocumentResponse | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const change = (next: ImportChoice) => {
    setProblem(null)
    const isPasted = next.content !== choice.content
    setChoice(isPasted ? { ...next, format: formatOf(next.content) } : next)
  }
  const takeFile = async (file: File) => {
    try {
      const content = await file.text()
      setProblem(null)
      setChoice((before) => ({ ...before, content, filename: file.name, format: formatOf(content, file.name) }))
    } catch {
      setProblem(t("size_guide_dialog.import.unreadable"))
    }
  }
  const check = () =>
    read.mutate(
      {
        format: choice.format,
        content: choice.content,
        document: getState().document,
        ...(choice.format !== "json" && choice.table ? { table: choice.table } : {}),
      },
      {
        onSuccess: setResult,
        onError: (error) => setProblem(errorSentence(t, toApiError(error))),
      }
    )
  const applyResult = () => {
    if (!result) {
      return
    }
    const known = new Set(getState().document.tables.map((table) => table.id))
    apply(() => result.document)
    const added = result.document.tables.find((table) => !known.has(table.id))
    notify(t("size_guide_dialog.import.applied"), {
      actions: [{ label: t("size_guide_editor.undo"), onSelect: undo }],
    })
    const opened = added?.id ?? choice.table
    if (opened) {
      onOpen({ type: "table", id: opened })
    } else {
      onClose()
    }
  }
  const isEmpty = choice.content.trim() === "" || choice.content.length > IMPORT_MAX_CHARACTERS
  return (
    <SideDrawer
      title={t("size_guide_dialog.import.title")}
      hint={t("size_guide_dialog.import.hint")}
      onClose={onClose}
      footer={
        result ? (
          <>
            <Button size="small" variant="secondary" onClick={() => setResult(null)}>
              {t("size_guide_dialog.import.back")}
            </Button>
            <Button size="small" disabled={result.changes.length === 0} onClick={applyResult}>
              {t("size_guide_dialog.import.apply")}
            </Button>
          </>
        ) : (
          <Button size="small" disabled={isEmpty} isLoading={read.isPending} onClick={check}>
            {t("size_guide_dialog.import.check")}
          </Button>
        )
      }
    >
      {result ? (
        <ImportResult {...result} />
      ) : (
        <ImportForm
          choice={choice}
          tables={tables.map((table, index) => ({
            id: table.id,
            name: table.title || t("size_guide_editor.parts.table", { number: index + 1 }),
          }))}
          error={problem}
          onChange={change}
          onFile={(file) => void takeFile(file)}
        />
      )}
    </SideDrawer>
  )
}

export default ImportDrawer
