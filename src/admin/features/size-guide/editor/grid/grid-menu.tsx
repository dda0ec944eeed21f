import { DropdownMenu } from "@medusajs/ui"
import { Fragment } from "react"
import { useText } from "../../../../lib/text"

const GROUPS = [
  ["cut", "copy", "paste"],
  ["insert_above", "insert_below", "insert_left", "insert_right"],
  ["move_up", "move_down", "move_left", "move_right"],
  ["fill_down", "clear"],
  ["rename", "settings", "sizes", "aliases"],
  ["delete_rows", "delete_columns"],
] as const
export type MenuAction = (typeof GROUPS)[number][number]

/** Keys beside the entries; the same on every layout. */
const KEYS: Partial<Record<MenuAction, string>> = {
  cut: "Ctrl+X",
  copy: "Ctrl+C",
  paste: "Ctrl+V",
  insert_above: "Ctrl+Shift++",
  move_up: "Alt+↑",
  move_down: "Alt+↓",
  move_left: "Alt+←",
  move_right: "Alt+→",
  fill_down: "Ctrl+D",
  clear: "Del",
  delete_rows: "Ctrl+Shift+−",
}

type GridMenuProps = {
  /** Where it opens, in pixels of the window. */
  at: { x: number; y: number }
  /** Actions that make no sense for what is selected are left out. */
  hidden: ReadonlySet<MenuAction>
  onAction: (action: MenuAction) => void
  onClose: () => void
  /** The menu is gone; the focus has not been put anywhere. */
  onClosed: () => void
}

/** Everything that can be done with the selected cells; reached by right click, Shift+F10 and the toolbar. */
export const GridMenu = ({ at, hidden, onAction, onClose, onClosed }: GridMenuProps) => {
  const { t } = useText()
  const groups = GROUPS.map((group) => group.filter((action) => !hidden.has(action))).filter((group) => group.length > 0)
  return (
    <DropdownMenu open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden tabIndex={-1} className="fixed size-0" style={{ left: at.x, top: at.y }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        align="start"
        sideOffset={2}
        aria-label={t("size_guide_grid.actions")}
        className="overflow-y-auto"
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          onClosed()
        }}
      >
        {groups.map((group, index) => (
          <Fragment key={group[0]}>
            {index > 0 && <DropdownMenu.Separator />}
            {group.map((action) => (
              <DropdownMenu.Item key={action} className="gap-x-6" onSelect={() => onAction(action)}>
                {t(`size_guide_cell.menu.${action}`)}
                {KEYS[action] && (
                  <span aria-hidden className="text-ui-fg-subtle txt-compact-xsmall ml-auto hidden sm:inline">
                    {KEYS[action]}
                  </span>
                )}
              </DropdownMenu.Item>
            ))}
          </Fragment>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
