import type { Meta, StoryObj } from "@storybook/react-vite"
import { buildLongReview, buildReview, buildReviewDetail, COLLEAGUE } from "../../../../../test/fixtures/review"
import { ReviewDetail } from "./review-detail"

const noop = () => undefined
const meta = {
  title: "Review/ReviewDetail",
  component: ReviewDetail,
  decorators: [(Story) => <div className="bg-ui-bg-base">{Story()}</div>],
  args: {
    review: buildReview(),
    detail: buildReviewDetail(),
    mark: null,
    query: undefined,
    limits: { dueAfterHours: 24, overdueAfterHours: 48 },
    claimedBy: null,
    onHistory: noop,
    onOpen: noop,
    onCopyLink: noop,
    children: null,
  },
} satisfies Meta<typeof ReviewDetail>
export default meta
type Story = StoryObj<typeof meta>

export const Complete: Story = {}
export const DetailsOnTheWay: Story = { args: { detail: undefined } }
export const LongBulgarian: Story = { args: { review: buildLongReview() } }
export const Marked: Story = {
  args: {
    review: buildReview({ body: "Пишете на petar@example.bg или 0888 123 456, много хубав пръстен" }),
    query: "пръстен",
  },
}
export const SomebodyElseLooks: Story = { args: { claimedBy: COLLEAGUE.name } }
export const WithDuplicates: Story = {
  args: { detail: buildReviewDetail({ duplicates: [buildReview({ id: "other", status: "published" })] }) },
}
