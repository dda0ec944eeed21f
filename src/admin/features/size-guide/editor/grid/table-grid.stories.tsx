import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, userEvent, waitFor, within } from "storybook/test"
import { buildCross, buildGuide, buildLarge, buildRings, DIAMETER, EU, LABEL, US } from "../../../../../../test/fixtures/size-guide-grid"
import { cell, Editor, enter, gridIn, paste, text } from "./__tests__/grid-page"

const meta = {
  title: "SizeGuide/Grid",
  component: Editor,
  args: { document: buildRings() },
} satisfies Meta<typeof Editor>
export default meta
type Story = StoryObj<typeof meta>

export const Rings: Story = {
  play: async ({ canvasElement }) => {
    const grid = gridIn(canvasElement)
    await expect(grid).toHaveAttribute("aria-rowcount", "4")
    await expect(grid).toHaveAttribute("aria-colcount", "5")
    await expect(text(canvasElement, 1, 2)).toBe("7")
    await expect(text(canvasElement, 1, 3)).toBe("54")
    await expect(grid.querySelectorAll("[tabindex='0']")).toHaveLength(1)
  },
}

export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.tab()
    while (!gridIn(canvasElement).contains(document.activeElement)) {
      await userEvent.tab()
    }
    await expect(cell(canvasElement, 0, 0)).toHaveFocus()
    await userEvent.keyboard("{ArrowRight}{ArrowDown}")
    await expect(cell(canvasElement, 1, 1)).toHaveFocus()
    await userEvent.keyboard("{Control>}{End}{/Control}")
    await expect(cell(canvasElement, 2, 3)).toHaveFocus()
    await userEvent.keyboard("{Control>}{Home}{/Control}{ArrowRight}")
    await userEvent.keyboard("19{Enter}")
    await expect(text(canvasElement, 0, 1)).toBe("19")
    await expect(cell(canvasElement, 1, 1)).toHaveFocus()
    await userEvent.keyboard("{F2}")
    await expect(within(canvasElement).getByRole("textbox")).toHaveValue("17.3")
    await userEvent.keyboard("99{Escape}")
    await expect(text(canvasElement, 1, 1)).toBe("17.3")
    await expect(cell(canvasElement, 1, 1)).toHaveFocus()
    await userEvent.keyboard("5{Tab}")
    await expect(text(canvasElement, 1, 1)).toBe("5")
    await expect(cell(canvasElement, 1, 2)).toHaveFocus()
    await userEvent.keyboard("{Control>}z{/Control}")
    await expect(text(canvasElement, 1, 1)).toBe("17.3")
    await enter(canvasElement, 0, 1)
    await userEvent.keyboard("18{Control>}s{/Control}")
    await expect(text(canvasElement, 0, 1)).toBe("18")
    await expect(cell(canvasElement, 0, 1)).toHaveFocus()
    await enter(canvasElement, 1, 2)
    await userEvent.keyboard("{Home}{Shift>}{ArrowDown}{ArrowRight}{/Shift}")
    await expect(gridIn(canvasElement).querySelectorAll("td[aria-selected='true']")).toHaveLength(4)
    await userEvent.keyboard("{Delete}")
    await expect(text(canvasElement, 1, 0)).toBe("")
    await expect(text(canvasElement, 2, 1)).toBe("")
    await userEvent.keyboard("{Control>}a{/Control}")
    await expect(gridIn(canvasElement).querySelectorAll("td[aria-selected='true']")).toHaveLength(12)
    await userEvent.tab()
    await expect(gridIn(canvasElement).contains(document.activeElement)).toBe(false)
  },
}

export const MoveInsertDelete: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 0, 0)
    await userEvent.keyboard("{Alt>}{ArrowDown}{ArrowDown}{/Alt}")
    await expect(text(canvasElement, 2, 0)).toBe("S")
    await expect(cell(canvasElement, 2, 0)).toHaveFocus()
    await userEvent.keyboard("{Control>}z{/Control}")
    await expect(text(canvasElement, 0, 0)).toBe("S")
    await userEvent.keyboard("{Control>}{Shift>}[Equal]{/Shift}{/Control}")
    await expect(gridIn(canvasElement)).toHaveAttribute("aria-rowcount", "5")
    await userEvent.keyboard("{Control>}{Shift>}[Minus]{/Shift}{/Control}")
    await expect(gridIn(canvasElement)).toHaveAttribute("aria-rowcount", "4")
    await userEvent.click(cell(canvasElement, -1, 1))
    await userEvent.keyboard("{Alt>}{ArrowLeft}{/Alt}")
    await expect(text(canvasElement, 0, 0)).toBe("16.5")
    await userEvent.keyboard("{Control>}{Shift>}[Minus]{/Shift}{/Control}")
    await expect(gridIn(canvasElement)).toHaveAttribute("aria-colcount", "4")
    await expect(text(canvasElement, 1, 1)).toBe("7")
    await userEvent.keyboard("{Control>}z{/Control}")
    await expect(gridIn(canvasElement)).toHaveAttribute("aria-colcount", "5")
  },
}

export const FillDown: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 0, 1)
    await userEvent.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}")
    await expect([0, 1, 2].map((row) => text(canvasElement, row, 1))).toEqual(["16.5", "16.5", "16.5"])
    await expect(text(canvasElement, 2, 2)).toBe("6")
  },
}

export const Override: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 1, 2)
    await userEvent.keyboard("7.5{Enter}")
    await waitFor(() => expect(cell(canvasElement, 1, 2)).toHaveAccessibleDescription(/Differs from the formula by 0\.4\d? mm/))
    await enter(canvasElement, 1, 2)
    await userEvent.keyboard("{Delete}")
    await expect(text(canvasElement, 1, 2)).toBe("7")
    await expect(cell(canvasElement, 1, 2)).not.toHaveAttribute("aria-describedby")
  },
}

export const Warnings: Story = {
  args: { document: buildRings([["S", "16.5"], ["S", "19"], ["L", "18.1"], ["XL", "abc"]]) },
  play: async ({ canvasElement }) => {
    const list = await within(canvasElement).findByRole("region", { name: "Warnings" })
    await expect(within(list).getByRole("button", { name: /19 breaks the order: the sizes rise, and 18\.1 stands below it/ })).toBeVisible()
    await userEvent.click(within(list).getByRole("button", { name: /not a number/ }))
    await expect(cell(canvasElement, 3, 1)).toHaveFocus()
    await expect(cell(canvasElement, 3, 1)).toHaveAccessibleDescription(/not a number/)
  },
}

export const ColumnSettings: Story = {
  args: { document: buildGuide({ columns: [LABEL, DIAMETER], rows: [["M", "17.5"]] }) },
  play: async ({ canvasElement }) => {
    await userEvent.click(cell(canvasElement, -1, 1))
    await userEvent.keyboard("{Enter}")
    const settings = within(await within(document.body).findByRole("dialog", { name: /Settings of the column Diameter/ }))
    await userEvent.click(settings.getByRole("button", { name: "Add columns: Circumference, EU, US, UK, JP, IT" }))
    await expect(gridIn(canvasElement)).toHaveAttribute("aria-colcount", "9")
    await expect([2, 3].map((column) => text(canvasElement, 0, column))).toEqual(["55", "55"])
    await userEvent.type(settings.getByLabelText("Name"), " of it")
    await expect(cell(canvasElement, -1, 1)).toHaveTextContent("Diameter of it")
    await userEvent.keyboard("{Escape}")
    await waitFor(() => expect(cell(canvasElement, -1, 1)).toHaveFocus())
    await userEvent.keyboard("{Control>}z{/Control}")
    await expect(cell(canvasElement, -1, 1)).not.toHaveTextContent("of it")
  },
}

export const Menu: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 1, 1)
    await userEvent.keyboard("{Shift>}{F10}{/Shift}")
    const menu = within(await within(document.body).findByRole("menu"))
    await userEvent.click(menu.getByRole("menuitem", { name: /Insert rows below/ }))
    await waitFor(() => expect(cell(canvasElement, 2, 1)).toHaveFocus())
    await expect(text(canvasElement, 2, 1)).toBe("")
    await expect(gridIn(canvasElement)).toHaveAttribute("aria-rowcount", "5")
    await userEvent.pointer({ keys: "[MouseRight]", target: cell(canvasElement, -1, 2) })
    const ofColumn = within(await within(document.body).findByRole("menu"))
    await expect(ofColumn.queryByRole("menuitem", { name: /Delete rows/ })).toBeNull()
    await userEvent.click(ofColumn.getByRole("menuitem", { name: "Delete columns" }))
    await expect(gridIn(canvasElement)).toHaveAttribute("aria-colcount", "4")
    await waitFor(() => expect(gridIn(canvasElement).contains(document.activeElement)).toBe(true))
  },
}

export const OtherNames: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 1, 0)
    await userEvent.keyboard("{Shift>}{F10}{/Shift}")
    await userEvent.click(await within(document.body).findByRole("menuitem", { name: /Other names/ }))
    const field = await within(document.body).findByRole("textbox", { name: "Other names of this size" })
    await userEvent.type(field, "17,5; 17.5 mm")
    await expect(field).toHaveValue("17,5; 17.5 mm")
  },
}

export const Cross: Story = {
  args: { document: buildCross() },
  play: async ({ canvasElement }) => {
    await userEvent.click(cell(canvasElement, -1, 1))
    await userEvent.keyboard("{F2}")
    await userEvent.clear(within(canvasElement).getByRole("textbox"))
    await userEvent.keyboard("45–60{Enter}")
    await expect(cell(canvasElement, -1, 1)).toHaveTextContent("45–60")
    await expect(cell(canvasElement, 0, 1)).toHaveFocus()
  },
}

export const ReadOnly: Story = {
  args: { readOnly: true },
  play: async ({ canvasElement }) => {
    await expect(gridIn(canvasElement)).toHaveAttribute("aria-readonly", "true")
    await enter(canvasElement, 0, 0)
    await userEvent.keyboard("x{Delete}{Alt>}{ArrowDown}{/Alt}")
    await paste({ text: "y" })
    await expect(text(canvasElement, 0, 0)).toBe("S")
    await expect(within(canvasElement).queryByRole("textbox")).toBeNull()
  },
}

export const Dark: Story = { args: Warnings.args, globals: { theme: "dark" } }
export const Phone: Story = { args: Warnings.args, globals: { viewport: { value: "narrow" } } }

export const NoRows: Story = { args: { document: buildGuide({ columns: [LABEL, DIAMETER, US, EU], rows: [] }) } }
export const Large: Story = { args: { document: buildLarge() } }

/** The field of a name lies over that name, and leaves the others in sight; a long name has two lines, and is whole on hover. */
export const RenamedInItsPlace: Story = {
  play: async ({ canvasElement }) => {
    const name = cell(canvasElement, -1, 1)
    const { left, right, width } = name.getBoundingClientRect()
    await userEvent.dblClick(name)
    const field = within(canvasElement).getByRole("textbox")
    const lying = field.getBoundingClientRect()
    await expect([lying.left >= left, lying.right <= right, lying.width > width / 2]).toEqual([true, true, true])
    await userEvent.clear(field)
    await userEvent.type(field, "Вътрешен диаметър на пръстена{Enter}")
    const shown = within(cell(canvasElement, -1, 1)).getByTitle("Вътрешен диаметър на пръстена")
    await expect(shown.getBoundingClientRect().height).toBeGreaterThan(30)
    await expect(cell(canvasElement, -1, 1).getBoundingClientRect().height).toBe(cell(canvasElement, -1, 2).getBoundingClientRect().height)
  },
}
