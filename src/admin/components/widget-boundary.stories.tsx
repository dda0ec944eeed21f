import { Container, Text } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, spyOn } from "storybook/test"
import { words } from "../../../test/helpers/words"
import { WidgetBoundary } from "./widget-boundary"

const Broken = (): never => {
  throw new Error("This widget cannot be drawn")
}

/** React writes every error that a boundary caught to the console; here it is meant. */
const expectError = () => void spyOn(console, "error").mockImplementation(() => undefined)

const meta = {
  title: "Components/Widget boundary",
  component: WidgetBoundary,
  args: {
    children: (
      <Container className="px-6 py-4">
        <Text size="small">A widget that works</Text>
      </Container>
    ),
  },
} satisfies Meta<typeof WidgetBoundary>
export default meta
type Story = StoryObj<typeof meta>

export const Working: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText("A widget that works")).toBeVisible()
  },
}
export const Failed: Story = {
  args: { children: <Broken /> },
  beforeEach: expectError,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(words("core.widget_failed"))).toBeVisible()
  },
}
/** The top bar has no room for a card: nothing is drawn. */
export const FailedWithoutTrace: Story = {
  args: { children: <Broken />, fallback: null },
  beforeEach: expectError,
  play: async ({ canvas }) => {
    await expect(canvas.queryByText(words("core.widget_failed"))).toBeNull()
  },
}
export const Bulgarian: Story = { ...Failed, globals: { locale: "bg" } }
