import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen } from "storybook/test"
import { buildReadyOrders } from "../../../../../../test/fixtures/econt-shipments"
import { words } from "../../../../../../test/helpers/words"
import { CreateBar } from "./create-bar"
import { ReadyFilters } from "./ready-filters"
import { ReadyTable } from "./ready-table"

const meta = {
  title: "Econt/Ready/Parts",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const nothing = () => undefined
const narrow = { locale: "bg", theme: "dark", viewport: { value: "narrow" } }
const onSelect = fn()
const onTypes = fn()
const onLeaveOut = fn()

export const Table: Story = {
  render: () => <ReadyTable orders={buildReadyOrders()} selected={new Map([["order_1", true]])} canSelect hasLetters isStale={false} onSelect={onSelect} />,
  play: async ({ userEvent }) => {
    onSelect.mockClear()
    screen.getByRole("link", { name: words("econt_ready.order", { number: 1101 }) }).focus()
    await userEvent.keyboard("{Shift>}{ArrowDown}{/Shift}")
    await expect(onSelect.mock.lastCall?.[0]).toHaveLength(2)
    await expect(screen.getByRole("link", { name: words("econt_ready.order", { number: 1102 }) })).toHaveFocus()
  },
}
export const TableNarrow: Story = { ...Table, globals: narrow }
export const TableReadOnly: Story = {
  render: () => <ReadyTable orders={buildReadyOrders()} selected={new Map()} canSelect={false} hasLetters isStale={false} onSelect={nothing} />,
  play: async () => {
    await expect(screen.queryByRole("checkbox")).toBeNull()
  },
}
export const Filters: Story = {
  render: () => <ReadyFilters query="" types={["office"]} onQuery={nothing} onTypes={onTypes} />,
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("button", { name: words("econt_parcel.type.locker") }))
    await expect(onTypes).toHaveBeenLastCalledWith(["office", "locker"])
  },
}
const bar = { count: 6, refused: 2, hasMore: true, isSelectingAll: false, isCut: false, isStarting: false, isBusy: false, onCreate: nothing, onLeaveOut, onSelectAll: nothing, onClear: nothing }
export const Bar: Story = {
  render: () => <CreateBar {...bar} />,
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("button", { name: words("econt_ready.leave_out") }))
    await expect(onLeaveOut).toHaveBeenCalled()
  },
}
export const BarBusy: Story = { render: () => <CreateBar {...bar} isBusy />, globals: narrow }
