import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor, within } from "storybook/test"
import { buildConfig } from "../../../../../test/fixtures/core"
import { buildCourier, buildOverview, buildWindows } from "../../../../../test/fixtures/econt-couriers"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { courierHandlers, courierServer } from "../../../../../test/msw/econt-couriers"
import { failures } from "../../../../../test/msw/failures"
import CouriersPage from "./couriers-page"

const works = courierServer()
const refuses = courierServer(() => ({
  outcome: {
    state: "failed",
    problems: [{ code: "econt_courier_holiday", path: null, severity: "error", message: "27.11.2026 е почивен ден" }],
  },
}))
const at = (search = "") => ({ router: { path: "/econt/couriers", initialEntries: [`/econt/couriers${search}`] } })
const shows = (handlers: ReturnType<typeof courierHandlers>, search = "") => ({ ...at(search), msw: { handlers: { econt: handlers } } })
const fails = failures("*/admin/econt/couriers")

const meta = {
  title: "Econt/Couriers/Page",
  component: CouriersPage,
  parameters: shows(works.handlers),
} satisfies Meta<typeof CouriersPage>
export default meta
type Story = StoryObj<typeof meta>

const total = (count: number, weight: string) => words("econt_couriers.form.total", { count, weight })
const submit = () => screen.findByRole("button", { name: words("econt_couriers.form.submit") })

export const List: Story = {
  play: async () => {
    const list = within(await screen.findByRole("list", { name: words("econt_couriers.list") }))
    await expect(list.getByText(words("econt_couriers.state_hint.unsure"))).toBeVisible()
  },
}
export const Narrow: Story = { globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } }, play: List.play }

/** Another day gives other hours; what is ordered is what stands in the form. */
export const Order: Story = {
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("econt_couriers.order") }))
    await expect(await screen.findByText(total(3, "3.25"))).toBeVisible()
    const days = within(screen.getByRole("group", { name: words("econt_couriers.form.day") }))
    await userEvent.click(days.getAllByRole("radio")[1])
    await expect(screen.getByText(words("econt_couriers.form.window", { from: "09:00", to: "13:00" }))).toBeVisible()
    await userEvent.click(screen.getByRole("checkbox", { name: /1051612345680/ }))
    await expect(screen.getByText(total(2, "1.25"))).toBeVisible()
    await userEvent.click(await submit())
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
    await expect(works.state.current.bodies).toEqual([
      { sender_id: "sender_1", date: "2026-11-28", from: "10:00", to: "13:00", waybill_ids: ["bewb_1", "bewb_2"] },
    ])
    await screen.findByText(words("econt_couriers.ordered", { date: "Nov 28, 2026", from: "10:00", to: "13:00" }))
  },
}
export const OrderNarrow: Story = {
  parameters: at("?order=1"),
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async () => {
    await expect(await submit()).toBeVisible()
  },
}
/** Waybills of the address are chosen, and those that wait for nobody are told of. */
export const Brought: Story = {
  parameters: at("?ids=bewb_2,bewb_gone"),
  play: async () => {
    await expect(await screen.findByText(total(1, "0.75"))).toBeVisible()
    await expect(screen.getByText(words("econt_couriers.form.elsewhere", { count: 1 }))).toBeVisible()
  },
}
/** The courier can be asked to another address of the profile. */
export const Elsewhere: Story = {
  parameters: at("?order=1"),
  play: async ({ userEvent }) => {
    await submit()
    await userEvent.click(await screen.findByRole("combobox", { name: words("econt_couriers.form.place") }))
    await userEvent.click(await screen.findByRole("option", { name: "Магазин на Витоша" }))
    await userEvent.click(await submit())
    await waitFor(() => expect(works.state.current.bodies[0]?.address).toMatchObject({ street: "бул. Витоша", city_id: 41 }))
  },
}
export const NothingChosen: Story = {
  parameters: at("?waybill=bewb_1"),
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("checkbox", { name: /1051612345678/ }))
    await userEvent.click(await submit())
    await expect(await screen.findByText(words("econt_couriers.form.none_chosen"))).toBeVisible()
    await expect(works.state.current.bodies).toHaveLength(0)
  },
}
/** What Econt refuses stands at its field, and the form stays. */
export const Refused: Story = {
  parameters: shows(refuses.handlers, "?order=1"),
  play: async ({ userEvent }) => {
    await userEvent.click(await submit())
    const dialog = within(await screen.findByRole("dialog"))
    await expect(await dialog.findByText(words("econt_problems.econt_courier_holiday"))).toBeVisible()
  },
}
export const NoDays: Story = {
  parameters: shows(
    courierHandlers(() => ({ windows: buildWindows({ days: [] }) })),
    "?order=1"
  ),
}
export const NoneWaiting: Story = {
  parameters: shows(
    courierHandlers(() => ({ windows: buildWindows({ waiting: [], source: "rules" }) })),
    "?order=1"
  ),
  play: async () => {
    await expect(await submit()).toBeDisabled()
  },
}
/** In doubt, it is asked again. */
export const Retried: Story = {
  parameters: shows(courierHandlers(() => ({ requests: [buildCourier({ state: "unsure", request_number: null })] }))),
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("econt_couriers.retry") }))
    await expect(await screen.findByText(words("econt_couriers.state.requested"))).toBeVisible()
  },
}
export const Pages: Story = {
  parameters: shows(
    courierHandlers(() => ({ requests: Array.from({ length: 25 }, (_, index) => buildCourier({ id: `becr_${index}` })) }))
  ),
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("econt_couriers.more") }))
    const list = screen.getByRole("list", { name: words("econt_couriers.list") })
    await waitFor(() => expect(within(list).getAllByText(words("econt_couriers.state.requested"))).toHaveLength(25))
  },
}
export const Empty: Story = { parameters: shows(courierHandlers(() => ({ requests: [] }))) }
export const NoSenders: Story = {
  parameters: shows(courierHandlers(() => ({ overview: buildOverview({ senders: [], set_up: false }) }))),
  play: async () => {
    await expect(await screen.findByRole("link", { name: words("econt_couriers.settings") })).toHaveAttribute("href", "/econt/settings")
  },
}
export const ReadOnly: Story = {
  parameters: {
    msw: { handlers: { core: coreHandlers(buildConfig({ rbac: true, permissions: ["bijou_econt:read"] })) } },
  },
  play: async () => {
    await screen.findByRole("list", { name: words("econt_couriers.list") })
    await expect(screen.queryByRole("button", { name: words("econt_couriers.order") })).toBeNull()
  },
}
export const NoPermission: Story = {
  parameters: { msw: { handlers: { econt: failures("*/admin/econt").forbidden } } },
  play: async () => {
    await expect(await screen.findByText(words("core.error.forbidden"))).toBeVisible()
  },
}
const overviewOnly = courierHandlers().slice(0, 1)
export const Loading: Story = { parameters: { msw: { handlers: { econt: [...overviewOnly, ...fails.loading] } } } }
export const Failed: Story = { parameters: { msw: { handlers: { econt: [...overviewOnly, ...fails.error] } } } }
export const FeatureOff: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ features: { ...buildConfig().features, econt: false } })) } } },
}
