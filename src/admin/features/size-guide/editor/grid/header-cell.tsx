import { ChevronDownMini, DotsSix } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { memo } from "react"
import type { Column } from "../../../../../contracts/size-guide-document"
import type { Warning } from "../../../../../sizing/warnings"
import { useText } from "../../../../lib/text"
import { CELL_FOCUS } from "./grid-cell"
import { useColumnFacts } from "./use-column-facts"
import { useWarningText } from "./use-warning-text"

type HeaderCellProps = {
  column: Column
  index: number
  isSelected: boolean
  isTabStop: boolean
  readOnly: boolean
  /** Those that speak of the column as a whole. */
  warnings: readonly Warning[] | undefined
  onSettings: (index: number) => void
}

/** Name, kind and unit of a column. Opens its settings; can be renamed in place and dragged. */
export const HeaderCell = memo(
  ({ column, index, isSelected, isTabStop, readOnly, warnings, onSettings }: HeaderCellProps) => {
    const { t } = useText()
    const facts = useColumnFacts()(column)
    const note = (warnings ?? []).map(useWarningText()).join(" ")
    const name = column.label || t("size_guide_grid.unnamed")
    return (
      <th
        role="columnheader"
        scope="col"
        data-cell={`-1:${index}`}
        aria-colindex={index + 2}
        aria-selected={isSelected}
        aria-readonly={readOnly || undefined}
        aria-describedby={note ? `note-${column.id}` : undefined}
        title={note || undefined}
        tabIndex={isTabStop ? 0 : -1}
        className={clx(
          "border-ui-border-base h-14 border-b border-r px-2 text-start font-normal",
          CELL_FOCUS,
          isSelected ? "bg-ui-bg-highlight" : "bg-ui-bg-subtle",
          index === 0 && "sticky left-12 z-[1]"
        )}
      >
        <span className="flex items-center gap-x-1">
          {!readOnly && (
            <span aria-hidden data-drag="columns" className="text-ui-fg-muted -ml-1 flex h-6 w-4 cursor-grab touch-none items-center">
              <DotsSix />
            </span>
          )}
          <span className="flex min-w-0 flex-1 flex-col">
            <span title={name} className={clx("txt-compact-small-plus line-clamp-2 break-words", !column.label && "text-ui-fg-subtle")}>
              {name}
            </span>
            <span className="txt-compact-xsmall text-ui-fg-subtle truncate">{facts}</span>
          </span>
          {note && <span aria-hidden className="bg-ui-tag-orange-icon size-1.5 rotate-45" />}
          {!readOnly && (
            <button
              type="button"
              tabIndex={-1}
              aria-label={t("size_guide_grid.open_settings", { column: name })}
              className="hover:bg-ui-bg-base-hover -mr-1 flex size-6 shrink-0 items-center justify-center rounded"
              onClick={() => onSettings(index)}
            >
              <ChevronDownMini className="text-ui-fg-subtle" />
            </button>
          )}
        </span>
        {note && (
          <span id={`note-${column.id}`} hidden>
            {note}
          </span>
        )}
      </th>
    )
  }
)
HeaderCell.displayName = "HeaderCell"
