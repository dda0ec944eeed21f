import type { Meta, StoryObj } from "@storybook/react-vite"
import { useState } from "react"
import { expect, fn, screen } from "storybook/test"
import { buildImport } from "../../../../../../test/fixtures/review-import"
import { LONG_BULGARIAN } from "../../../../../../test/fixtures/review-texts"
import { ApiError } from "../../../../lib/api-error"
import { toDraft } from "../draft"
import { ColumnsStep } from "./columns-step"

const known = buildImport()
const unknown = buildImport({
  format: "custom",
  filename: "отзиви.csv",
  mapping: { body: "comment_content" },
  delimiter: ";",
  encoding: "windows-1251",
})

const meta = {
  title: "Review/Import/Columns step",
  component: ColumnsStep,
  args: { known, draft: toDraft(known), error: null, onChange: fn() },
  render: function Step(args) {
    const [draft, setDraft] = useState(args.draft)
    const handleChange: typeof args.onChange = (patch) => {
      args.onChange(patch)
      setDraft((last) => ({ ...last, ...patch }))
    }
    return <ColumnsStep {...args} draft={draft} onChange={handleChange} />
  },
} satisfies Meta<typeof ColumnsStep>

export default meta
type Story = StoryObj<typeof meta>

export const Recognised: Story = {}
export const UnknownFile: Story = {
  args: { known: unknown, draft: toDraft(unknown) },
  play: async ({ canvas, userEvent, args }) => {
    await expect(await canvas.findByText("Choose the column with: Stars")).toBeVisible()
    await userEvent.click(canvas.getByRole("combobox", { name: "Stars" }))
    await userEvent.click(await screen.findByRole("option", { name: "rating" }))
    await expect(args.onChange).toHaveBeenCalledWith({ mapping: { body: "comment_content", rating: "rating" } })
    await expect(canvas.queryByText(/^Choose the column with/)).toBeNull()
  },
}
export const ColumnUsedTwice: Story = {
  args: { draft: { ...toDraft(known), mapping: { ...known.mapping, title: "comment_content" } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^The column “comment_content” is used for Text, Title/)).toBeVisible()
  },
}
export const Refused: Story = {
  args: { error: new ApiError("rejected", 400, "The file has no column “rating” any more.") },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The file has no column “rating” any more.")
  },
}
export const LongBulgarianText: Story = {
  args: { known: buildImport({ filename: `${LONG_BULGARIAN.title}.csv` }) },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
export const Dark: Story = { globals: { theme: "dark" } }
