import { DotsSix, EllipsisHorizontal } from "@medusajs/icons"
import { clx, DropdownMenu, IconButton } from "@medusajs/ui"
import { useState, type DragEvent, type KeyboardEvent } from "react"
import { useText } from "../../../../lib/text"

type PartListItem = { id: string; name: string; mark?: string }

type PartListProps = {
  label: string
  items: readonly PartListItem[]
  currentId: string | null
  readOnly: boolean
  onSelect: (id: string) => void
  /** Moves an item to a place, counted from 0. */
  onMove: (id: string, to: number) => void
  onDuplicate?: (id: string) => void
  onRemove: (id: string) => void
}

/** Parts of a guide in their order: chosen by a click, moved by dragging, by Alt and an arrow, or by the menu. */
export const PartList = (props: PartListProps) => {
  const { label, items, currentId, readOnly, onSelect, onMove, onDuplicate, onRemove } = props
  const { t } = useText()
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<number | null>(null)

  const handleKey = (event: KeyboardEvent, id: string, index: number) => {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
    const to = index + (by ?? 0)
    if (by && !readOnly) {
      event.preventDefault()
      if (to >= 0 && to < items.length) {
        onMove(id, to)
      }
    }
  }
  const settle = () => {
    setDragged(null)
    setOver(null)
  }
  const handleDrop = (event: DragEvent, index: number) => {
    event.preventDefault()
    if (dragged) {
      onMove(dragged, index)
    }
    settle()
  }
  return (
    <ul aria-label={label} className="flex flex-col gap-y-0.5">
      {items.map(({ id, name, mark }, index) => (
        <li
          key={id}
          draggable={!readOnly && items.length > 1}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = "move"
            setDragged(id)
          }}
          onDragEnd={settle}
          onDragOver={(event) => {
            if (dragged) {
              event.preventDefault()
              setOver(index)
            }
          }}
          onDrop={(event) => handleDrop(event, index)}
          className={clx(
            "group flex items-center rounded-md",
            id === currentId ? "bg-ui-bg-base-pressed" : "hover:bg-ui-bg-base-hover",
            over === index && dragged !== id && "shadow-borders-interactive-with-active"
          )}
        >
          <button
            type="button"
            aria-current={id === currentId}
            className="txt-compact-small focus-visible:shadow-borders-focus flex min-h-8 min-w-0 flex-1 items-center gap-x-2 rounded-md px-2 py-1.5 text-start outline-none"
            onClick={() => onSelect(id)}
            onKeyDown={(event) => handleKey(event, id, index)}
          >
            {!readOnly && items.length > 1 && (
              <DotsSix aria-hidden className="text-ui-fg-muted -ms-1 shrink-0 cursor-grab" />
            )}
            <span className="min-w-0 flex-1 truncate">{name}</span>
            {mark && <span className="text-ui-fg-subtle txt-compact-xsmall shrink-0">{mark}</span>}
          </button>
          {!readOnly && (
            <DropdownMenu>
              <DropdownMenu.Trigger asChild>
                <IconButton
                  size="small"
                  variant="transparent"
                  className="shrink-0"
                  aria-label={t("size_guide_editor.parts.actions", { name })}
                >
                  <EllipsisHorizontal />
                </IconButton>
              </DropdownMenu.Trigger>
              <DropdownMenu.Content align="end">
                <DropdownMenu.Item disabled={index === 0} onSelect={() => onMove(id, index - 1)}>
                  {t("size_guide_editor.parts.move_up")}
                </DropdownMenu.Item>
                <DropdownMenu.Item disabled={index === items.length - 1} onSelect={() => onMove(id, index + 1)}>
                  {t("size_guide_editor.parts.move_down")}
                </DropdownMenu.Item>
                {onDuplicate && (
                  <DropdownMenu.Item onSelect={() => onDuplicate(id)}>
                    {t("size_guide_editor.parts.duplicate")}
                  </DropdownMenu.Item>
                )}
                <DropdownMenu.Separator />
                <DropdownMenu.Item onSelect={() => onRemove(id)}>{t("size_guide_editor.parts.remove")}</DropdownMenu.Item>
              </DropdownMenu.Content>
            </DropdownMenu>
          )}
        </li>
      ))}
    </ul>
  )
}
