import { Button, Container, Heading, Select, Text } from "@medusajs/ui"
import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { useSearchParams } from "react-router-dom"
import { UNMAILABLE_REASONS } from "../../../../contracts/email-campaign-consent"
import { listContactsQuery } from "../../../../contracts/email-campaign-contact"
import { EmptyState } from "../../../components/empty-state"
import { FeatureOff } from "../../../components/feature-off"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { SearchInput } from "../../../components/search-input"
import { emailCampaignTexts } from "../../../i18n/email-campaign"
import { emailContactsTexts } from "../../../i18n/email-contacts"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { useConfig } from "../../../lib/use-config"
import { useSearch } from "../../../lib/use-search"
import { type ContactFilter, contactQueries } from "../api/contacts"
import { AreaNav } from "../shared/components/area-nav"
import { ContactNav } from "../shared/components/contact-nav"
import { ContactCounts } from "./components/contact-counts"
import { ContactList } from "./components/contact-list"

registerTexts(emailCampaignTexts)
registerTexts(emailContactsTexts)

const STATUSES = ["mailable", ...UNMAILABLE_REASONS.filter((reason) => reason !== "topic")] as const
const ANY = "any"

/** The filter of the address; what is not understood there is no filter. */
const useFilter = () => {
  const [params, setParams] = useSearchParams()
  const status = listContactsQuery.shape.status.safeParse(params.get("status") ?? undefined).data
  const filter: ContactFilter = { q: params.get("q")?.trim() || undefined, status, list_id: params.get("list") || undefined }
  const set = (name: "q" | "status", value: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        if (value) {
          after.set(name, value)
        } else {
          after.delete(name)
        }
        return after
      },
      { preventScrollReset: true, replace: true }
    )
  return { filter, set, clear: () => setParams({}, { replace: true }) }
}

const Contacts = () => {
  const { t } = useText()
  const { filter, set, clear } = useFilter()
  const { query, setQuery } = useSearch(filter.q ?? "", (value) => set("q", value))
  const counts = useQuery(contactQueries.counts())
  const list = useInfiniteQuery(contactQueries.list(filter))
  const isFiltered = Boolean(filter.q || filter.status || filter.list_id)
  return (
    <Container className="divide-y p-0">
      <AreaNav />
      <ContactNav />
      <div className="flex flex-col gap-y-1 px-4 py-4 md:px-6">
        <Heading>{t("email_campaign.contacts.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("email_campaign.contacts.hint")}
        </Text>
      </div>
      {counts.data && <ContactCounts counts={counts.data} />}
      <div className="grid gap-3 px-4 py-3 sm:grid-cols-2 md:px-6 lg:grid-cols-[minmax(0,20rem)_16rem]">
        <SearchInput
          aria-label={t("email_campaign.contacts.search")}
          placeholder={t("email_campaign.contacts.search")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Select value={filter.status ?? ANY} onValueChange={(value) => set("status", value === ANY ? "" : value)}>
          <Select.Trigger aria-label={t("email_campaign.contacts.status")}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value={ANY}>{t("email_campaign.contacts.any_status")}</Select.Item>
            {STATUSES.map((status) => (
              <Select.Item key={status} value={status}>
                {t(`email_campaign.status.${status}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      {filter.list_id && (
        <div className="flex flex-wrap items-center justify-between gap-2 px-4 py-2 md:px-6">
          <Text size="small">{t("email_contacts.lists.only")}</Text>
          <Button size="small" variant="secondary" onClick={clear}>
            {t("email_contacts.lists.everybody")}
          </Button>
        </div>
      )}
      <QueryState
        query={list}
        pending={<PageSkeleton />}
        isEmpty={({ pages }) => pages[0].contacts.length === 0}
        empty={
          isFiltered ? (
            <EmptyState
              title={t("email_campaign.contacts.none_found")}
              actions={
                <Button size="small" variant="secondary" onClick={clear}>
                  {t("email_campaign.contacts.clear")}
                </Button>
              }
            />
          ) : (
            <EmptyState title={t("email_campaign.contacts.empty")} hint={t("email_campaign.contacts.empty_hint")} />
          )
        }
      >
        {({ pages }) => (
          <>
            <ContactList contacts={pages.flatMap(({ contacts }) => contacts)} />
            {list.hasNextPage && (
              <div className="flex justify-end px-4 py-3 md:px-6">
                <Button size="small" variant="secondary" isLoading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  {t("email_campaign.contacts.more")}
                </Button>
              </div>
            )}
          </>
        )}
      </QueryState>
    </Container>
  )
}

/** The page `/email-campaigns/contacts`, loaded when it is first opened. */
const ContactsPage = () => (
  <QueryState query={useConfig()} pending={<PageSkeleton />}>
    {({ features }) => (features["email-campaign"] ? <Contacts /> : <FeatureOff />)}
  </QueryState>
)

export default ContactsPage
