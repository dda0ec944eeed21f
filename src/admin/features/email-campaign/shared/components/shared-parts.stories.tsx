import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen } from "storybook/test"
import { buildConfig } from "../../../../../../test/fixtures/core"
import { words } from "../../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../../test/msw/core.handlers"
import { CAMPAIGN_STATUSES } from "../../../../../contracts/email-campaign-campaign"
import { AreaNav } from "./area-nav"
import { CampaignStatus } from "./campaign-status"
import { ContactNav } from "./contact-nav"
import { MailThumbnail } from "./mail-thumbnail"
import { PageGate } from "./page-gate"

const meta = {
  title: "E-mail campaigns/Shared parts",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-3xl p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const narrow = { locale: "bg", theme: "dark", viewport: { value: "narrow" } }

export const Navigation: Story = {
  parameters: { router: { path: "/email-campaigns/contacts", initialEntries: ["/email-campaigns/contacts"] } },
  render: () => <AreaNav />,
  play: async () => {
    await expect(screen.getByRole("link", { name: words("email_campaign.nav.contacts") })).toHaveAttribute("aria-current", "page")
  },
}
export const NavigationNarrow: Story = { ...Navigation, globals: narrow }
export const ContactNavigation: Story = {
  parameters: { router: { path: "/email-campaigns/lists", initialEntries: ["/email-campaigns/lists"] } },
  render: () => <ContactNav />,
  play: async () => {
    await expect(await screen.findByRole("link", { name: words("email_contacts.nav.lists") })).toHaveAttribute("aria-current", "page")
  },
}
export const Statuses: Story = {
  render: () => (
    <ul className="flex flex-wrap gap-2">
      {CAMPAIGN_STATUSES.map((status) => (
        <li key={status}>
          <CampaignStatus status={status} />
        </li>
      ))}
    </ul>
  ),
}
/** A picture, one that is being made, and one that could not be. */
export const Thumbnails: Story = {
  render: () => (
    <div className="grid grid-cols-3 gap-3">
      <MailThumbnail title="Preview" html="<!doctype html><html lang='en'><body><h1>Hello</h1></body></html>" />
      <MailThumbnail title="Preview" html={undefined} />
      <MailThumbnail title="Preview" html={null} />
    </div>
  ),
}
export const FeatureOff: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ features: { ...buildConfig().features, "email-campaign": false } })) } } },
  render: () => <PageGate>Page</PageGate>,
  play: async () => {
    await expect(await screen.findByText(words("core.feature_off.title"))).toBeVisible()
    await expect(screen.queryByText("Page")).toBeNull()
  },
}
