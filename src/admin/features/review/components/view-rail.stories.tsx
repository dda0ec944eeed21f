import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen, waitFor } from "storybook/test"
import { atLeast, buildSavedView, exactly } from "../../../../../test/fixtures/review"
import { LONG_BULGARIAN } from "../../../../../test/fixtures/review-texts"
import { words } from "../../../../../test/helpers/words"
import { ViewRail, type RailView } from "./view-rail"

const views: RailView[] = [
  { key: "pending", label: "Pending", count: exactly(42), isActive: true },
  { key: "needs_edit", label: "Needs edit", count: exactly(3), isActive: false },
  { key: "published", label: "Published", count: atLeast(1000), isActive: false },
  { key: "all", label: "All", isActive: false },
]
const mine = { ...buildSavedView(), isActive: false }
const colleagues = { ...buildSavedView({ id: "brview_2", name: "With pictures", mine: false }), isActive: false }

const meta = {
  title: "Review/Parts/View rail",
  component: ViewRail,
  decorators: [(Story) => <div className="h-[420px] w-60">{Story()}</div>],
  args: {
    views,
    savedViews: [mine, colleagues],
    canSave: true,
    onOpenView: fn(),
    onOpenSaved: fn(),
    onSave: fn(),
    onRename: fn(),
    onShare: fn(),
    onRemove: fn(),
  },
} satisfies Meta<typeof ViewRail>
export default meta
type Story = StoryObj<typeof meta>

export const Complete: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole("button", { current: "page" })).toHaveTextContent("Pending42")
    await userEvent.click(canvas.getByRole("button", { name: /^Published/ }))
    await expect(args.onOpenView).toHaveBeenCalledWith("published")
    await userEvent.click(canvas.getByRole("button", { name: words("review.view.save") }))
    await expect(args.onSave).toHaveBeenCalledOnce()
  },
}
/** One's own view has a menu, and a colleague's has none; Escape gives the focus back. */
export const MenuByKeyboard: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.queryByRole("button", { name: words("review.view.menu", { name: "With pictures" }) })).toBeNull()
    const trigger = canvas.getByRole("button", { name: words("review.view.menu", { name: mine.name }) })
    trigger.focus()
    await userEvent.keyboard("{Enter}")
    await screen.findByRole("menu")
    await userEvent.keyboard("{ArrowDown}{Enter}")
    await expect(args.onShare).toHaveBeenCalledWith(expect.objectContaining({ id: mine.id }), false)
    await waitFor(() => expect(trigger).toHaveFocus())
    await userEvent.keyboard("{Enter}")
    await screen.findByRole("menu")
    await userEvent.keyboard("{Escape}")
    await waitFor(() => expect(trigger).toHaveFocus())
  },
}
export const SavedViewOpen: Story = {
  args: { views: views.map((view) => ({ ...view, isActive: false })), savedViews: [{ ...mine, isActive: true }, colleagues] },
}
/** The view is as it was: there is nothing to save. */
export const NothingToSave: Story = {
  args: { canSave: false, savedViews: [] },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: words("review.view.save") })).toBeDisabled()
  },
}
export const CountsOnTheWay: Story = { args: { views: views.map((view) => ({ ...view, count: undefined })) } }
export const LongBulgarian: Story = {
  args: {
    views: views.map((view, index) => ({ ...view, label: ["Чакащи", "За редакция", "Публикувани", "Всички"][index] })),
    savedViews: [{ ...mine, name: LONG_BULGARIAN.title.slice(0, 60), isActive: true }, colleagues],
  },
  globals: { locale: "bg" },
}
