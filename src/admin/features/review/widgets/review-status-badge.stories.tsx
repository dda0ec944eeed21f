import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { buildReviewOfEachStatus } from "../../../../../test/fixtures/review"
import { ReviewStatusBadge } from "./review-status-badge"

const meta = {
  title: "Review/Widgets/Status badge",
  component: ReviewStatusBadge,
  args: { status: "pending" },
  decorators: [
    (Story) => (
      <main className="flex flex-wrap gap-2 p-4">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof ReviewStatusBadge>

export default meta
type Story = StoryObj<typeof meta>

const each = () => buildReviewOfEachStatus().map(({ status }) => <ReviewStatusBadge key={status} status={status} />)

export const Pending: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Pending")).toBeVisible()
  },
}
export const Each: Story = { render: () => <>{each()}</> }
export const EachInBulgarian: Story = { render: () => <>{each()}</>, globals: { locale: "bg" } }
export const EachInTheDark: Story = { render: () => <>{each()}</>, globals: { theme: "dark" } }
