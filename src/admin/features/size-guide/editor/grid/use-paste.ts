import { useCallback, useState, type ClipboardEvent } from "react"
import type { GuideDocument } from "../../../../../contracts/size-guide-document"
import { useText, type Translate } from "../../../../lib/text"
import { clearCells } from "../model/cells"
import { readClipboard, writeClipboard, type ClipboardContent } from "../model/clipboard"
import { looksLikeHeader } from "../model/guess-column"
import { pasteBlock, pasteDefaults, type PasteOptions, type PasteOutcome, type PasteReport } from "../model/paste"
import { wholeOf, type Selection } from "../model/selection"
import { textsOf } from "../model/texts"
import type { GridCommands } from "./commands"
import { useEditor, useEditorState } from "./editor-context"

/** The paste that was done last, as long as nothing was changed since: it can be done in another way. */
type LastPaste = {
  before: Selection
  after: GuideDocument
  rows: readonly (readonly string[])[]
  options: PasteOptions
  report: PasteReport
  hasHeader: boolean
}

/** A sentence on a paste: what was put in, what was added, what does not fit. */
const sentenceOf = (t: Translate, report: PasteReport): string =>
  [
    t("size_guide_grid.paste.done", { rows: report.rows, columns: report.columns }),
    report.rowsAdded && t("size_guide_grid.paste.rows_added", { count: report.rowsAdded }),
    report.columnsAdded && t("size_guide_grid.paste.columns_added", { count: report.columnsAdded }),
    report.columnsLeft && t("size_guide_grid.paste.columns_left", { count: report.columnsLeft }),
    report.notNumbers && t("size_guide_grid.paste.not_numbers", { count: report.notNumbers }),
    report.shortened && t("size_guide_grid.paste.shortened", { count: report.shortened }),
  ]
    .filter(Boolean)
    .join(", ")

const refusalOf = (t: Translate, { reason, count, limit }: Extract<PasteOutcome, { outcome: "refused" }>): string =>
  t(`size_guide_grid.paste.refused_${reason}`, { count, limit })

/** Copies, cuts and pastes blocks of one table, and keeps what the last paste can still be turned into. */
export const usePaste = (commands: GridCommands, tableId: string, say: (message: string) => void) => {
  const editor = useEditor()
  const { t } = useText()
  const [last, setLast] = useState<LastPaste | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const document = useEditorState((state) => state.document)

  const put = useCallback(
    (before: Selection, rows: readonly (readonly string[])[], options: PasteOptions, hasHeader: boolean) => {
      const result = pasteBlock(editor.getState().document, before, rows, options)
      if (result.outcome === "refused") {
        setRefusal(refusalOf(t, result))
        return
      }
      const { document: after, selection, report } = result
      editor.apply(() => after, { selection })
      setRefusal(null)
      setLast({ before, after, rows, options, report, hasHeader })
      say(sentenceOf(t, report))
    },
    [editor, t, say]
  )

  const pasteContent = useCallback(
    (content: ClipboardContent) => {
      const at = commands.now()
      if (!at) {
        return
      }
      const rows = readClipboard(content)
      put(at.selection, rows, pasteDefaults(at.table, at.selection, rows), looksLikeHeader(rows))
    },
    [commands, put]
  )

  const copied = useCallback((): ClipboardContent | null => {
    const at = commands.now()
    return at && writeClipboard(textsOf(at.table, at.range, at.document.locale, wholeOf(at.selection).columns))
  }, [commands])

  const cut = useCallback(() => {
    const range = commands.now()?.range
    if (range && !editor.readOnly) {
      editor.apply((before) => clearCells(before, tableId, range))
    }
  }, [commands, editor, tableId])

  const fill = (event: ClipboardEvent): boolean => {
    const content = event.target instanceof HTMLInputElement ? null : copied()
    if (content) {
      event.preventDefault()
      event.clipboardData.setData("text/plain", content.text)
      event.clipboardData.setData("text/html", content.html)
      say(t("size_guide_grid.say.copied"))
    }
    return content !== null
  }

  const isCurrent = last !== null && last.after === document
  return {
    /** The last paste, while it can still be done in another way. */
    last: isCurrent ? last : null,
    sentence: isCurrent ? sentenceOf(t, last.report) : null,
    refusal,
    dismiss: () => {
      setLast(null)
      setRefusal(null)
    },
    /** Does the last paste again with other options; it stays one step. */
    again: (change: Partial<PasteOptions>) => {
      if (isCurrent) {
        editor.undo()
        put(last.before, last.rows, { ...last.options, ...change }, last.hasHeader)
      }
    },
    pasteContent,
    copied,
    cut,
    events: {
      onCopy: fill,
      onCut: (event: ClipboardEvent) => fill(event) && cut(),
      onPaste: (event: ClipboardEvent) => {
        if (!(event.target instanceof HTMLInputElement) && !editor.readOnly) {
          event.preventDefault()
          pasteContent({
            html: event.clipboardData.getData("text/html"),
            text: event.clipboardData.getData("text/plain"),
          })
        }
      },
    },
  }
}

export type Paste = ReturnType<typeof usePaste>
