import type { Meta, StoryObj } from "@storybook/react-vite"
import { useLocation } from "react-router-dom"
import { expect, mocked, screen, spyOn, waitFor, within } from "storybook/test"
import { buildConfig } from "../../../../../test/fixtures/core"
import { buildManyShipments, buildShipmentOverview } from "../../../../../test/fixtures/econt-shipments"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { shipmentFailures, shipmentHandlers, shipmentServer } from "../../../../../test/msw/econt-shipments"
import DeskPage from "./desk-page"

const at = (search = "") => ({ router: { path: "*", initialEntries: [`/econt${search}`] } })
const Where = () => {
  const { pathname, search } = useLocation()
  return <output data-testid="where">{pathname + search}</output>
}
const where = () => screen.getByTestId("where").textContent

const meta = {
  title: "Econt/Desk/Page",
  component: DeskPage,
  decorators: [
    (Story) => (
      <>
        <Story />
        <div hidden>
          <Where />
        </div>
      </>
    ),
  ],
  parameters: { ...at(), msw: { handlers: { econt: shipmentHandlers() } } },
} satisfies Meta<typeof DeskPage>
export default meta
type Story = StoryObj<typeof meta>

const rows = () => screen.findAllByRole("rowheader")
const pick = (number: string) => screen.getByRole("checkbox", { name: words("econt_desk.row.select", { number }) })
const button = (name: string) => screen.getByRole("button", { name })

export const Shipments: Story = {
  play: async () => {
    await expect(await rows()).toHaveLength(8)
    const tab = await screen.findByRole("link", { name: new RegExp(`^${words("econt_desk.tabs.label_created")} ?3$`) })
    await expect(tab).toBeVisible()
  },
}
export const Bulgarian: Story = { globals: { locale: "bg", theme: "dark" }, play: Shipments.play }
export const Narrow: Story = { globals: { locale: "bg", viewport: { value: "narrow" } }, play: Shipments.play }
export const Filtered: Story = {
  parameters: at("?parcel_state=ready_for_pickup&nonsense=1&cod=nonsense"),
  play: async () => {
    await expect(await rows()).toHaveLength(1)
    await expect(screen.getByRole("link", { current: "page" })).toHaveTextContent(words("econt_desk.tabs.ready_for_pickup"))
  },
}
export const NoMatch: Story = {
  parameters: at("?q=няматакова"),
  play: async ({ userEvent }) => {
    await screen.findByText(words("econt_desk.empty.none_match"))
    await userEvent.click(button(words("econt_desk.filter.clear")))
    await expect(await rows()).toHaveLength(8)
    await expect(where()).toBe("/econt")
  },
}
export const Pages: Story = {
  parameters: { msw: { handlers: { econt: shipmentHandlers(() => ({ shipments: buildManyShipments(70) })) } } },
  play: async ({ userEvent }) => {
    await expect(await rows()).toHaveLength(50)
    await userEvent.click(button(words("econt_desk.more")))
    await waitFor(() => expect(screen.getAllByRole("rowheader")).toHaveLength(70))
  },
}
/** All that match, but no more than one file of labels takes. */
export const AllMatching: Story = {
  parameters: { msw: { handlers: { econt: shipmentHandlers(() => ({ shipments: buildManyShipments(640) })) } } },
  play: async ({ userEvent }) => {
    await rows()
    await userEvent.click(screen.getByRole("checkbox", { name: words("econt_desk.bulk.select_all") }))
    await userEvent.click(button(words("econt_desk.bulk.all_matching")))
    await screen.findByText(words("econt_desk.bulk.truncated", { count: 500 }))
  },
}

const printing = shipmentServer(() => ({ withoutLabel: ["bewb_2"] }))
/** Two labels from the third place of a sheet; the one Econt has none of is named. */
export const SelectAndPrint: Story = {
  // The close button of the dashboard's own toast has no name.
  parameters: { a11y: { context: { exclude: ["[data-sonner-toaster]"] } }, msw: { handlers: { econt: printing.handlers } } },
  beforeEach: () => {
    const tab = { document: { title: "" }, location: { href: "" }, close: () => undefined }
    spyOn(window, "open").mockImplementation(() => tab as unknown as Window)
  },
  play: async ({ userEvent }) => {
    await rows()
    await userEvent.click(pick("1051300000001"))
    await userEvent.click(pick("1051300000002"))
    await userEvent.click(button(words("econt_desk.print.action")))
    const dialog = within(await screen.findByRole("dialog"))
    await userEvent.click(dialog.getByRole("radio", { name: words("econt_desk.print.place", { number: 3 }) }))
    await userEvent.click(dialog.getByRole("button", { name: words("econt_desk.print.go", { count: 2 }) }))
    await screen.findByText("1051300000002", { selector: "[data-sonner-toast] *" })
    await expect(printing.state.current.printed).toEqual([{ waybill_ids: ["bewb_1", "bewb_2"], format: "a4_4", start: 2 }])
    await waitFor(() => expect((mocked(window.open).mock.results[0].value as Window).location.href).toMatch(/^blob:/))
  },
}
/** The way of a packer without a mouse. */
export const Keyboard: Story = {
  play: async ({ userEvent }) => {
    await rows()
    await userEvent.keyboard("[KeyJ]")
    await expect(screen.getByRole("link", { name: "1051300000001" })).toHaveFocus()
    await userEvent.keyboard("x{Shift>}{ArrowDown}{ArrowDown}{/Shift}")
    await screen.findByText(words("econt_desk.bulk.selected", { count: 3 }))
    await userEvent.keyboard("p")
    await screen.findByRole("dialog", { name: words("econt_desk.print.title") })
    await userEvent.keyboard("{Escape}")
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
    await userEvent.keyboard("{Shift>}[Slash]{/Shift}")
    await screen.findByRole("dialog", { name: words("econt_desk.keys.title") })
    await userEvent.keyboard("{Escape}")
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
    screen.getByRole("link", { name: "1051300000001" }).focus()
    await userEvent.keyboard("c")
    await waitFor(() => expect(where()).toBe("/econt/couriers?ids=bewb_1"))
  },
}
/** Enter opens the shipment, the buttons go on to the next one, closing goes back to the row. */
export const Drawer: Story = {
  play: async ({ userEvent }) => {
    await rows()
    const first = screen.getByRole("link", { name: "1051300000001" })
    first.focus()
    await userEvent.keyboard("{Enter}")
    const title = (number: string) => ({ name: words("econt_desk.drawer.title", { number }) })
    await screen.findByRole("dialog", title("1051300000001"))
    await expect(where()).toBe("/econt?shipment=bewb_1")
    await userEvent.click(button(words("econt_desk.drawer.next")))
    await screen.findByRole("dialog", title("1051300000002"))
    await userEvent.keyboard("{Escape}")
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
    await expect(where()).toBe("/econt")
  },
}
export const DrawerNarrow: Story = {
  parameters: at("?shipment=bewb_6"),
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async () => {
    await screen.findByText(words("econt_desk.drawer.mismatch.cod_amount"))
  },
}
/** Only what Econt still has not fetched is cancelled, by a run that is watched. */
export const Cancel: Story = {
  play: async ({ userEvent }) => {
    await rows()
    await userEvent.click(screen.getByRole("checkbox", { name: words("econt_desk.bulk.select_all") }))
    await userEvent.click(button(words("econt_desk.bulk.cancel")))
    const sure = within(await screen.findByRole("alertdialog", { name: words("econt_desk.bulk.cancel_title", { count: 4 }) }))
    await userEvent.click(sure.getByRole("button", { name: words("econt_desk.bulk.cancel") }))
    await screen.findByText(words("econt_runs.cancel.done", { count: 4 }))
    await expect(where()).toBe("/econt?run=berun_1")
  },
}
/** Settings and the import are behind the button with the dots. */
export const MoreActions: Story = {
  play: async ({ userEvent }) => {
    await rows()
    await userEvent.click(button(words("econt_desk.more_actions")))
    await userEvent.click(await screen.findByRole("menuitem", { name: words("econt_desk.import") }))
    await waitFor(() => expect(where()).toBe("/econt/import"))
  },
}
export const SaveView: Story = {
  parameters: at("?delivery_type=locker"),
  play: async ({ userEvent }) => {
    await rows()
    await userEvent.click(button(words("econt_desk.views.open")))
    await userEvent.click(await screen.findByRole("menuitem", { name: words("econt_desk.views.save") }))
    await userEvent.type(await screen.findByRole("textbox", { name: words("econt_desk.views.name") }), "Еконтомати")
    await userEvent.click(button(words("core.save")))
    await screen.findByRole("button", { name: "Еконтомати" })
  },
}
export const OpenView: Story = {
  play: async ({ userEvent }) => {
    await rows()
    await userEvent.click(button(words("econt_desk.views.open")))
    await userEvent.click(await screen.findByRole("menuitem", { name: "Еконтомати без етикет" }))
    await waitFor(() => expect(where()).toBe("/econt?delivery_type=locker&printed=false"))
    await screen.findByRole("button", { name: "Еконтомати без етикет" })
  },
}
export const ReadOnly: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ rbac: true, permissions: ["bijou_econt:read"] })), econt: shipmentHandlers() } } },
  play: async ({ userEvent }) => {
    await rows()
    await userEvent.click(pick("1051300000001"))
    await expect(button(words("econt_desk.print.action"))).toBeVisible()
    await expect(screen.queryByRole("button", { name: words("econt_desk.bulk.cancel") })).toBeNull()
    await expect(screen.queryByRole("button", { name: words("econt_desk.more_actions") })).toBeNull()
  },
}
export const Empty: Story = {
  parameters: { msw: { handlers: { econt: shipmentHandlers(() => ({ shipments: [] })) } } },
  play: async () => {
    await screen.findByText(words("econt_desk.empty.title"))
  },
}
export const NotSetUp: Story = {
  parameters: { msw: { handlers: { econt: shipmentHandlers(() => ({ shipments: [], overview: buildShipmentOverview({ set_up: false }) })) } } },
  play: async () => {
    await expect(await screen.findByRole("link", { name: words("econt.not_set_up.action") })).toHaveAttribute("href", "/econt/settings")
  },
}
export const NoPermission: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ rbac: true, permissions: [] })) } } },
  play: async () => {
    await screen.findByText(words("econt.forbidden.title"))
  },
}
export const SwitchedOff: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ features: { review: true, "size-guide": true, econt: false } })) } } },
  play: async () => {
    await screen.findByText(words("core.feature_off.title"))
  },
}
export const Loading: Story = { parameters: { msw: { handlers: { econt: [...shipmentFailures.loading, ...shipmentHandlers()] } } } }
export const Unavailable: Story = {
  parameters: { msw: { handlers: { econt: [...shipmentFailures.error, ...shipmentHandlers()] } } },
  play: async () => {
    await screen.findByText(words("core.error.unavailable"))
  },
}
