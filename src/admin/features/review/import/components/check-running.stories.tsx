import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { buildImportIn } from "../../../../../../test/fixtures/review-import"
import { LONG_BULGARIAN } from "../../../../../../test/fixtures/review-texts"
import { CheckRunning } from "./check-running"

const meta = {
  title: "Review/Import/Check running",
  component: CheckRunning,
  args: { known: buildImportIn.checking() },
} satisfies Meta<typeof CheckRunning>

export default meta
type Story = StoryObj<typeof meta>

export const HalfWay: Story = {
  play: async ({ canvas }) => {
    const bar = await canvas.findByRole("progressbar", { name: "Checking woocommerce-reviews.csv" })
    await expect(bar).toHaveAttribute("aria-valuenow", "39")
    await expect(canvas.getByText("480 rows")).toBeVisible()
  },
}
export const JustStarted: Story = { args: { known: buildImportIn.checking({ bytes_read: 0, rows_read: 0 }) } }
export const FirstRow: Story = {
  args: { known: buildImportIn.checking({ bytes_read: 100, rows_read: 1 }) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("1 row")).toBeVisible()
  },
}
export const LongBulgarianText: Story = {
  args: { known: buildImportIn.checking({ filename: `${LONG_BULGARIAN.title}.csv` }) },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
