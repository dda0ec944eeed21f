import { Button } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { buildLongReview } from "../../../../../test/fixtures/review"
import { DetailSection, Fact } from "./detail-section"

const facts = (
  <div className="flex flex-col gap-y-2">
    <Fact label="Bought">12 days before the review</Fact>
    <Fact label="Delivered">12 Nov 2026</Fact>
  </div>
)
const meta = {
  title: "Review/Parts/Detail section",
  component: DetailSection,
  decorators: [(Story) => <div className="bg-ui-bg-base max-w-lg">{Story()}</div>],
  args: { title: "Order", children: facts },
} satisfies Meta<typeof DetailSection>
export default meta
type Story = StoryObj<typeof meta>

/** A region of its own, called by its heading. */
export const Facts: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("region", { name: "Order" })).toContainElement(canvas.getByText("Bought"))
  },
}
export const WithAction: Story = {
  args: {
    action: (
      <Button size="small" variant="transparent" className="text-ui-tag-blue-text">
        Order #1042
      </Button>
    ),
  },
}
export const LongBulgarian: Story = {
  globals: { viewport: { value: "narrow" } },
  args: {
    title: "Автор",
    children: (
      <>
        <Fact label={buildLongReview().author_name}>Потвърден купувач</Fact>
        <Fact label="Електронна поща">aleksandrina.konstantinova-hadzhinikolova@example.bg</Fact>
      </>
    ),
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth)
  },
}
