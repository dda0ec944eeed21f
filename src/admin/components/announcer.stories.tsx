import { Button, Text } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { AnnouncerProvider, useAnnounce } from "./announcer"

const Speaker = ({ message }: { message: string }) => {
  const announce = useAnnounce()
  return (
    <div className="flex flex-col items-start gap-y-2 p-6">
      <Text size="small">A screen reader hears this when the button is pressed: {message}</Text>
      <Button size="small" onClick={() => announce(message)}>
        {message}
      </Button>
    </div>
  )
}

const meta = {
  title: "Components/Announcer",
  component: AnnouncerProvider,
  args: { children: <Speaker message="Approved, 41 left" /> },
} satisfies Meta<typeof AnnouncerProvider>
export default meta
type Story = StoryObj<typeof meta>

/** Nothing to see: the region is there before anything is said. */
export const Silent: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("status")).toBeEmptyDOMElement()
  },
}
/** The same words twice are two announcements: the region changes each time. */
export const SaidTwice: Story = {
  play: async ({ canvas, userEvent }) => {
    const region = canvas.getByRole("status")
    await userEvent.click(canvas.getByRole("button"))
    const first = region.textContent
    await userEvent.click(canvas.getByRole("button"))
    await expect(region).toHaveTextContent("Approved, 41 left")
    await expect(region.textContent).not.toBe(first)
  },
}
export const Bulgarian: Story = { args: { children: <Speaker message="Одобрен, остават 41" /> } }
