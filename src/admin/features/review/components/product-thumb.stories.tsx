import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { RING } from "../../../../../test/fixtures/pictures"
import { ProductThumb } from "./product-thumb"

const meta = {
  title: "Review/Parts/Product thumb",
  component: ProductThumb,
  parameters: { layout: "centered" },
  args: { src: RING },
} satisfies Meta<typeof ProductThumb>
export default meta
type Story = StoryObj<typeof meta>

/** Said by the title beside it, so not announced itself. */
export const Small: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("img")).toBeNull()
  },
}
export const Large: Story = { args: { size: "large" } }
export const WithoutPicture: Story = { args: { src: null } }
export const LargeWithoutPicture: Story = { args: { src: null, size: "large" } }
export const Dark: Story = { args: { src: null }, globals: { theme: "dark" } }
