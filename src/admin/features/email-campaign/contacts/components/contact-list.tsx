import { Table } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { Contact } from "../../../../../contracts/email-campaign-contact"
import { formatRelative } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { ContactBadge } from "./contact-badge"

type ContactListProps = { contacts: readonly Contact[] }

const nameOf = ({ first_name, last_name }: Contact): string => [first_name, last_name].filter(Boolean).join(" ")

/** Contacts with whether they may be written to now; on a narrow screen the table scrolls in its frame. */
export const ContactList = ({ contacts }: ContactListProps) => {
  const { t, language } = useText()
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <div className="focus-visible:shadow-borders-focus overflow-x-auto outline-none" tabIndex={0} role="region" aria-label={t("email_campaign.contacts.list")}>
      <Table>
        <Table.Header>
          <Table.Row>
            {(["email", "name", "status", "source", "since"] as const).map((column) => (
              <Table.HeaderCell key={column}>{t(`email_campaign.contacts.${column}`)}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {contacts.map((contact) => (
            <Table.Row key={contact.id}>
              <Table.Cell>
                <Link
                  to={`/email-campaigns/contacts/${contact.id}`}
                  className="txt-compact-small-plus text-ui-tag-blue-text focus-visible:shadow-borders-focus break-all rounded outline-none hover:underline"
                >
                  {contact.email ?? t("email_campaign.contacts.erased")}
                </Link>
              </Table.Cell>
              <Table.Cell>{nameOf(contact) || "–"}</Table.Cell>
              <Table.Cell>
                <ContactBadge unmailable={contact.unmailable} />
              </Table.Cell>
              <Table.Cell>{t(`email_campaign.source.${contact.source}`)}</Table.Cell>
              <Table.Cell>{formatRelative(language, contact.created_at)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
