import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { buildLongReview, buildReview } from "../../../../../test/fixtures/review"
import { PRODUCTS } from "../../../../../test/fixtures/review-texts"
import { OrderCard } from "./order-card"
import { newestByProduct } from "./order-items"

const products = PRODUCTS.map(({ id, title, thumbnail }) => ({ productId: id, title, thumbnail }))
const long = buildLongReview({ status: "needs_edit" })

const meta = {
  title: "Review/Widgets/Order card",
  component: OrderCard,
  args: {
    products,
    reviews: newestByProduct([
      buildReview({ status: "published" }),
      buildReview({ id: "brev_2", product: PRODUCTS[1], rating: 2 }),
    ]),
    linkTo: ({ id }) => `/reviews?review=${id}`,
  },
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-[440px]">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof OrderCard>

export default meta
type Story = StoryObj<typeof meta>

export const SomeReviewed: Story = {
  play: async ({ canvas }) => {
    const links = await canvas.findAllByRole("link", { name: "Open the review by Мария П." })
    await expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "/reviews?review=brev_1",
      "/reviews?review=brev_2",
    ])
    await expect(canvas.getAllByText("Not reviewed")).toHaveLength(PRODUCTS.length - 2)
  },
}
export const NoneReviewed: Story = { args: { reviews: new Map() } }
export const One: Story = { args: { products: products.slice(0, 1) } }
export const LongBulgarianText: Story = {
  args: {
    products: [{ productId: long.product.id, title: long.product.title, thumbnail: null }],
    reviews: newestByProduct([long]),
  },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
export const Dark: Story = { globals: { theme: "dark" } }
