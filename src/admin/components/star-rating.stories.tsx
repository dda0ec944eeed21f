import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { words } from "../../../test/helpers/words"
import { StarRating } from "./star-rating"

const meta = {
  title: "Components/Star rating",
  component: StarRating,
  parameters: { layout: "centered" },
  args: { rating: 4 },
} satisfies Meta<typeof StarRating>
export default meta
type Story = StoryObj<typeof meta>

export const Small: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("img", { name: words("core.stars", { rating: 4 }) })).toBeVisible()
  },
}
export const Base: Story = { args: { size: "base" } }
export const One: Story = { args: { rating: 1 } }
/** An average fills to the nearest star; the words keep the decimals. */
export const Average: Story = {
  args: { rating: 4.67, size: "base" },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll("svg.text-ui-tag-orange-icon")).toHaveLength(5)
  },
}
export const Bulgarian: Story = {
  globals: { locale: "bg" },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("img", { name: "4 от 5" })).toBeVisible()
  },
}
export const Dark: Story = { globals: { theme: "dark" } }
