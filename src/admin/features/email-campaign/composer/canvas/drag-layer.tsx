import {
  type Announcements,
  closestCenter,
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core"
import { useState, type ReactNode } from "react"
import { useText } from "../../../../lib/text"
import type { PaletteType } from "../state/defaults"
import { useUi } from "../ui-context"
import { useParts } from "../use-parts"
import type { DropData } from "./part-handle"

/** What is dragged. */
type DragData = { kind: "row" | "block" } | { kind: "new"; type: PaletteType }

/** A row goes to the place of a row; a block before a block, or to the end of a column. */
const findTarget: CollisionDetection = (args) => {
  const isRow = (args.active.data.current as DragData | undefined)?.kind === "row"
  const kindOf = (container: (typeof args.droppableContainers)[number]) => (container.data.current as DropData | undefined)?.kind
  const droppableContainers = args.droppableContainers.filter((container) => (kindOf(container) === "row") === isRow && container.id !== args.active.id)
  const under = pointerWithin({ ...args, droppableContainers })
  const blocks = under.filter(({ id }) => droppableContainers.some((container) => container.id === id && kindOf(container) === "block"))
  return blocks.length > 0 ? blocks : under.length > 0 || !isRow ? under : closestCenter({ ...args, droppableContainers })
}

/** Drags of rows and blocks by mouse and finger. The keyboard has ways of its own. */
const DragLayer = ({ children }: { children: ReactNode }) => {
  const { t } = useText()
  const parts = useParts()
  const { edit } = useUi()
  const [dragged, setDragged] = useState<string | null>(null)
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } })
  )
  const nameOf = (id: string, data: DragData | undefined) => (data?.kind === "new" ? parts.nameOfNew(data.type) : parts.name(id))

  const handleEnd = ({ active, over }: DragEndEvent) => {
    setDragged(null)
    const drag = active.data.current as DragData | undefined
    const drop = over?.data.current as DropData | undefined
    if (!drag || !drop) {
      return
    }
    if (drop.kind === "row") {
      parts.moveRowTo(String(active.id), drop.index)
    } else if (drag.kind === "new") {
      if (parts.put(drag.type, drop.place)) {
        edit()
      }
    } else if (drag.kind === "block") {
      parts.moveTo(String(active.id), drop.place)
    }
  }
  const announcements: Announcements = {
    onDragStart: ({ active }) => t("email_composer.drag.start", { name: nameOf(String(active.id), active.data.current as DragData) }),
    onDragOver: ({ over }) => {
      const drop = over?.data.current as DropData | undefined
      return drop && drop.kind !== "column" ? t("email_composer.drag.over", { name: parts.name(String(over?.id)) }) : undefined
    },
    onDragEnd: () => undefined,
    onDragCancel: ({ active }) => t("email_composer.drag.cancel", { name: nameOf(String(active.id), active.data.current as DragData) }),
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={findTarget}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t("email_composer.canvas.help") } }}
      onDragStart={({ active }) => setDragged(nameOf(String(active.id), active.data.current as DragData))}
      onDragEnd={handleEnd}
      onDragCancel={() => setDragged(null)}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {dragged !== null && (
          <div className="bg-ui-bg-base shadow-elevation-flyout txt-compact-small w-fit max-w-64 cursor-grabbing truncate rounded-md px-3 py-2">{dragged}</div>
        )}
      </DragOverlay>
    </DndContext>
  )
}

export default DragLayer
