import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen } from "storybook/test"
import { buildSavedView, exactly } from "../../../../../test/fixtures/review"
import { LONG_BULGARIAN } from "../../../../../test/fixtures/review-texts"
import { words } from "../../../../../test/helpers/words"
import type { RailView } from "./view-rail"
import { ViewSelect } from "./view-select"

const views: RailView[] = [
  { key: "pending", label: "Pending", count: exactly(42), isActive: true },
  { key: "needs_edit", label: "Needs edit", count: exactly(3), isActive: false },
  { key: "all", label: "All", isActive: false },
]
const inactive = views.map((view) => ({ ...view, isActive: false }))
const saved = { ...buildSavedView(), isActive: false }

const meta = {
  title: "Review/Parts/View select",
  component: ViewSelect,
  decorators: [(Story) => <div className="bg-ui-bg-base max-w-sm p-4">{Story()}</div>],
  args: { views, savedViews: [saved], onOpenView: fn(), onOpenSaved: fn() },
} satisfies Meta<typeof ViewSelect>
export default meta
type Story = StoryObj<typeof meta>

/** Opened and chosen from by keyboard alone. */
export const ByKeyboard: Story = {
  play: async ({ args, canvas, userEvent }) => {
    canvas.getByRole("combobox", { name: words("review.view.label") }).focus()
    await userEvent.keyboard("{Enter}")
    await screen.findByRole("listbox")
    await userEvent.keyboard("{ArrowDown}{Enter}")
    await expect(args.onOpenView).toHaveBeenCalledOnce()
    await expect(args.onOpenView).toHaveBeenCalledWith("needs_edit")
  },
}
export const SavedViewChosen: Story = {
  play: async ({ args, canvas, userEvent }) => {
    canvas.getByRole("combobox").focus()
    await userEvent.keyboard("{Enter}")
    await userEvent.click(await screen.findByRole("option", { name: saved.name }))
    await expect(args.onOpenSaved).toHaveBeenCalledWith(expect.objectContaining({ id: saved.id }))
    await expect(args.onOpenView).not.toHaveBeenCalled()
  },
}
/** Filters that belong to no view. */
export const OfItsOwn: Story = {
  args: { views: inactive },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("combobox")).toHaveTextContent("–")
  },
}
export const LongBulgarian: Story = {
  args: { views: inactive, savedViews: [{ ...saved, name: LONG_BULGARIAN.title.slice(0, 60), isActive: true }] },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
