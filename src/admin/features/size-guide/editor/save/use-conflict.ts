import { useCallback, useEffect, useState } from "react"
import type { DocumentChange } from "../../../../../contracts/size-guide-history"
import type { GuideDocument } from "../../../../../contracts/size-guide-document"
import { useText } from "../../../../lib/text"
import { useLatest } from "../../../../lib/use-latest"
import { useEditor } from "../grid/editor-context"
import { useNotify } from "../../../../components/notices"
import type { Side } from "./clashes"
import { useSaver, useSaveState } from "./save-context"
import type { Conflict } from "./types"

/** Places both changed differently, and the documents to choose from. */
type OpenConflict = {
  conflict: Conflict
  /** Both joined, with mine at every clash, and with theirs. */
  mine: GuideDocument
  theirs: GuideDocument
  clashes: readonly DocumentChange[]
}

const loadMerge = async () => {
  const [{ mergeDocuments }, { normalizeDocument }, { settleClash }] = await Promise.all([
    import("../../../../../sizing/merge"),
    import("../../../../../sizing/normalize"),
    import("./clashes"),
  ])
  return { mergeDocuments, normalizeDocument, settleClash }
}

/**
 * Joins what two people did to one guide: by itself where they worked at different places, by
 * choice where both changed the same one.
 */
export const useConflict = () => {
  const { t } = useText()
  const notify = useNotify()
  const saver = useSaver()
  const { apply, undo } = useEditor()
  const [open, setOpen] = useState<OpenConflict | null>(null)
  const conflict = useSaveState((state) => (state.name === "conflict" ? state.conflict : null))

  const join = useLatest(async (found: Conflict) => {
    const { mergeDocuments, normalizeDocument } = await loadMerge()
    const mine = normalizeDocument(found.mine)
    const { document, conflicts } = mergeDocuments(found.base, mine, found.theirs.document)
    if (conflicts.length > 0) {
      const theirs = mergeDocuments(found.base, found.theirs.document, mine).document
      setOpen({ conflict: found, mine: document, theirs, clashes: conflicts })
      return
    }
    apply(() => normalizeDocument(document))
    saver.resolve(found.theirs)
    const name = found.theirs.updated_by?.name ?? t("size_guide_editor.merge.somebody")
    notify(t("size_guide_editor.merge.merged", { name }), {
      actions: [{ label: t("size_guide_editor.undo"), onSelect: undo }],
    })
  })
  useEffect(() => {
    if (conflict) {
      void join.current(conflict)
    }
  }, [conflict, join])

  /** Puts the choices into the joined document and saves it. */
  const settle = useCallback(
    async (sides: readonly Side[]) => {
      if (!open) {
        return
      }
      const { normalizeDocument, settleClash } = await loadMerge()
      const document = open.clashes.reduce(
        (before, clash, index) => settleClash(before, open.theirs, clash, sides[index] ?? "mine"),
        open.mine
      )
      apply(() => normalizeDocument(document))
      saver.resolve(open.conflict.theirs)
      setOpen(null)
      notify(t("size_guide_editor.merge.merged_mine"), {
        actions: [{ label: t("size_guide_editor.undo"), onSelect: undo }],
      })
    },
    [apply, undo, notify, open, saver, t]
  )
  return { open, settle }
}
