import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fireEvent, userEvent, waitFor } from "storybook/test"
import { buildLarge, buildRings } from "../../../../../../test/fixtures/size-guide-grid"
import { cell, Editor, enter, gridIn, text } from "./__tests__/grid-page"

const meta = {
  title: "SizeGuide/Drag",
  component: Editor,
  args: { document: buildRings() },
} satisfies Meta<typeof Editor>
export default meta
type Story = StoryObj<typeof meta>

const handleOf = (element: HTMLElement, row: number, column: number) => {
  const handle = cell(element, row, column).querySelector<HTMLElement>("[data-drag]")
  if (!handle) {
    throw new Error(`No handle in ${row}:${column}`)
  }
  return handle
}
const mouse = { pointerId: 1, pointerType: "mouse", isPrimary: true, bubbles: true, cancelable: true, button: 0 }
const middle = (element: HTMLElement) => {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { clientX: left + width / 2, clientY: top + height / 2 }
}
const press = (handle: HTMLElement) => fireEvent.pointerDown(handle, { ...mouse, ...middle(handle), buttons: 1 })
const over = (handle: HTMLElement, at: { clientX: number; clientY: number }) =>
  fireEvent.pointerMove(handle, { ...mouse, ...at, buttons: 1 })
const release = (handle: HTMLElement) => fireEvent.pointerUp(handle, { ...mouse, buttons: 0 })
const line = (element: HTMLElement) => gridIn(element).parentElement?.querySelector<HTMLElement>(":scope > div[aria-hidden]") ?? null
const names = (element: HTMLElement) => [0, 1, 2].map((row) => text(element, row, 0))
const below = (element: HTMLElement) => ({ ...middle(element), clientY: element.getBoundingClientRect().bottom - 4 })
const right = (element: HTMLElement) => ({ ...middle(element), clientX: element.getBoundingClientRect().right - 4 })

/** Every drag is a step of its own, also of rows that are still selected from the one before. */
export const Rows: Story = {
  play: async ({ canvasElement }) => {
    const handle = handleOf(canvasElement, 0, -1)
    await press(handle)
    await over(handle, below(cell(canvasElement, 2, -1)))
    await waitFor(() => expect(line(canvasElement)).toBeVisible())
    await expect(Math.round(line(canvasElement)!.getBoundingClientRect().top)).toBe(
      Math.round(cell(canvasElement, 2, -1).getBoundingClientRect().bottom)
    )
    await release(handle)
    await waitFor(() => expect(names(canvasElement)).toEqual(["M", "L", "S"]))
    await expect(line(canvasElement)).toBeNull()
    await expect(cell(canvasElement, 2, 0)).toHaveFocus()

    const again = handleOf(canvasElement, 2, -1)
    await press(again)
    await over(again, below(cell(canvasElement, 0, -1)))
    await release(again)
    await waitFor(() => expect(names(canvasElement)).toEqual(["M", "S", "L"]))
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}")
    await expect(names(canvasElement)).toEqual(["S", "M", "L"])
    await userEvent.keyboard("{Control>}z{/Control}")
    await expect(names(canvasElement)).toEqual(["M", "S", "L"])
    await userEvent.keyboard("{Control>}z{/Control}")
    await expect(names(canvasElement)).toEqual(["M", "L", "S"])
    await userEvent.keyboard("{Control>}z{/Control}")
    await expect(names(canvasElement)).toEqual(["S", "M", "L"])
  },
}

export const Columns: Story = {
  play: async ({ canvasElement }) => {
    const handle = handleOf(canvasElement, -1, 1)
    await press(handle)
    await over(handle, right(cell(canvasElement, -1, 3)))
    await waitFor(() => expect(line(canvasElement)).toBeVisible())
    await release(handle)
    await waitFor(() => expect(cell(canvasElement, -1, 3)).toHaveTextContent("Diameter"))
    await expect(text(canvasElement, 1, 3)).toBe("17.3")
    await expect(text(canvasElement, 1, 1)).toBe("7")
    await userEvent.keyboard("{Control>}z{/Control}")
    await expect(cell(canvasElement, -1, 1)).toHaveTextContent("Diameter")
  },
}

export const EscapePutsBack: Story = {
  play: async ({ canvasElement }) => {
    const handle = handleOf(canvasElement, 0, -1)
    await press(handle)
    await over(handle, below(cell(canvasElement, 2, -1)))
    await waitFor(() => expect(line(canvasElement)).toBeVisible())
    await userEvent.keyboard("{Escape}")
    await waitFor(() => expect(line(canvasElement)).toBeNull())
    await release(handle)
    await expect(names(canvasElement)).toEqual(["S", "M", "L"])
  },
}

/** At the edge the grid scrolls, so a row reaches places that were not drawn. */
export const FartherThanInSight: Story = {
  args: { document: buildLarge(100, 20) },
  play: async ({ canvasElement }) => {
    const box = gridIn(canvasElement).closest<HTMLElement>(".overflow-auto")!
    await enter(canvasElement, 0, 0)
    await expect(gridIn(canvasElement).querySelector("[data-cell='99:0']")).toBeNull()
    const handle = handleOf(canvasElement, 0, -1)
    const { left, top, bottom } = box.getBoundingClientRect()
    await press(handle)
    await over(handle, { clientX: left + 20, clientY: bottom - 24 })
    await waitFor(() => expect(gridIn(canvasElement).querySelector("[data-cell='45:0']")).not.toBeNull())
    const inTheMiddle = { clientX: left + 20, clientY: (top + bottom) / 2 }
    await over(handle, inTheMiddle)
    const under = document.elementFromPoint(inTheMiddle.clientX, inTheMiddle.clientY)?.closest<HTMLElement>("[data-cell]")
    const row = Number(under?.dataset.cell?.split(":")[0])
    await expect(row).toBeGreaterThan(10)
    await release(handle)
    await waitFor(() => expect([row - 1, row, row + 1].map((near) => text(canvasElement, near, 0))).toContain("S1"))
  },
}
