import type { Meta, StoryObj } from "@storybook/react-vite"
import { http, HttpResponse } from "msw"
import { expect, screen, within } from "storybook/test"
import { buildReport } from "../../../../../test/fixtures/email-report"
import { words } from "../../../../../test/helpers/words"
import { campaignHandlers } from "../../../../../test/msw/email-campaigns"
import { failures } from "../../../../../test/msw/failures"
import { campaignReportResponseSchema, type CampaignReport } from "../../../../contracts/email-campaign-report"
import ReportPage from "./report-page"

const at = { router: { path: "/email-campaigns/:id/report", initialEntries: ["/email-campaigns/ecamp_completed/report"] } }
const report = (overrides: Partial<CampaignReport> = {}) =>
  http.get("*/admin/email-campaigns/:id/report", () => HttpResponse.json(campaignReportResponseSchema.parse({ report: buildReport(overrides) })))
const shows = (overrides?: Partial<CampaignReport>) => ({ ...at, msw: { handlers: { email: [report(overrides), ...campaignHandlers()] } } })

const meta = {
  title: "E-mail campaigns/Report/Page",
  component: ReportPage,
  parameters: shows(),
} satisfies Meta<typeof ReportPage>
export default meta
type Story = StoryObj<typeof meta>

export const Report: Story = {
  play: async () => {
    await expect((await screen.findAllByText("4,863"))[0]).toBeVisible()
    const links = within(await screen.findByRole("table", { name: words("email_report.links") }))
    await expect(links.getAllByRole("row")).toHaveLength(4)
    await expect(screen.getByRole("link", { name: words("email_report.order", { number: 1042 }) })).toHaveAttribute("href", "/orders/order_1")
    await expect(screen.getByRole("button", { name: words("email_report.export") })).toBeEnabled()
  },
}
export const Narrow: Story = {
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async () => {
    await expect(await screen.findByRole("table", { name: words("email_report.links") })).toBeVisible()
  },
}
export const JustBegun: Story = {
  parameters: shows({
    status: "sending",
    sent: 12,
    delivered: 12,
    failed: 0,
    uncertain: 0,
    tracked: 5,
    opened: { people: 0, machines: 0 },
    clicked: 0,
    links: [],
    unsubscribed: 0,
    bounced: { hard: 0, soft: 0 },
    complained: 0,
    revenue: [],
    orders: [],
    skipped: [],
    series: [],
  }),
}
export const Loading: Story = { parameters: { msw: { handlers: { email: failures("*/admin/email-campaigns").loading } } } }
export const Failed: Story = { parameters: { msw: { handlers: { email: failures("*/admin/email-campaigns").error } } } }
export const NoReport: Story = {
  parameters: { msw: { handlers: { email: [...failures("*/admin/email-campaigns/ecamp_completed/report").error, ...campaignHandlers()] } } },
}
