import type { Meta, StoryObj } from "@storybook/react-vite"
import { buildLongReview, buildQueue, buildReview, buildReviewOfEachStatus, COLLEAGUE, hoursAgo, ME } from "../../../../../test/fixtures/review"
import { ReviewList } from "./review-list"

const noop = () => undefined
const meta = {
  title: "Review/ReviewList",
  component: ReviewList,
  decorators: [(Story) => <div className="bg-ui-bg-base flex h-[560px] w-full max-w-[460px]">{Story()}</div>],
  args: {
    reviews: buildQueue(60),
    marks: {},
    activeId: null,
    selected: {},
    meId: ME.id,
    limits: { dueAfterHours: 24, overdueAfterHours: 48 },
    canDecide: true,
    showStatus: false,
    hasMore: false,
    isLoadingMore: false,
    onOpen: noop,
    onToggle: noop,
    onUndo: noop,
    onLoadMore: noop,
  },
} satisfies Meta<typeof ReviewList>
export default meta
type Story = StoryObj<typeof meta>

export const Many: Story = {}
export const One: Story = { args: { reviews: [buildReview()] } }
export const LongBulgarian: Story = { args: { reviews: [buildLongReview()] } }
export const EachStatus: Story = { args: { reviews: buildReviewOfEachStatus(), showStatus: true } }
export const ReadOnly: Story = { args: { canDecide: false } }
export const LoadingMore: Story = { args: { reviews: buildQueue(3), hasMore: true, isLoadingMore: true } }
export const Claimed: Story = {
  args: { reviews: [buildReview({ claim: { user: COLLEAGUE, expires_at: hoursAgo(-1) } })] },
}
const rows = ["a", "b", "c", "d"].map((id) => buildReview({ id }))
export const DecidedHereAndElsewhere: Story = {
  args: {
    reviews: rows,
    marks: {
      a: { kind: "mine", phase: "done", decision: "approve", batchId: "rbat_story000001", batchSize: 1 },
      b: { kind: "elsewhere", decision: "reject", by: COLLEAGUE.name, at: hoursAgo(0.001) },
      c: { kind: "failed", reason: "The server did not answer as expected." },
      d: { kind: "mine", phase: "queued", decision: "spam", batchId: "rbat_story000002", batchSize: 1 },
    },
  },
}
