import type { Position } from "../model/selection"

/** The cell, name or number of the grid an event happened in. */
export const cellOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null

export const positionOf = (cell: HTMLElement): Position => {
  const [row, column] = (cell.dataset.cell ?? "-1:-1").split(":").map(Number)
  return { row, column }
}
