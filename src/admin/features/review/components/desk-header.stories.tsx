import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen, waitFor } from "storybook/test"
import { buildCounts } from "../../../../../test/fixtures/review"
import { words } from "../../../../../test/helpers/words"
import { DEAL_SIZE, DeskHeader } from "./desk-header"

const meta = {
  title: "Review/Parts/Desk header",
  component: DeskHeader,
  decorators: [(Story) => <div className="bg-ui-bg-base">{Story()}</div>],
  args: {
    today: buildCounts().today,
    canDecide: true,
    canImport: true,
    isDealing: false,
    isZen: false,
    onDeal: fn(),
    onRecent: fn(),
    onTemplates: fn(),
    onHelp: fn(),
    onZen: fn(),
  },
} satisfies Meta<typeof DeskHeader>
export default meta
type Story = StoryObj<typeof meta>

export const Moderator: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: words("review.desk.give_me", { count: DEAL_SIZE }) }))
    await expect(args.onDeal).toHaveBeenCalledOnce()
  },
}
/** The menu opens and is used by keyboard alone; Escape gives the focus back. */
export const MenuByKeyboard: Story = {
  play: async ({ args, canvas, userEvent }) => {
    const trigger = canvas.getByRole("button", { name: words("review.desk.more") })
    trigger.focus()
    await userEvent.keyboard("{Enter}")
    const zen = await screen.findByRole("menuitem", { name: words("review.desk.zen") })
    await waitFor(() => expect(zen).toHaveFocus())
    await userEvent.keyboard("{Enter}")
    await expect(args.onZen).toHaveBeenCalledOnce()
    await userEvent.keyboard("{Enter}")
    await screen.findByRole("menu")
    await userEvent.keyboard("{Escape}")
    await waitFor(() => expect(trigger).toHaveFocus())
  },
}
/** Neither decides nor imports: what needs a permission is not offered. */
export const ReadOnly: Story = {
  args: { canDecide: false, canImport: false },
  play: async ({ canvas, userEvent }) => {
    const trigger = canvas.getByRole("button", { name: words("review.desk.more") })
    await userEvent.click(trigger)
    await screen.findByRole("menu")
    await expect(screen.queryByRole("menuitem", { name: words("review.desk.import") })).toBeNull()
    await expect(screen.queryByRole("menuitem", { name: words("review.desk.templates") })).toBeNull()
    await userEvent.keyboard("{Escape}")
    await waitFor(() => expect(trigger).toHaveFocus())
  },
}
export const Dealing: Story = { args: { isDealing: true } }
export const NumbersOnTheWay: Story = { args: { today: undefined } }
export const NothingDecidedYet: Story = { args: { today: { decided: 0, mine: 0, median_seconds: null } } }
export const OneAtATime: Story = { args: { isZen: true } }
export const Bulgarian: Story = { globals: { locale: "bg" } }
export const BulgarianOnAPhone: Story = { globals: { locale: "bg", viewport: { value: "narrow" } } }
