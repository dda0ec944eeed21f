import { useEffect, type RefObject } from "react"
import { scrollersOf } from "./use-drawn"

/** Rows scrolled at one time. */
const STEP = 5

type Span = { top: number; bottom: number }

/** How many pixels a box has to be scrolled so that there is a row in sight beyond a cell; 0 where there is one, or the cell itself is not in sight. */
export const roomFor = (cell: Span, sight: Span): number => {
  const height = cell.bottom - cell.top
  if (cell.bottom <= sight.top || cell.top >= sight.bottom) {
    return 0
  }
  if (sight.bottom - cell.bottom < height) {
    return STEP * height
  }
  return cell.top - sight.top < height ? -STEP * height : 0
}

/**
 * Scrolls on once a key has been painted and the next one would go out of sight: no key has to wait until the table
 * has been scrolled. A click scrolls nothing, so that a second one meets the same cell.
 */
export const useRoom = (element: RefObject<HTMLTableElement>) => {
  useEffect(() => {
    const table = element.current
    const box = table && scrollersOf(table)[0]
    if (!table?.tHead || !box) {
      return
    }
    const { tHead } = table
    let frame = 0
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      const cell = document.activeElement?.closest("tbody [data-cell]")
      if (cell && table.contains(cell)) {
        const top = box.getBoundingClientRect().top + box.clientTop
        box.scrollTop += roomFor(cell.getBoundingClientRect(), { top: top + tHead.offsetHeight, bottom: top + box.clientHeight })
      }
    }
    const handleKey = () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      frame = requestAnimationFrame(() => {
        timer = setTimeout(look)
      })
    }
    box.addEventListener("keydown", handleKey)
    return () => {
      box.removeEventListener("keydown", handleKey)
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [element])
}
