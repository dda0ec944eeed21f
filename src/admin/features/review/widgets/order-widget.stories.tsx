import type { Meta, StoryObj } from "@storybook/react-vite"
import { buildReadOnlyConfig } from "../../../../../test/fixtures/core"
import { buildLongReview, buildReview } from "../../../../../test/fixtures/review"
import { PRODUCTS } from "../../../../../test/fixtures/review-texts"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { emptyReviewHandlers, reviewFailures, reviewHandlers } from "../../../../../test/msw/review.handlers"
import OrderWidget from "./order-widget"

const items = PRODUCTS.map(({ id, title, thumbnail }) => ({ product_id: id, product_title: title, title, thumbnail }))
const reviews = () => [
  buildReview({ status: "published" }),
  buildReview({ id: "brev_2", product: PRODUCTS[1], rating: 2, title: "Потъмня след седмица" }),
]
const long = buildLongReview({ status: "needs_edit" })

const meta = {
  title: "Review/Widgets/Order",
  component: OrderWidget,
  args: { orderId: "order_1", customerId: "cus_1", items },
  parameters: { msw: { handlers: { review: reviewHandlers(() => ({ reviews: reviews() })) } } },
  decorators: [
    (Story) => (
      <main className="mx-auto max-w-[440px] p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof OrderWidget>

export default meta
type Story = StoryObj<typeof meta>

export const Many: Story = {}
export const One: Story = { args: { items: items.slice(0, 1) } }
export const NoneReviewed: Story = { parameters: { msw: { handlers: { review: emptyReviewHandlers() } } } }
export const LongBulgarianText: Story = {
  args: { items: [{ product_id: long.product.id, title: long.product.title }, ...items.slice(0, 1)] },
  parameters: { msw: { handlers: { review: reviewHandlers(() => ({ reviews: [long] })) } } },
  globals: { locale: "bg" },
}
export const Guest: Story = { args: { customerId: null } }
/** An order of products that are no longer in the catalogue. */
export const Empty: Story = { args: { items: [] } }
export const Loading: Story = { parameters: { msw: { handlers: { review: reviewFailures.loading } } } }
export const Failed: Story = { parameters: { msw: { handlers: { review: reviewFailures.error } } } }
export const ReadOnly: Story = {
  parameters: {
    msw: {
      handlers: {
        core: coreHandlers(buildReadOnlyConfig()),
        review: reviewHandlers(() => ({ reviews: reviews() })),
      },
    },
  },
}
