import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fireEvent, userEvent, waitFor, within } from "storybook/test"
import type { GuideDocument } from "../../../../../contracts/size-guide-document"
import { buildCross, buildGuide, buildLarge, buildRings, DIAMETER, EU, LABEL, US } from "../../../../../../test/fixtures/size-guide-grid"
import { EditorProvider } from "./editor-context"
import { TableGrid } from "./table-grid"

type EditorProps = { document: GuideDocument; readOnly?: boolean }

const Editor = ({ document, readOnly }: EditorProps) => (
  <main className="bg-ui-bg-subtle h-screen p-4">
    <EditorProvider initial={document} readOnly={readOnly}>
      <TableGrid tableId="table" />
    </EditorProvider>
  </main>
)

const meta = {
  title: "SizeGuide/Grid",
  component: Editor,
  args: { document: buildRings() },
} satisfies Meta<typeof Editor>
export default meta
type Story = StoryObj<typeof meta>

const gridIn = (element: HTMLElement) => within(element).getByRole("grid")
const cell = (element: HTMLElement, row: number, column: number): HTMLElement => {
  const found = gridIn(element).querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
  if (!found) {
    throw new Error(`No cell ${row}:${column}`)
  }
  return found
}
const text = (element: HTMLElement, row: number, column: number) =>
  cell(element, row, column).firstChild?.textContent ?? ""
const enter = async (element: HTMLElement, row: number, column: number) => {
  await userEvent.click(cell(element, row, column))
  await expect(cell(element, row, column)).toHaveFocus()
}
const clipboardEvent = async (type: "copy" | "paste", data: DataTransfer) => {
  const target = document.activeElement ?? document.body
  fireEvent(target, new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true }))
  await waitFor(() => expect(document.activeElement).not.toBeNull())
}
const paste = (content: { text: string; html?: string }) => {
  const data = new DataTransfer()
  data.setData("text/plain", content.text)
  data.setData("text/html", content.html ?? "")
  return clipboardEvent("paste", data)
}
const said = (element: HTMLElement) => within(element).getByRole("status")

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
    await expect(within(gridIn(canvasElement)).getByRole("textbox")).toHaveValue("17.3")
    await userEvent.keyboard("99{Escape}")
    await expect(text(canvasElement, 1, 1)).toBe("17.3")
    await expect(cell(canvasElement, 1, 1)).toHaveFocus()
    await userEvent.keyboard("5{Tab}")
    await expect(text(canvasElement, 1, 1)).toBe("5")
    await expect(cell(canvasElement, 1, 2)).toHaveFocus()
    await userEvent.keyboard("{Control>}z{/Control}")
    await expect(text(canvasElement, 1, 1)).toBe("17.3")
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

export const PasteGrows: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 1, 0)
    await paste({ text: "M\t17,3\nL\t18,1\nXL\tлошо\n" })
    await expect(text(canvasElement, 3, 0)).toBe("XL")
    await expect(text(canvasElement, 2, 1)).toBe("18,1")
    await waitFor(() => expect(said(canvasElement)).toHaveTextContent("Pasted 3 × 2, 1 row added, 1 cell is not a number"))
    await userEvent.keyboard("{Control>}z{/Control}")
    await expect(gridIn(canvasElement)).toHaveAttribute("aria-rowcount", "4")
    await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}")
    await expect(gridIn(canvasElement)).toHaveAttribute("aria-rowcount", "5")
  },
}

export const PasteWithHeader: Story = {
  args: { document: buildGuide({ columns: [LABEL, { type: "text", label: "" }], rows: [["S", "x"]] }) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await enter(canvasElement, 0, 1)
    await paste({
      text: "",
      html: "<table><tr><td>Diameter (mm)</td><td>Note</td></tr><tr><td>16,5</td><td>a</td></tr><tr><td>17,3</td><td>b</td></tr></table>",
    })
    await expect(text(canvasElement, 0, 1)).toBe("Diameter (mm)")
    await userEvent.click(canvas.getByRole("button", { name: "First row is a header" }))
    await expect(text(canvasElement, 0, 1)).toBe("16,5")
    await expect(cell(canvasElement, -1, 1)).toHaveTextContent("Diameter")
    await userEvent.click(canvas.getByRole("button", { name: "Add 1 column" }))
    await expect(text(canvasElement, 1, 2)).toBe("b")
    await expect(cell(canvasElement, -1, 2)).toHaveTextContent("Note")
    await enter(canvasElement, 0, 0)
    await userEvent.keyboard("{Control>}z{/Control}")
    await expect(text(canvasElement, 0, 1)).toBe("x")
  },
}

export const PasteTooLarge: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 0, 0)
    await paste({ text: Array.from({ length: 300 }, (_, row) => `${row}\t1`).join("\n") })
    await expect(await within(canvasElement).findByRole("alert")).toHaveTextContent("at most 200 are possible. Nothing was changed.")
    await expect(text(canvasElement, 0, 0)).toBe("S")
  },
}

export const CopyBlock: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 0, 1)
    await userEvent.keyboard("{Shift>}{ArrowDown}{ArrowRight}{/Shift}")
    const data = new DataTransfer()
    await clipboardEvent("copy", data)
    await expect(data.getData("text/plain")).toBe("16.5\t6\n17.3\t7")
    await expect(data.getData("text/html")).toContain("<td>17.3</td>")
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
    await userEvent.clear(within(gridIn(canvasElement)).getByRole("textbox"))
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

export const Bulgarian: Story = {
  args: { document: { ...buildRings([["С", "16,5"], ["М", "17,3"]]), locale: "bg" } },
  globals: { locale: "bg" },
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 1, 1)
    fireEvent.keyDown(cell(canvasElement, 1, 1), { key: "д", code: "KeyD", ctrlKey: true })
    await expect(text(canvasElement, 1, 1)).toBe("16,5")
    fireEvent.keyDown(cell(canvasElement, 1, 1), { key: "я", code: "KeyZ", ctrlKey: true })
    await expect(text(canvasElement, 1, 1)).toBe("17,3")
    await paste({ text: "16,9\n17,3" })
    await waitFor(() => expect(said(canvasElement)).toHaveTextContent("Поставени 2 × 1, добавен е 1 ред"))
  },
}

export const BulgarianDark: Story = { ...Bulgarian, globals: { locale: "bg", theme: "dark" }, play: undefined }
export const Dark: Story = { args: Warnings.args, globals: { theme: "dark" } }
export const Phone: Story = { args: Warnings.args, globals: { viewport: { value: "narrow" } } }

export const SingleCell: Story = {
  args: { document: buildGuide({ columns: [LABEL], rows: [[]] }) },
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 0, 0)
    await paste({ text: "Size\tDiameter (mm)\nS\t16.5\nM\t17.3" })
    await expect(cell(canvasElement, -1, 1)).toHaveTextContent("Diameter")
    await expect(text(canvasElement, 1, 1)).toBe("17.3")
    await expect(gridIn(canvasElement)).toHaveAttribute("aria-rowcount", "3")
  },
}

export const NoRows: Story = { args: { document: buildGuide({ columns: [LABEL, DIAMETER, US, EU], rows: [] }) } }
export const Large: Story = { args: { document: buildLarge() } }
