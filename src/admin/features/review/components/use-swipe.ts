import { useRef, type TouchEvent } from "react"

/** Pixels a finger must travel sideways, more than twice as far as up or down. */
const DISTANCE = 96

/** Where a finger that goes sideways means something else. */
const TEXT_FIELDS = "input, textarea, select"

/** False in a text field, and in a menu of the card: it lies elsewhere on the page. */
const isOnCard = ({ target, currentTarget }: TouchEvent): boolean =>
  target instanceof Element && currentTarget.contains(target) && !target.closest(TEXT_FIELDS)

/**
 * Swipes on a card, to the left and to the right. The card and what scrolls in it need
 * `touch-pan-y touch-pinch-zoom`, or the browser takes a swipe for a step back in its history.
 */
export const useSwipe = (onLeft: () => void, onRight: () => void) => {
  const start = useRef<{ x: number; y: number } | null>(null)
  return {
    onTouchStart: (event: TouchEvent) => {
      const touch = event.touches[0]
      start.current = event.touches.length === 1 && touch && isOnCard(event) ? { x: touch.clientX, y: touch.clientY } : null
    },
    onTouchEnd: (event: TouchEvent) => {
      const touch = event.changedTouches[0]
      if (!start.current || !touch) {
        return
      }
      const x = touch.clientX - start.current.x
      const y = Math.abs(touch.clientY - start.current.y)
      start.current = null
      if (Math.abs(x) >= DISTANCE && Math.abs(x) > 2 * y) {
        if (x < 0) {
          onLeft()
        } else {
          onRight()
        }
      }
    },
  }
}
