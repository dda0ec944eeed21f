import { toast } from "@medusajs/ui"
import { useCallback, useRef, useState } from "react"
import { allowedDecisions, type Decision } from "../../../../contracts/review-status"
import { useAnnounce } from "../../../components/announcer"
import { errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { useLatest } from "../../../lib/use-latest"
import { useText } from "../../../lib/text"
import { snapshotReviews } from "../api/client"
import type { Seen } from "./session"
import type { DeskData } from "./use-desk-data"

/** A bulk action that waits for its confirmation, always of what is selected now. */
export type BulkPlan = {
  decision: Decision
  /** The reviews that match are still on their way: nothing can be confirmed yet. */
  isCounting: boolean
  reviews: Seen[]
  skipped: number
}

/** How far the selection of all that match has come, for the view it was asked for. */
type SelectionOfAll = { query: string; state: "loading" | "truncated" }

const planOf = (decision: Decision, selected: Seen[], isCounting: boolean): BulkPlan => {
  const reviews = selected.filter(({ status }) => allowedDecisions(status).includes(decision))
  return { decision, isCounting, reviews, skipped: selected.length - reviews.length }
}

/** Selecting all that match, and the bulk action somebody is asked to confirm. */
export const useBulk = (data: DeskData) => {
  const { t } = useText()
  const announce = useAnnounce()
  const [planned, setPlanned] = useState<Decision | null>(null)
  const [all, setAll] = useState<SelectionOfAll | null>(null)
  const asked = useRef(0)
  const latest = useLatest(data)
  const { dispatch } = data

  const here = all?.query === data.query ? all.state : null
  const isSelectingAll = here === "loading"
  const selected = Object.values(data.session.selection)
  const plan = planned && (isSelectingAll || selected.length > 0) ? planOf(planned, selected, isSelectingAll) : null

  const planBulk = useCallback(
    (decision: Decision) => {
      const { session, canDecide } = latest.current
      if (canDecide && Object.keys(session.selection).length > 0) {
        setPlanned(decision)
      }
    },
    [latest]
  )
  const closePlan = useCallback(() => setPlanned(null), [])

  const selectAll = useCallback(async () => {
    const { address, query } = latest.current
    const turn = ++asked.current
    const isWanted = () => turn === asked.current && latest.current.query === query
    setAll({ query, state: "loading" })
    try {
      const { reviews, truncated } = await snapshotReviews(address.filter, address.sort)
      if (isWanted()) {
        dispatch({ type: "select", reviews })
        setAll(truncated ? { query, state: "truncated" } : null)
        announce(t("review.say.selected", { count: reviews.length }))
      }
    } catch (error) {
      if (isWanted()) {
        setAll(null)
        setPlanned(null)
        toast.error(errorSentence(t, toApiError(error)))
      }
    }
  }, [latest, dispatch, announce, t])

  const clearSelection = useCallback(() => {
    asked.current++
    setAll(null)
    dispatch({ type: "clear-selection" })
  }, [dispatch])

  return {
    plan,
    planBulk,
    closePlan,
    selectAll,
    isSelectingAll,
    isTruncated: here === "truncated",
    clearSelection,
  }
}
