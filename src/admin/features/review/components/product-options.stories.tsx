import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn } from "storybook/test"
import { PEARLS, RING } from "../../../../../test/fixtures/pictures"
import { buildLongReview } from "../../../../../test/fixtures/review"
import { PRODUCTS } from "../../../../../test/fixtures/review-texts"
import { ProductOptions } from "./product-options"

const products = PRODUCTS.map((product, index) => ({ ...product, thumbnail: [RING, null, null, PEARLS][index] ?? null }))
const meta = {
  title: "Review/Parts/Product options",
  component: ProductOptions,
  decorators: [(Story) => <div className="bg-ui-bg-base max-w-sm p-4">{Story()}</div>],
  args: { products, selected: [], onToggle: fn() },
} satisfies Meta<typeof ProductOptions>
export default meta
type Story = StoryObj<typeof meta>

/** The title ticks the box as well. */
export const NoneChosen: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByText("Silver hoop earrings"))
    await expect(args.onToggle).toHaveBeenCalledWith("prod_earrings", "Silver hoop earrings")
    canvas.getByRole("checkbox", { name: PRODUCTS[0].title }).focus()
    await userEvent.keyboard(" ")
    await expect(args.onToggle).toHaveBeenLastCalledWith("prod_ring", PRODUCTS[0].title)
  },
}
export const TwoChosen: Story = {
  args: { selected: ["prod_ring", "prod_necklace"] },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole("checkbox", { checked: true })).toHaveLength(2)
  },
}
export const LongBulgarian: Story = {
  args: { products: [buildLongReview().product, ...products] },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
