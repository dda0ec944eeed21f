import { useDraggable, useDroppable } from "@dnd-kit/core"
import { clx } from "@medusajs/ui"
import type { MouseEventHandler, TouchEventHandler } from "react"
import { useComposer } from "../state/composer-context"
import type { Place } from "../state/places"
import { useUi } from "../ui-context"

/** Which parts can be reached, are selected, and are held by the keyboard. */
export type Marks = { current: string; selected: string | null; held: string | null }

export type DropData = { kind: "row"; index: number } | { kind: "block" | "column"; place: Place }

type PartHandleProps = {
  id: string
  level: 1 | 2
  /** What a screen reader says of it; what it looks like lies beside it and is hidden from that. */
  name: string
  marks: Marks
  isFixed: boolean
  drag: { kind: "row" | "block" }
  drop: DropData
}

/** What is chosen, dragged and dropped upon of a row or block: it lies over the whole of it. */
export const PartHandle = ({ id, level, name, marks, isFixed, drag, drop }: PartHandleProps) => {
  const { select } = useComposer()
  const { edit } = useUi()
  const { setNodeRef: setDrag, listeners, isDragging } = useDraggable({ id, data: drag, disabled: isFixed })
  const { setNodeRef: setDrop, isOver } = useDroppable({ id, data: drop })
  const { onMouseDown, onTouchStart } = (listeners ?? {}) as { onMouseDown?: MouseEventHandler; onTouchStart?: TouchEventHandler }
  const isSelected = marks.selected === id
  return (
    // The keys are those of the tree.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={(element) => {
        setDrag(element)
        setDrop(element)
      }}
      role="treeitem"
      aria-level={level}
      aria-label={name}
      aria-selected={isSelected}
      tabIndex={marks.current === id ? 0 : -1}
      data-part={id}
      className={clx(
        "pointer-events-auto absolute inset-0 cursor-pointer outline-1 outline-offset-[-1px] outline-[#64748b] hover:outline",
        "focus-visible:outline focus-visible:outline-2 focus-visible:outline-offset-[-2px] focus-visible:outline-[#2563eb]",
        isSelected && "outline outline-2 outline-offset-[-2px] outline-[#2563eb]",
        marks.held === id && "outline-dashed outline-[3px]",
        isOver && "shadow-[0_-3px_0_0_#2563eb]",
        isDragging && "bg-[#2563eb26]"
      )}
      onMouseDown={onMouseDown}
      onTouchStart={onTouchStart}
      onFocus={() => !isSelected && select(id)}
      onClick={() => select(id)}
      onDoubleClick={edit}
    />
  )
}
