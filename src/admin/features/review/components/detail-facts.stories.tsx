import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn } from "storybook/test"
import { buildLongReview, buildReview, buildReviewDetail } from "../../../../../test/fixtures/review"
import { RING } from "../../../../../test/fixtures/pictures"
import { words } from "../../../../../test/helpers/words"
import { AuthorPanel, OrderFacts, ProductCard } from "./detail-facts"

const detail = buildReviewDetail()
const meta = {
  title: "Review/Parts/Detail facts",
  component: AuthorPanel,
  decorators: [(Story) => <div className="bg-ui-bg-base max-w-lg">{Story()}</div>],
  args: { review: buildReview(), detail, onHistory: fn() as (() => void) | null },
} satisfies Meta<typeof AuthorPanel>
export default meta
type Story = StoryObj<typeof meta>

export const Author: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: words("review.detail.author_history") }))
    await expect(args.onHistory).toHaveBeenCalledOnce()
  },
}
export const AuthorOnTheWay: Story = { args: { detail: undefined } }
/** Somebody without an account or an order: there is no history to open. */
export const Guest: Story = {
  args: {
    review: buildReview({ verification: "none", customer_id: null }),
    detail: { author: { ...detail.author, reviews: 1, published: 0, average_rating: null }, author_email: null },
    onHistory: null,
  },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("button")).toBeNull()
  },
}
export const AuthorOftenRefused: Story = {
  args: { detail: { ...detail, author: { ...detail.author, reviews: 9, published: 1, refused: 7 } } },
}
export const AuthorLongBulgarian: Story = {
  args: { review: buildLongReview() },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}

export const OrderDelivered: Story = {
  render: () => <OrderFacts order={detail.order} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("link")).toHaveAttribute("href", "/orders/order_1")
  },
}
export const OrderNotDelivered: Story = {
  render: () => <OrderFacts order={detail.order && { ...detail.order, delivered_at: null, days_before_review: 1 }} />,
}
export const OrderReturned: Story = {
  render: () => <OrderFacts order={detail.order && { ...detail.order, returned: true }} />,
}
export const OrderUnknown: Story = { render: () => <OrderFacts order={null} /> }
export const OrderOnTheWay: Story = { render: () => <OrderFacts order={undefined} /> }
export const OrderBulgarian: Story = { ...OrderReturned, globals: { locale: "bg" } }

const inside = (card: React.ReactNode) => <div className="p-4">{card}</div>
export const Product: Story = {
  render: () => inside(<ProductCard product={{ ...buildReview().product, thumbnail: RING }} />),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("link")).toHaveAttribute("href", "/products/prod_ring")
  },
}
export const ProductWithoutPicture: Story = { render: () => inside(<ProductCard product={buildReview().product} />) }
export const ProductLongBulgarian: Story = {
  render: () => inside(<ProductCard product={buildLongReview().product} />),
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
export const ProductRemoved: Story = {
  render: () => inside(<ProductCard product={{ ...buildReview().product, title: "", handle: "" }} />),
}
