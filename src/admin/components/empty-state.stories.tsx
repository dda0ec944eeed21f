import { Photo } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { LONG_BULGARIAN } from "../../../test/fixtures/review-texts"
import { EmptyState } from "./empty-state"

const meta = {
  title: "Components/Empty state",
  component: EmptyState,
  decorators: [(Story) => <div className="bg-ui-bg-base">{Story()}</div>],
  args: {
    title: "No reviews yet",
    hint: "Reviews appear here when customers write them.",
    icon: <Photo className="size-8" />,
    actions: <Button size="small">Import reviews</Button>,
  },
} satisfies Meta<typeof EmptyState>
export default meta
type Story = StoryObj<typeof meta>

export const Complete: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { level: 2 })).toHaveTextContent("No reviews yet")
    await expect(canvas.getByRole("button")).toBeEnabled()
  },
}
export const TitleAlone: Story = { args: { hint: undefined, icon: undefined, actions: undefined } }
export const WithContent: Story = {
  args: { actions: undefined, children: <p className="txt-small">42 · 2.6 s</p> },
}
/** Long words and several buttons keep within a phone of 320 px. */
export const LongBulgarian: Story = {
  globals: { viewport: { value: "narrow" } },
  args: {
    title: LONG_BULGARIAN.title,
    hint: LONG_BULGARIAN.body,
    actions: (
      <>
        <Button size="small">Внасяне на отзиви</Button>
        <Button size="small" variant="secondary">
          Изчистване на филтрите
        </Button>
      </>
    ),
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth)
  },
}
