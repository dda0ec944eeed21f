import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor, within } from "storybook/test"
import { buildConfig, buildReadOnlyConfig } from "../../../../../test/fixtures/core"
import { buildOverview, buildPanel, buildSent, WAYBILLS } from "../../../../../test/fixtures/econt-panel"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { panelFailures, panelServer, type PanelSeed } from "../../../../../test/msw/econt-panel"
import type { Waybill } from "../../../../contracts/econt-waybill"
import OrderWidget from "./order-widget"

const served = (seed: () => Partial<PanelSeed>) => ({ msw: { handlers: { econt: panelServer(seed).handlers } } })
const of = (...waybills: Waybill[]) => served(() => ({ panel: buildSent(...waybills) }))
const dark = { locale: "bg", theme: "dark", viewport: { value: "narrow" } }

const meta = {
  title: "Econt/Panel",
  component: OrderWidget,
  args: { orderId: "order_1" },
  parameters: served(() => ({})),
  decorators: [
    (Story) => (
      <main className="mx-auto max-w-[760px] p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof OrderWidget>
export default meta
type Story = StoryObj<typeof meta>

/** The toast is the dashboard's, whose close button has no name; the rest of the page is examined. */
const a11y = { context: { exclude: ["[data-sonner-toaster]"] } }

const button = (name: string) => screen.getByRole("button", { name })
const NUMBER = WAYBILLS.created.shipment_number ?? ""
const openMore = async (user: Parameters<NonNullable<Story["play"]>>[0]["userEvent"]) =>
  user.click(await screen.findByRole("button", { name: words("econt_panel.more_actions", { number: NUMBER }) }))

export const Ready: Story = {
  play: async () => {
    await expect(await screen.findByRole("button", { name: words("econt_panel.create") })).toBeEnabled()
  },
}
export const ReadyDark: Story = { globals: dark }
export const OfficeGone: Story = {
  parameters: served(() => ({
    panel: buildPanel({ problems: [{ code: "office_gone", path: "destination.office_code", severity: "error", message: null }] }),
  })),
}
export const NothingToSend: Story = { parameters: served(() => ({ panel: buildPanel({ items: [], draft: null }) })) }
export const OpenFulfillment: Story = {
  parameters: served(() => ({
    panel: buildPanel({ items: [], open_fulfillments: [{ id: "ful_9", created_at: "2026-11-20T09:00:00.000Z" }] }),
  })),
}

export const Created: Story = {
  parameters: of(WAYBILLS.created),
  play: async () => {
    await expect(await screen.findByText(NUMBER)).toBeVisible()
    await expect(screen.getByRole("link", { name: words("econt_panel.courier") })).toHaveAttribute("href", "/econt/couriers?waybill=ewb_1")
  },
}
/** What is seldom needed is in a menu. */
export const MoreActions: Story = {
  parameters: of(WAYBILLS.created),
  play: async ({ userEvent }) => {
    await openMore(userEvent)
    await expect(await screen.findByRole("menuitem", { name: words("econt_panel.track") })).toHaveAttribute("href", WAYBILLS.created.tracking_url)
  },
}
export const CreatedDark: Story = { parameters: of(WAYBILLS.created), globals: dark }

const unsure = panelServer(() => ({ panel: buildSent(WAYBILLS.unsure) }))
/** Nothing can be repeated while the booking is doubtful; the panel finds out by itself. */
export const Unsure: Story = {
  parameters: { msw: { handlers: { econt: unsure.handlers } } },
  play: async () => {
    await expect(await screen.findByText(words("econt_panel.doing.unsure"))).toBeVisible()
    await expect(screen.queryByRole("button", { name: words("econt_panel.mend") })).toBeNull()
    await expect(screen.queryByRole("button", { name: words("econt_panel.create") })).toBeNull()
    unsure.state.current.panel = buildSent(WAYBILLS.created)
    await screen.findByText(NUMBER, {}, { timeout: 20_000 })
  },
}
export const Failed: Story = {
  parameters: of(WAYBILLS.failed),
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("econt_panel.mend") }))
    await expect(await screen.findByRole("dialog")).toBeVisible()
  },
}
export const FailedDark: Story = { parameters: of(WAYBILLS.failed), globals: dark }
export const Mismatch: Story = {
  parameters: of(WAYBILLS.mismatch),
  play: async () => {
    const alert = await screen.findByRole("alert")
    await expect(within(alert).getAllByRole("listitem")).toHaveLength(2)
    await expect(alert).toHaveTextContent("€57.40")
  },
}
export const MismatchDark: Story = { parameters: of(WAYBILLS.mismatch), globals: dark }

const delivered = panelServer(() => ({ panel: buildSent(WAYBILLS.delivered) }))
/** Who pays the way back is all that is asked. */
export const Delivered: Story = {
  parameters: { a11y, msw: { handlers: { econt: delivered.handlers } } },
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("econt_panel.show_details", { number: NUMBER }) }))
    await userEvent.click(await screen.findByRole("button", { name: words("econt_panel.show_timeline") }))
    await screen.findByText(words("econt_parcel.event.client"))
    await userEvent.click(button(words("econt_panel.return_label")))
    await userEvent.click(await screen.findByRole("radio", { name: words("econt_panel.return.payer_sender") }))
    await userEvent.click(button(words("econt_panel.return.make")))
    await screen.findByText("1051604077777")
    await expect(delivered.state.current.sent).toEqual([{ path: "/waybills/ewb_1/return", body: { payer: "sender" } }])
  },
}
export const Returning: Story = {
  parameters: of(WAYBILLS.returning),
  play: async () => {
    await expect(await screen.findByText(words("econt_panel.returns.refused"))).toBeVisible()
    await screen.findByText(words("econt_parcel.event.client"))
  },
}
/** What is over is one line, which can be unfolded. */
export const Cancelled: Story = {
  parameters: of(WAYBILLS.cancelled),
  play: async ({ userEvent }) => {
    await screen.findByText(words("econt_parcel.state.cancelled"))
    await expect(screen.queryByText(/Sofia Vitosha/)).toBeNull()
    await userEvent.click(button(words("econt_panel.show_details", { number: NUMBER })))
    await expect(screen.getByText(/Sofia Vitosha/)).toBeVisible()
  },
}

const cancelling = panelServer(() => ({ panel: buildSent(WAYBILLS.created) }))
export const Cancel: Story = {
  parameters: { a11y, msw: { handlers: { econt: cancelling.handlers } } },
  play: async ({ userEvent }) => {
    await openMore(userEvent)
    await userEvent.click(await screen.findByRole("menuitem", { name: words("econt_panel.cancel.action") }))
    const dialog = await screen.findByRole("alertdialog")
    await expect(dialog).toHaveTextContent(words("econt_panel.cancel.hint"))
    await userEvent.click(within(dialog).getByRole("button", { name: words("econt_panel.cancel.confirm") }))
    await waitFor(() => expect(cancelling.state.current.sent.map(({ path }) => path)).toEqual(["/waybills/ewb_1/cancel"]))
    await screen.findByText(words("econt_parcel.state.cancelled"))
  },
}

export const NotSetUp: Story = {
  parameters: served(() => ({ overview: buildOverview({ set_up: false }) })),
  play: async () => {
    await expect(await screen.findByRole("link", { name: words("econt_panel.to_settings") })).toHaveAttribute("href", "/econt/settings")
  },
}
const readOnly = coreHandlers({ ...buildReadOnlyConfig(), permissions: ["bijou_econt:read"] })
/** Who may only read sees the waybill and can print it. */
export const ReadOnly: Story = {
  parameters: { msw: { handlers: { core: readOnly, econt: panelServer(() => ({ panel: buildSent(WAYBILLS.created) })).handlers } } },
  play: async ({ userEvent }) => {
    await screen.findByText(NUMBER)
    await expect(screen.getByRole("button", { name: words("econt_parcel.print") })).toBeVisible()
    await expect(screen.queryByRole("button", { name: words("core.edit") })).toBeNull()
    await openMore(userEvent)
    await screen.findByRole("menuitem", { name: words("econt_panel.track") })
    await expect(screen.queryByRole("menuitem", { name: words("econt_panel.cancel.action") })).toBeNull()
  },
}
/** Nothing is drawn. */
export const NoPermission: Story = { parameters: { msw: { handlers: { core: coreHandlers(buildReadOnlyConfig()) } } } }
export const FeatureOff: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ features: { ...buildConfig().features, econt: false } })) } } },
}
export const Loading: Story = { parameters: { msw: { handlers: { econt: panelFailures.loading } } } }
export const ServerDown: Story = {
  parameters: { msw: { handlers: { econt: panelFailures.error } } },
  play: async () => {
    await expect(await screen.findByRole("alert")).toBeVisible()
  },
}
