import { useLayoutEffect, useState, type RefObject } from "react"

/** How much fits beside each other: one card, list and review, or rail, list and review. */
export type DeskWidth = "narrow" | "medium" | "wide"

const MEDIUM = 680
const WIDE = 980

const widthOf = (pixels: number): DeskWidth => (pixels >= WIDE ? "wide" : pixels >= MEDIUM ? "medium" : "narrow")

/** Follows the room an element has, which on a zoomed page is less than the screen's. */
export const useWidth = (element: RefObject<HTMLElement | null>): DeskWidth => {
  const [width, setWidth] = useState<DeskWidth>("wide")
  useLayoutEffect(() => {
    if (!element.current || typeof ResizeObserver === "undefined") {
      return
    }
    const take = (pixels: number) => pixels > 0 && setWidth(widthOf(pixels))
    const observer = new ResizeObserver(([entry]) => take(entry.contentRect.width))
    observer.observe(element.current)
    take(element.current.getBoundingClientRect().width)
    return () => observer.disconnect()
  }, [element])
  return width
}
