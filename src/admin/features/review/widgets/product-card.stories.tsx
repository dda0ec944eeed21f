import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import {
  atLeast,
  buildEmptySummary,
  buildLongReview,
  buildReviewOfEachStatus,
  buildSummary,
  exactly,
} from "../../../../../test/fixtures/review"
import { PRODUCTS } from "../../../../../test/fixtures/review-texts"
import { ProductCard, WaitingBadge } from "./product-card"

const [{ id }] = PRODUCTS

const meta = {
  title: "Review/Widgets/Product card",
  component: ProductCard,
  args: { productId: id, answer: buildSummary(), latest: buildReviewOfEachStatus() },
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-[440px] divide-y">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof ProductCard>

export default meta
type Story = StoryObj<typeof meta>

export const Many: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("4.62")).toBeVisible()
    await expect(canvas.getByText("128 reviews")).toBeVisible()
    await expect(canvas.getByRole("link", { name: "5 of 5: 90 reviews, 70%" })).toHaveAttribute(
      "href",
      `/reviews?status=published&rating=5&product_id=${id}`
    )
  },
}
export const One: Story = {
  args: {
    answer: buildSummary({ count: 1, average: 5, histogram: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 1 } }),
    latest: buildReviewOfEachStatus().slice(2, 3),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("1 review")).toBeVisible()
  },
}
/** Reviews wait, none is published: there is no mean to show. */
export const NotRated: Story = {
  args: { answer: buildEmptySummary(), latest: buildReviewOfEachStatus().slice(0, 1) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No published reviews yet")).toBeVisible()
    await expect(canvas.queryByRole("list", { name: "Published reviews by stars" })).toBeNull()
  },
}
export const LongBulgarianText: Story = {
  args: { latest: [buildLongReview()] },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
export const Dark: Story = { globals: { theme: "dark" } }

export const Waiting: Story = {
  render: ({ productId }) => <WaitingBadge productId={productId} pending={exactly(3)} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("link", { name: "3 waiting" })).toBeVisible()
  },
}
export const OneWaitingInBulgarian: Story = {
  render: ({ productId }) => <WaitingBadge productId={productId} pending={exactly(1)} />,
  globals: { locale: "bg" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("link", { name: "1 чака" })).toBeVisible()
  },
}
export const ManyWaiting: Story = {
  render: ({ productId }) => <WaitingBadge productId={productId} pending={atLeast(1000)} />,
}
