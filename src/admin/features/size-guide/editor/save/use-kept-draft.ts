import { useState } from "react"
import { useText } from "../../../../lib/text"
import { useEditor } from "../grid/editor-context"
import { useNotify } from "../../../../components/notices"
import type { DraftKeep } from "./types"
import { useSaver } from "./save-context"

/** Offers what an earlier page could not save. It is restored as a step that can be undone. */
export const useKeptDraft = (keep: DraftKeep) => {
  const { t } = useText()
  const notify = useNotify()
  const saver = useSaver()
  const { apply, undo, getState } = useEditor()
  const [guide] = useState(() => saver.getSaved())
  const [kept, setKept] = useState(() => {
    const found = keep.find()
    const isThere = found && JSON.stringify(found.document) !== JSON.stringify(guide.document)
    return isThere ? found : null
  })
  const done = () => {
    if (kept) {
      keep.discard(kept.key)
    }
    setKept(null)
  }
  const restore = () => {
    if (!kept) {
      return
    }
    const now = getState().document
    const theirs = saver.getSaved()
    apply(() => kept.document)
    if (theirs.version !== kept.version || now !== guide.document) {
      saver.raise({ base: kept.base, mine: kept.document, theirs: { ...theirs, document: now } })
    }
    done()
    notify(t("autosave.kept.restored"), {
      actions: [{ label: t("size_guide_editor.undo"), onSelect: undo }],
    })
  }
  return { kept, isOlder: kept !== null && kept.version !== guide.version, restore, discard: done }
}
