import { clx } from "@medusajs/ui"
import type { HTMLAttributes, RefObject } from "react"
import type { Table } from "../../../../../contracts/size-guide-document"
import { useText } from "../../../../lib/text"
import type { TableMarks } from "../model/marks"
import { rangeOf, sizeOf, type Selection } from "../model/selection"
import { groupsOf, partsOf } from "./drawn-parts"
import { CELL_FOCUS } from "./grid-cell"
import { GridRow } from "./grid-row"
import { HeaderCell } from "./header-cell"
import { useCellNote } from "./use-cell-note"
import type { Drawn } from "./use-drawn"

type GridTableProps = {
  table: Table
  /** Language of the document: decides the decimal mark of computed cells. */
  locale: string
  label: string
  /** Null while something else is selected; the keyboard then enters at the first cell. */
  selection: Selection | null
  /** What is in sight; null draws all. The cell the keyboard stands in is drawn wherever it is. */
  drawn: Drawn | null
  /** Where columns begin and the last one ends. */
  edges: readonly number[]
  marks: TableMarks
  readOnly: boolean
  element: RefObject<HTMLTableElement>
  onSettings: (index: number) => void
  events: HTMLAttributes<HTMLTableElement>
}

/** The table itself, after the grid pattern of WAI-ARIA: one tab stop, cells that know their place. */
export const GridTable = ({
  table,
  locale,
  label,
  selection,
  drawn,
  edges,
  marks,
  readOnly,
  element,
  onSettings,
  events,
}: GridTableProps) => {
  const { t } = useText()
  const noteOf = useCellNote()
  const { columns, rows } = table
  const range = selection && rangeOf(selection, sizeOf(table))
  const focus = selection?.focus ?? { row: Math.min(0, rows.length - 1), column: 0 }
  const columnWarnings = marks.get("")
  const isColumnSelected = (index: number) =>
    range !== null && index >= range.left && index <= range.right && range.top === 0 && range.bottom === rows.length - 1
  const isAll = columns.every((_, index) => isColumnSelected(index))
  return (
    <table
      {...events}
      ref={element}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-readonly={readOnly || undefined}
      className="table-fixed select-none border-separate border-spacing-0"
      style={{ width: edges[columns.length] }}
    >
      <colgroup>
        <col style={{ width: edges[0] }} />
        {columns.map(({ id }, index) => (
          <col key={id} style={{ width: edges[index + 1] - edges[index] }} />
        ))}
      </colgroup>
      <thead className="sticky top-0 z-[3]">
        <tr role="row" aria-rowindex={1}>
          <th
            role="columnheader"
            data-cell="-1:-1"
            aria-colindex={1}
            aria-selected={isAll}
            tabIndex={focus.row === -1 && focus.column === -1 ? 0 : -1}
            className={clx(
              "border-ui-border-base sticky left-0 z-[2] h-14 border-b border-r",
              CELL_FOCUS,
              isAll ? "bg-ui-bg-highlight" : "bg-ui-bg-subtle"
            )}
          >
            <span className="sr-only">{t("size_guide_grid.corner")}</span>
          </th>
          {columns.map((column, index) => (
            <HeaderCell
              key={column.id}
              column={column}
              index={index}
              isSelected={isColumnSelected(index)}
              isTabStop={focus.row === -1 && focus.column === index}
              readOnly={readOnly}
              warnings={columnWarnings?.[column.id]}
              onSettings={onSettings}
            />
          ))}
        </tr>
      </thead>
      {groupsOf(partsOf(rows.length, drawn?.rows ?? null, [focus.row, drawn?.rows.held ?? -1])).map((group) => (
        <tbody key={group.key} className="isolate">
          {group.parts.map((part) => {
            if ("before" in part) {
              return (
                <tr key={group.key} role="presentation" aria-hidden="true">
                  <td colSpan={columns.length + 1} className="p-0" style={{ height: part.count * (drawn?.rows.height ?? 0) }} />
                </tr>
              )
            }
            const index = part.at
            const row = rows[index]
            const isIn = range !== null && index >= range.top && index <= range.bottom
            return (
              <GridRow
                key={row.id}
                row={row}
                index={index}
                columns={columns}
                drawn={drawn?.columns ?? null}
                locale={locale}
                marks={marks.get(row.id)}
                left={isIn ? range.left : 0}
                right={isIn ? range.right : -1}
                tabStop={focus.row === index ? focus.column : null}
                readOnly={readOnly}
                noteOf={noteOf}
              />
            )
          })}
        </tbody>
      ))}
    </table>
  )
}
