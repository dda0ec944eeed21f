import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { hoursAgo } from "../../../test/fixtures/review"
import { words } from "../../../test/helpers/words"
import { AgeChip } from "./age-chip"

const limits = { dueAfterHours: 24, overdueAfterHours: 48 }
const meta = {
  title: "Components/Age chip",
  component: AgeChip,
  parameters: { layout: "centered" },
  args: { since: hoursAgo(3), limits },
} satisfies Meta<typeof AgeChip>
export default meta
type Story = StoryObj<typeof meta>

/** Green: nobody has to hurry. */
export const Fresh: Story = {
  play: async ({ canvas, canvasElement }) => {
    const age = canvasElement.querySelector("[aria-hidden]")?.textContent ?? ""
    await expect(age).toMatch(/^3\D/)
    await expect(canvas.getByText(words("review.row.waiting", { age }))).toBeInTheDocument()
  },
}
/** Amber; a screen reader hears "due", for colour alone says nothing. */
export const Due: Story = {
  args: { since: hoursAgo(30) },
  globals: { locale: "en" },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^Waiting 30 .*, due$/)).toBeInTheDocument()
  },
}
export const Overdue: Story = {
  args: { since: hoursAgo(24 * 12) },
  globals: { locale: "en" },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^Waiting 12 .*, overdue$/)).toBeInTheDocument()
  },
}
export const JustNow: Story = { args: { since: hoursAgo(0) } }
export const Years: Story = { args: { since: hoursAgo(24 * 800) } }
export const Bulgarian: Story = { args: { since: hoursAgo(24 * 12) }, globals: { locale: "bg" } }
