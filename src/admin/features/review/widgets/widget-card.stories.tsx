import { Text } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { LONG_BULGARIAN } from "../../../../../test/fixtures/review-texts"
import { WidgetCard, WidgetCardSkeleton } from "./widget-card"

const meta = {
  title: "Review/Widgets/Card",
  component: WidgetCard,
  args: {
    aside: <Text size="small">2 of 4 products reviewed</Text>,
    footer: { to: "/reviews?customer_id=cus_1", label: "All reviews of this customer" },
    children: <Text className="px-6 py-4">Content of the card</Text>,
  },
  decorators: [
    (Story) => (
      <main className="mx-auto max-w-[440px] p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof WidgetCard>

export default meta
type Story = StoryObj<typeof meta>

export const Full: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("heading", { level: 2, name: "Reviews" })).toBeVisible()
    await expect(canvas.getByRole("link", { name: "All reviews of this customer" })).toHaveAttribute(
      "href",
      "/reviews?customer_id=cus_1"
    )
  },
}
export const ContentOnly: Story = { args: { aside: undefined, footer: undefined } }
export const Loading: Story = { args: { aside: undefined, footer: undefined, children: <WidgetCardSkeleton /> } }
export const LongBulgarianText: Story = {
  args: {
    aside: <Text size="small">{LONG_BULGARIAN.author_name}</Text>,
    footer: { to: "/reviews", label: LONG_BULGARIAN.title },
    children: <Text className="px-6 py-4">{LONG_BULGARIAN.body}</Text>,
  },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
export const Dark: Story = { globals: { theme: "dark" } }
