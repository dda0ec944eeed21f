import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, userEvent, waitFor, within } from "storybook/test"
import { buildLarge } from "../../../../../../test/fixtures/size-guide-grid"
import { cell, clipboardEvent, Editor, enter, gridIn, paste, text } from "./__tests__/grid-page"

const ROWS = 100
const COLUMNS = 20

const meta = {
  title: "SizeGuide/Large table",
  component: Editor,
  args: { document: buildLarge(ROWS, COLUMNS) },
} satisfies Meta<typeof Editor>
export default meta
type Story = StoryObj<typeof meta>

const drawnRows = (element: HTMLElement) =>
  [...gridIn(element).querySelectorAll("tbody tr[aria-rowindex]")].map((row) => Number(row.getAttribute("aria-rowindex")) - 2)
const scroller = (element: HTMLElement) => gridIn(element).closest<HTMLElement>(".overflow-auto")!
const isInSight = (element: HTMLElement, row: number, column: number) => {
  const [box, rect] = [scroller(element), cell(element, row, column)].map((each) => each.getBoundingClientRect())
  return rect.top >= box.top && rect.bottom <= box.bottom && rect.left >= box.left && rect.right <= box.right
}

/** Only what is in sight is drawn; the whole of it is known to screen readers, and its height stays. */
export const DrawnInPart: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(drawnRows(canvasElement).length).toBeLessThan(60))
    await expect(gridIn(canvasElement)).toHaveAttribute("aria-rowcount", "101")
    await expect(drawnRows(canvasElement)).toContain(0)
    await expect(drawnRows(canvasElement)).not.toContain(ROWS - 1)
    const bodies = [...gridIn(canvasElement).querySelectorAll("tbody")].map((body) => body.getBoundingClientRect().height)
    await expect(bodies.reduce((sum, height) => sum + height)).toBe(cell(canvasElement, 0, 0).getBoundingClientRect().height * ROWS)
  },
}

/** Columns out of sight are left out as well, but for the first, all names, and the one the keyboard stands in. */
export const ColumnsInPart: Story = {
  play: async ({ canvasElement }) => {
    const columnsOf = (row: number) =>
      [...gridIn(canvasElement).querySelectorAll(`[aria-rowindex="${row + 2}"] > [data-cell]`)].map((each) => Number(each.getAttribute("aria-colindex")) - 2)
    await waitFor(() => expect(columnsOf(0)).not.toContain(COLUMNS - 1))
    await expect(columnsOf(-1)).toHaveLength(COLUMNS + 1)
    const width = cell(canvasElement, 0, 1).getBoundingClientRect().width
    scroller(canvasElement).scrollLeft = width * 9
    await waitFor(() => expect(columnsOf(0)).toEqual(expect.arrayContaining([-1, 0, 10, 11])))
    await waitFor(() => expect(columnsOf(0)).not.toContain(4))
    await enter(canvasElement, 3, 10)
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}")
    await expect(cell(canvasElement, 3, 15)).toHaveFocus()
    await waitFor(() => expect(isInSight(canvasElement, 3, 15)).toBe(true))
    scroller(canvasElement).scrollLeft = 0
    await waitFor(() => expect(columnsOf(3)).toContain(1))
    await expect(cell(canvasElement, 3, 15)).toHaveFocus()
    await expect(columnsOf(4)).not.toContain(15)
  },
}

export const KeysReachTheEnd: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 0, 0)
    await userEvent.keyboard("{Control>}{End}{/Control}")
    await expect(cell(canvasElement, ROWS - 1, COLUMNS - 1)).toHaveFocus()
    await waitFor(() => expect(drawnRows(canvasElement)).toContain(ROWS - 10))
    await expect(isInSight(canvasElement, ROWS - 1, COLUMNS - 1)).toBe(true)
    await expect(drawnRows(canvasElement)).not.toContain(0)
    await userEvent.keyboard("{ArrowUp}77{Enter}")
    await expect(text(canvasElement, ROWS - 2, COLUMNS - 1)).toBe("77")
    await expect(cell(canvasElement, ROWS - 1, COLUMNS - 1)).toHaveFocus()
    await userEvent.keyboard("{Control>}{Home}{/Control}{PageDown}{PageDown}{PageDown}{PageDown}")
    await expect(cell(canvasElement, 40, 0)).toHaveFocus()
    await userEvent.keyboard("{Control>}{Home}{/Control}")
    await expect(cell(canvasElement, 0, 0)).toHaveFocus()
    await waitFor(() => expect(drawnRows(canvasElement)).not.toContain(ROWS - 1))
    await expect(gridIn(canvasElement).querySelectorAll("[tabindex='0']")).toHaveLength(1)
  },
}

/** Who goes down row by row always sees the next one: it is scrolled after a key, not by the next one. */
export const RoomBelow: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 0, 1)
    for (let row = 0; row < 30; row += 1) {
      await userEvent.keyboard(row % 2 ? "{ArrowDown}" : "7{Enter}")
      await expect(cell(canvasElement, row + 1, 1)).toHaveFocus()
      await waitFor(() => expect(isInSight(canvasElement, row + 2, 1)).toBe(true))
    }
  },
}

/** A cell that was scrolled away keeps the focus, and what is typed goes into it. */
export const FocusOutOfSight: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 2, 1)
    scroller(canvasElement).scrollTop = 2500
    await waitFor(() => expect(drawnRows(canvasElement)).toContain(70))
    await expect(drawnRows(canvasElement)).not.toContain(10)
    await expect(cell(canvasElement, 2, 1)).toHaveFocus()
    await userEvent.keyboard("{ArrowDown}")
    await expect(cell(canvasElement, 3, 1)).toHaveFocus()
    await waitFor(() => expect(isInSight(canvasElement, 3, 1)).toBe(true))
    await userEvent.keyboard("42{Enter}")
    await expect(text(canvasElement, 3, 1)).toBe("42")
  },
}

/** What is typed into a cell that was scrolled away is seen while it is typed. */
export const TypingOutOfSight: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 2, 1)
    scroller(canvasElement).scrollTop = 2500
    await waitFor(() => expect(drawnRows(canvasElement)).toContain(70))
    await userEvent.keyboard("42")
    await expect(within(canvasElement).getByRole("textbox")).toHaveFocus()
    await waitFor(() => expect(isInSight(canvasElement, 2, 1)).toBe(true))
    await userEvent.keyboard("{Tab}")
    await expect(text(canvasElement, 2, 1)).toBe("42")
    await expect(cell(canvasElement, 2, 2)).toHaveFocus()
  },
}

/** Row numbers and the first column stay where they are, however far the grid is scrolled sideways. */
export const FrozenColumn: Story = {
  play: async ({ canvasElement }) => {
    const placeOf = (row: number, column: number) =>
      cell(canvasElement, row, column).getBoundingClientRect().left - scroller(canvasElement).getBoundingClientRect().left
    const frozen = () => [-1, 0, 5].flatMap((row) => [placeOf(row, -1), placeOf(row, 0)])
    const places = frozen()
    const second = placeOf(-1, 1)
    for (const left of [600, 30, 0]) {
      scroller(canvasElement).scrollLeft = left
      await waitFor(() => expect(frozen()).toEqual(places))
      await expect(placeOf(-1, 1)).toBe(second - left)
    }
  },
}

export const CopyColumn: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(cell(canvasElement, -1, 0))
    const data = new DataTransfer()
    await clipboardEvent("copy", data)
    const lines = data.getData("text/plain").split("\n")
    await expect(lines).toHaveLength(ROWS + 1)
    await expect(lines.slice(1)).toEqual(Array.from({ length: ROWS }, (_, row) => `S${row + 1}`))
  },
}

export const PasteOverAll: Story = {
  play: async ({ canvasElement }) => {
    const block = Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (__, column) => `${row}${String(column).padStart(2, "0")}`))
    await enter(canvasElement, 0, 0)
    await paste({ text: block.map((cells) => cells.join("\t")).join("\n") })
    await waitFor(() => expect(text(canvasElement, 0, 0)).toBe("000"))
    await enter(canvasElement, 0, 0)
    await userEvent.keyboard("{Control>}a{/Control}")
    const data = new DataTransfer()
    await clipboardEvent("copy", data)
    await expect(data.getData("text/plain").split("\n").slice(-ROWS)).toEqual(block.map((cells) => cells.join("\t")))
    await userEvent.keyboard("{Control>}{End}{/Control}")
    await expect(text(canvasElement, ROWS - 1, COLUMNS - 1)).toBe("9919")
    await expect(gridIn(canvasElement)).toHaveAttribute("aria-rowcount", "101")
    await userEvent.keyboard("{Control>}z{/Control}{Control>}{End}{/Control}")
    await expect(text(canvasElement, ROWS - 1, COLUMNS - 1)).toBe("138")
  },
}

/** For the browser's search and for paper all rows are there; the next click draws few again. */
export const AllForSearchAndPrint: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 0, 0)
    await userEvent.keyboard("{Control>}[KeyF]{/Control}")
    await expect(drawnRows(canvasElement)).toHaveLength(ROWS)
    await enter(canvasElement, 1, 1)
    await expect(drawnRows(canvasElement)).not.toContain(ROWS - 1)
    window.dispatchEvent(new Event("beforeprint"))
    await expect(drawnRows(canvasElement)).toHaveLength(ROWS)
    window.dispatchEvent(new Event("afterprint"))
    await waitFor(() => expect(drawnRows(canvasElement)).not.toContain(ROWS - 1))
  },
}

/** Rows are dragged over more than is in sight. */
export const DragRows: Story = {
  play: async ({ canvasElement }) => {
    const handle = cell(canvasElement, 0, -1).querySelector<HTMLElement>("[data-drag]")!
    await userEvent.pointer([{ keys: "[MouseLeft>]", target: handle }])
    scroller(canvasElement).scrollTop = 2000
    await waitFor(() => expect(drawnRows(canvasElement)).toContain(60))
    await expect(drawnRows(canvasElement)).toContain(0)
    await expect(handle.isConnected).toBe(true)
    await userEvent.pointer([{ keys: "[/MouseLeft]", target: handle }])
  },
}

export const Dark: Story = { globals: { theme: "dark" } }
