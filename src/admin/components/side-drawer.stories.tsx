import { Button, Text } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen } from "storybook/test"
import { LONG_BULGARIAN } from "../../../test/fixtures/review-texts"
import { words } from "../../../test/helpers/words"
import { SideDrawer } from "./side-drawer"

const meta = {
  title: "Components/Side drawer",
  component: SideDrawer,
  args: {
    title: "Recent actions",
    hint: "What was decided today.",
    children: <Text size="small">Approved: Perfect gift</Text>,
    onClose: fn(),
  },
} satisfies Meta<typeof SideDrawer>
export default meta
type Story = StoryObj<typeof meta>

/** Named by its title and described by its hint; Escape closes it. */
export const Open: Story = {
  play: async ({ args, userEvent }) => {
    const drawer = await screen.findByRole("dialog", { name: "Recent actions" })
    await expect(drawer).toHaveAccessibleDescription("What was decided today.")
    await userEvent.keyboard("{Escape}")
    await expect(args.onClose).toHaveBeenCalledOnce()
  },
}
export const ClosedByItsButton: Story = {
  play: async ({ args, userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("core.close") }))
    await expect(args.onClose).toHaveBeenCalledOnce()
  },
}
export const WithoutHint: Story = { args: { hint: undefined } }
export const WithFooter: Story = {
  args: {
    footer: (
      <>
        <Button size="small" variant="secondary">
          Cancel
        </Button>
        <Button size="small">Save</Button>
      </>
    ),
  },
}
/** The body scrolls, and the keyboard reaches it; title and footer stay. */
export const LongBulgarian: Story = {
  globals: { locale: "bg", viewport: { value: "narrow" } },
  args: {
    title: LONG_BULGARIAN.title,
    hint: LONG_BULGARIAN.title,
    children: <p className="txt-small whitespace-pre-wrap">{LONG_BULGARIAN.body.repeat(4)}</p>,
    footer: <Button size="small">Запазване</Button>,
  },
  play: async () => {
    const close = await screen.findByRole("button", { name: words("core.close") })
    await expect(close.offsetWidth).toBe(close.offsetHeight)
  },
}
