import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor, within } from "storybook/test"
import { buildConfig } from "../../../../../test/fixtures/core"
import { buildContact, buildContactCounts } from "../../../../../test/fixtures/email-contacts"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { contactHandlers } from "../../../../../test/msw/email-contacts"
import { failures } from "../../../../../test/msw/failures"
import ContactsPage from "./contacts-page"

const at = (search = "") => ({ router: { path: "/email-campaigns/contacts", initialEntries: [`/email-campaigns/contacts${search}`] } })
const shows = (handlers: ReturnType<typeof contactHandlers>, search = "") => ({ ...at(search), msw: { handlers: { email: handlers } } })
const fails = failures("*/admin/email-contacts")

const meta = {
  title: "E-mail campaigns/Contacts/Page",
  component: ContactsPage,
  parameters: shows(contactHandlers()),
} satisfies Meta<typeof ContactsPage>
export default meta
type Story = StoryObj<typeof meta>

const table = () => screen.findByRole("table")
const cells = async () => within(await table()).getAllByRole("row").length - 1

export const List: Story = {
  play: async () => {
    await expect(within(await table()).getByText("maria.ivanova@abv.bg")).toBeVisible()
    await expect(await screen.findByText(words("email_campaign.contacts.sum", { count: 5040, total: "5,040", mailable: "4,871" }))).toBeVisible()
    const why = within(screen.getByRole("list", { name: words("email_campaign.contacts.why") }))
    await expect(why.getAllByRole("listitem")).toHaveLength(5)
  },
}
export const Narrow: Story = {
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async () => {
    await expect(await cells()).toBe(7)
  },
}
/** What is searched for stands in the address, and comes off again. */
export const Searched: Story = {
  play: async ({ userEvent }) => {
    await table()
    await userEvent.type(screen.getByRole("searchbox"), "nobody here")
    await expect(await screen.findByText(words("email_campaign.contacts.none_found"))).toBeVisible()
    await userEvent.click(screen.getByRole("button", { name: words("email_campaign.contacts.clear") }))
    await waitFor(async () => expect(await cells()).toBe(7))
    await expect(screen.getByRole("searchbox")).toHaveValue("")
  },
}
export const OfOneStatus: Story = {
  parameters: at("?status=unsubscribed"),
  play: async ({ userEvent }) => {
    await waitFor(async () => expect(await cells()).toBe(1))
    await userEvent.click(screen.getByRole("combobox", { name: words("email_campaign.contacts.status") }))
    await userEvent.click(await screen.findByRole("option", { name: words("email_campaign.status.mailable") }))
    await waitFor(async () => expect(within(await table()).getByText("maria.ivanova@abv.bg")).toBeVisible())
  },
}
export const Pages: Story = {
  parameters: shows(contactHandlers(() => ({ contacts: Array.from({ length: 60 }, (_, index) => buildContact({ id: String(index + 1) })) }))),
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("email_campaign.contacts.more") }))
    await waitFor(async () => expect(await cells()).toBe(60))
  },
}
export const Empty: Story = {
  parameters: shows(contactHandlers(() => ({ contacts: [], counts: buildContactCounts({ total: 0, mailable: 0, unmailable: {} }) }))),
  play: async () => {
    await expect(await screen.findByText(words("email_campaign.contacts.empty"))).toBeVisible()
  },
}
export const Loading: Story = { parameters: { msw: { handlers: { email: fails.loading } } } }
export const Failed: Story = { parameters: { msw: { handlers: { email: fails.error } } } }
export const NoPermission: Story = {
  parameters: { msw: { handlers: { email: fails.forbidden } } },
  play: async () => {
    await expect(await screen.findByText(words("core.error.forbidden"))).toBeVisible()
  },
}
export const FeatureOff: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ features: { ...buildConfig().features, "email-campaign": false } })) } } },
}
