import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import { useLatest } from "../../../lib/use-latest"
import { useSearchParams } from "react-router-dom"
import type { ReviewFilter, ReviewSort } from "../../../../contracts/review"
import { readAddress, standardSort, writeAddress, type DeskAddress } from "./address"

/** Milliseconds the open review must stay open to be written to the address. */
const SETTLE = 200

/**
 * Filters, order and the open review as the address has them. The open review changes with every
 * key, so it lives here and the address follows a moment later, without a step in the history.
 */
export const useAddress = () => {
  const [params, setParams] = useSearchParams()
  const query = params.toString()
  const address = useMemo(() => readAddress(new URLSearchParams(query)), [query])
  const [activeId, setActiveId] = useState(address.review)
  /** What the address says of the open review, then what it was told since and does not say yet. */
  const written = useRef([address.review])
  const current = useLatest(address)

  useEffect(() => {
    const at = written.current.indexOf(address.review)
    if (at >= 0) {
      written.current = written.current.slice(at)
      return
    }
    written.current = [address.review]
    setActiveId(address.review)
  }, [address.review])

  const write = useCallback(
    (next: DeskAddress, replace: boolean) => {
      if (written.current.at(-1) !== next.review) {
        written.current = [...written.current, next.review]
      }
      setParams(writeAddress(next), { replace, preventScrollReset: true })
    },
    [setParams]
  )

  useEffect(() => {
    if (activeId === written.current.at(-1)) {
      return
    }
    const timer = setTimeout(() => write({ ...current.current, review: activeId }, true), SETTLE)
    return () => clearTimeout(timer)
  }, [activeId, current, write])

  const setFilter = useCallback(
    (filter: ReviewFilter, sort?: ReviewSort) => {
      const last = current.current
      const keepsSort = last.sort !== standardSort(last.filter)
      setActiveId(null)
      write({ ...last, filter, sort: sort ?? (keepsSort ? last.sort : standardSort(filter)), review: null }, false)
    },
    [current, write]
  )
  const setSort = useCallback((sort: ReviewSort) => setFilter(current.current.filter, sort), [current, setFilter])
  const setZen = useCallback((zen: boolean) => write({ ...current.current, zen }, true), [current, write])

  /** Goes to a query string of the desk, as a saved view keeps it. */
  const openQuery = useCallback(
    (text: string) => {
      const target = readAddress(new URLSearchParams(text))
      setActiveId(null)
      write({ ...target, review: null, zen: current.current.zen }, false)
    },
    [current, write]
  )

  return { ...address, activeId, setActiveId, setFilter, setSort, setZen, openQuery }
}
