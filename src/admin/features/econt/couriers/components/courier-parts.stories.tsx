import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen } from "storybook/test"
import { buildCouriers, buildWindows } from "../../../../../../test/fixtures/econt-couriers"
import { words } from "../../../../../../test/helpers/words"
import { CourierList } from "./courier-list"
import { DayChoice } from "./day-choice"
import { WaitingList } from "./waiting-list"

const { days, waiting } = buildWindows()
const choose = fn()
const pick = fn()

const meta = {
  title: "Econt/Couriers/Parts",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-3xl p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const narrow = { locale: "bg", theme: "dark", viewport: { value: "narrow" } }

export const States: Story = {
  render: () => <CourierList requests={buildCouriers()} senderNames={new Map([["sender_1", "Ателие София"]])} retrying={null} onRetry={fn()} />,
}
export const StatesNarrow: Story = { ...States, globals: narrow }
/** Arrow keys move between the days. */
export const Days: Story = {
  render: () => <DayChoice days={days} value={days[0].date} onChange={choose} />,
  play: async ({ userEvent }) => {
    await userEvent.tab()
    await userEvent.keyboard("{ArrowDown}")
    await expect(choose).toHaveBeenCalledWith(days[1].date)
  },
}
export const DaysNarrow: Story = { ...Days, globals: narrow }
export const Waiting: Story = {
  render: () => <WaitingList waiting={waiting} chosen={new Set(["bewb_1"])} error={null} onChange={pick} />,
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("button", { name: words("econt_couriers.form.all") }))
    await expect(pick).toHaveBeenCalledWith(new Set(["bewb_1", "bewb_2", "bewb_3"]))
  },
}
export const WaitingWrong: Story = {
  render: () => (
    <WaitingList waiting={waiting} chosen={new Set()} error={words("econt_couriers.form.none_chosen")} onChange={fn()} />
  ),
  globals: narrow,
}
export const WaitingNone: Story = { render: () => <WaitingList waiting={[]} chosen={new Set()} error={null} onChange={fn()} /> }
