import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { atLeast, exactly } from "../../../../../test/fixtures/review"
import { WaitingMark } from "./waiting-mark"

const meta = {
  title: "Review/Widgets/Waiting mark",
  component: WaitingMark,
  args: { pending: exactly(42) },
  decorators: [
    (Story) => (
      <header className="flex items-center justify-end border-b p-3">
        <Story />
      </header>
    ),
  ],
} satisfies Meta<typeof WaitingMark>

export default meta
type Story = StoryObj<typeof meta>

export const Some: Story = {
  play: async ({ canvas }) => {
    const link = await canvas.findByRole("link", { name: "Reviews: 42 waiting" })
    await expect(link).toHaveAttribute("href", "/reviews")
    await expect(link).toHaveTextContent("42")
  },
}
export const One: Story = { args: { pending: exactly(1) } }
/** Calm: no number, the way to the desk stays. */
export const NoneWaiting: Story = {
  args: { pending: exactly(0) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("link", { name: "Reviews: none waiting" })).toHaveTextContent(/^$/)
  },
}
export const TooMany: Story = {
  args: { pending: atLeast(1000) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("link", { name: "Reviews: more than 999 waiting" })).toHaveTextContent("999+")
  },
}
export const Unknown: Story = {
  args: { pending: null },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("link", { name: "Reviews" })).toBeVisible()
  },
}
export const OneInBulgarian: Story = {
  args: { pending: exactly(1) },
  globals: { locale: "bg" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("link", { name: "Отзиви: 1 чака" })).toBeVisible()
  },
}
export const Dark: Story = { globals: { theme: "dark" } }
