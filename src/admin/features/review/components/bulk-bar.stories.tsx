import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn } from "storybook/test"
import { buildLongReview, COLLEAGUE } from "../../../../../test/fixtures/review"
import { words } from "../../../../../test/helpers/words"
import { BulkBar, BulkProgress, type BulkProgressState } from "./bulk-bar"

const meta = {
  title: "Review/Parts/Bulk bar",
  component: BulkBar,
  args: {
    count: 3,
    loaded: 50,
    hasMore: true,
    isSelectingAll: false,
    isTruncated: false,
    possible: ["approve", "reject", "spam"],
    keys: { approve: ["⇧", "A"], reject: ["⇧", "R"] },
    onSelectLoaded: fn(),
    onSelectAll: fn(),
    onClear: fn(),
    onDecide: fn(),
  },
} satisfies Meta<typeof BulkBar>
export default meta
type Story = StoryObj<typeof meta>

export const Some: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: words("review.decision.reject") }))
    await expect(args.onDecide).toHaveBeenCalledWith("reject")
    await userEvent.click(canvas.getByRole("button", { name: words("review.bulk.select_all") }))
    await expect(args.onSelectAll).toHaveBeenCalledOnce()
    await userEvent.click(canvas.getByRole("button", { name: words("review.bulk.clear") }))
    await expect(args.onClear).toHaveBeenCalledOnce()
  },
}
export const AllLoaded: Story = { args: { count: 50, hasMore: false, keys: {} } }
export const SelectingAll: Story = { args: { isSelectingAll: true } }
/** The selection has an upper end, and says so instead of offering more. */
export const Truncated: Story = {
  args: { count: 5000, loaded: 50, isTruncated: true },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("button", { name: words("review.bulk.select_all") })).toBeNull()
  },
}
/** Decisions that none of the selected can take are not offered. */
export const Published: Story = {
  args: { possible: ["reject", "reopen"], keys: {} },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("button", { name: words("review.decision.approve") })).toBeNull()
  },
}
export const Bulgarian: Story = { globals: { locale: "bg", viewport: { value: "narrow" } } }

const running: BulkProgressState = {
  batchId: "rbat_story000001",
  total: 1200,
  done: 400,
  isRunning: true,
  isStopped: false,
  conflicts: [],
}
const actions = { onStop: fn(), onShow: fn(), onClose: fn() }
export const Running: Story = {
  render: () => <BulkProgress progress={running} {...actions} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: words("review.bulk.stop") }))
    await expect(actions.onStop).toHaveBeenCalled()
  },
}
export const Stopped: Story = {
  render: () => <BulkProgress progress={{ ...running, isRunning: false, isStopped: true }} {...actions} />,
}
export const Done: Story = {
  render: () => <BulkProgress progress={{ ...running, done: 1200, isRunning: false }} {...actions} />,
}
/** Reviews that could not be decided are named, each with the way to it. */
export const DoneWithConflicts: Story = {
  render: () => (
    <BulkProgress
      progress={{
        ...running,
        done: 1198,
        isRunning: false,
        conflicts: [
          { id: "brev_2", text: `Lovely, a little small: ${words("review.bulk.conflict_stale", { name: COLLEAGUE.name })}` },
          { id: "brev_long", text: `${buildLongReview().title}: ${words("review.bulk.conflict_missing")}` },
        ],
      }}
      {...actions}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getAllByRole("button", { name: words("review.bulk.show") })[1])
    await expect(actions.onShow).toHaveBeenCalledWith("brev_long")
  },
}
