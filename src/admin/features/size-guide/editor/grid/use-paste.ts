import { useCallback, useState, type ClipboardEvent } from "react"
import type { GuideDocument } from "../../../../../contracts/size-guide-document"
import { errorSentence } from "../../../../components/error-state"
import { toApiError } from "../../../../lib/api-error"
import { loadPart } from "../../../../lib/lazy"
import { useText } from "../../../../lib/text"
import { clearCells } from "../model/cells"
import type { ClipboardContent } from "../model/clipboard"
import { writeClipboard } from "../model/copy"
import type { PasteOptions, PasteReport } from "../model/paste"
import { wholeOf, type Selection } from "../model/selection"
import { textsOf } from "../model/texts"
import type { GridCommands } from "./commands"
import { useEditor, useEditorState } from "./editor-context"

/** The paste that was done last, as long as nothing was changed since: it can be done in another way. */
type LastPaste = {
  before: Selection
  after: GuideDocument
  content: ClipboardContent
  options: PasteOptions
  report: PasteReport
  hasHeader: boolean
  sentence: string
}

/** Reading a clipboard is loaded when a grid is entered. */
export const loadPaste = () => loadPart(() => import("./paste-content"))

/** Copies, cuts and pastes blocks of one table, and keeps what the last paste can still be turned into. */
export const usePaste = (commands: GridCommands, tableId: string, say: (message: string) => void) => {
  const editor = useEditor()
  const { t } = useText()
  const [last, setLast] = useState<LastPaste | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const document = useEditorState((state) => state.document)

  const put = async (before: Selection, content: ClipboardContent, again?: PasteOptions) => {
    try {
      const { pasteContent } = await loadPaste()
      if (again) {
        editor.undo()
      }
      const result = pasteContent(t, editor.getState().document, before, content, again ?? {})
      if (result?.outcome === "refused") {
        setRefusal(result.sentence)
      } else if (result) {
        const { document: after, selection, ...rest } = result
        editor.apply(() => after, { selection })
        setRefusal(null)
        setLast({ before, after, content, ...rest })
        say(result.sentence)
      }
    } catch (error) {
      setRefusal(errorSentence(t, toApiError(error)))
    }
  }

  const pasteContent = (content: ClipboardContent) => {
    const selection = commands.now()?.selection
    if (selection) {
      void put(selection, content)
    }
  }

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
    refusal,
    dismiss: () => {
      setLast(null)
      setRefusal(null)
    },
    /** Does the last paste again with other options; it stays one step. */
    again: (change: Partial<PasteOptions>) => {
      if (isCurrent) {
        void put(last.before, last.content, { ...last.options, ...change })
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
