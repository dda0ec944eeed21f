import { LIMITS, type GuideDocument } from "../../../../../contracts/size-guide-document"
import { useText } from "../../../../lib/text"
import type { Part } from "../address"
import { useEditor } from "../grid/editor-context"
import { addHowTo, moveHowTo, removeHowTo } from "../model/parts"
import { addTable, duplicateTable, moveTable, removeTable, setLayout } from "../model/tables"
import { useNotify } from "../../../../components/notices"

type Kind = "table" | "how_to"
type Named = { id: string; title: string }

const listOf = (document: GuideDocument, kind: Kind): readonly Named[] =>
  kind === "table" ? document.tables : document.how_to

/** Adds, moves, copies and removes tables and instructions; what was removed can be had back. */
export const useParts = (open: (part: Part) => void) => {
  const { t } = useText()
  const notify = useNotify()
  const { apply, getState, undo } = useEditor()

  const nameOf = (kind: Kind, item: Named, index: number) =>
    item.title || t(kind === "table" ? "size_guide_editor.parts.table" : "size_guide_editor.parts.instruction", { number: index + 1 })

  const openAt = (kind: Kind, index: number) => {
    const item = listOf(getState().document, kind).at(index)
    if (item) {
      open({ type: kind, id: item.id })
    }
  }

  const isFull = (kind: Kind): boolean => {
    const limit = kind === "table" ? LIMITS.tables : LIMITS.how_to
    if (listOf(getState().document, kind).length < limit) {
      return false
    }
    notify(t(kind === "table" ? "size_guide_editor.parts.full_tables" : "size_guide_editor.parts.full_how_to", { limit }))
    return true
  }

  const add = (kind: Kind, layout: "list" | "cross" = "list") => {
    if (isFull(kind)) {
      return
    }
    apply((document) => {
      if (kind === "how_to") {
        return addHowTo(document)
      }
      const next = addTable(document)
      const table = next.tables.at(-1)
      return table && layout === "cross" ? setLayout(next, table.id, "cross") : next
    })
    openAt(kind, -1)
  }

  const addHowToBy = (change: (document: GuideDocument) => GuideDocument) => {
    if (!isFull("how_to")) {
      apply(change)
      openAt("how_to", -1)
    }
  }

  const duplicate = (id: string) => {
    if (!isFull("table")) {
      apply((document) => duplicateTable(document, id))
      openAt("table", getState().document.tables.findIndex((table) => table.id === id) + 1)
    }
  }

  const move = (kind: Kind, id: string, to: number) => {
    const list = listOf(getState().document, kind)
    const index = list.findIndex((item) => item.id === id)
    apply((document) => (kind === "table" ? moveTable(document, id, to) : moveHowTo(document, id, to)), {
      merge: `move-part:${id}`,
    })
    if (list !== listOf(getState().document, kind)) {
      notify(t("size_guide_editor.parts.moved", { name: nameOf(kind, list[index], index), place: to + 1 }))
    }
  }

  const remove = (kind: Kind, id: string) => {
    const list = listOf(getState().document, kind)
    const index = list.findIndex((item) => item.id === id)
    const name = nameOf(kind, list[index], index)
    const before = getState().document
    apply((document) => (kind === "table" ? removeTable(document, id) : removeHowTo(document, id)))
    const after = getState().document
    const takeBack = () => {
      if (getState().document === after) {
        undo()
      } else {
        apply((document) => putBack(document, before, kind, id))
      }
      open({ type: kind, id })
    }
    openAt(kind, Math.min(index, list.length - 2))
    notify(t("size_guide_editor.parts.removed", { name }), {
      actions: [{ label: t("size_guide_editor.undo"), onSelect: takeBack }],
    })
  }

  return { nameOf, add, addHowToBy, duplicate, move, remove }
}

/** Puts a removed part back where it stood, into a document that has changed since. */
const putBack = (document: GuideDocument, before: GuideDocument, kind: Kind, id: string): GuideDocument => {
  const insert = <T extends Named>(list: readonly T[], old: readonly T[]): T[] => {
    const index = old.findIndex((item) => item.id === id)
    return index < 0 || list.some((item) => item.id === id) ? [...list] : list.toSpliced(index, 0, old[index])
  }
  return kind === "table"
    ? { ...document, tables: insert(document.tables, before.tables) }
    : { ...document, how_to: insert(document.how_to, before.how_to) }
}
