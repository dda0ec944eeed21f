import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn } from "storybook/test"
import { buildLongReview, buildReview, buildReviewOfEachStatus } from "../../../../../test/fixtures/review"
import { Duplicates } from "./duplicates"

const meta = {
  title: "Review/Parts/Duplicates",
  component: Duplicates,
  decorators: [(Story) => <div className="bg-ui-bg-base max-w-xl">{Story()}</div>],
  args: { reviews: [buildReview({ id: "brev_other", status: "published" })], onOpen: fn() },
} satisfies Meta<typeof Duplicates>
export default meta
type Story = StoryObj<typeof meta>

export const One: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button"))
    await expect(args.onOpen).toHaveBeenCalledWith("brev_other")
  },
}
export const OfEachStatus: Story = { args: { reviews: buildReviewOfEachStatus() } }
/** Nothing is drawn. */
export const None: Story = {
  args: { reviews: [] },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("heading")).toBeNull()
  },
}
export const LongBulgarian: Story = {
  args: { reviews: [buildLongReview({ status: "needs_edit" })] },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
