import { DecisionBar } from "../components/decision-bar"
import { CardBar } from "../components/card-bar"
import { capsOf, type Keymap } from "../components/keymap"
import { ReasonMenu } from "../components/reason-menu"
import type { DeskActions } from "./use-desk-actions"
import type { DeskData } from "./use-desk-data"

type DecisionAreaProps = {
  data: DeskData
  actions: DeskActions
  keymap: Keymap
  isNarrow: boolean
  focusHome: () => void
}

/** The foot of the open review: reasons while they are asked for, and the decisions. */
export const DecisionArea = ({ data, actions, keymap, isNarrow, focusHome }: DecisionAreaProps) => {
  const { current, canDecide } = data
  const { reasons, setReasons } = actions
  if (!current || !canDecide) {
    return null
  }
  const { chords } = keymap
  const keys = keymap.isEnabled
    ? {
        approve: capsOf(chords.approve),
        reject: capsOf(chords.reject),
        hold: capsOf(chords.hold),
        spam: capsOf(chords.spam),
        reopen: capsOf(chords.reopen),
      }
    : {}
  return (
    <div className="shrink-0">
      {reasons && (
        <ReasonMenu
          decision={reasons.decision}
          highlighted={reasons.highlighted}
          lastUsed={actions.lastReason}
          note={reasons.note}
          onHighlight={(highlighted) => setReasons({ ...reasons, highlighted })}
          onNote={(note) => setReasons({ ...reasons, note })}
          onCommit={actions.commitReason}
          onClose={() => {
            setReasons(null)
            focusHome()
          }}
        />
      )}
      {isNarrow ? (
        <CardBar allowed={current.allowed_decisions} canDecide={canDecide} onDecide={actions.decide} />
      ) : (
        <DecisionBar allowed={current.allowed_decisions} keys={keys} onDecide={actions.decide} />
      )}
    </div>
  )
}
