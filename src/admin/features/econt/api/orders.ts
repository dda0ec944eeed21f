import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import {
  bookedResponseSchema,
  orderPanelResponseSchema,
  quoteResponseSchema,
  type CreateWaybillBody,
  type QuoteBody,
  type ReturnWaybillBody,
  type UpdateWaybillBody,
} from "../../../../contracts/econt-panel"
import { overviewResponseSchema } from "../../../../contracts/econt-settings"
import type { PrintLabelsBody } from "../../../../contracts/econt-shipment"
import { waybillDetailResponseSchema, waybillResponseSchema } from "../../../../contracts/econt-waybill"
import { toApiError } from "../../../lib/api-error"
import { request } from "../../../lib/fetcher"
import { sdk } from "../../../lib/sdk"
import { econtKeys } from "./query-keys"

const ROOT = "/admin/econt"
/** While a booking is doubtful, it is asked for again after so many milliseconds. */
const UNSURE_EVERY = 5000
const UNSURE = ["creating", "unsure", "cancelling"]

export const orderQueries = {
  overview: () =>
    queryOptions({
      queryKey: econtKeys.overview(),
      queryFn: ({ signal }) => request(overviewResponseSchema, ROOT, { signal }),
      staleTime: 60_000,
    }),
  panel: (orderId: string) =>
    queryOptions({
      queryKey: econtKeys.waybills("order", orderId),
      queryFn: ({ signal }) => request(orderPanelResponseSchema, `${ROOT}/orders/${orderId}`, { signal }),
      refetchInterval: ({ state }) =>
        state.data?.waybills.some((waybill) => UNSURE.includes(waybill.state)) ? UNSURE_EVERY : false,
    }),
  waybill: (id: string) =>
    queryOptions({
      queryKey: econtKeys.waybills("one", id),
      queryFn: ({ signal }) => request(waybillDetailResponseSchema, `${ROOT}/waybills/${id}`, { signal }),
    }),
  /** Asked anew for each draft; a draft that is edited on aborts the question. */
  quote: (orderId: string, body: QuoteBody | null) =>
    queryOptions({
      queryKey: econtKeys.waybills("quote", orderId, body),
      queryFn: ({ signal }) =>
        request(quoteResponseSchema, `${ROOT}/orders/${orderId}/quote`, { method: "POST", body: body ?? {}, signal }),
      enabled: body !== null,
      gcTime: 60_000,
      retry: false,
    }),
}

/** Refreshes everything that shows waybills. */
const useRefresh = () => {
  const queryClient = useQueryClient()
  return () => void queryClient.invalidateQueries({ queryKey: econtKeys.waybills() })
}

export const useValidate = (orderId: string) =>
  useMutation({
    mutationFn: (body: QuoteBody) =>
      request(quoteResponseSchema, `${ROOT}/orders/${orderId}/validate`, { method: "POST", body }),
  })

/** Is done when what is left of the order is known again, so that the next waybill begins with that. */
export const useCreateWaybill = (orderId: string) => {
  const queryClient = useQueryClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: CreateWaybillBody) =>
      request(bookedResponseSchema, `${ROOT}/orders/${orderId}/waybills`, { method: "POST", body }),
    onSettled: () => {
      refresh()
      return queryClient.invalidateQueries({ queryKey: econtKeys.waybills("order", orderId) }, { cancelRefetch: false })
    },
  })
}

export const useUpdateWaybill = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, body }: { id: string; body: UpdateWaybillBody }) =>
      request(bookedResponseSchema, `${ROOT}/waybills/${id}`, { method: "POST", body }),
    onSettled: refresh,
  })
}

const useAct = (action: "cancel" | "check") => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (id: string) => request(waybillResponseSchema, `${ROOT}/waybills/${id}/${action}`, { method: "POST" }),
    onSettled: refresh,
  })
}

export const useCancelWaybill = () => useAct("cancel")
export const useCheckWaybill = () => useAct("check")

export const useReturnWaybill = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, body }: { id: string; body: ReturnWaybillBody }) =>
      request(bookedResponseSchema, `${ROOT}/waybills/${id}/return`, { method: "POST", body }),
    onSettled: refresh,
  })
}

/** Labels as one PDF, and the waybills Econt has none of. */
export const fetchLabels = async (body: PrintLabelsBody): Promise<{ pdf: Blob; missing: string[] }> => {
  try {
    const answer = await sdk.client.fetch<Response>(`${ROOT}/labels`, {
      method: "POST",
      body,
      headers: { accept: "application/pdf" },
    })
    const missing = answer.headers.get("x-econt-missing")?.split(",").filter(Boolean) ?? []
    return { pdf: await answer.blob(), missing }
  } catch (error) {
    throw toApiError(error)
  }
}
