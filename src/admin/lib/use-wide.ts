import { useLayoutEffect, useState, type RefObject } from "react"

/** Pixels from which three panes fit beside each other. */
const WIDE = 1024

/** Whether an element has room for the panes beside each other; on a zoomed page it has less than the screen. */
export const useWide = (element: RefObject<HTMLElement | null>): boolean => {
  const [isWide, setWide] = useState(true)
  useLayoutEffect(() => {
    if (!element.current || typeof ResizeObserver === "undefined") {
      return
    }
    const take = (pixels: number) => pixels > 0 && setWide(pixels >= WIDE - 16)
    const observer = new ResizeObserver(([entry]) => take(entry.contentRect.width))
    observer.observe(element.current)
    take(element.current.getBoundingClientRect().width)
    return () => observer.disconnect()
  }, [element])
  return isWide
}
