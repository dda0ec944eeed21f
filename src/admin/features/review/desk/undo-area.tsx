import { useText } from "../../../lib/text"
import { capsOf, type Keymap } from "../components/keymap"
import { UndoStrip } from "../components/undo-strip"
import type { DeskActions } from "./use-desk-actions"
import type { DeskData } from "./use-desk-data"

type UndoAreaProps = { data: DeskData; actions: DeskActions; keymap: Keymap; focusHome: () => void }

/** The offer to take the last decision back, for as long as it stands. */
export const UndoArea = ({ data, actions, keymap, focusHome }: UndoAreaProps) => {
  const { t } = useText()
  const { lastDone, setLastDone, undo } = actions
  if (!lastDone) {
    return null
  }
  const first = data.reviews.find(({ id }) => id === lastDone.before[0]?.id)
  return (
    <UndoStrip
      key={lastDone.batchId}
      text={t("review.recent.entry", {
        decided: t(`review.${lastDone.before.length === 1 ? "decided" : "decided_many"}.${lastDone.decision}`),
        count: lastDone.before.length,
        title: first?.title ?? first?.body.slice(0, 80) ?? "",
      })}
      keys={keymap.isEnabled ? capsOf(keymap.chords.undo) : []}
      onUndo={() => {
        undo(lastDone.batchId)
        focusHome()
      }}
      onClose={() => {
        setLastDone(null)
        focusHome()
      }}
    />
  )
}
