import { fireEvent, render, screen } from "@testing-library/react"
import { createPortal } from "react-dom"
import { describe, expect, it, vi } from "vitest"
import { useSwipe } from "../use-swipe"

const onLeft = vi.fn()
const onRight = vi.fn()

const Card = () => (
  <div {...useSwipe(onLeft, onRight)}>
    <p>Text</p>
    <textarea aria-label="Note" />
    {createPortal(<button type="button">Menu</button>, document.body)}
  </div>
)

/** Moves one finger over an element and lifts it. */
const swipe = (element: Element, { x, y = 0 }: { x: number; y?: number }) => {
  onLeft.mockClear()
  onRight.mockClear()
  fireEvent.touchStart(element, { touches: [{ clientX: 200, clientY: 300 }] })
  fireEvent.touchEnd(element, { touches: [], changedTouches: [{ clientX: 200 + x, clientY: 300 + y }] })
  return { left: onLeft.mock.calls.length, right: onRight.mock.calls.length }
}

describe("useSwipe", () => {
  it.each([
    ["to the right", { x: 120 }, { left: 0, right: 1 }],
    ["to the left", { x: -120, y: 40 }, { left: 1, right: 0 }],
    ["that is short", { x: 90 }, { left: 0, right: 0 }],
    ["that is steep", { x: 120, y: -70 }, { left: 0, right: 0 }],
  ])("tells a swipe %s", (_, way, expected) => {
    render(<Card />)
    expect(swipe(screen.getByText("Text"), way)).toEqual(expected)
  })

  it("leaves a finger in a text field and in a menu of the card alone", () => {
    render(<Card />)
    expect(swipe(screen.getByLabelText("Note"), { x: 120 })).toEqual({ left: 0, right: 0 })
    expect(swipe(screen.getByText("Menu"), { x: 120 })).toEqual({ left: 0, right: 0 })
  })

  it("takes two fingers for a zoom", () => {
    onRight.mockClear()
    render(<Card />)
    const text = screen.getByText("Text")
    fireEvent.touchStart(text, { touches: [{ clientX: 0, clientY: 0 }, { clientX: 50, clientY: 0 }] })
    fireEvent.touchEnd(text, { changedTouches: [{ clientX: 200, clientY: 0 }] })
    expect(onRight).not.toHaveBeenCalled()
  })
})
