import { ArrowUpMini } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useMemo, useState, type ReactNode, type RefObject } from "react"
import { allowedDecisions } from "../../../../contracts/review-status"
import { ErrorState } from "../../../components/error-state"
import type { AgeLimits } from "../../../components/age-chip"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { BulkBar, BulkProgress } from "../components/bulk-bar"
import { NothingMatches, ViewEmpty } from "../components/desk-states"
import { FilterBar } from "../components/filter-bar"
import { capsOf, type Keymap } from "../components/keymap"
import { ListSkeleton, ReviewList } from "../components/review-list"
import { isRefined, refinementOf } from "./address"
import { ProductPicker } from "./product-picker"
import { toSeen } from "./session"
import { UndoArea } from "./undo-area"
import type { DeskActions } from "./use-desk-actions"
import type { DeskFields } from "./use-desk-commands"
import type { DeskData } from "./use-desk-data"

type ListPaneProps = {
  data: DeskData
  actions: DeskActions
  fields: DeskFields
  keymap: Keymap
  limits: AgeLimits
  gridRef: RefObject<HTMLDivElement>
  /** The choice of the view where there is no rail. */
  leading?: ReactNode
  /** What an empty queue says. */
  empty: ReactNode
  onOpen: (id: string) => void
  focusHome: () => void
}

/** Filters, the queue and what is about to be done with it. */
export const ListPane = ({
  data,
  actions,
  fields,
  keymap,
  limits,
  gridRef,
  leading,
  empty,
  onOpen,
  focusHome,
}: ListPaneProps) => {
  const { t } = useText()
  const [pickedNames, setPickedNames] = useState<Record<string, string>>({})
  const { address, queue, session, dispatch, reviews, canDecide, view } = data
  const { filter } = address
  const { query } = queue
  const selectedCount = Object.keys(session.selection).length

  const productNames = useMemo(
    () => ({ ...pickedNames, ...Object.fromEntries(reviews.map(({ product }) => [product.id, product.title])) }),
    [pickedNames, reviews]
  )
  const toggleProduct = (id: string, title: string) => {
    setPickedNames((names) => ({ ...names, [id]: title }))
    const { product_id: ids = [], ...rest } = filter
    const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]
    address.setFilter(next.length > 0 ? { ...rest, product_id: next } : rest)
  }
  const clearFilters = () => {
    const cleared = { ...filter }
    for (const key of Object.keys(refinementOf(filter)) as (keyof typeof filter)[]) {
      delete cleared[key]
    }
    address.setFilter(cleared)
  }
  const toggle = useStableToggle(data)
  const keys = keymap.isEnabled
    ? { approve: capsOf(keymap.chords.bulk_approve), reject: capsOf(keymap.chords.bulk_reject) }
    : {}
  const arrivals = session.arrivals.length

  return (
    <div className="relative flex h-full min-h-0 flex-col">
      <FilterBar
        filter={filter}
        sort={address.sort}
        productNames={productNames}
        productPicker={<ProductPicker selected={filter.product_id ?? []} onToggle={toggleProduct} />}
        searchRef={fields.search}
        leading={leading}
        onFilter={address.setFilter}
        onSort={address.setSort}
        onLeaveSearch={focusHome}
      />
      {selectedCount > 0 && (
        <BulkBar
          count={selectedCount}
          loaded={reviews.length}
          hasMore={query.hasNextPage}
          isSelectingAll={actions.isSelectingAll}
          isTruncated={actions.isTruncated}
          possible={Object.values(session.selection).flatMap(({ status }) => allowedDecisions(status))}
          keys={keys}
          onSelectLoaded={() => dispatch({ type: "select", reviews: reviews.map(toSeen) })}
          onSelectAll={() => void actions.selectAll()}
          onClear={() => {
            actions.clearSelection()
            focusHome()
          }}
          onDecide={actions.planBulk}
        />
      )}
      <BulkRunState data={data} actions={actions} onOpen={onOpen} />
      {(arrivals > 0 || queue.isBehind) && (
        <div className="border-ui-border-base flex justify-center border-t px-3 py-1.5">
          <Button
            size="small"
            variant="secondary"
            className="rounded-full"
            onClick={() => {
              queue.refresh()
              address.setActiveId(null)
              focusHome()
            }}
          >
            <ArrowUpMini aria-hidden />
            {arrivals > 0 ? t("review.desk.new", { count: arrivals }) : t("review.desk.behind")}
          </Button>
        </div>
      )}
      <div className="border-ui-border-base flex min-h-0 flex-1 flex-col border-t">
        {query.isError && reviews.length === 0 ? (
          <ErrorState
            error={toApiError(query.error)}
            title={t("review.state.error_title")}
            onRetry={() => void query.refetch()}
          />
        ) : query.isPending ? (
          <ListSkeleton />
        ) : reviews.length === 0 ? (
          isRefined(filter) ? (
            <NothingMatches onClear={clearFilters} />
          ) : view === "pending" || view === "mine" || view === "all" ? (
            empty
          ) : (
            <ViewEmpty />
          )
        ) : (
          <ReviewList
            reviews={reviews}
            marks={data.marks}
            activeId={address.activeId}
            selected={session.selection}
            meId={data.meId}
            limits={limits}
            canDecide={canDecide}
            showStatus={view === null || view === "all" || view === "mine"}
            hasMore={query.hasNextPage && !query.isFetchNextPageError}
            isLoadingMore={query.isFetchingNextPage}
            gridRef={gridRef}
            onOpen={onOpen}
            onToggle={toggle}
            onUndo={actions.undo}
            onLoadMore={queue.loadMore}
          />
        )}
        {query.isFetchNextPageError && (
          <ErrorState
            className="border-ui-border-base border-t py-4"
            error={toApiError(query.error)}
            onRetry={queue.loadMore}
          />
        )}
      </div>
      <UndoArea data={data} actions={actions} keymap={keymap} focusHome={focusHome} />
    </div>
  )
}

/** Toggles by id without changing with every render, so rows stay as they are. */
const useStableToggle = ({ reviews, dispatch }: DeskData) => {
  const byId = useMemo(() => new Map(reviews.map((review) => [review.id, review])), [reviews])
  return useMemo(
    () => (id: string) => {
      const review = byId.get(id)
      if (review) {
        dispatch({ type: "toggle", review: toSeen(review) })
      }
    },
    [byId, dispatch]
  )
}

const BulkRunState = ({
  data,
  actions,
  onOpen,
}: Pick<ListPaneProps, "data" | "actions" | "onOpen">) => {
  const { t } = useText()
  const { bulk, stop, closeBulk } = actions.decisions
  if (!bulk) {
    return null
  }
  const conflicts = bulk.conflicts.map(({ id, conflict, current }) => ({
    id,
    text: t(`review.bulk.conflict_${conflict}`, { name: current?.decided_by?.name ?? t("review.bulk.someone") }),
  }))
  return (
    <BulkProgress
      progress={{ ...bulk, conflicts }}
      onStop={() => {
        const entry = data.session.undo.find(({ batchId }) => batchId === bulk.batchId)
        if (entry) {
          stop(entry, bulk)
        }
      }}
      onShow={onOpen}
      onClose={closeBulk}
    />
  )
}
