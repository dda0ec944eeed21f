import { XMarkMini } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { Contact } from "../../../../../contracts/email-campaign-contact"
import { Combobox } from "../../../../components/combobox"
import { useText } from "../../../../lib/text"
import { useSettled } from "../../../../lib/use-settled"
import { audienceQueries } from "../../api/audience"

const nameOf = ({ first_name, last_name, email }: Contact): string => [first_name, last_name].filter(Boolean).join(" ") || (email ?? "")

type ContactChoiceProps = { contact: Contact | null; onChoose: (contact: Contact | null) => void }

/** Whose mail it is: that of a contact, or of somebody of whom nothing is known. */
export const ContactChoice = ({ contact, onChoose }: ContactChoiceProps) => {
  const { t } = useText()
  const [query, setQuery] = useState("")
  const settled = useSettled(query.trim())
  const found = useQuery(audienceQueries.readers(settled))
  const contacts = settled ? (found.data ?? []) : []
  if (contact) {
    return (
      <div className="flex items-center justify-between gap-x-2">
        <Text size="small" className="min-w-0 break-words">
          {t("email_composer.preview.as", { name: nameOf(contact) })}
        </Text>
        <IconButton size="small" variant="transparent" aria-label={t("email_composer.preview.as_nobody")} onClick={() => onChoose(null)}>
          <XMarkMini />
        </IconButton>
      </div>
    )
  }
  return (
    <Combobox
      label={t("email_composer.preview.contact")}
      placeholder={t("email_composer.preview.contact")}
      query={query}
      options={contacts.map((each) => ({ id: each.id, name: nameOf(each), detail: each.email }))}
      note={t(!settled ? "email_composer.preview.contact_hint" : found.isFetching ? "core.loading" : "email_campaign.contacts.none_found")}
      found={t("email_composer.preview.contacts", { count: contacts.length })}
      onQuery={setQuery}
      onChoose={(id) => {
        onChoose(contacts.find((each) => each.id === id) ?? null)
        setQuery("")
      }}
    />
  )
}
