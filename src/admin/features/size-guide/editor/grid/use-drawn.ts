import { startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react"
import { flushSync } from "react-dom"
import { columnsInSight, FIRST_COLUMNS, type DrawnColumns } from "./drawn-columns"
import { FIRST_ROWS, rowsAhead, rowsInSight, WHOLE, type DrawnRows } from "./drawn-rows"

/**
 * In milliseconds: for how long nothing was scrolled when the rows ahead are drawn. Longer than between two frames
 * and shorter than between two keys; a moment the browser calls idle may come later than the next Page Down.
 */
const STILL_MS = 30

/** The boxes an element can be scrolled in, from the inside out. */
export const scrollersOf = (element: HTMLElement): HTMLElement[] => {
  const found: HTMLElement[] = []
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    if (getComputedStyle(box).overflowY !== "visible") {
      found.push(box)
    }
  }
  return found
}

const sightOf = (scrollers: readonly HTMLElement[]) =>
  scrollers.reduce(
    (sight, box) => {
      const rect = box.getBoundingClientRect()
      return {
        top: Math.max(sight.top, rect.top),
        bottom: Math.min(sight.bottom, rect.bottom),
        left: Math.max(sight.left, rect.left),
        right: Math.min(sight.right, rect.right),
      }
    },
    { top: 0, bottom: window.innerHeight, left: 0, right: window.innerWidth }
  )

const placeOf = (cell: Element | null): number | null => (cell instanceof HTMLElement ? Number.parseInt(cell.dataset.cell ?? "", 10) : null)

const isSearch = ({ ctrlKey, metaKey, altKey, key, code }: KeyboardEvent) =>
  key === "F3" || ((ctrlKey || metaKey) && !altKey && code === "KeyF")

/** What is drawn of a large table. */
export type Drawn = { rows: DrawnRows; columns: DrawnColumns }

/**
 * The rows and columns of a large table that are worth drawing: those in sight and a few around them, and
 * when there is time the rows a page further on. Null draws all: a small table, while a page is printed, and
 * from the browser's search until the grid is used again.
 * @param edges where columns begin and the last one ends
 */
export const useDrawn = (element: RefObject<HTMLTableElement>, count: number, edges: readonly number[]): Drawn | null => {
  const [rows, setRows] = useState(FIRST_ROWS)
  const [columns, setColumns] = useState(FIRST_COLUMNS)
  const [isAll, setAll] = useState(false)
  const isHeld = useRef(false)
  const isLarge = count > WHOLE

  useLayoutEffect(() => {
    const table = element.current
    if (!isLarge || !table) {
      return
    }
    const scrollers = scrollersOf(table)
    let top: number | null = null
    let direction: "up" | "down" = "down"
    let ahead: ReturnType<typeof setTimeout>
    const measure = () => {
      const first = table.tBodies[0]
      const last = table.tBodies[table.tBodies.length - 1]
      const row = table.querySelector("tbody > tr[aria-rowindex]")
      const active = document.activeElement?.closest("[data-cell]") ?? null
      return {
        count,
        body: { top: first.getBoundingClientRect().top, bottom: last.getBoundingClientRect().bottom },
        sight: sightOf(scrollers),
        height: row?.getBoundingClientRect().height ?? 0,
        focused: table.contains(active) ? placeOf(active) : null,
        isHeld: isHeld.current,
      }
    }
    const takeAhead = () => {
      const now = measure()
      startTransition(() => setRows((before) => rowsAhead(before, now, direction)))
    }
    const take = () => {
      const now = measure()
      if (top !== null && now.body.top !== top) {
        direction = now.body.top > top ? "up" : "down"
      }
      top = now.body.top
      setRows((before) => rowsInSight(before, now))
      const { left } = table.getBoundingClientRect()
      const sight = { left: now.sight.left - left, right: now.sight.right - left }
      setColumns((before) => columnsInSight(before, edges, sight, now.isHeld))
      clearTimeout(ahead)
      ahead = setTimeout(takeAhead, STILL_MS)
    }
    // Within the frame that shows the place scrolled to, so that no empty room is seen.
    const takeNow = () => flushSync(take)
    const onPress = () => {
      isHeld.current = true
    }
    const onRelease = () => {
      isHeld.current = false
      take()
    }
    take()
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(take)
    scrollers.forEach((box) => observer?.observe(box))
    document.addEventListener("scroll", takeNow, { capture: true, passive: true })
    window.addEventListener("resize", take)
    table.addEventListener("pointerdown", onPress)
    window.addEventListener("pointerup", onRelease)
    window.addEventListener("pointercancel", onRelease)
    return () => {
      clearTimeout(ahead)
      observer?.disconnect()
      document.removeEventListener("scroll", takeNow, { capture: true })
      window.removeEventListener("resize", take)
      table.removeEventListener("pointerdown", onPress)
      window.removeEventListener("pointerup", onRelease)
      window.removeEventListener("pointercancel", onRelease)
    }
  }, [element, count, edges, isLarge])

  useEffect(() => {
    if (!isLarge) {
      return
    }
    const drawAll = () => flushSync(() => setAll(true))
    const onKey = (event: KeyboardEvent) => isSearch(event) && drawAll()
    window.addEventListener("beforeprint", drawAll)
    window.addEventListener("keydown", onKey, true)
    return () => {
      window.removeEventListener("beforeprint", drawAll)
      window.removeEventListener("keydown", onKey, true)
    }
  }, [isLarge])

  useEffect(() => {
    if (!isAll) {
      return
    }
    const drawSome = () => setAll(false)
    const onUse = (event: Event) => {
      const isAsked = event instanceof KeyboardEvent && isSearch(event)
      if (!isAsked && element.current?.contains(event.target as Node)) {
        drawSome()
      }
    }
    window.addEventListener("afterprint", drawSome)
    window.addEventListener("keydown", onUse, true)
    window.addEventListener("pointerdown", onUse, true)
    return () => {
      window.removeEventListener("afterprint", drawSome)
      window.removeEventListener("keydown", onUse, true)
      window.removeEventListener("pointerdown", onUse, true)
    }
  }, [element, isAll])

  return useMemo(() => (isLarge && !isAll ? { rows, columns } : null), [isLarge, isAll, rows, columns])
}
