import { Popover } from "@medusajs/ui"
import { useMemo, type ReactNode } from "react"
import type { Table } from "../../../../../contracts/size-guide-document"
import { sizeGuideGridOverlayTexts } from "../../../../i18n/size-guide-grid-overlays"
import { registerTexts } from "../../../../lib/register-texts"
import { useText } from "../../../../lib/text"
import { missingSizes } from "../model/column-kinds"
import { addSizes } from "../model/set-column"
import { wholeOf } from "../model/selection"
import { ColumnSettings } from "./column-settings"
import { useEditor, useEditorState } from "./editor-context"
import { GridMenu, type MenuAction } from "./grid-menu"
import { RowSettings } from "./row-settings"
import type { Grid } from "./use-grid"

registerTexts(sizeGuideGridOverlayTexts)

type CellPopoverProps = { label: string; anchor: HTMLElement | null; onClose: () => void; onClosed: () => void; children: ReactNode }

const CellPopover = ({ label, anchor, onClose, onClosed, children }: CellPopoverProps) => {
  const reference = useMemo(() => ({ current: anchor ?? document.body }), [anchor])
  return (
    <Popover open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Popover.Anchor virtualRef={reference} />
      <Popover.Content
        aria-label={label}
        collisionPadding={8}
        className="w-80 max-w-[calc(100vw-16px)] overflow-y-auto p-4"
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          onClosed()
        }}
      >
        {children}
      </Popover.Content>
    </Popover>
  )
}

/** The menu and the settings that open over a grid; loaded when the first of them is opened. */
const GridOverlays = ({ table, grid }: { table: Table; grid: Grid }) => {
  const { t } = useText()
  const { apply, readOnly } = useEditor()
  const document = useEditorState((state) => state.document)
  const { overlay } = grid
  if (!overlay) {
    return null
  }
  if (overlay.type === "menu") {
    const at = grid.commands.now()
    const column = table.columns[Math.max(0, at?.selection.focus.column ?? 0)]
    const sizes = column ? missingSizes(table, column.id, document.locale) : []
    const whole = at ? wholeOf(at.selection) : { rows: false, columns: false }
    const hidden = new Set<MenuAction>([
      ...(readOnly ? ALL_CHANGES : []),
      ...(whole.columns && !whole.rows ? OF_ROWS : []),
      ...(whole.rows && !whole.columns ? OF_COLUMNS : []),
    ])
    if (sizes.length === 0) {
      hidden.add("sizes")
    }
    if ((at?.selection.focus.row ?? -1) < 0) {
      hidden.add("aliases")
    }
    return (
      <GridMenu
        at={overlay.at}
        hidden={hidden}
        onAction={(action) => {
          if (action !== "sizes") {
            grid.onAction(action)
          } else if (column) {
            apply((guide) => addSizes(guide, table.id, column.id))
            grid.say(t("size_guide_grid.say.sizes_added", { count: sizes.length }))
            grid.close()
          }
        }}
        onClose={grid.closeMenu}
        onClosed={grid.afterMenu}
      />
    )
  }
  const column = overlay.type === "column" ? table.columns[overlay.index] : undefined
  const row = overlay.type === "row" ? table.rows[overlay.index] : undefined
  if (column) {
    return (
      <CellPopover
        key={column.id}
        label={t("size_guide_grid.open_settings", { column: column.label || t("size_guide_grid.unnamed") })}
        anchor={grid.cellAt({ row: -1, column: overlay.index })}
        onClose={grid.close}
        onClosed={grid.focusCell}
      >
        <ColumnSettings
          column={column}
          table={table}
          document={document}
          onSizesAdded={(count) => grid.say(t("size_guide_grid.say.sizes_added", { count }))}
        />
      </CellPopover>
    )
  }
  return row ? (
    <CellPopover
      key={row.id}
      label={t("size_guide_cell.aliases.label")}
      anchor={grid.cellAt({ row: overlay.index, column: -1 })}
      onClose={grid.close}
      onClosed={grid.focusCell}
    >
      <RowSettings row={row} tableId={table.id} />
    </CellPopover>
  ) : null
}

/** What whole columns were selected for is not done to all of their rows, and the other way round. */
const OF_ROWS = ["insert_above", "insert_below", "move_up", "move_down", "aliases", "delete_rows"] as const
const OF_COLUMNS = ["insert_left", "insert_right", "move_left", "move_right", "rename", "settings", "sizes", "delete_columns"] as const

const ALL_CHANGES = [
  "cut",
  "paste",
  "insert_above",
  "insert_below",
  "insert_left",
  "insert_right",
  "move_up",
  "move_down",
  "move_left",
  "move_right",
  "fill_down",
  "clear",
  "rename",
  "settings",
  "sizes",
  "aliases",
  "delete_rows",
  "delete_columns",
] as const satisfies readonly MenuAction[]

export default GridOverlays
