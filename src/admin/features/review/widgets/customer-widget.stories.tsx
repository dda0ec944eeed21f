import type { Meta, StoryObj } from "@storybook/react-vite"
import { buildReadOnlyConfig } from "../../../../../test/fixtures/core"
import { buildLongReview, buildReview, buildReviewOfEachStatus } from "../../../../../test/fixtures/review"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { emptyReviewHandlers, reviewFailures, reviewHandlers } from "../../../../../test/msw/review.handlers"
import type { Review } from "../../../../contracts/review"
import CustomerWidget from "./customer-widget"

const of = (reviews: Review[]) => ({
  msw: { handlers: { review: reviewHandlers(() => ({ reviews })) } },
})

const meta = {
  title: "Review/Widgets/Customer",
  component: CustomerWidget,
  args: { customerId: "cus_1" },
  decorators: [
    (Story) => (
      <main className="mx-auto max-w-[800px] p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof CustomerWidget>

export default meta
type Story = StoryObj<typeof meta>

export const Many: Story = { parameters: of(buildReviewOfEachStatus()) }
export const One: Story = { parameters: of([buildReview({ status: "published" })]) }
export const LongBulgarianText: Story = { parameters: of([buildLongReview()]), globals: { locale: "bg" } }
export const Empty: Story = { parameters: { msw: { handlers: { review: emptyReviewHandlers() } } } }
export const Loading: Story = { parameters: { msw: { handlers: { review: reviewFailures.loading } } } }
export const Failed: Story = { parameters: { msw: { handlers: { review: reviewFailures.error } } } }
export const ReadOnly: Story = {
  parameters: {
    msw: {
      handlers: {
        core: coreHandlers(buildReadOnlyConfig()),
        review: reviewHandlers(() => ({ reviews: buildReviewOfEachStatus() })),
      },
    },
  },
}
