import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { IMPORT_STATUSES } from "../../../../../contracts/review-import"
import { ImportStatusBadge } from "./import-status-badge"

const meta = {
  title: "Review/Import/Status badge",
  component: ImportStatusBadge,
  args: { status: "checked" },
  decorators: [
    (Story) => (
      <main className="flex flex-wrap gap-2 p-4">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof ImportStatusBadge>

export default meta
type Story = StoryObj<typeof meta>

const each = () => IMPORT_STATUSES.map((status) => <ImportStatusBadge key={status} status={status} />)

export const One: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Checked")).toBeVisible()
  },
}
export const Each: Story = { render: () => <>{each()}</> }
export const EachInBulgarian: Story = { render: () => <>{each()}</>, globals: { locale: "bg" } }
export const EachInTheDark: Story = { render: () => <>{each()}</>, globals: { theme: "dark" } }
