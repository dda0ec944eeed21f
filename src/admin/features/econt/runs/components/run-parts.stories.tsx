import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen } from "storybook/test"
import { buildRun, buildRunItem } from "../../../../../../test/fixtures/econt-shipments"
import { words } from "../../../../../../test/helpers/words"
import { RunPanel } from "./run-panel"
import { RunResults } from "./run-results"

const meta = {
  title: "Econt/Runs/Parts",
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
const onStop = fn()
const onGoOn = fn()

export const Running: Story = {
  render: () => (
    <RunPanel run={buildRun({ total: 500, done: 180, failed: 20 })} pace={120} isSteering={false} onStop={onStop} onGoOn={onGoOn} onClose={nothing} />
  ),
  play: async ({ userEvent }) => {
    await expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "200")
    await expect(screen.getByText(new RegExp(words("econt_runs.left_minutes", { count: 3 })))).toBeVisible()
    await userEvent.click(screen.getByRole("button", { name: words("econt_runs.stop") }))
    await expect(onStop).toHaveBeenCalled()
  },
}
export const RunningNarrow: Story = { ...Running, globals: narrow }
export const Stopped: Story = {
  render: () => <RunPanel run={buildRun({ state: "stopped" })} pace={null} isSteering={false} onStop={onStop} onGoOn={onGoOn} onClose={nothing} />,
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("button", { name: words("econt_runs.go_on") }))
    await expect(onGoOn).toHaveBeenCalled()
  },
}
export const Done: Story = {
  render: () => <RunPanel run={buildRun({ state: "done", done: 6, failed: 0 })} pace={null} isSteering={false} onClose={nothing} />,
}
export const Results: Story = {
  render: () => (
    <RunResults
      run={buildRun({ state: "done", done: 4, failed: 2, skipped: 1 })}
      shown="failed"
      items={[
        buildRunItem({ state: "failed", waybill_id: null, shipment_number: null, problems: [{ code: "receiver_phone_missing", path: "receiver.phone", severity: "error", message: null }] }),
        buildRunItem({ state: "failed", waybill_id: null, shipment_number: null }, 1),
      ]}
      hasMore
      isLoadingMore={false}
      onShow={nothing}
      onMore={nothing}
    />
  ),
  play: async () => {
    await expect(screen.getByText(words("econt_problems.receiver_phone_missing"))).toBeVisible()
    await expect(screen.getAllByRole("link", { name: new RegExp(words("econt_runs.mend")) })[0]).toHaveAttribute("href", "/orders/order_1")
  },
}
export const ResultsNarrow: Story = { ...Results, globals: narrow }
