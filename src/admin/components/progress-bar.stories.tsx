import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { ProgressBar } from "./progress-bar"

const meta = {
  title: "Components/Progress bar",
  component: ProgressBar,
  args: { share: 0.42, label: "Uploading reviews.csv" },
  decorators: [
    (Story) => (
      <main className="mx-auto max-w-[720px] p-4">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof ProgressBar>

export default meta
type Story = StoryObj<typeof meta>

export const UnderWay: Story = {
  play: async ({ canvas }) => {
    const bar = await canvas.findByRole("progressbar", { name: "Uploading reviews.csv" })
    await expect(bar).toHaveAttribute("aria-valuetext", "42%")
  },
}
export const Empty: Story = { args: { share: 0 } }
export const Full: Story = { args: { share: 1 } }
/** A share that is not one: the bar stays within its bounds. */
export const TooMuch: Story = {
  args: { share: 1.3 },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("progressbar")).toHaveAttribute("aria-valuenow", "100")
  },
}
export const Bulgarian: Story = { args: { label: "Качва се отзиви.csv" }, globals: { locale: "bg", theme: "dark" } }
