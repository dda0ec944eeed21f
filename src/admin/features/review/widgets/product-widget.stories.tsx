import type { Meta, StoryObj } from "@storybook/react-vite"
import { http, HttpResponse } from "msw"
import { buildConfig, buildReadOnlyConfig } from "../../../../../test/fixtures/core"
import {
  atLeast,
  buildEmptySummary,
  buildLongReview,
  buildQueue,
  buildReview,
  buildReviewOfEachStatus,
  buildSummary,
  exactly,
} from "../../../../../test/fixtures/review"
import { PRODUCTS } from "../../../../../test/fixtures/review-texts"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { reviewFailures, reviewHandlers } from "../../../../../test/msw/review.handlers"
import type { ProductSummaryResponse, Review } from "../../../../contracts/review"
import ProductWidget from "./product-widget"

const product = PRODUCTS[0]

const of = (reviews: Review[], summary: ProductSummaryResponse = buildSummary()) => ({
  msw: {
    handlers: {
      review: [
        http.get("*/admin/reviews/summary", () => HttpResponse.json(summary)),
        ...reviewHandlers(() => ({ reviews: reviews.map((review) => ({ ...review, product })) })),
      ],
    },
  },
})

const meta = {
  title: "Review/Widgets/Product",
  component: ProductWidget,
  args: { productId: product.id },
  decorators: [
    (Story) => (
      <main className="mx-auto max-w-[440px] p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof ProductWidget>

export default meta
type Story = StoryObj<typeof meta>

export const Many: Story = { parameters: of([...buildReviewOfEachStatus(), ...buildQueue(8, { status: "published" })]) }
export const One: Story = {
  parameters: of(
    [buildReview({ status: "published" })],
    buildSummary({ count: 1, average: 5, histogram: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 1 } }, exactly(0))
  ),
}
export const OnlyWaiting: Story = { parameters: of([buildReview()], { ...buildEmptySummary(), pending: exactly(1) }) }
export const LargeNumbers: Story = {
  parameters: of(
    buildQueue(6, { status: "published" }),
    buildSummary({ count: 80_312, average: 4.07, histogram: { 1: 6120, 2: 4011, 3: 9180, 4: 21_001, 5: 40_000 } }, atLeast(1000))
  ),
}
export const LongBulgarianText: Story = {
  parameters: of([buildLongReview(), buildLongReview({ id: "brev_long_2", status: "needs_edit" })]),
  globals: { locale: "bg" },
}
export const Empty: Story = { parameters: of([], buildEmptySummary()) }
export const Loading: Story = { parameters: { msw: { handlers: { review: reviewFailures.loading } } } }
export const Failed: Story = { parameters: { msw: { handlers: { review: reviewFailures.error } } } }
export const Forbidden: Story = { parameters: { msw: { handlers: { review: reviewFailures.forbidden } } } }
export const ReadOnly: Story = {
  parameters: {
    msw: { handlers: { core: coreHandlers(buildReadOnlyConfig()), review: of(buildQueue(3)).msw.handlers.review } },
  },
}
/** Nothing is drawn. */
export const FeatureOff: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ features: { review: false, "size-guide": true, econt: true, "email-campaign": true } })) } } },
}
