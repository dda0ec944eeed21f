import { Button, Container, Skeleton, Text, toast } from "@medusajs/ui"
import { useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useAnnounce } from "../../../components/announcer"
import { EmptyState } from "../../../components/empty-state"
import { errorSentence } from "../../../components/error-state"
import { QueryState } from "../../../components/query-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { codQueries, fetchCodFile, type CodFilter } from "../api/cod"
import { formatSofia } from "../shared/sofia-date"
import { CodFilters } from "./components/cod-filters"
import { CodTable } from "./components/cod-table"
import { useSearch } from "../../../lib/use-search"

type EntriesProps = { filter: CodFilter; isNarrowed: boolean; setFilter: (change: Partial<CodFilter>) => void }

const NOTHING: CodFilter = { q: undefined, state: undefined, payout: undefined, from: undefined, to: undefined }

const saveFile = (content: Blob, name: string) => {
  const address = URL.createObjectURL(content)
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Cash on delivery by waybill, narrowed by the filters above it. */
export const Entries = ({ filter, isNarrowed, setFilter }: EntriesProps) => {
  const { t, language } = useText()
  const announce = useAnnounce()
  const list = useInfiniteQuery(codQueries.list(filter))
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? []
  const [isDownloading, setIsDownloading] = useState(false)
  const { query, setQuery } = useSearch(filter.q ?? "", (q) => setFilter({ q: q || undefined }))
  const download = async () => {
    setIsDownloading(true)
    try {
      saveFile(await fetchCodFile(filter), `${t("econt_ledger.file")}.csv`)
    } catch (error) {
      toast.error(errorSentence(t, toApiError(error)))
    } finally {
      setIsDownloading(false)
    }
  }
  const showMore = async () => {
    const { data } = await list.fetchNextPage()
    const after = data?.pages.reduce((sum, page) => sum + page.entries.length, 0) ?? entries.length
    announce(t("econt_ledger.loaded", { count: after - entries.length }))
  }
  const clear = () => {
    setQuery("")
    setFilter(NOTHING)
  }
  const paidAt = filter.payout ? entries.find(({ paid_at }) => paid_at)?.paid_at : null
  return (
    <Container className="divide-y p-0">
      <CodFilters
        states={filter.state ?? []}
        from={filter.from ?? ""}
        to={filter.to ?? ""}
        query={query}
        isNarrowed={isNarrowed}
        isDownloading={isDownloading}
        onStates={(state) => setFilter({ state })}
        onDay={(end, date) => setFilter({ [end]: date || undefined })}
        onQuery={setQuery}
        onClear={clear}
        onDownload={() => void download()}
      />
      {filter.payout && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2 md:px-6">
          <Text size="small" weight="plus">
            {t("econt_ledger.filter.payout", { date: paidAt ? formatSofia(language, paidAt, "date") : filter.payout })}
          </Text>
          <Button size="small" variant="transparent" onClick={() => setFilter({ payout: undefined })}>
            {t("econt_ledger.filter.payout_clear")}
          </Button>
        </div>
      )}
      <QueryState
        query={list}
        pending={<Skeleton className="m-4 h-40" />}
        isEmpty={({ pages }) => pages[0].entries.length === 0}
        empty={
          isNarrowed ? (
            <EmptyState
              title={t("econt_ledger.none_match")}
              hint={t("econt_ledger.none_match_hint")}
              actions={
                <Button size="small" variant="secondary" onClick={clear}>
                  {t("econt_ledger.filter.clear")}
                </Button>
              }
            />
          ) : (
            <EmptyState title={t("econt_ledger.empty")} hint={t("econt_ledger.empty_hint")} />
          )
        }
      >
        {() => (
          <>
            <CodTable entries={entries} isStale={list.isPlaceholderData} />
            {list.hasNextPage && (
              <div className="flex justify-end px-4 py-3 md:px-6">
                <Button size="small" variant="secondary" isLoading={list.isFetchingNextPage} onClick={() => void showMore()}>
                  {t("econt_ledger.more")}
                </Button>
              </div>
            )}
          </>
        )}
      </QueryState>
    </Container>
  )
}
