import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor, within } from "storybook/test"
import { buildConfig } from "../../../../../test/fixtures/core"
import { buildSending } from "../../../../../test/fixtures/email-campaigns"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { sendingHandlers, sendingServer } from "../../../../../test/msw/email-sending"
import { failures } from "../../../../../test/msw/failures"
import SendingPage from "./sending-page"

const works = sendingServer()
const at = { router: { path: "/email-campaigns/settings", initialEntries: ["/email-campaigns/settings"] } }
const shows = (sending: ReturnType<typeof sendingHandlers>) => ({ ...at, msw: { handlers: { sending } } })

const meta = {
  title: "E-mail campaigns/Sending/Page",
  component: SendingPage,
  parameters: shows(works.handlers),
} satisfies Meta<typeof SendingPage>
export default meta
type Story = StoryObj<typeof meta>

const providers = () => screen.findByRole("list", { name: words("email_sending.providers.title") })
const save = (within_: ReturnType<typeof within>) => within_.getByRole("button", { name: words("core.save") })

export const Settings: Story = {
  play: async ({ userEvent }) => {
    const list = within(await providers())
    await userEvent.click(list.getByRole("button", { name: `${words("email_sending.provider.check")}: Пощенски сървър` }))
    await expect(await list.findByText(words("email_sending.provider.works"))).toBeVisible()
    const mails = screen.getByRole("textbox", { name: words("email_sending.restraint.mails") })
    await userEvent.clear(mails)
    await userEvent.type(mails, "5")
    await userEvent.type(screen.getByRole("textbox", { name: words("email_sending.restraint.quiet_from") }), "21")
    await userEvent.type(screen.getByRole("textbox", { name: words("email_sending.restraint.quiet_to") }), "8")
    await userEvent.click(save(within(document.body)))
    await waitFor(() => expect(works.state.current.bodies).toMatchObject([{ version: 4, settings: { cap: { mails: 5, days: 7 }, less_days: 14, quiet_hours: { from: 21, to: 8 }, attribution_days: 5 } }]))
  },
}
export const Narrow: Story = {
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async () => {
    await providers()
  },
}
/** Each kind asks for its own fields; what is missing is told at its field. */
export const Add: Story = {
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("email_sending.providers.add") }))
    const dialog = within(await screen.findByRole("dialog"))
    await userEvent.click(dialog.getByRole("combobox", { name: words("email_sending.provider.type") }))
    await userEvent.click(await screen.findByRole("option", { name: "Mailgun" }))
    await userEvent.type(dialog.getByRole("textbox", { name: words("email_sending.provider.name") }), "Mailgun")
    await userEvent.click(save(dialog))
    const domain = dialog.getByRole("textbox", { name: words("email_sending.field.domain") })
    await expect(domain).toHaveAccessibleDescription(words("email_sending.provider.wrong"))
    await userEvent.type(domain, "mg.zlata.example")
    await userEvent.type(dialog.getByLabelText(words("email_sending.field.api_key")), "key-1")
    await userEvent.click(save(dialog))
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
    await expect(works.state.current.bodies).toEqual([
      { name: "Mailgun", per_second: null, is_standard: false, config: { type: "mailgun", settings: { region: "eu", domain: "mg.zlata.example" }, secrets: { api_key: "key-1" } } },
    ])
  },
}
/** A login that is not typed is not sent, so it stays. */
export const Edit: Story = {
  play: async ({ userEvent }) => {
    const list = within(await providers())
    await userEvent.click(list.getByRole("button", { name: `${words("core.edit")}: Пощенски сървър` }))
    const dialog = within(await screen.findByRole("dialog"))
    const port = dialog.getByRole("textbox", { name: words("email_sending.field.port") })
    await userEvent.clear(port)
    await userEvent.type(port, "465")
    await userEvent.click(save(dialog))
    await waitFor(() => expect(works.state.current.bodies).toHaveLength(1))
    const [body] = works.state.current.bodies as { config: object }[]
    await expect(body).toMatchObject({ version: 3, state: "active", config: { type: "smtp", settings: { port: 465 } } })
    await expect(body.config).not.toHaveProperty("secrets")
  },
}
/** Stopping asks; going on does not. */
export const Switch: Story = {
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("email_sending.switch.stop") }))
    const dialog = within(await screen.findByRole("alertdialog"))
    await userEvent.click(dialog.getByRole("button", { name: words("email_sending.switch.stop") }))
    await userEvent.click(await screen.findByRole("button", { name: words("email_sending.switch.go") }))
    await expect(await screen.findByText(words("email_sending.switch.is_on"))).toBeVisible()
  },
}
export const Stopped: Story = { parameters: shows(sendingHandlers(() => ({ sending: buildSending({ stopped_at: "2026-11-21T10:00:00.000Z" }) }))) }
export const Empty: Story = { parameters: shows(sendingHandlers(() => ({ providers: [] }))) }
export const ReadOnly: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ rbac: true, permissions: ["bijou_email_settings:read"] })) } } },
  play: async () => {
    await providers()
    await expect(screen.queryByRole("button", { name: words("email_sending.providers.add") })).toBeNull()
  },
}
export const Failed: Story = { parameters: { msw: { handlers: { sending: failures("*/admin/email-sending").error } } } }
export const NoPermission: Story = { parameters: { msw: { handlers: { sending: failures("*/admin/email-sending").forbidden } } } }
