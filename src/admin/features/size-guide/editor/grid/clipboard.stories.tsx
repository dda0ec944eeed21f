import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fireEvent, userEvent, waitFor, within } from "storybook/test"
import { buildGuide, buildRings, LABEL } from "../../../../../../test/fixtures/size-guide-grid"
import { cell, clipboardEvent, Editor, enter, gridIn, paste, said, text } from "./__tests__/grid-page"

const meta = {
  title: "SizeGuide/Clipboard",
  component: Editor,
  args: { document: buildRings() },
} satisfies Meta<typeof Editor>
export default meta
type Story = StoryObj<typeof meta>

export const PasteGrows: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 1, 0)
    await paste({ text: "M\t17,3\nL\t18,1\nXL\tлошо\n" })
    await waitFor(() => expect(text(canvasElement, 3, 0)).toBe("XL"))
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
    await waitFor(() => expect(text(canvasElement, 0, 1)).toBe("Diameter (mm)"))
    await userEvent.click(await canvas.findByRole("button", { name: "First row is a header" }))
    await waitFor(() => expect(text(canvasElement, 0, 1)).toBe("16,5"))
    await expect(cell(canvasElement, -1, 1)).toHaveTextContent("Diameter")
    await userEvent.click(await canvas.findByRole("button", { name: "Add 1 column" }))
    await waitFor(() => expect(text(canvasElement, 1, 2)).toBe("b"))
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

export const Bulgarian: Story = {
  args: { document: { ...buildRings([["С", "16,5"], ["М", "17,3"]]), locale: "bg" } },
  globals: { locale: "bg" },
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 1, 1)
    await fireEvent.keyDown(cell(canvasElement, 1, 1), { key: "д", code: "KeyD", ctrlKey: true })
    await expect(text(canvasElement, 1, 1)).toBe("16,5")
    await fireEvent.keyDown(cell(canvasElement, 1, 1), { key: "я", code: "KeyZ", ctrlKey: true })
    await expect(text(canvasElement, 1, 1)).toBe("17,3")
    await paste({ text: "16,9\n17,3" })
    await waitFor(() => expect(said(canvasElement)).toHaveTextContent("Поставени 2 × 1, добавен е 1 ред"))
  },
}

export const BulgarianDark: Story = { ...Bulgarian, globals: { locale: "bg", theme: "dark" }, play: undefined }
export const SingleCell: Story = {
  args: { document: buildGuide({ columns: [LABEL], rows: [[]] }) },
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 0, 0)
    await paste({ text: "Size\tDiameter (mm)\nS\t16.5\nM\t17.3" })
    await waitFor(() => expect(cell(canvasElement, -1, 1)).toHaveTextContent("Diameter"))
    await expect(text(canvasElement, 1, 1)).toBe("17.3")
    await expect(gridIn(canvasElement)).toHaveAttribute("aria-rowcount", "3")
  },
}
