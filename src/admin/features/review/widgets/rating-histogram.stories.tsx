import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { buildSummary } from "../../../../../test/fixtures/review"
import { RatingHistogram } from "./rating-histogram"

const meta = {
  title: "Review/Widgets/Rating histogram",
  component: RatingHistogram,
  args: {
    histogram: buildSummary().summary.histogram,
    linkTo: (rating) => `/reviews?status=published&rating=${rating}`,
  },
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-[320px] p-4">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof RatingHistogram>

export default meta
type Story = StoryObj<typeof meta>

export const Many: Story = {
  play: async ({ canvas }) => {
    const names = (await canvas.findAllByRole("link")).map((link) => link.textContent)
    await expect(names[0]).toContain("5 of 5: 90 reviews, 70%")
    await expect(canvas.getByRole("link", { name: /^1 of 5/ })).toHaveAttribute("href", "/reviews?status=published&rating=1")
  },
}
export const One: Story = {
  args: { histogram: { 1: 0, 2: 0, 3: 0, 4: 1, 5: 0 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("link", { name: "4 of 5: 1 review, 100%" })).toBeVisible()
  },
}
export const None: Story = { args: { histogram: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 } } }
/** A rating that is nearly lost beside the others keeps a sliver of a bar. */
export const Large: Story = { args: { histogram: { 1: 1, 2: 12, 3: 480, 4: 12_400, 5: 81_002 } } }
export const Bulgarian: Story = { globals: { locale: "bg" } }
export const Dark: Story = { globals: { theme: "dark" } }
