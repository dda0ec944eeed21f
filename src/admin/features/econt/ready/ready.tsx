import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router-dom"
import type { Overview } from "../../../../contracts/econt-settings"
import type { ReadyOrder } from "../../../../contracts/econt-shipment"
import { useAnnounce } from "../../../components/announcer"
import { EmptyState } from "../../../components/empty-state"
import { errorSentence } from "../../../components/error-state"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { collectReady, SELECT_MAX, shipmentQueries, useStartRun } from "../api/shipments"
import { ListFooter } from "../desk/components/list-footer"
import { useSearch } from "../../../lib/use-search"
import { useSelection } from "../desk/use-selection"
import { useSingleKeys } from "../desk/use-single-keys"
import { RunArea, useWatchedRun } from "../runs/run-area"
import { useMay } from "../shared/use-may"
import { CreateBar } from "./components/create-bar"
import { ReadyFilters } from "./components/ready-filters"
import { ReadyTable } from "./components/ready-table"
import { useReadyAddress } from "./use-ready-address"

const idOf = ({ order_id }: ReadyOrder) => order_id
const isRefused = ({ problems }: ReadyOrder) => problems.some(({ severity }) => severity === "error")

const Header = () => {
  const { t } = useText()
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-4 md:px-6">
      <div className="flex min-w-0 flex-col">
        <Heading>{t("econt_ready.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("econt_ready.hint")}
        </Text>
      </div>
      <Button size="small" variant="secondary" asChild>
        <Link to="/econt">{t("econt_ready.shipments")}</Link>
      </Button>
    </div>
  )
}

const NoOrders = ({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) => {
  const { t } = useText()
  return isFiltered ? (
    <EmptyState
      title={t("econt_ready.empty.none_match")}
      actions={
        <Button size="small" variant="secondary" onClick={onClear}>
          {t("econt_ready.clear")}
        </Button>
      }
    />
  ) : (
    <EmptyState title={t("econt_ready.empty.title")} hint={t("econt_ready.empty.hint")} />
  )
}

/** Orders with pieces to send, and the run that makes their waybills. */
export const Ready = ({ overview }: { overview: Overview }) => {
  const { t } = useText()
  const announce = useAnnounce()
  const { filter, setFilter } = useReadyAddress()
  const { query, setQuery } = useSearch(filter.q ?? "", (q) => setFilter({ q: q || undefined }))
  const list = useInfiniteQuery(shipmentQueries.ready(filter))
  const orders = list.data?.pages.flatMap((page) => page.orders) ?? []
  const { selected, select, replace, clear } = useSelection(idOf)
  const chosen = [...selected.values()]
  const [isCut, setCut] = useState(false)
  const [isCollecting, setCollecting] = useState(false)
  const keys = useSingleKeys()
  const mayCreate = useMay("create")
  const watched = useWatchedRun("create")
  const running = useQuery({ ...shipmentQueries.run(watched.id ?? ""), enabled: watched.id !== null })
  const start = useStartRun()
  const fail = (error: unknown) => void toast.error(errorSentence(t, toApiError(error)))

  const clearSelection = () => {
    clear()
    setCut(false)
  }
  const create = () =>
    start.mutate(
      { action: "create", order_ids: chosen.map(idOf) },
      {
        onSuccess: ({ run }) => {
          announce(t("econt_runs.started"))
          clearSelection()
          watched.watch(run.id)
        },
        onError: fail,
      }
    )
  const selectAll = async () => {
    setCollecting(true)
    try {
      const all = await collectReady(filter)
      replace(all.rows)
      setCut(all.isCut)
    } catch (error) {
      fail(error)
    } finally {
      setCollecting(false)
    }
  }
  const clearFilters = () => {
    setQuery("")
    setFilter({ q: undefined, delivery_type: undefined })
  }
  return (
    <Container className="divide-y overflow-hidden p-0">
      <Header />
      <ReadyFilters
        query={query}
        types={filter.delivery_type ?? []}
        onQuery={setQuery}
        onTypes={(delivery_type) => setFilter({ delivery_type })}
      />
      {watched.id && <RunArea key={watched.id} id={watched.id} format={overview.label_format} onClose={watched.close} />}
      {selected.size > 0 && (
        <CreateBar
          count={selected.size}
          refused={chosen.filter(isRefused).length}
          hasMore={list.hasNextPage && selected.size < SELECT_MAX}
          isSelectingAll={isCollecting}
          isCut={isCut}
          isStarting={start.isPending}
          isBusy={running.data?.state === "running"}
          onCreate={create}
          onLeaveOut={() => select(chosen.filter(isRefused), false)}
          onSelectAll={() => void selectAll()}
          onClear={clearSelection}
        />
      )}
      <QueryState
        query={list}
        pending={<PageSkeleton />}
        isEmpty={({ pages }) => pages[0].orders.length === 0}
        empty={<NoOrders isFiltered={Object.keys(filter).length > 0} onClear={clearFilters} />}
      >
        {() => (
          <>
            <ReadyTable
              orders={orders}
              selected={selected}
              canSelect={mayCreate}
              hasLetters={keys.isOn}
              isStale={list.isPlaceholderData}
              onSelect={select}
            />
            <ListFooter
              hint=""
              more={list.hasNextPage ? t("econt_ready.more") : null}
              isLoading={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          </>
        )}
      </QueryState>
    </Container>
  )
}
