import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { LONG_BULGARIAN } from "../../../test/fixtures/review-texts"
import { RunningWork } from "./running-work"

const meta = {
  title: "Components/Running work",
  component: RunningWork,
  args: { heading: "Importing", hint: "You may leave this page.", share: 0.39, numbers: "480 of 1,231" },
} satisfies Meta<typeof RunningWork>
export default meta
type Story = StoryObj<typeof meta>

export const HalfWay: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("progressbar", { name: "Importing" })).toHaveAttribute("aria-valuenow", "39")
    await expect(canvas.getByText("480 of 1,231")).toBeVisible()
  },
}
export const LongBulgarianText: Story = {
  args: { heading: LONG_BULGARIAN.title, hint: LONG_BULGARIAN.body },
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
}
/** How much there is to do is not known yet. */
export const WithoutShare: Story = {
  args: { share: null },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("480 of 1,231")).toBeVisible()
    await expect(canvas.queryByRole("progressbar")).toBeNull()
  },
}
