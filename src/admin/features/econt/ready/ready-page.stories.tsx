import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, spyOn, waitFor, within } from "storybook/test"
import { buildConfig } from "../../../../../test/fixtures/core"
import { buildReadyOrder, buildRun, buildRunItem, buildShipmentOverview } from "../../../../../test/fixtures/econt-shipments"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { readyFailures, shipmentHandlers, shipmentServer } from "../../../../../test/msw/econt-shipments"
import ReadyPage from "./ready-page"

const at = (search = "") => ({ router: { path: "/econt/ready", initialEntries: [`/econt/ready${search}`] } })

const meta = {
  title: "Econt/Ready/Page",
  component: ReadyPage,
  parameters: { ...at(), msw: { handlers: { econt: shipmentHandlers() } } },
} satisfies Meta<typeof ReadyPage>
export default meta
type Story = StoryObj<typeof meta>

const rows = () => screen.findAllByRole("rowheader")
const button = (name: string) => screen.getByRole("button", { name })
const selectAll = () => screen.getByRole("checkbox", { name: words("econt_ready.select_all") })

export const Orders: Story = {
  play: async () => {
    await expect(await rows()).toHaveLength(6)
  },
}
export const Bulgarian: Story = { globals: { locale: "bg", theme: "dark" }, play: Orders.play }
export const Narrow: Story = { globals: { locale: "bg", viewport: { value: "narrow" } }, play: Orders.play }
export const Filtered: Story = {
  parameters: at("?delivery_type=locker"),
  play: async () => {
    await expect(await rows()).toHaveLength(2)
  },
}

const printing = shipmentServer()
/** Six orders, two of which are refused: why, where to mend it, and one file of the four labels. */
export const RunWithFailures: Story = {
  parameters: { msw: { handlers: { econt: printing.handlers } } },
  beforeEach: () => {
    const tab = { document: { title: "" }, location: { href: "" }, close: () => undefined }
    spyOn(window, "open").mockImplementation(() => tab as unknown as Window)
  },
  play: async ({ userEvent }) => {
    await rows()
    await userEvent.click(selectAll())
    await screen.findByText(words("econt_ready.with_problems", { count: 2 }))
    await userEvent.click(button(words("econt_ready.create", { count: 6 })))
    await screen.findByText(words("econt_runs.create.done", { count: 4 }), { selector: "section *" })
    const results = within(await screen.findByRole("list", { name: words("econt_runs.results") }))
    await waitFor(() => expect(results.getAllByRole("link", { name: new RegExp(words("econt_runs.mend")) })).toHaveLength(2))
    await expect(results.getByText(words("econt_problems.receiver_phone_missing"))).toBeVisible()
    await userEvent.click(await screen.findByRole("button", { name: words("econt_runs.print_all", { count: 4 }) }))
    const dialog = within(await screen.findByRole("dialog"))
    await userEvent.click(dialog.getByRole("button", { name: words("econt_desk.print.go", { count: 4 }) }))
    await waitFor(() => expect(printing.state.current.printed).toHaveLength(1))
    await expect(printing.state.current.printed[0].waybill_ids).toHaveLength(4)
  },
}
const many = shipmentServer(() => ({ orders: Array.from({ length: 40 }, (_, index) => buildReadyOrder({}, index)), perLook: 0 }))
/** A run that is stopped makes no more until it goes on. */
export const StopAndGoOn: Story = {
  parameters: { msw: { handlers: { econt: many.handlers } } },
  play: async ({ userEvent }) => {
    await rows()
    await userEvent.click(selectAll())
    await userEvent.click(button(words("econt_ready.create", { count: 40 })))
    await userEvent.click(await screen.findByRole("button", { name: words("econt_runs.stop") }))
    const goOn = await screen.findByRole("button", { name: words("econt_runs.go_on") })
    await screen.findByText(words("econt_runs.create.stopped", { done: 0, total: 40 }))
    many.state.current.perLook = 40
    await waitFor(() => expect(goOn).toBeEnabled())
    await userEvent.click(goOn)
    await screen.findByText(words("econt_runs.create.done", { count: 40 }), { selector: "section *" })
  },
}
/** After a reload the run that goes on is found again. */
export const Reload: Story = {
  parameters: {
    msw: {
      handlers: {
        econt: shipmentHandlers(() => ({
          run: buildRun({ done: 1, failed: 0, total: 3 }),
          items: [buildRunItem(), buildRunItem({ state: "waiting", waybill_id: null }, 1), buildRunItem({ state: "waiting", waybill_id: null }, 3)],
        })),
      },
    },
  },
  play: async () => {
    await screen.findByText(words("econt_runs.create.done", { count: 3 }), { selector: "section *" })
  },
}
export const RunNarrow: Story = {
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  parameters: {
    msw: {
      handlers: {
        econt: shipmentHandlers(() => ({
          run: buildRun({ state: "stopped", done: 1, failed: 1, total: 3 }),
          items: [buildRunItem(), buildRunItem({ state: "failed", problems: [{ code: "receiver_phone_missing", path: null, severity: "error", message: null }] }, 2)],
        })),
      },
    },
  },
  play: async () => {
    await screen.findByText(words("econt_runs.create.stopped", { done: 1, total: 3 }))
  },
}
export const LeaveOut: Story = {
  play: async ({ userEvent }) => {
    await rows()
    await userEvent.click(selectAll())
    await userEvent.click(await screen.findByRole("button", { name: words("econt_ready.leave_out") }))
    await expect(button(words("econt_ready.create", { count: 4 }))).toBeEnabled()
  },
}
export const ReadOnly: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ rbac: true, permissions: ["bijou_econt:read"] })), econt: shipmentHandlers() } } },
  play: async () => {
    await rows()
    await expect(screen.queryByRole("checkbox")).toBeNull()
  },
}
export const Empty: Story = {
  parameters: { msw: { handlers: { econt: shipmentHandlers(() => ({ orders: [] })) } } },
  play: async () => {
    await screen.findByText(words("econt_ready.empty.title"))
  },
}
export const NotSetUp: Story = {
  parameters: { msw: { handlers: { econt: shipmentHandlers(() => ({ overview: buildShipmentOverview({ set_up: false }) })) } } },
  play: async () => {
    await screen.findByText(words("econt.not_set_up.title"))
  },
}
export const NoPermission: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ rbac: true, permissions: [] })) } } },
  play: async () => {
    await screen.findByText(words("econt.forbidden.title"))
  },
}
export const SwitchedOff: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ features: { review: true, "size-guide": true, econt: false, "email-campaign": true } })) } } },
  play: async () => {
    await screen.findByText(words("core.feature_off.title"))
  },
}
export const Loading: Story = { parameters: { msw: { handlers: { econt: [...readyFailures.loading, ...shipmentHandlers()] } } } }
export const Unavailable: Story = {
  parameters: { msw: { handlers: { econt: [...readyFailures.error, ...shipmentHandlers()] } } },
  play: async () => {
    await screen.findByText(words("core.error.unavailable"))
  },
}
