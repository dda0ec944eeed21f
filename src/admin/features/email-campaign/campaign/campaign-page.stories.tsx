import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor, within } from "storybook/test"
import { buildConfig } from "../../../../../test/fixtures/core"
import { buildCampaign, buildCampaigns, buildCount } from "../../../../../test/fixtures/email-campaigns"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { aFinding, campaignHandlers, campaignServer } from "../../../../../test/msw/email-campaigns"
import { sendingHandlers } from "../../../../../test/msw/email-sending"
import { failures } from "../../../../../test/msw/failures"
import CampaignPage from "./campaign-page"

const works = campaignServer()
const at = (id = "ecamp_draft") => ({ router: { path: "/email-campaigns/:id", initialEntries: [`/email-campaigns/${id}`] } })
const shows = (handlers: ReturnType<typeof campaignHandlers>, id?: string) => ({ ...at(id), msw: { handlers: { email: handlers, sending: sendingHandlers() } } })
const fails = failures("*/admin/email-campaigns")
const narrow = { locale: "bg", theme: "dark", viewport: { value: "narrow" } }

const meta = {
  title: "E-mail campaigns/Campaign/Page",
  component: CampaignPage,
  parameters: shows(works.handlers),
} satisfies Meta<typeof CampaignPage>
export default meta
type Story = StoryObj<typeof meta>

const people = { count: 4871, people: "4,871" }
const send = (label = "email_campaign_page.schedule.send" as const) => screen.findByRole("button", { name: words(label, people) })

/** The name saves itself; what is sent is the version that was saved. */
export const Draft: Story = {
  play: async ({ userEvent }) => {
    await expect(await screen.findByText(words("email_campaign_page.audience.sum_because", { count: 5040, chosen: "5,040", mailable: "4,871" }))).toBeVisible()
    const name = screen.getByRole("textbox", { name: words("email_campaign_page.name") })
    await userEvent.clear(name)
    await userEvent.type(name, "Декември")
    await waitFor(() => expect(works.state.current.bodies).toEqual([{ version: 1, name: "Декември" }]))
    await waitFor(async () => expect(await send()).toBeEnabled())
    await userEvent.click(await send())
    await expect(await screen.findByRole("button", { name: words("email_campaign_page.run.pause") })).toBeVisible()
    await expect(works.state.current.bodies[1]).toMatchObject({ version: 2, starts_at: null, per_hour: null })
  },
}
export const DraftNarrow: Story = {
  globals: narrow,
  play: async () => {
    await expect(await screen.findByRole("list", { name: words("email_campaign_page.audience.waterfall") })).toBeVisible()
  },
}
/** Parts are found and added by keyboard, and taken out again. */
export const Audience: Story = {
  play: async ({ userEvent }) => {
    const exclude = await screen.findByRole("combobox", { name: words("email_campaign_page.audience.exclude") })
    await userEvent.type(exclude, "Пловдив{Enter}")
    await waitFor(() =>
      expect(works.state.current.bodies[0]).toMatchObject({ audience: { include: [{ kind: "subscribers" }], exclude: [{ kind: "list", id: "elist_1" }] } })
    )
    const name = words("email_campaign_page.audience.everybody")
    await userEvent.click(screen.getByRole("button", { name: words("email_campaign_page.audience.remove", { name }) }))
    await expect(await screen.findByText(words("email_campaign_page.audience.nobody"))).toBeVisible()
  },
}
export const Stops: Story = {
  parameters: shows(
    campaignHandlers(() => ({
      campaigns: [buildCampaign({ id: "ecamp_draft", sender: null })],
      findings: [aFinding("subject_empty"), aFinding("link_relative", { address: "/rings" }), aFinding("subject_shouts"), aFinding("preheader_empty")],
    }))
  ),
  play: async () => {
    const list = within(await screen.findByRole("list", { name: words("email_campaign_page.checks.title") }))
    await waitFor(() => expect(list.getAllByRole("listitem")).toHaveLength(5))
    await expect(list.getAllByRole("listitem")[0]).toHaveTextContent(words("email_campaign_page.checks.no_sender"))
    await expect(await send()).toBeDisabled()
  },
}
/** Warnings are accepted first; the plan says what will happen. */
export const Warned: Story = {
  parameters: shows(campaignHandlers(() => ({ findings: [aFinding("subject_shouts")] }))),
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("radio", { name: words("email_campaign_page.schedule.later") }))
    await userEvent.click(screen.getByRole("checkbox", { name: words("email_campaign_page.schedule.gradual") }))
    await userEvent.click(screen.getByRole("checkbox", { name: words("email_campaign_page.schedule.local") }))
    const button = await screen.findByRole("button", { name: words("email_campaign_page.schedule.plan", people) })
    await expect(screen.getByText(new RegExp(words("email_campaign_page.schedule.summary_gradual", { count: 5, rate: "1,000" })))).toBeVisible()
    await expect(button).toBeDisabled()
    await userEvent.click(await screen.findByRole("checkbox", { name: words("email_campaign_page.schedule.accept") }))
    await waitFor(() => expect(button).toBeEnabled())
    await userEvent.click(screen.getByRole("button", { name: words("email_campaign_page.checks.probe") }))
    await expect(await screen.findByText(new RegExp(words("email_campaign_page.checks.links", { count: 14 })))).toBeVisible()
  },
}
export const TestSend: Story = {
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("email_campaign_page.test.open") }))
    const dialog = within(await screen.findByRole("dialog"))
    await userEvent.type(dialog.getByRole("textbox", { name: words("email_campaign_page.test.to") }), "ana@shop.example, x@shop.example")
    await userEvent.type(dialog.getByRole("combobox", { name: words("email_campaign_page.test.as") }), "мария")
    await userEvent.click(await dialog.findByRole("option", { name: /Мария Иванова/ }))
    await userEvent.click(dialog.getByRole("button", { name: words("email_campaign_page.test.send") }))
    await expect(await dialog.findByText(words("email_campaign_page.test.sent", { address: "ana@shop.example" }))).toBeVisible()
    await expect(works.state.current.bodies).toEqual([{ to: ["ana@shop.example", "x@shop.example"], locale: "bg", contact_id: "1" }])
  },
}
/** It pauses at once, and goes on. */
export const Running: Story = {
  parameters: at("ecamp_sending"),
  play: async ({ userEvent }) => {
    await expect(await screen.findByText(words("email_campaign_page.run.headline.sending", { sent: "2,410", chosen: "4,871" }))).toBeVisible()
    await userEvent.click(screen.getByRole("button", { name: words("email_campaign_page.run.pause") }))
    await expect(await screen.findByText(words("email_campaign_page.run.pause_kind.manual"))).toBeVisible()
    await userEvent.click(screen.getByRole("button", { name: words("email_campaign_page.run.resume") }))
    await expect(await screen.findByRole("button", { name: words("email_campaign_page.run.pause") })).toBeVisible()
  },
}
export const Choosing: Story = { parameters: at("ecamp_choosing") }
export const Scheduled: Story = { parameters: at("ecamp_scheduled") }
/** The provider took nothing more: what it said, and the ways on. */
export const Paused: Story = {
  parameters: at("ecamp_paused"),
  play: async ({ userEvent }) => {
    await expect(await screen.findByText(words("email_campaign_page.run.pause_kind.provider"))).toBeVisible()
    await userEvent.click(screen.getByRole("button", { name: words("email_campaign_page.run.cancel") }))
    await userEvent.click(await screen.findByRole("button", { name: words("email_campaign_page.run.cancel_sure") }))
    await waitFor(() => expect(screen.queryByRole("button", { name: words("email_campaign_page.run.resume") })).toBeNull())
  },
}
export const PausedNarrow: Story = { parameters: at("ecamp_paused"), globals: narrow }
export const Completed: Story = {
  parameters: at("ecamp_completed"),
  play: async () => {
    await expect(await screen.findByRole("button", { name: words("email_campaign_page.run.resend", { number: "2" }) })).toBeVisible()
    await expect(screen.getByRole("link", { name: words("email_campaigns.report") })).toHaveAttribute("href", "/email-campaigns/ecamp_completed/report")
  },
}
export const RunFailed: Story = { parameters: at("ecamp_failed") }
export const NotWritten: Story = {
  parameters: shows(campaignHandlers(() => ({ campaigns: [buildCampaign({ id: "ecamp_draft", content: null })], count: buildCount({ refusals: [], mailable: 5040 }) }))),
}
export const ReadOnly: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ rbac: true, permissions: ["bijou_email_campaign:read"] })) } } },
  play: async () => {
    await screen.findByRole("heading", { name: buildCampaigns()[0].name })
    await expect(screen.queryByRole("button", { name: words("email_campaign_page.test.open") })).toBeNull()
  },
}
export const Loading: Story = { parameters: { msw: { handlers: { email: fails.loading } } } }
export const Offline: Story = { parameters: { msw: { handlers: { email: fails.offline } } } }
export const Gone: Story = { parameters: { msw: { handlers: { email: fails.missing } } } }
