import { Button, Container, Heading, Text, toast, usePrompt } from "@medusajs/ui"
import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { useNavigate } from "react-router-dom"
import type { ListedCampaign } from "../../../../contracts/email-campaign-campaign"
import { EmptyState } from "../../../components/empty-state"
import { errorSentence } from "../../../components/error-state"
import { SelectField } from "../../../components/fields"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { SearchInput } from "../../../components/search-input"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { useSearch } from "../../../lib/use-search"
import { campaignQueries, isRunning, useCopyCampaign, useRemoveCampaign } from "../api/campaigns"
import { AreaNav } from "../shared/components/area-nav"
import { StoppedNote } from "../shared/stopped-note"
import { useMay } from "../shared/use-may"
import { GROUPS, useCampaignAddress, type Group } from "./address"
import { CampaignRow, type RowAction } from "./components/campaign-row"
import { CampaignTable } from "./components/campaign-table"
import { RowProgress } from "./components/row-progress"
import { NewCampaign } from "./new-campaign"

const ANY = "any"

const Progress = ({ campaign }: { campaign: ListedCampaign }) => {
  const { data } = useQuery(campaignQueries.numbers(campaign.id, campaign.status))
  return data ? <RowProgress name={campaign.name} numbers={data} /> : null
}

const useRowActions = () => {
  const { t } = useText()
  const prompt = usePrompt()
  const navigate = useNavigate()
  const copy = useCopyCampaign()
  const remove = useRemoveCampaign()
  const onError = (error: unknown) => void toast.error(errorSentence(t, toApiError(error)))
  return async (action: RowAction, { id, name }: ListedCampaign) => {
    if (action === "duplicate") {
      copy.mutate(
        { id, name: t("email_campaigns.copy_of", { name }).slice(0, 120) },
        { onSuccess: (made) => void navigate(`/email-campaigns/${made.id}`), onError }
      )
      return
    }
    const isSure = await prompt({
      title: t("email_campaigns.delete_title", { name }),
      description: t("email_campaigns.delete_hint"),
      confirmText: t("core.delete"),
      cancelText: t("core.cancel"),
    })
    if (isSure) {
      remove.mutate(id, { onError })
    }
  }
}

/** The list of campaigns with what can be begun there. */
export const Campaigns = () => {
  const { t } = useText()
  const { filter, group, isNew, search, choose, setNew, clear } = useCampaignAddress()
  const { query, setQuery } = useSearch(filter.q ?? "", search)
  const list = useInfiniteQuery(campaignQueries.list(filter))
  const act = useRowActions()
  const may = { create: useMay("create"), delete: useMay("delete") }
  const isFiltered = Boolean(filter.q || filter.status)
  const begin = may.create && (
    <Button size="small" onClick={() => setNew(true)}>
      {t("email_campaigns.create.button")}
    </Button>
  )
  const actionsOf = ({ status }: ListedCampaign): RowAction[] => [
    ...(may.create ? (["duplicate"] as const) : []),
    ...(may.delete && status === "draft" ? (["delete"] as const) : []),
  ]
  return (
    <Container className="divide-y p-0">
      <AreaNav />
      <div className="flex flex-wrap items-start justify-between gap-3 px-4 py-4 md:px-6">
        <div className="flex min-w-0 flex-col gap-y-1">
          <Heading>{t("email_campaigns.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("email_campaigns.hint")}
          </Text>
        </div>
        {begin}
      </div>
      <StoppedNote />
      <div className="grid gap-3 px-4 py-3 sm:grid-cols-2 md:px-6 lg:grid-cols-[minmax(0,20rem)_16rem]">
        <SearchInput
          size="small"
          aria-label={t("email_campaigns.search")}
          placeholder={t("email_campaigns.search")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <SelectField<Group | typeof ANY>
          isLabelHidden
          label={t("email_campaigns.column.status")}
          value={group ?? ANY}
          options={[
            { value: ANY, label: t("email_campaigns.any_status") },
            ...(Object.keys(GROUPS) as Group[]).map((each) => ({ value: each, label: t(`email_campaigns.group.${each}`) })),
          ]}
          onChange={(next) => choose(next === ANY ? null : next)}
        />
      </div>
      <QueryState
        query={list}
        pending={<PageSkeleton />}
        isEmpty={({ pages }) => pages[0].campaigns.length === 0}
        empty={
          isFiltered ? (
            <EmptyState
              title={t("email_campaigns.none_found")}
              actions={
                <Button size="small" variant="secondary" onClick={clear}>
                  {t("email_campaigns.clear")}
                </Button>
              }
            />
          ) : (
            <EmptyState title={t("email_campaigns.empty")} hint={t("email_campaigns.empty_hint")} actions={begin} />
          )
        }
      >
        {({ pages }) => (
          <>
            <CampaignTable>
              {pages.flatMap(({ campaigns }) =>
                campaigns.map((campaign) => (
                  <CampaignRow
                    key={campaign.id}
                    campaign={campaign}
                    progress={(isRunning(campaign.status) || campaign.status === "paused") && <Progress campaign={campaign} />}
                    actions={actionsOf(campaign)}
                    onAction={(action) => void act(action, campaign)}
                  />
                ))
              )}
            </CampaignTable>
            {list.hasNextPage && (
              <div className="flex justify-end px-4 py-3 md:px-6">
                <Button size="small" variant="secondary" isLoading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  {t("email_campaigns.more")}
                </Button>
              </div>
            )}
          </>
        )}
      </QueryState>
      {isNew && <NewCampaign onClose={() => setNew(false)} />}
    </Container>
  )
}
