import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn } from "storybook/test"
import { RING } from "../../../../../test/fixtures/pictures"
import { buildLongReview, buildReview, COLLEAGUE, hoursAgo } from "../../../../../test/fixtures/review"
import { words } from "../../../../../test/helpers/words"
import { ReviewRow } from "./review-row"

const review = buildReview()
const meta = {
  title: "Review/Parts/Review row",
  component: ReviewRow,
  decorators: [
    (Story) => (
      <div role="grid" aria-label="Reviews" aria-multiselectable className="bg-ui-bg-base max-w-[460px]">
        <div role="row">{Story()}</div>
      </div>
    ),
  ],
  args: {
    review,
    mark: null,
    isActive: false,
    isSelected: false,
    isSelecting: false,
    canDecide: true,
    showStatus: false,
    limits: { dueAfterHours: 24, overdueAfterHours: 48 },
    claimedBy: null,
    onOpen: fn(),
    onToggle: fn(),
    onUndo: fn(),
  },
} satisfies Meta<typeof ReviewRow>
export default meta
type Story = StoryObj<typeof meta>

/** The text opens the review, the box selects it and opens nothing. */
export const Waiting: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("checkbox", { name: words("review.row.select", { name: review.author_name }) }))
    await expect(args.onToggle).toHaveBeenCalledWith("brev_1")
    await expect(args.onOpen).not.toHaveBeenCalled()
    await userEvent.click(canvas.getByText("Прекрасна изработка"))
    await expect(args.onOpen).toHaveBeenCalledWith("brev_1")
  },
}
export const Overdue: Story = { args: { review: buildReview({ created_at: hoursAgo(70) }) } }
export const Active: Story = { args: { isActive: true } }
export const Selected: Story = { args: { isSelected: true, isSelecting: true } }
export const WithStatus: Story = { args: { review: buildReview({ status: "published" }), showStatus: true } }
/** Nothing to tick for who may only read. */
export const ReadOnly: Story = {
  args: { canDecide: false },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("checkbox")).toBeNull()
  },
}
export const Claimed: Story = { args: { claimedBy: COLLEAGUE.name } }
export const EveryMark: Story = {
  args: {
    review: buildReview({
      product: { ...review.product, thumbnail: RING },
      flags: ["email", "link", "phone"],
      media_count: 2,
      has_reply: true,
      featured_at: hoursAgo(1),
    }),
    claimedBy: COLLEAGUE.name,
  },
}
/** Stays where it was, dimmed, and can be taken back. */
export const DecidedByMe: Story = {
  args: {
    review: buildReview({ status: "published" }),
    mark: { kind: "mine", phase: "done", decision: "approve", batchId: "rbat_story000001", batchSize: 1 },
  },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: words("review.row.undo") }))
    await expect(args.onUndo).toHaveBeenCalledWith("rbat_story000001")
  },
}
/** One of many decided together: they are undone together, not here. */
export const DecidedInBulk: Story = {
  args: {
    review: buildReview({ status: "rejected" }),
    mark: { kind: "mine", phase: "done", decision: "reject", batchId: "rbat_story000001", batchSize: 12 },
  },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("button", { name: words("review.row.undo") })).toBeNull()
  },
}
export const DecidedElsewhere: Story = {
  args: {
    review: buildReview({ status: "spam" }),
    mark: { kind: "elsewhere", decision: "spam", by: COLLEAGUE.name, at: hoursAgo(0.1) },
  },
}
export const NotSaved: Story = {
  args: { mark: { kind: "failed", reason: "The server did not answer as expected." } },
}
export const LongBulgarian: Story = {
  args: { review: buildLongReview({ flags: ["latin_bulgarian", "duplicate"] }), claimedBy: "Александрина Хаджиниколова" },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
