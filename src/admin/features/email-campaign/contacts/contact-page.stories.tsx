import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor, within } from "storybook/test"
import { buildConfig } from "../../../../../test/fixtures/core"
import { hoursAgo } from "../../../../../test/fixtures/review"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { oneContactHandlers } from "../../../../../test/msw/email-contact"
import { failures } from "../../../../../test/msw/failures"
import ContactPage from "./contact-page"

const PATH = "/email-campaigns/contacts/:id"
const at = (id = "1") => ({ router: { path: PATH, initialEntries: [`/email-campaigns/contacts/${id}`] } })

const meta = {
  title: "E-mail campaigns/Contacts/One",
  component: ContactPage,
  parameters: { ...at(), msw: { handlers: { email: oneContactHandlers() } } },
} satisfies Meta<typeof ContactPage>
export default meta
type Story = StoryObj<typeof meta>

const button = (name: string) => screen.findByRole("button", { name })

export const Subscriber: Story = {
  play: async () => {
    await expect(await screen.findByRole("heading", { name: "maria.ivanova@abv.bg" })).toBeVisible()
    const log = within(screen.getByRole("list", { name: words("email_contacts.log.title") }))
    await expect(log.getAllByRole("listitem")).toHaveLength(4)
    await expect(await screen.findByText(/code K7QPM-3XW9D|код K7QPM-3XW9D/)).toBeVisible()
  },
}
/** Each code leads to what gave it, and to the orders it was used in. */
export const Codes: Story = {
  play: async () => {
    const codes = within(await screen.findByRole("list", { name: words("email_contacts.codes.title") }))
    const [unused, used] = codes.getAllByRole("listitem")
    await expect(within(unused).getByText("K7QPM-3XW9D")).toBeVisible()
    await expect(within(unused).getByText(words("email_contacts.codes.unused"))).toBeVisible()
    await expect(within(unused).getByRole("link", { name: "Коледни подаръци" })).toHaveAttribute("href", "/email-campaigns/ecamp_3")
    await expect(used).toHaveTextContent(words("email_contacts.codes.used", { count: 1, number: "1" }))
    await expect(within(used).getByRole("link", { name: "Първа поръчка" })).toHaveAttribute("href", "/email-campaigns/signups/esign_1")
    await expect(within(used).getByRole("link", { name: words("email_contacts.codes.order", { number: 1042 }) })).toHaveAttribute("href", "/orders/order_1")
  },
}
export const NoCodes: Story = {
  parameters: { msw: { handlers: { email: oneContactHandlers(undefined, () => []) } } },
  play: async () => {
    await expect(await screen.findByText(words("email_contacts.codes.none"))).toBeVisible()
  },
}
export const Narrow: Story = {
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async () => {
    await screen.findByText(/code K7QPM-3XW9D|код K7QPM-3XW9D/)
  },
}
/** It says what will be gone before it goes, and asks how they asked for it. */
export const Erased: Story = {
  parameters: { a11y: { context: { exclude: ["[data-sonner-toaster]"] } } },
  play: async ({ userEvent }) => {
    await userEvent.click(await button(words("email_contacts.erase.button")))
    const confirm = await button(words("email_contacts.erase.confirm"))
    await expect(confirm).toBeDisabled()
    await userEvent.click(screen.getByRole("combobox", { name: words("email_contacts.asked.label") }))
    await userEvent.click(await screen.findByRole("option", { name: words("email_contacts.asked.letter") }))
    await userEvent.click(confirm)
    await expect(await screen.findByRole("heading", { name: words("email_contacts.erased_title") })).toBeVisible()
    await waitFor(() => expect(screen.queryByRole("button", { name: words("email_contacts.erase.button") })).toBeNull())
  },
}
export const StoppedAndLetGo: Story = {
  parameters: { a11y: { context: { exclude: ["[data-sonner-toaster]"] } } },
  play: async ({ userEvent }) => {
    await userEvent.click(await button(words("email_contacts.stop")))
    await expect(await screen.findByText(words("email_contacts.suppression.manual"), { exact: false })).toBeVisible()
    await userEvent.click(await button(words("email_contacts.lift")))
    await expect(await button(words("email_contacts.stop"))).toBeEnabled()
  },
}
/** A complaint cannot be lifted by the shop. */
export const Complained: Story = {
  parameters: {
    msw: {
      handlers: {
        email: oneContactHandlers(() => ({ unmailable: "suppressed", suppressions: [{ reason: "complaint", scope: "all", source: "provider", expires_at: null, created_at: hoursAgo(4) }] })),
      },
    },
  },
  play: async () => {
    await expect(await button(words("email_contacts.stop"))).toBeDisabled()
  },
}
export const OnlyLooking: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ rbac: true, permissions: ["bijou_email_contact:read"] })) } } },
  play: async () => {
    await screen.findByText(/code K7QPM-3XW9D|код K7QPM-3XW9D/)
    await expect(screen.queryByRole("button", { name: words("email_contacts.erase.button") })).toBeNull()
  },
}
export const Gone: Story = {
  parameters: at("77"),
  play: async () => {
    await expect(await screen.findByRole("alert")).toBeVisible()
  },
}
export const Failed: Story = { parameters: { msw: { handlers: { email: failures("*/admin/email-contacts").error } } } }
