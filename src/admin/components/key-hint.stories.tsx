import { Button } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { KeyHint } from "./key-hint"

const meta = {
  title: "Components/Key hint",
  component: KeyHint,
  parameters: { layout: "centered" },
  globals: { viewport: { value: "desktop" } },
  args: { keys: ["A"] },
} satisfies Meta<typeof KeyHint>
export default meta
type Story = StoryObj<typeof meta>

export const OneKey: Story = {}
export const Together: Story = { args: { keys: ["⇧", "A"] } }
/** The caps are for the eye: the button is called by its word alone. */
export const InAButton: Story = {
  render: ({ keys }) => (
    <Button size="small" variant="secondary">
      Approve
      <KeyHint keys={keys} />
    </Button>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: "Approve" })).toHaveTextContent("ApproveA")
  },
}
/** A phone has no keys to press. */
export const HiddenOnAPhone: Story = {
  ...InAButton,
  globals: { viewport: { value: "phone" } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("A")).not.toBeVisible()
  },
}
