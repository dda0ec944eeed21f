import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { words } from "../../../../../test/helpers/words"
import { reviewStatusSchema } from "../../../../contracts/review-status"
import { StatusChip } from "./status-chip"

const meta = {
  title: "Review/Parts/Status chip",
  component: StatusChip,
  parameters: { layout: "centered" },
  args: { status: "pending" },
} satisfies Meta<typeof StatusChip>
export default meta
type Story = StoryObj<typeof meta>

/** The words say what the colour says. */
export const Pending: Story = {
  play: async ({ args, canvas }) => {
    await expect(canvas.getByText(words(`review.status.${args.status}`))).toBeVisible()
  },
}
export const NeedsEdit: Story = { ...Pending, args: { status: "needs_edit" } }
export const Published: Story = { ...Pending, args: { status: "published" } }
export const Rejected: Story = { ...Pending, args: { status: "rejected" } }
export const Spam: Story = { ...Pending, args: { status: "spam" } }

const all = () => (
  <div className="bg-ui-bg-base flex flex-wrap gap-2 p-4">
    {reviewStatusSchema.options.map((status) => (
      <StatusChip key={status} status={status} />
    ))}
  </div>
)
export const AllInBulgarian: Story = { render: all, globals: { locale: "bg" } }
export const AllDark: Story = { render: all, globals: { theme: "dark" } }
