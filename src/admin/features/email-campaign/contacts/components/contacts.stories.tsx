import type { Meta, StoryObj } from "@storybook/react-vite"
import { buildContactCounts, buildContacts } from "../../../../../../test/fixtures/email-contacts"
import { ContactCounts } from "./contact-counts"
import { ContactList } from "./contact-list"

const meta = {
  title: "E-mail campaigns/Contacts/Parts",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-4xl p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const narrow = { locale: "bg", theme: "dark", viewport: { value: "narrow" } }

export const Contacts: Story = { render: () => <ContactList contacts={buildContacts()} /> }
export const ContactsNarrow: Story = { ...Contacts, globals: narrow }
export const Counts: Story = { render: () => <ContactCounts counts={buildContactCounts()} /> }
export const CountsNarrow: Story = { ...Counts, globals: narrow }
/** With nobody left out there is nothing to explain. */
export const CountsOfAll: Story = { render: () => <ContactCounts counts={buildContactCounts({ total: 1, mailable: 1, unmailable: {} })} /> }
