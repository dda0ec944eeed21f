import { useMemo } from "react"
import type { Block } from "../../../../contracts/email-campaign-block"
import type { RowLayout } from "../../../../contracts/email-campaign-document"
import { useAnnounce } from "../../../components/announcer"
import { useNotify } from "../../../components/notices"
import { useText } from "../../../lib/text"
import { useLatest } from "../../../lib/use-latest"
import { useComposer } from "./state/composer-context"
import { newBlock, newRow, type PaletteType } from "./state/defaults"
import { blockName, partName, partPlace } from "./state/describe"
import { documentOf } from "./state/history"
import { newId } from "./state/new-id"
import { addBlock, addRow, duplicatePart, moveBlock, movePart, moveRow, placeBlock, removePart } from "./state/operations"
import { blockOf, partIds, type Place, rowOf } from "./state/places"

/** What can be done with rows and blocks, each said to a screen reader. They give back whether anything changed. */
export const useParts = () => {
  const { t } = useText()
  const announce = useAnnounce()
  const notify = useNotify()
  const composer = useComposer()
  const latest = useLatest({ t, announce, notify, composer })
  return useMemo(() => {
    const now = () => documentOf(latest.current.composer.getState())
    const name = (id: string) => {
      const document = now()
      return document ? partName(latest.current.t, document, id) : ""
    }
    const place = (id: string) => {
      const document = now()
      return document ? partPlace(latest.current.t, document, id) : ""
    }
    const say = (key: "added" | "moved" | "copied" | "stays", id: string) => {
      const { t: translate, announce: tell } = latest.current
      tell(translate(`email_composer.said.${key}`, { name: name(id), place: place(id) }))
    }
    const apply: typeof composer.apply = (change, options) => !latest.current.composer.readOnly && latest.current.composer.apply(change, options)
    const refused = () => latest.current.announce(latest.current.t("email_composer.said.full"))

    const putBlock = (block: Block, at?: Place): string | null => {
      const after = latest.current.composer.getState().selected
      const isMade = apply(at ? placeBlock(block, at) : addBlock(block, after, newId()), { select: block.id })
      if (isMade) {
        say("added", block.id)
        return block.id
      }
      refused()
      return null
    }
    const put = (type: PaletteType, at?: Place) => putBlock(newBlock(type, newId()), at)
    const putRow = (layout: RowLayout) => {
      const row = newRow(layout, newId())
      const { selected } = latest.current.composer.getState()
      const document = now()
      const after = document && selected ? (blockOf(document, selected)?.row.id ?? selected) : null
      if (apply(addRow(row, after), { select: row.id })) {
        say("added", row.id)
      } else {
        refused()
      }
    }
    const step = (id: string, by: -1 | 1, merge?: string): boolean => {
      const isMoved = apply(movePart(id, by), { select: id, merge })
      say(isMoved ? "moved" : "stays", id)
      return isMoved
    }
    const moveTo = (id: string, at: Place) => apply(moveBlock(id, at), { select: id }) && say("moved", id)
    const moveRowTo = (id: string, index: number) => apply(moveRow(id, index), { select: id }) && say("moved", id)
    const copy = (id: string) => {
      const copyId = newId()
      if (apply(duplicatePart(id, copyId, newId), { select: copyId })) {
        say("copied", copyId)
      } else {
        refused()
      }
    }
    /** Takes a part out; what stood behind it, or before it, is selected then. */
    const remove = (id: string): boolean => {
      const document = now()
      if (!document) {
        return false
      }
      const removed = name(id)
      const own = new Set([id, ...(rowOf(document, id)?.columns.flat().map((block) => block.id) ?? [])])
      const ids = partIds(document)
      const left = ids.filter((other) => !own.has(other))
      const next = left[Math.min(ids.indexOf(id), left.length - 1)] ?? null
      const isRemoved = apply((before) => removePart(id)(before), { select: next })
      const after = now()
      if (isRemoved && after && next && !partIds(after).includes(next)) {
        latest.current.composer.select(partIds(after)[0] ?? null)
      }
      const { t: translate, notify: show, composer: { undo } } = latest.current
      if (isRemoved) {
        show(translate("email_composer.said.removed", { name: removed }), { actions: [{ label: translate("email_composer.undo"), onSelect: undo }] })
      } else {
        say("stays", id)
      }
      return isRemoved
    }
    return { put, putBlock, putRow, step, moveTo, moveRowTo, copy, remove, name, place, nameOfNew: (type: PaletteType) => blockName(latest.current.t, newBlock(type, "new0")) }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- everything is read from `latest`
  }, [latest])
}
