import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen } from "storybook/test"
import { EVENTS } from "../../../../../../test/fixtures/econt-panel"
import { words } from "../../../../../../test/helpers/words"
import { PARCEL_STATES, WAYBILL_STATES, type Problem } from "../../../../../contracts/econt"
import { Money } from "./money"
import { ParcelTimeline } from "./parcel-timeline"
import { PrintMenu } from "./print-menu"
import { ProblemList } from "./problem-list"
import { StateBadge } from "./state-badge"
import { WaybillHistory } from "./waybill-history"

const meta = {
  title: "Econt/Shared",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-[560px] p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const narrow = { locale: "bg", theme: "dark", viewport: { value: "narrow" } }

export const History: Story = {
  render: () => (
    <WaybillHistory
      history={["courier.requested", "labels.printed", "waybill.created", "waybill.painted"].map((action, index) => ({
        action,
        actor: index === 3 ? null : "Елена",
        facts: {},
        created_at: `2026-11-20T09:1${9 - index}:00.000Z`,
      }))}
    />
  ),
}
export const HistoryNarrow: Story = { ...History, globals: narrow }

export const States: Story = {
  render: () => (
    <div className="flex flex-wrap gap-2">
      {WAYBILL_STATES.map((state) => (
        <StateBadge key={state} state={state} parcelState={null} />
      ))}
      {PARCEL_STATES.map((state) => (
        <StateBadge key={state} state="created" parcelState={state} />
      ))}
    </div>
  ),
}
export const StatesNarrow: Story = { ...States, globals: narrow }

export const Timeline: Story = {
  render: () => (
    <ParcelTimeline events={[{ ...EVENTS[0], type: "teleport", text: "Телепортирана", text_en: "Teleported" }, ...EVENTS]} />
  ),
  play: async () => {
    await expect(screen.getByText(words("econt_parcel.event.in_delivery_office"))).toBeVisible()
    await expect(screen.getByText("Teleported")).toBeVisible()
    await expect(screen.getAllByRole("listitem")[1]).toHaveTextContent(/Sofia Vitosha · .*12:05/)
  },
}
export const TimelineNarrow: Story = { render: () => <ParcelTimeline events={EVENTS} />, globals: narrow }
export const TimelineEmpty: Story = { render: () => <ParcelTimeline events={[]} /> }

const PROBLEMS: Problem[] = [
  { code: "cod_missing", path: "cod_amount", severity: "warning", message: null, values: { outstanding: 57.4 } },
  { code: "double_charge", path: "cod_amount", severity: "error", message: null, values: { amount: 57.4, allowed: 51.9 } },
  { code: "econt_other", path: null, severity: "error", message: "Грешно поле X" },
  { code: "brand_new", path: null, severity: "warning", message: "Нова бележка" },
]
const onGoTo = fn()

/** Errors come first; amounts are money; words of Econt's are told as its own. */
export const Problems: Story = {
  render: () => <ProblemList problems={PROBLEMS} onGoTo={onGoTo} />,
  play: async ({ userEvent }) => {
    const items = screen.getAllByRole("listitem")
    await expect(items[0]).toHaveTextContent("€51.90")
    await expect(items[1]).toHaveTextContent("Econt: “Грешно поле X”")
    await expect(items[3]).toHaveTextContent("Нова бележка")
    await userEvent.click(screen.getAllByRole("button")[0])
    await expect(onGoTo).toHaveBeenCalledWith("cod_amount")
  },
}
export const ProblemsNarrow: Story = { render: () => <ProblemList problems={PROBLEMS} />, globals: narrow }

const onPrint = fn()
export const Print: Story = {
  render: () => <PrintMenu format="a4_4" isPrinting={false} onPrint={onPrint} />,
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("button", { name: words("econt_parcel.print") }))
    await expect(onPrint).toHaveBeenLastCalledWith("a4_4")
    await userEvent.click(screen.getByRole("button", { name: words("econt_parcel.print_format") }))
    await userEvent.click(await screen.findByRole("menuitemradio", { name: words("econt_parcel.format.a6") }))
    await expect(onPrint).toHaveBeenLastCalledWith("a6")
  },
}
export const Amount: Story = { render: () => <Money amount={1234.5} /> }
