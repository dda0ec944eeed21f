import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen, within } from "storybook/test"
import { buildEntries, buildPayouts, buildTotals, PAYOUT } from "../../../../../../test/fixtures/econt-cod"
import { words } from "../../../../../../test/helpers/words"
import { COD_STATES } from "../../../../../contracts/econt-cod"
import { CodBadge } from "./cod-badge"
import { CodFilters } from "./cod-filters"
import { CodTable } from "./cod-table"
import { PayoutList } from "./payout-list"
import { TotalCards } from "./total-cards"
import { WeekPlot } from "./week-plot"

const { totals, weeks } = buildTotals()
const onStates = fn()
const onDay = fn()
const choosePayout = fn()

const meta = {
  title: "Econt/Ledger/Parts",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-4xl p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const narrow = { locale: "bg", theme: "dark", viewport: { value: "narrow" } }

export const States: Story = {
  render: () => (
    <div className="flex flex-wrap gap-2">
      {COD_STATES.map((state) => (
        <CodBadge key={state} state={state} />
      ))}
    </div>
  ),
}
export const StatesNarrow: Story = { ...States, globals: narrow }
export const Totals: Story = { render: () => <TotalCards totals={totals} chosen={["late"]} onChoose={fn()} /> }
export const TotalsNarrow: Story = { ...Totals, globals: narrow }

/** The numbers of the plot are in a table. */
export const Weeks: Story = {
  render: () => <WeekPlot weeks={weeks} />,
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByText(words("econt_ledger.weeks.table")))
    await expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(4)
  },
}
export const WeeksNarrow: Story = { ...Weeks, globals: narrow }
export const OneWeek: Story = { render: () => <WeekPlot weeks={weeks.slice(0, 1)} /> }
export const NoWeeks: Story = { render: () => <WeekPlot weeks={[]} /> }
export const Table: Story = { render: () => <CodTable entries={buildEntries()} isStale={false} /> }
export const TableNarrow: Story = { ...Table, globals: narrow }
export const Stale: Story = { render: () => <CodTable entries={buildEntries()} isStale /> }
export const Payouts: Story = {
  render: () => <PayoutList payouts={buildPayouts()} chosen={PAYOUT} onChoose={choosePayout} />,
  play: async ({ userEvent }) => {
    const [first] = screen.getAllByRole("button")
    await expect(first).toHaveAttribute("aria-pressed", "true")
    await userEvent.click(first)
    await expect(choosePayout).toHaveBeenCalledWith(PAYOUT)
  },
}
export const PayoutsNarrow: Story = { ...Payouts, globals: narrow }
export const Filters: Story = {
  render: () => (
    <CodFilters
      states={["late"]}
      from="2026-11-01"
      to=""
      query=""
      isNarrowed
      isDownloading={false}
      onStates={onStates}
      onDay={onDay}
      onQuery={fn()}
      onClear={fn()}
      onDownload={fn()}
    />
  ),
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("button", { name: new RegExp(words("econt_ledger.filter.state")) }))
    await userEvent.click(await screen.findByRole("menuitemcheckbox", { name: words("econt_ledger.state.differs") }))
    await expect(onStates).toHaveBeenCalledWith(["late", "differs"])
  },
}
export const FiltersNarrow: Story = { render: Filters.render, globals: narrow }
