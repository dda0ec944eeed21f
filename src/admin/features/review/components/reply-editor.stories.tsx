import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn } from "storybook/test"
import { COLLEAGUE, hoursAgo } from "../../../../../test/fixtures/review"
import { LONG_BULGARIAN } from "../../../../../test/fixtures/review-texts"
import { words } from "../../../../../test/helpers/words"
import { REPLY_MAX, type Reply } from "../../../../contracts/review"
import { ReplyEditor } from "./reply-editor"

const reply: Reply = {
  body: "Thank you, Emily! A smaller size is on its way to you.",
  author: COLLEAGUE,
  version: 1,
  updated_at: hoursAgo(20),
}
const meta = {
  title: "Review/Parts/Reply editor",
  component: ReplyEditor,
  decorators: [(Story) => <div className="bg-ui-bg-base max-w-xl">{Story()}</div>],
  args: {
    reply: null,
    draft: null,
    isPublished: true,
    canWrite: true,
    isSaving: false,
    onSave: fn(),
    onRemove: fn(),
    onUseTemplate: fn(),
  },
} satisfies Meta<typeof ReplyEditor>
export default meta
type Story = StoryObj<typeof meta>

/** The button comes with the first letter; Ctrl and Enter publish as well, without spaces around. */
export const Empty: Story = {
  play: async ({ args, canvas, userEvent }) => {
    const publish = { name: words("review.reply.publish") }
    await expect(canvas.queryByRole("button", publish)).toBeNull()
    await userEvent.type(canvas.getByRole("textbox"), "Благодарим! ")
    await expect(canvas.getByRole("button", publish)).toBeEnabled()
    await userEvent.keyboard("{Control>}{Enter}{/Control}")
    await expect(args.onSave).toHaveBeenCalledOnce()
    await expect(args.onSave).toHaveBeenCalledWith("Благодарим!")
  },
}
export const FromATemplate: Story = { args: { draft: "Здравейте, Мария! Благодарим Ви за отзива." } }
export const NotPublishedYet: Story = {
  args: { draft: "Thank you!", isPublished: false },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(words("review.reply.not_public"))).toBeVisible()
  },
}
/** Nothing to save until something changed; the reply can be taken back. */
export const Replied: Story = {
  args: { reply },
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole("button", { name: words("review.reply.update") })).toBeDisabled()
    await userEvent.click(canvas.getByRole("button", { name: words("review.reply.remove") }))
    await expect(args.onRemove).toHaveBeenCalledOnce()
  },
}
export const Saving: Story = { args: { reply, draft: `${reply.body} Best wishes.`, isSaving: true } }
/** The end of the field comes near. */
export const NearlyFull: Story = {
  args: { draft: LONG_BULGARIAN.body.repeat(4).slice(0, REPLY_MAX - 42) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(words("review.reply.left", { count: 42 }))).toBeVisible()
  },
}
export const ReadOnly: Story = {
  args: { reply, canWrite: false },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("textbox")).toBeNull()
    await expect(canvas.getByText(reply.body)).toBeVisible()
  },
}
/** Nothing is drawn. */
export const ReadOnlyWithoutReply: Story = {
  args: { canWrite: false },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("heading")).toBeNull()
  },
}
export const Bulgarian: Story = {
  args: { reply: { ...reply, body: LONG_BULGARIAN.body } },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
