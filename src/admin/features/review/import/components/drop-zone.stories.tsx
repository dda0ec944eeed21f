import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fireEvent, fn } from "storybook/test"
import { DropZone } from "./drop-zone"

const csv = () => new File(["rating,body\n5,Хубаво\n"], "reviews.csv", { type: "text/csv" })

const meta = {
  title: "Review/Import/Drop zone",
  component: DropZone,
  args: { onFiles: fn(), hasError: false, errorId: "what-is-wrong" },
  decorators: [
    (Story) => (
      <main className="mx-auto max-w-[720px] p-4">
        <Story />
        <p id="what-is-wrong" className="sr-only">
          The file is empty.
        </p>
      </main>
    ),
  ],
} satisfies Meta<typeof DropZone>

export default meta
type Story = StoryObj<typeof meta>

export const Idle: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.upload(canvas.getByTestId("review-import-file"), csv())
    await expect(args.onFiles).toHaveBeenCalledWith([expect.objectContaining({ name: "reviews.csv" })])
  },
}
export const Dragging: Story = {
  play: async ({ canvas }) => {
    await fireEvent.dragEnter(await canvas.findByRole("button"))
    await expect(canvas.getByText("Let go to upload")).toBeVisible()
  },
}
export const Dropped: Story = {
  play: async ({ canvas, args }) => {
    const zone = await canvas.findByRole("button")
    await fireEvent.dragEnter(zone)
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(csv())
    zone.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }))
    await expect(args.onFiles).toHaveBeenCalledWith([expect.objectContaining({ name: "reviews.csv" })])
    await expect(await canvas.findByText("Drop a file here, or choose one")).toBeVisible()
  },
}
export const Wrong: Story = {
  args: { hasError: true },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button")).toHaveAccessibleDescription("The file is empty.")
  },
}
export const Focused: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab()
    await expect(canvas.getByRole("button")).toHaveFocus()
  },
}
export const Bulgarian: Story = { globals: { locale: "bg", viewport: { value: "narrow" } } }
export const Dark: Story = { globals: { theme: "dark" } }
