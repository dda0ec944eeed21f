import { memo } from "react"

/** How a cell is marked: an override of a formula, or something to look at. */
export type CellMark = "override" | "warning" | null

type GridCellProps = {
  id: string
  rowIndex: number
  columnIndex: number
  text: string
  isFormula: boolean
  mark: CellMark
  /** What the mark means, in words; empty for none. */
  note: string
  isSelected: boolean
  isTabStop: boolean
  isReadOnly: boolean
}

/** Ground of a cell; opaque, because the first column slides over the others. */
const groundOf = (isSelected: boolean, isFormula: boolean) =>
  isSelected ? "bg-ui-bg-highlight" : isFormula ? "bg-ui-bg-subtle" : "bg-ui-bg-base"

/**
 * Letters that fit into the narrowest column. A box that is clipped, or that others are placed in,
 * is painted on its own; with 2,000 of them every key waits for it, so only cells that need it are.
 */
const SURELY_FITS = 8

export const CELL_FOCUS = "outline-none focus:outline focus:outline-2 focus:-outline-offset-2 focus:outline-ui-border-interactive"

/**
 * The first column stays where it is while the grid is scrolled sideways, and only then: what may slide
 * over others is a layer of its own, and every key waits for all layers.
 */
const FROZEN = "group-data-[aside]/grid:sticky group-data-[aside]/grid:left-12 group-data-[aside]/grid:z-[1]"

const CELL = `border-ui-border-base txt-compact-small h-9 whitespace-nowrap border-b border-r px-2 ${CELL_FOCUS}`

/** One cell. Renders again only when what it shows is another; hundreds appear at once, so its classes are only joined. */
export const GridCell = memo(
  ({ id, rowIndex, columnIndex, text, isFormula, mark, note, isSelected, isTabStop, isReadOnly }: GridCellProps) => {
    const isFirst = columnIndex === 0
    const clipped = text.length > SURELY_FITS ? " overflow-hidden text-ellipsis" : ""
    const placed = `${mark ? " relative" : ""}${isFirst ? ` ${FROZEN}` : ""}`
    return (
      <td
        role="gridcell"
        data-cell={`${rowIndex}:${columnIndex}`}
        aria-colindex={columnIndex + 2}
        aria-selected={isSelected}
        aria-readonly={isReadOnly || undefined}
        aria-describedby={note ? id : undefined}
        title={note || undefined}
        tabIndex={isTabStop ? 0 : -1}
        className={`${CELL} ${groundOf(isSelected, isFormula)} ${isFormula ? "text-ui-fg-subtle" : "text-ui-fg-base"}${clipped}${placed}`}
      >
        {text}
        {mark && (
          <span
            aria-hidden
            className={`absolute right-1 top-1 size-1.5 ${mark === "override" ? "bg-ui-tag-blue-icon rounded-full" : "bg-ui-tag-orange-icon rotate-45"}`}
          />
        )}
        {note && (
          <span id={id} hidden>
            {note}
          </span>
        )}
      </td>
    )
  }
)
GridCell.displayName = "GridCell"
