import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { buildLongReview, buildReview, buildReviewOfEachStatus } from "../../../../../test/fixtures/review"
import { ReviewLines } from "./review-lines"

const meta = {
  title: "Review/Widgets/Review lines",
  component: ReviewLines,
  args: { reviews: buildReviewOfEachStatus(), linkTo: ({ id }) => `/reviews?review=${id}`, label: "Latest" },
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-[440px]">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof ReviewLines>

export default meta
type Story = StoryObj<typeof meta>

export const Many: Story = {
  play: async ({ canvas }) => {
    const list = await canvas.findByRole("list", { name: "Latest" })
    await expect(list.children).toHaveLength(5)
    await expect(canvas.getByRole("link", { name: "Прекрасна изработка" })).toHaveAttribute(
      "href",
      "/reviews?review=brev_pending"
    )
  },
}
export const One: Story = { args: { reviews: [buildReview({ status: "published" })] } }
export const WithProducts: Story = {
  args: { hasProducts: true },
  play: async ({ canvas, args }) => {
    await expect((await canvas.findAllByText(args.reviews[0].product.title)).length).toBeGreaterThan(0)
  },
}
/** Its text stands where the title would be. */
export const WithoutTitle: Story = {
  args: { reviews: [buildReview({ title: null, body: "Закопчалката се счупи на втория ден." })] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("link", { name: "Закопчалката се счупи на втория ден." })).toBeVisible()
  },
}
export const LongBulgarianText: Story = {
  args: { reviews: [buildLongReview()], hasProducts: true },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
export const Dark: Story = { globals: { theme: "dark" } }
