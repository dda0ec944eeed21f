import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useMemo, useReducer, useState } from "react"
import type { ConfigResponse } from "../../../../contracts/core"
import type { Review } from "../../../../contracts/review"
import { can } from "../../../lib/use-config"
import type { RowMark } from "../components/row-mark"
import { reviewQueries } from "../api/queries"
import { viewOfFilter, writeQuery } from "./address"
import { emptySession, isOpenRow, nextOpen, reduceSession, rowStateOf, withSession } from "./session"
import { useAddress } from "./use-address"
import { useClaim, useKeptClaims } from "./use-claim"
import { useQueue } from "./use-queue"

/** Reviews whose details are fetched ahead of the open one. */
const AHEAD = 3

const newer = (listed: Review | undefined, detail: Review | undefined): Review | null =>
  listed && detail ? (detail.version > listed.version ? detail : listed) : (listed ?? detail ?? null)

/** Everything the desk shows: the address, the queue, the open review, counts and claims. */
export const useDeskData = (config: ConfigResponse) => {
  const client = useQueryClient()
  const address = useAddress()
  const { filter, sort, activeId, setActiveId } = address
  const [session, dispatch] = useReducer(reduceSession, emptySession)
  const [pinned, setPinned] = useState<string[]>([])
  const meId = config.user.id
  const queue = useQueue({ filter, sort, meId, dispatch })
  const counts = useQuery(reviewQueries.counts())
  const views = useQuery(reviewQueries.views())
  const detailQuery = useQuery({ ...reviewQueries.detail(activeId ?? ""), enabled: activeId !== null })

  const reviews = useMemo(() => queue.reviews.map((review) => withSession(review, session)), [queue.reviews, session])
  const order = useMemo(() => reviews.map(({ id }) => id), [reviews])
  const marks = useMemo(() => {
    const entries = queue.reviews.map((review): [string, RowMark | null] => [
      review.id,
      rowStateOf(session, review)?.mark ?? null,
    ])
    return Object.fromEntries(entries)
  }, [queue.reviews, session])

  const detail = detailQuery.data?.id === activeId ? detailQuery.data : undefined
  const listed = reviews.find(({ id }) => id === activeId)
  const current = newer(listed, detail && withSession(detail, session))
  const currentMark = (current && (marks[current.id] ?? rowStateOf(session, current)?.mark)) ?? null

  const query = writeQuery({ filter, sort })
  useEffect(() => dispatch({ type: "enter-view" }), [query])

  useEffect(() => {
    if (activeId === null && order.length > 0) {
      const first = nextOpen(session, order, null)
      if (first) {
        setActiveId(first)
      }
    }
  }, [activeId, order, session, setActiveId])

  useEffect(() => {
    const at = activeId ? order.indexOf(activeId) : -1
    const ahead = order.slice(at + 1).filter((id) => isOpenRow(session, id)).slice(0, AHEAD)
    const timer = setTimeout(() => {
      for (const id of ahead) {
        void client.prefetchQuery(reviewQueries.detail(id))
      }
    }, 100)
    return () => clearTimeout(timer)
  }, [activeId, order, session, client])

  const canDecide = can(config, "bijou_review", "update")
  const isWaiting = current?.status === "pending" || current?.status === "needs_edit"
  const keptIds = useMemo(
    () => [...new Set([...pinned, ...(filter.mine ? order : [])])].filter((id) => isOpenRow(session, id)),
    [pinned, filter.mine, order, session]
  )
  const seconds = config.review.claim_seconds
  const held = useClaim(activeId, canDecide && isWaiting, seconds, activeId !== null && keptIds.includes(activeId))
  useKeptClaims(canDecide ? keptIds : [], seconds)
  const listedClaim = current?.claim && current.claim.user.id !== meId ? current.claim.user.name : null

  return {
    address,
    session,
    dispatch,
    queue,
    counts,
    views,
    detailQuery,
    detail,
    reviews,
    order,
    marks,
    current,
    currentMark,
    canDecide,
    canImport: can(config, "bijou_review", "create"),
    meId,
    query,
    view: viewOfFilter(filter),
    openCount: order.filter((id) => isOpenRow(session, id)).length,
    claimedBy: held ? (held.isMine ? null : (held.claim?.user.name ?? null)) : listedClaim,
    isClaimedByMe: held?.isMine ?? false,
    pin: (id: string) => setPinned((last) => (last.includes(id) ? last : [...last, id])),
  }
}
export type DeskData = ReturnType<typeof useDeskData>
