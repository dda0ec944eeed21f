import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { QuoteBody } from "../../../../contracts/econt-panel"
import { waybillDraftSchema, type WaybillDraft } from "../../../../contracts/econt-waybill"
import { orderQueries } from "../api/orders"
import { useSettled } from "../../../lib/use-settled"
import type { Subject } from "./draft-model"
import { picksOf, type Chosen } from "./pieces"

/** How long a draft has to stay as it is before its price is asked, in milliseconds. */
const QUIET = 500

/** The question for a draft; null while the draft is not even readable, or no piece is chosen. */
export const questionOf = (draft: WaybillDraft, { waybill, fulfillmentId }: Subject, chosen: Chosen | null): QuoteBody | null => {
  const items = chosen && picksOf(chosen)
  if (items?.length === 0 || !waybillDraftSchema.safeParse(draft).success) {
    return null
  }
  return {
    draft,
    ...(items && { items }),
    ...(waybill && { waybill_id: waybill.id }),
    ...(fulfillmentId && { fulfillment_id: fulfillmentId }),
  }
}

/**
 * The price of a draft, asked a moment after its last edit; a newer question ends the one before. The last price
 * stays, and `isStale` says that it is of an earlier draft.
 */
export const useQuote = (draft: WaybillDraft, subject: Subject, chosen: Chosen | null) => {
  const question = useMemo(() => questionOf(draft, subject, chosen), [draft, subject, chosen])
  const settled = useSettled(question, QUIET)
  const query = useQuery({ ...orderQueries.quote(subject.order.id, settled), placeholderData: keepPreviousData })
  return { query, isStale: settled !== question || query.isPlaceholderData || (query.isFetching && !query.isSuccess) }
}
