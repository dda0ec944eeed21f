import type { Meta, StoryObj } from "@storybook/react-vite"
import { FirstRun, NothingMatches, OfflineBanner, QueueClear, ReadOnlyBanner, ViewEmpty } from "./desk-states"
import { ListSkeleton } from "./review-list"
import { StarChart } from "./star-chart"
import { UndoStrip } from "./undo-strip"

const noop = () => undefined
const meta = {
  title: "Review/States",
  component: QueueClear,
  decorators: [(Story) => <div className="bg-ui-bg-base relative min-h-32">{Story()}</div>],
  args: {
    today: { decided: 42, median_seconds: 2.6 },
    waiting: [{ key: "needs_edit", label: "Needs edit", count: "4" }],
    onOpenView: noop,
  },
} satisfies Meta<typeof QueueClear>
export default meta
type Story = StoryObj<typeof meta>

export const Clear: Story = {}
export const ClearWithoutWork: Story = { args: { today: { decided: 0, median_seconds: null }, waiting: [] } }
export const FilteredEmpty: Story = { render: () => <NothingMatches onClear={noop} /> }
export const EmptyView: Story = { render: () => <ViewEmpty /> }
export const NoReviewsYet: Story = { render: () => <FirstRun canImport /> }
export const Offline: Story = { render: () => <OfflineBanner waiting={3} /> }
export const ReadOnly: Story = { render: () => <ReadOnlyBanner /> }
export const Loading: Story = { render: () => <ListSkeleton /> }
export const ByStar: Story = { render: () => <StarChart counts={{ 5: 120, 4: 31, 3: 9, 2: 4, 1: 17 }} /> }
export const Undo: Story = {
  render: () => <UndoStrip text="Approved: Perfect gift" keys={["Z"]} onUndo={noop} onClose={noop} />,
}
