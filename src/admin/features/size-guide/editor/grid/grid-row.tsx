import { clx } from "@medusajs/ui"
import { DotsSix } from "@medusajs/icons"
import { memo, useMemo } from "react"
import type { Column, Row } from "../../../../../contracts/size-guide-document"
import { computeTable, type ComputedCell } from "../../../../../sizing/formula"
import type { Warning } from "../../../../../sizing/warnings"
import type { RowMarks } from "../model/marks"
import type { DrawnColumns } from "./drawn-columns"
import { partsOf } from "./drawn-parts"
import { CELL_FOCUS, GridCell, type CellMark } from "./grid-cell"
import type { CellNote } from "./use-cell-note"

type GridRowProps = {
  row: Row
  index: number
  columns: readonly Column[]
  /** Columns in sight; null draws all. */
  drawn: DrawnColumns | null
  /** Decides the decimal mark of what formulas give. */
  locale: string
  marks: RowMarks | undefined
  /** Selected columns, from `left` to `right`; none when `left` is larger. */
  left: number
  right: number
  /** Column the keyboard stands in, -1 for the row's number; null in every other row. */
  tabStop: number | null
  readOnly: boolean
  /** What there is to say of a cell. */
  noteOf: CellNote
}

const markOf = (cell: ComputedCell, warnings: readonly Warning[] | undefined): CellMark => {
  if (cell.source === "override") {
    return "override"
  }
  return warnings ? "warning" : null
}

/** One row of the grid with its number. Computes its own formulas, so a change costs one row. */
export const GridRow = memo(
  ({ row, index, columns, drawn, locale, marks, left, right, tabStop, readOnly, noteOf }: GridRowProps) => {
    const computed = useMemo(() => computeTable({ columns: [...columns], rows: [row] }, locale)[row.id], [columns, row, locale])
    const isWhole = left === 0 && right === columns.length - 1
    return (
      // While numbers and first cells are layers of their own, a row is painted apart from the others.
      <tr role="row" aria-rowindex={index + 2} className="group-data-[aside]/grid:isolate">
        <th
          role="rowheader"
          scope="row"
          data-cell={`${index}:-1`}
          aria-colindex={1}
          aria-selected={isWhole}
          tabIndex={tabStop === -1 ? 0 : -1}
          className={clx(
            "border-ui-border-base txt-compact-xsmall text-ui-fg-subtle group/row left-0 h-9 w-12 cursor-default border-b border-r px-1 text-center group-data-[aside]/grid:sticky group-data-[aside]/grid:z-[2]",
            CELL_FOCUS,
            isWhole ? "bg-ui-bg-highlight" : "bg-ui-bg-subtle"
          )}
        >
          <span className="flex items-center justify-center gap-x-0.5">
            {!readOnly && (
              <span aria-hidden data-drag="rows" className="text-ui-fg-muted flex h-6 w-4 cursor-grab touch-none items-center">
                <DotsSix />
              </span>
            )}
            {index + 1}
          </span>
        </th>
        {partsOf(columns.length, drawn, [0, tabStop ?? 0]).map((part) => {
          if ("before" in part) {
            return <td key={`before-${part.before}`} aria-hidden="true" colSpan={part.count} className="p-0" />
          }
          const { at } = part
          const column = columns[at]
          const cell = computed[column.id]
          const warnings = marks?.[column.id]
          return (
            <GridCell
              key={column.id}
              id={`note-${row.id}-${column.id}`}
              rowIndex={index}
              columnIndex={at}
              text={cell.text}
              isFormula={cell.source === "formula"}
              mark={markOf(cell, warnings)}
              note={noteOf(cell, warnings)}
              isSelected={at >= left && at <= right}
              isTabStop={tabStop === at}
              isReadOnly={readOnly}
            />
          )
        })}
      </tr>
    )
  }
)
GridRow.displayName = "GridRow"
