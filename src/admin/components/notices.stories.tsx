import { Button } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen, waitFor } from "storybook/test"
import { AnnouncerProvider } from "./announcer"
import { NoticeProvider, useNotify } from "./notices"

const undo = fn()

const Page = () => {
  const notify = useNotify()
  return (
    <div className="flex gap-2 p-6">
      <Button size="small" onClick={() => notify("Removed: Heading", { actions: [{ label: "Undo", onSelect: undo }] })}>
        Remove
      </Button>
      <Button size="small" variant="secondary" onClick={() => notify("Saved")}>
        Save
      </Button>
    </div>
  )
}

const meta = {
  title: "Components/Notices",
  component: NoticeProvider,
  args: { children: <Page /> },
  decorators: [
    (Story) => (
      <AnnouncerProvider>
        <main className="bg-ui-bg-base min-h-40">
          <Story />
        </main>
      </AnnouncerProvider>
    ),
  ],
} satisfies Meta<typeof NoticeProvider>
export default meta
type Story = StoryObj<typeof meta>

/** What was done stands at the foot of the page, once, with the way back. */
export const WithTheWayBack: Story = {
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("button", { name: "Remove" }))
    await userEvent.click(screen.getByRole("button", { name: "Remove" }))
    await userEvent.click(screen.getByRole("button", { name: "Save" }))
    await expect(await screen.findAllByRole("button", { name: "Undo" })).toHaveLength(1)
    await userEvent.click(screen.getByRole("button", { name: "Undo" }))
    await waitFor(() => expect(undo).toHaveBeenCalledOnce())
  },
}
export const Dark: Story = { globals: { theme: "dark" } }
