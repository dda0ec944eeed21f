import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { assignmentQueries, type Plan } from "../api/assignments"
import { useSettled } from "../../../lib/use-settled"

const NOTHING: Plan = { add: [], remove: [] }

/**
 * What a plan would change, asked a moment after its last edit. `isCurrent` says that the answer
 * is that of exactly this plan: only then may it be saved.
 */
export const usePlanPreview = (plan: Plan | null) => {
  const key = plan ? JSON.stringify(plan) : null
  const settledKey = useSettled(key)
  const settled = useMemo(() => (settledKey ? (JSON.parse(settledKey) as Plan) : null), [settledKey])
  const query = useQuery({
    ...assignmentQueries.preview(settled ?? NOTHING),
    enabled: settled !== null,
    placeholderData: keepPreviousData,
  })
  return { query, isCurrent: key !== null && key === settledKey && query.isSuccess && !query.isPlaceholderData }
}
