import { Text } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen } from "storybook/test"
import { LONG_BULGARIAN } from "../../../test/fixtures/review-texts"
import { words } from "../../../test/helpers/words"
import { FullModal } from "./full-modal"

const meta = {
  title: "Components/Full modal",
  component: FullModal,
  args: {
    title: "New guide",
    hint: "From a template or from nothing.",
    children: <Text size="small">Ring sizes</Text>,
    onClose: fn(),
  },
} satisfies Meta<typeof FullModal>
export default meta
type Story = StoryObj<typeof meta>

/** Named by its title and described by its hint; Escape closes it. */
export const Open: Story = {
  play: async ({ args, userEvent }) => {
    const modal = await screen.findByRole("dialog", { name: "New guide" })
    await expect(modal).toHaveAccessibleDescription("From a template or from nothing.")
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
/** The body scrolls, and the keyboard reaches it; the title stays. */
export const LongBulgarian: Story = {
  globals: { locale: "bg", viewport: { value: "narrow" } },
  args: {
    title: LONG_BULGARIAN.title,
    hint: LONG_BULGARIAN.title,
    children: <p className="txt-small whitespace-pre-wrap">{LONG_BULGARIAN.body.repeat(4)}</p>,
  },
}
