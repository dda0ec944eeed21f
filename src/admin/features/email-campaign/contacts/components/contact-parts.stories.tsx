import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen } from "storybook/test"
import { buildContactCodes, buildContactDetail, buildContactMails } from "../../../../../../test/fixtures/email-contacts"
import { words } from "../../../../../../test/helpers/words"
import { UNMAILABLE_REASONS } from "../../../../../contracts/email-campaign-consent"
import { AskedDrawer } from "./asked-drawer"
import { ConsentList } from "./consent-list"
import { ConsentTimeline } from "./consent-timeline"
import { ContactBadge } from "./contact-badge"
import { ContactCodes } from "./contact-codes"
import { ContactMails } from "./contact-mails"

const meta = {
  title: "E-mail campaigns/Contacts/Parts of one",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-2xl p-4">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const narrow = { locale: "bg", theme: "dark", viewport: { value: "narrow" } }
const detail = buildContactDetail()

/** All that is said of one contact, on a narrow screen. */
export const Together: Story = {
  globals: narrow,
  render: () => (
    <div className="flex flex-col gap-y-6">
      <ConsentList consents={detail.consents} />
      <ConsentTimeline events={detail.events} />
      <ContactMails mails={buildContactMails()} />
      <ContactCodes codes={buildContactCodes()} />
    </div>
  ),
}
export const Badges: Story = {
  render: () => (
    <div className="flex flex-wrap gap-2">
      {[null, ...UNMAILABLE_REASONS].map((reason) => (
        <ContactBadge key={reason ?? "mailable"} unmailable={reason} />
      ))}
    </div>
  ),
}
export const Refused: Story = {
  render: () => <AskedDrawer kind="unsubscribe" isSaving={false} error="This contact does not exist, or was erased." onConfirm={fn()} onClose={fn()} />,
  play: async () => {
    await expect(await screen.findByRole("alert")).toBeVisible()
    await expect(screen.getByRole("button", { name: words("email_contacts.unsubscribe.confirm") })).toBeDisabled()
  },
}
