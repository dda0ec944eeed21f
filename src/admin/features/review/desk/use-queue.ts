import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query"
import { useLatest } from "../../../lib/use-latest"
import { useCallback, useEffect, useMemo, useState, type Dispatch } from "react"
import {
  changesResponseSchema,
  reviewChangeSchema,
  type ChangesResponse,
  type Review,
  type ReviewChange,
  type ReviewFilter,
  type ReviewSort,
} from "../../../../contracts/review"
import { followFeed } from "../../../lib/live"
import { listChanges, streamChanges } from "../api/client"
import { reviewQueries } from "../api/queries"
import type { SessionEvent } from "./session"

export const PAGE_SIZE = 50
/** Milliseconds between two refreshes of the counts, however much happens. */
const COUNTS_EVERY = 2000

/** Reads an event of the stream: one change, or several with their sequence number. */
const readEvent = (data: string): ChangesResponse | null => {
  let value: unknown
  try {
    value = JSON.parse(data)
  } catch {
    return null
  }
  const one = reviewChangeSchema.safeParse(value)
  if (one.success) {
    return { changes: [one.data], seq: one.data.seq, overflow: false }
  }
  const many = changesResponseSchema.safeParse(value)
  return many.success ? many.data : null
}

/** Whether a changed review belongs to the view, as far as the change tells. */
const belongs = (change: ReviewChange, filter: ReviewFilter): boolean =>
  !filter.mine &&
  (!filter.status || filter.status.includes(change.status)) &&
  (!filter.product_id || filter.product_id.includes(change.product_id)) &&
  ["submit", "import", "reopen", "undo"].includes(change.action)

type QueueOptions = { filter: ReviewFilter; sort: ReviewSort; meId: string; dispatch: Dispatch<SessionEvent> }

/** The queue as it was loaded, page by page, and the changes that happen to it meanwhile. */
export const useQueue = ({ filter, sort, meId, dispatch }: QueueOptions) => {
  const client = useQueryClient()
  const [epoch, setEpoch] = useState(() => Date.now())
  const [isBehind, setBehind] = useState(false)
  const query = useInfiniteQuery(reviewQueries.queue({ filter, sort, limit: PAGE_SIZE }, epoch))

  const reviews = useMemo(() => {
    const byId = new Map<string, Review>()
    for (const page of query.data?.pages ?? []) {
      for (const review of page.reviews) {
        byId.set(review.id, byId.get(review.id) ?? review)
      }
    }
    return [...byId.values()]
  }, [query.data])

  const latest = useLatest({ reviews, filter })
  const seq = query.data?.pages[0]?.seq

  useEffect(() => {
    if (seq === undefined) {
      return
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const refreshCounts = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries({ queryKey: reviewQueries.counts().queryKey })
      }, COUNTS_EVERY)
    }
    const stop = followFeed<ReviewChange>({
      since: seq,
      openStream: streamChanges,
      readEvent,
      poll: (since) => listChanges(since),
      onBatch: ({ changes, overflow }) => {
        setBehind((was) => was || overflow)
        const loaded = new Set(latest.current.reviews.map(({ id }) => id))
        for (const change of changes) {
          dispatch({
            type: "change",
            change,
            isLoaded: loaded.has(change.review_id),
            belongsHere: belongs(change, latest.current.filter),
            meId,
          })
          void client.invalidateQueries({ queryKey: reviewQueries.detail(change.review_id).queryKey })
        }
        refreshCounts()
      },
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [seq, client, dispatch, meId, latest])

  const refresh = useCallback(() => {
    dispatch({ type: "refresh" })
    setBehind(false)
    setEpoch(Date.now())
    void client.invalidateQueries({ queryKey: reviewQueries.counts().queryKey })
  }, [client, dispatch])

  const { fetchNextPage } = query
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage])

  return { query, reviews, isBehind, refresh, loadMore }
}
