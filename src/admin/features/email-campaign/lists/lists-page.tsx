import { Button, Container, Heading, Text, toast, usePrompt } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { Link } from "react-router-dom"
import type { EmailList } from "../../../../contracts/email-campaign-list"
import { EmptyState } from "../../../components/empty-state"
import { errorSentence } from "../../../components/error-state"
import { TextField } from "../../../components/fields"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { emailCampaignTexts } from "../../../i18n/email-campaign"
import { emailContactsTexts } from "../../../i18n/email-contacts"
import { toApiError } from "../../../lib/api-error"
import { formatDate, formatNumber } from "../../../lib/format"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { can, useConfig } from "../../../lib/use-config"
import { listsQuery, useCreateList, useDeleteList } from "../api/lists"
import { AreaNav } from "../shared/components/area-nav"
import { ContactNav } from "../shared/components/contact-nav"
import { PageGate } from "../shared/components/page-gate"
import { PasteDrawer } from "./paste-drawer"

registerTexts(emailCampaignTexts)
registerTexts(emailContactsTexts)

const NewList = () => {
  const { t } = useText()
  const [name, setName] = useState("")
  const create = useCreateList()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) {
      create.mutate(name.trim(), { onSuccess: () => setName("") })
    }
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2 px-4 py-4 md:px-6">
      <TextField
        className="min-w-0 flex-1 basis-56 sm:max-w-sm"
        label={t("email_contacts.lists.name")}
        maxLength={100}
        value={name}
        error={create.error ? errorSentence(t, toApiError(create.error)) : null}
        onChange={setName}
      />
      <Button size="small" type="submit" variant="secondary" disabled={!name.trim()} isLoading={create.isPending}>
        {t("email_contacts.lists.create")}
      </Button>
    </form>
  )
}

const Lists = () => {
  const { t, language } = useText()
  const { data: config } = useConfig()
  const [pasted, setPasted] = useState<EmailList | null>(null)
  const query = useQuery(listsQuery())
  const prompt = usePrompt()
  const remove = useDeleteList()
  const may = (operation: string) => config !== undefined && can(config, "bijou_email_contact", operation)
  const confirmDelete = async (list: EmailList) => {
    const isSure = await prompt({
      title: t("email_contacts.lists.delete_title", { name: list.name }),
      description: t("email_contacts.lists.delete_hint"),
      confirmText: t("core.delete"),
      cancelText: t("core.cancel"),
    })
    if (isSure) {
      remove.mutate(list.id, { onError: (error) => toast.error(errorSentence(t, toApiError(error))) })
    }
  }
  return (
    <Container className="divide-y p-0">
      <AreaNav />
      <ContactNav />
      <div className="flex flex-col gap-y-1 px-4 py-4 md:px-6">
        <Heading>{t("email_contacts.lists.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("email_contacts.lists.hint")}
        </Text>
      </div>
      {may("create") && <NewList />}
      <QueryState query={query} pending={<PageSkeleton />} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t("email_contacts.lists.none")} />}>
        {(lists) => (
          <ul className="divide-ui-border-base divide-y">
            {lists.map((list) => (
              <li key={list.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3 md:px-6">
                <div className="flex min-w-0 flex-1 basis-48 flex-col">
                  <Link
                    to={`/email-campaigns/contacts?list=${list.id}`}
                    className="txt-compact-small-plus text-ui-tag-blue-text focus-visible:shadow-borders-focus self-start break-words rounded outline-none hover:underline"
                  >
                    {list.name}
                  </Link>
                  <Text size="xsmall" className="text-ui-fg-subtle">
                    {t("email_contacts.lists.members", { count: list.members, number: formatNumber(language, list.members) })} · {formatDate(language, list.created_at)}
                  </Text>
                </div>
                <div className="flex flex-wrap gap-2">
                  {may("create") && (
                    <Button size="small" variant="secondary" aria-label={`${t("email_contacts.lists.paste")}: ${list.name}`} onClick={() => setPasted(list)}>
                      {t("email_contacts.lists.paste")}
                    </Button>
                  )}
                  {may("delete") && (
                    <Button size="small" variant="secondary" aria-label={`${t("core.delete")}: ${list.name}`} onClick={() => void confirmDelete(list)}>
                      {t("core.delete")}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
      {pasted && <PasteDrawer list={pasted} onClose={() => setPasted(null)} />}
    </Container>
  )
}

/** The page `/email-campaigns/lists`, loaded when it is first opened. */
const ListsPage = () => (
  <PageGate>
    <Lists />
  </PageGate>
)

export default ListsPage
