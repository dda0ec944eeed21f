import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn } from "storybook/test"
import { buildTimelineEntry, COLLEAGUE, hoursAgo, ME } from "../../../../../test/fixtures/review"
import { LONG_BULGARIAN } from "../../../../../test/fixtures/review-texts"
import { words } from "../../../../../test/helpers/words"
import { Timeline } from "./timeline"

const entries = [
  buildTimelineEntry({ id: "bract_5", action: "approve", from_status: "needs_edit", to_status: "published", actor: ME, created_at: hoursAgo(1) }),
  buildTimelineEntry({ id: "bract_4", action: "note", to_status: null, actor: COLLEAGUE, note: "The customer sent a new text.", created_at: hoursAgo(5) }),
  buildTimelineEntry({ id: "bract_3", action: "hold", to_status: "needs_edit", reason_code: "personal_data", actor: COLLEAGUE, created_at: hoursAgo(30) }),
  buildTimelineEntry({ id: "bract_2", action: "reject", to_status: "rejected", reason_code: "off_topic", undone: true, actor: ME, created_at: hoursAgo(31) }),
  buildTimelineEntry({ created_at: hoursAgo(50) }),
]
const meta = {
  title: "Review/Parts/Timeline",
  component: Timeline,
  decorators: [(Story) => <div className="bg-ui-bg-base max-w-xl">{Story()}</div>],
  args: { entries, canWrite: true, isSaving: false, onAddNote: fn((_note: string, onSaved: () => void) => onSaved()) },
} satisfies Meta<typeof Timeline>
export default meta
type Story = StoryObj<typeof meta>

export const Complete: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole("listitem")).toHaveLength(5)
    await expect(canvas.getByText(words("review.detail.undone"))).toBeVisible()
  },
}
/** Ctrl and Enter save the note; the field is empty again once it is saved. */
export const WritingANote: Story = {
  play: async ({ args, canvas, userEvent }) => {
    const field = canvas.getByRole("textbox")
    await userEvent.type(field, " Обадих се на клиента ")
    await expect(canvas.getByRole("button", { name: words("review.detail.note_add") })).toBeEnabled()
    await userEvent.keyboard("{Control>}{Enter}{/Control}")
    await expect(args.onAddNote).toHaveBeenCalledOnce()
    await expect(args.onAddNote).toHaveBeenCalledWith("Обадих се на клиента", expect.any(Function))
    await expect(field).toHaveValue("")
  },
}
/** While a note is on the way, a second Enter sends nothing. */
export const Saving: Story = {
  args: { isSaving: true },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole("textbox"), "Обадих се{Control>}{Enter}{/Control}")
    await expect(args.onAddNote).not.toHaveBeenCalled()
  },
}
export const OnTheWay: Story = { args: { entries: undefined } }
export const Empty: Story = { args: { entries: [] } }
export const ReadOnly: Story = {
  args: { canWrite: false },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("textbox")).toBeNull()
  },
}
export const LongBulgarian: Story = {
  args: { entries: [buildTimelineEntry({ action: "note", actor: ME, note: LONG_BULGARIAN.body }), ...entries.slice(2)] },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
