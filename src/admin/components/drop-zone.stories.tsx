import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fireEvent, fn } from "storybook/test"
import { DropZone } from "./drop-zone"

const csv = () => new File(["rating,body\n5,Хубаво\n"], "reviews.csv", { type: "text/csv" })

const meta = {
  title: "Components/Drop zone",
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
    await userEvent.upload(canvas.getByTestId("drop-zone-file"), csv())
    await expect(args.onFiles).toHaveBeenCalledWith([expect.objectContaining({ name: "reviews.csv" })])
  },
}
export const Dragging: Story = {
  play: async ({ canvas }) => {
    await fireEvent.dragEnter(await canvas.findByRole("button"))
    await expect(canvas.getByText("Let go of the file")).toBeVisible()
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
/** It says which file was taken, and takes another in its place. */
export const Chosen: Story = {
  args: { chosen: "contacts-of-the-old-site-before-the-move-2019-2024.csv", labelId: "label" },
  render: (args) => (
    <>
      <span id="label">Contacts</span>
      <DropZone {...args} />
    </>
  ),
  play: async ({ canvas, userEvent, args }) => {
    await expect(await canvas.findByRole("button")).toHaveAccessibleName(/^Contacts contacts-of-the-old-site.* Drop another file here, or choose one$/)
    await userEvent.upload(canvas.getByTestId("drop-zone-file"), csv())
    await expect(args.onFiles).toHaveBeenCalledOnce()
  },
}
export const ChosenNarrow: Story = { ...Chosen, globals: { viewport: { value: "narrow" } }, play: undefined }
export const Focused: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab()
    await expect(canvas.getByRole("button")).toHaveFocus()
  },
}
export const Bulgarian: Story = { globals: { locale: "bg", viewport: { value: "narrow" } } }
export const Dark: Story = { globals: { theme: "dark" } }
