import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen } from "storybook/test"
import { buildImport } from "../../../../../../test/fixtures/review-import"
import { LONG_BULGARIAN } from "../../../../../../test/fixtures/review-texts"
import { MappingTable } from "./mapping-table"

const file = buildImport()

const meta = {
  title: "Review/Import/Mapping table",
  component: MappingTable,
  args: { file, mapping: file.mapping, onColumn: fn() },
  decorators: [
    (Story) => (
      <main className="mx-auto max-w-[720px] p-4">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof MappingTable>

export default meta
type Story = StoryObj<typeof meta>

export const Assigned: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole("combobox", { name: "Title" }))
    await userEvent.click(await screen.findByRole("option", { name: "comment_ID" }))
    await expect(args.onColumn).toHaveBeenCalledWith("title", "comment_ID")
  },
}
export const TakenBack: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole("combobox", { name: "Author" }))
    await userEvent.click(await screen.findByRole("option", { name: "Not in the file" }))
    await expect(args.onColumn).toHaveBeenCalledWith("author_name", null)
  },
}
export const RequiredMissing: Story = {
  args: { mapping: {} },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("combobox", { name: "Stars" })).toHaveAttribute("aria-invalid", "true")
    await expect(canvas.getByRole("combobox", { name: "Title" })).not.toHaveAttribute("aria-invalid")
  },
}
export const EmptyColumn: Story = {
  args: { file: { ...file, sample: [] } },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText("Empty in the first rows")).length).toBeGreaterThan(0)
  },
}
export const LongBulgarianText: Story = {
  args: {
    file: { columns: [LONG_BULGARIAN.title, "rating"], sample: [[LONG_BULGARIAN.body, "5"]] },
    mapping: { body: LONG_BULGARIAN.title, rating: "rating" },
  },
  globals: { locale: "bg" },
}
export const Narrow: Story = { ...LongBulgarianText, globals: { locale: "bg", viewport: { value: "narrow" } } }
export const Dark: Story = { globals: { theme: "dark" } }
