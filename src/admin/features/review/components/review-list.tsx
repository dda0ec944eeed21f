import { Skeleton } from "@medusajs/ui"
import { useVirtualizer } from "@tanstack/react-virtual"
import { useEffect, useRef, type Ref } from "react"
import type { Review } from "../../../../contracts/review"
import type { AgeLimits } from "../../../components/age-chip"
import { useText } from "../../../lib/text"
import { ReviewRow } from "./review-row"
import type { RowMark } from "./row-mark"

export const ROW_HEIGHT = 66

/** Id of a row's element, for `aria-activedescendant`. */
export const rowElementId = (id: string): string => `review-row-${id}`

export type ReviewListProps = {
  reviews: Review[]
  marks: Record<string, RowMark | null | undefined>
  activeId: string | null
  selected: Record<string, unknown>
  meId: string
  limits: AgeLimits
  canDecide: boolean
  showStatus: boolean
  hasMore: boolean
  isLoadingMore: boolean
  gridRef?: Ref<HTMLDivElement>
  onOpen: (id: string) => void
  onToggle: (id: string) => void
  onUndo: (batchId: string) => void
  onLoadMore: () => void
}

/**
 * The queue as a grid that keeps the focus on itself and names the open row; only the rows in
 * sight are drawn. The rest of the list is fetched when its end comes near.
 */
export const ReviewList = ({
  reviews,
  marks,
  activeId,
  selected,
  meId,
  limits,
  canDecide,
  showStatus,
  hasMore,
  isLoadingMore,
  gridRef,
  onOpen,
  onToggle,
  onUndo,
  onLoadMore,
}: ReviewListProps) => {
  const { t } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: reviews.length + (hasMore ? 1 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => reviews[index]?.id ?? "more",
    overscan: 8,
    // Room for the undo strip, so it never hides the last row.
    paddingEnd: 56,
  })
  const items = virtualizer.getVirtualItems()
  const lastIndex = items.length > 0 ? items[items.length - 1].index : -1
  const activeIndex = reviews.findIndex(({ id }) => id === activeId)
  const isSelecting = Object.keys(selected).length > 0

  useEffect(() => {
    if (hasMore && !isLoadingMore && lastIndex >= reviews.length - 10) {
      onLoadMore()
    }
  }, [hasMore, isLoadingMore, lastIndex, reviews.length, onLoadMore])

  useEffect(() => {
    if (activeIndex >= 0) {
      virtualizer.scrollToIndex(activeIndex, { align: "auto" })
    }
  }, [activeIndex, virtualizer])

  const isActiveDrawn = items.some(({ index }) => index === activeIndex)
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
      <div
        ref={gridRef}
        role="grid"
        tabIndex={0}
        aria-label={t("review.desk.queue_label")}
        aria-rowcount={hasMore ? -1 : reviews.length}
        aria-multiselectable={canDecide || undefined}
        aria-activedescendant={activeId && isActiveDrawn ? rowElementId(activeId) : undefined}
        className="focus-visible:shadow-borders-focus relative outline-none"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {items.map((item) => {
          const review = reviews[item.index]
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              id={review && rowElementId(review.id)}
              role="row"
              aria-rowindex={item.index + 1}
              aria-selected={review ? review.id in selected : undefined}
              aria-current={review && review.id === activeId ? "true" : undefined}
              className="border-ui-border-base absolute inset-x-0 top-0 border-b"
              style={{ transform: `translateY(${item.start}px)`, minHeight: ROW_HEIGHT }}
            >
              {review ? (
                <ReviewRow
                  review={review}
                  mark={marks[review.id] ?? null}
                  isActive={review.id === activeId}
                  isSelected={review.id in selected}
                  isSelecting={isSelecting}
                  canDecide={canDecide}
                  showStatus={showStatus}
                  limits={limits}
                  claimedBy={review.claim && review.claim.user.id !== meId ? review.claim.user.name : null}
                  onOpen={onOpen}
                  onToggle={onToggle}
                  onUndo={onUndo}
                />
              ) : (
                <RowSkeleton />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const RowSkeleton = () => (
  <div role="gridcell" className="flex items-center gap-x-3 px-4 py-2.5" style={{ minHeight: ROW_HEIGHT }}>
    <Skeleton className="size-9 shrink-0 rounded-md" />
    <div className="flex flex-1 flex-col gap-y-2">
      <Skeleton className="h-4 w-2/3" />
      <Skeleton className="h-3 w-1/2" />
    </div>
  </div>
)

/** Rows that are on the way. */
export const ListSkeleton = ({ rows = 8 }: { rows?: number }) => {
  const { t } = useText()
  return (
    <div role="status" aria-label={t("core.loading")} className="divide-ui-border-base divide-y overflow-hidden">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center gap-x-3 px-4 py-2.5" style={{ minHeight: ROW_HEIGHT }}>
          <Skeleton className="size-9 shrink-0 rounded-md" />
          <div className="flex flex-1 flex-col gap-y-2">
            <Skeleton className="h-4 w-2/3" />
            <Skeleton className="h-3 w-1/2" />
          </div>
        </div>
      ))}
    </div>
  )
}
