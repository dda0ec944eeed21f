import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor, within } from "storybook/test"
import { buildConfig } from "../../../../../test/fixtures/core"
import { buildCampaign, buildSending } from "../../../../../test/fixtures/email-campaigns"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { campaignHandlers, campaignServer } from "../../../../../test/msw/email-campaigns"
import { sendingHandlers } from "../../../../../test/msw/email-sending"
import { failures } from "../../../../../test/msw/failures"
import CampaignsPage from "./campaigns-page"

const works = campaignServer()
const at = (search = "") => ({ router: { path: "/email-campaigns", initialEntries: [`/email-campaigns${search}`] } })
const shows = (handlers: ReturnType<typeof campaignHandlers>, search = "", sending = sendingHandlers()) => ({
  ...at(search),
  msw: { handlers: { email: handlers, sending } },
})
const fails = failures("*/admin/email-campaigns")

const meta = {
  title: "E-mail campaigns/Campaigns/Page",
  component: CampaignsPage,
  parameters: shows(works.handlers),
} satisfies Meta<typeof CampaignsPage>
export default meta
type Story = StoryObj<typeof meta>

const table = () => screen.findByRole("table")
const rows = async () => within(await table()).getAllByRole("row").length - 1

/** Those that go on say how far they are, those that have begun what they brought, and the arrow keys lead from name to name. */
export const List: Story = {
  play: async ({ userEvent }) => {
    await expect(await rows()).toBe(8)
    await expect(await screen.findByText(words("email_campaigns.sent_of", { sent: "2,410", chosen: "4,871" }))).toBeVisible()
    const sent = screen.getByRole("row", { name: /^Есенна колекция/ })
    await expect(within(sent).getByRole("cell", { name: "50%" })).toBeVisible()
    await expect(within(sent).getByRole("cell", { name: "€2,143.50" })).toBeVisible()
    const links = within(await table()).getAllByRole("link")
    links[0].focus()
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}")
    await expect(links[1]).toHaveFocus()
  },
}
export const Narrow: Story = {
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async () => {
    await expect(await rows()).toBe(8)
  },
}
/** What is looked for stands in the address, and comes off again. */
export const Searched: Story = {
  parameters: at("?status=paused"),
  play: async ({ userEvent }) => {
    await expect(await rows()).toBe(1)
    await userEvent.type(screen.getByRole("searchbox"), "nothing")
    await userEvent.click(await screen.findByRole("button", { name: words("email_campaigns.clear") }))
    await waitFor(async () => expect(await rows()).toBe(8))
  },
}
export const Pages: Story = {
  parameters: shows(campaignHandlers(() => ({ campaigns: Array.from({ length: 25 }, (_, index) => buildCampaign({ id: `ecamp_${index}` })) }))),
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("email_campaigns.more") }))
    await waitFor(async () => expect(await rows()).toBe(25))
  },
}
/** A template in both languages becomes a draft with the sender of the newest campaign. */
export const Create: Story = {
  parameters: at("?new=1"),
  play: async ({ userEvent }) => {
    const dialog = within(await screen.findByRole("dialog"))
    await userEvent.type(dialog.getByRole("textbox"), "Черен петък")
    await userEvent.click(await dialog.findByRole("button", { name: /^(Sale|Намаление)$/ }))
    await waitFor(() => expect(works.state.current.bodies).toHaveLength(1))
    await expect(works.state.current.bodies[0]).toMatchObject({
      name: "Черен петък",
      sender: { address: "news@zlata.example" },
      audience: { include: [{ kind: "subscribers" }] },
      content: { standard_locale: "bg", documents: { bg: { schema: 1 }, en: { schema: 1 } } },
    })
  },
}
export const CreateNarrow: Story = {
  parameters: at("?new=1"),
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async () => {
    await expect(await screen.findByRole("button", { name: words("email_campaigns.create.empty") })).toBeVisible()
  },
}
export const DuplicateAndDelete: Story = {
  play: async ({ userEvent }) => {
    const name = "Писмо от ателието, ноември"
    await userEvent.click(await screen.findByRole("button", { name: words("email_campaigns.actions", { name }) }))
    await userEvent.click(await screen.findByRole("menuitem", { name: words("email_campaigns.delete") }))
    await userEvent.click(await screen.findByRole("button", { name: words("core.delete") }))
    await waitFor(async () => expect(await rows()).toBe(7))
    const other = "Есенна колекция"
    await userEvent.click(screen.getByRole("button", { name: words("email_campaigns.actions", { name: other }) }))
    await userEvent.click(await screen.findByRole("menuitem", { name: words("email_campaigns.duplicate") }))
    await waitFor(() => expect(works.state.current.bodies[0]).toMatchObject({ name: words("email_campaigns.copy_of", { name: other }) }))
  },
}
export const Stopped: Story = {
  parameters: shows(works.handlers, "", sendingHandlers(() => ({ sending: buildSending({ stopped_at: "2026-11-21T10:00:00.000Z" }) }))),
  play: async () => {
    await expect(await screen.findByRole("link", { name: words("email_campaigns.to_settings") })).toHaveAttribute("href", "/email-campaigns/settings")
  },
}
export const Empty: Story = {
  parameters: shows(campaignHandlers(() => ({ campaigns: [] }))),
  play: async () => {
    await expect(await screen.findByText(words("email_campaigns.empty"))).toBeVisible()
  },
}
export const ReadOnly: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ rbac: true, permissions: ["bijou_email_campaign:read"] })) } } },
  play: async () => {
    await table()
    await expect(screen.queryByRole("button", { name: words("email_campaigns.create.button") })).toBeNull()
  },
}
export const Loading: Story = { parameters: { msw: { handlers: { email: fails.loading } } } }
export const Failed: Story = { parameters: { msw: { handlers: { email: fails.error } } } }
export const Offline: Story = { parameters: { msw: { handlers: { email: fails.offline } } } }
export const NoPermission: Story = { parameters: { msw: { handlers: { email: fails.forbidden } } } }
