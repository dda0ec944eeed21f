import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import {
  codTotalsResponseSchema,
  listCodResponseSchema,
  listPayoutsResponseSchema,
  syncCodResponseSchema,
  type ListCodQuery,
} from "../../../../contracts/econt-cod"
import { toApiError } from "../../../lib/api-error"
import { request, toQuery } from "../../../lib/fetcher"
import { sdk } from "../../../lib/sdk"
import { addDays, sofiaClock } from "../../../../shipping/sofia-time"
import { econtKeys } from "./query-keys"

const ROOT = "/admin/econt/cod"
const PAGE = 50
const PAYOUTS = 20
const SYNCED_DAYS = 30

/** What the ledger is narrowed to. */
export type CodFilter = Omit<ListCodQuery, "cursor" | "limit">

const cod = (...parts: readonly unknown[]) => econtKeys.waybills("cod", ...parts)

/** What the ledger reads; thrown away with the waybills it follows from. */
export const codQueries = {
  list: (filter: CodFilter) =>
    infiniteQueryOptions({
      queryKey: cod("list", filter),
      queryFn: ({ pageParam, signal }) =>
        request(listCodResponseSchema, ROOT, { query: { ...filter, cursor: pageParam, limit: PAGE }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next_cursor,
      placeholderData: keepPreviousData,
      staleTime: 15_000,
    }),
  totals: (days: Pick<CodFilter, "from" | "to">) =>
    queryOptions({
      queryKey: cod("totals", days),
      queryFn: ({ signal }) => request(codTotalsResponseSchema, `${ROOT}/totals`, { query: days, signal }),
      placeholderData: keepPreviousData,
      staleTime: 15_000,
    }),
  payouts: () =>
    infiniteQueryOptions({
      queryKey: cod("payouts"),
      queryFn: ({ pageParam, signal }) =>
        request(listPayoutsResponseSchema, `${ROOT}/payouts`, { query: { cursor: pageParam, limit: PAYOUTS }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next_cursor,
      staleTime: 15_000,
    }),
}

/** The ledger of a filter as a file, fetched with the login of the dashboard. */
export const fetchCodFile = async (filter: CodFilter): Promise<Blob> => {
  try {
    const answer = await sdk.client.fetch<Response>("/admin/econt/cod.csv", { query: toQuery(filter), headers: { accept: "text/csv" } })
    return await answer.blob()
  } catch (error) {
    throw toApiError(error)
  }
}

/** Reads Econt's report of what it paid out in the last thirty days. */
export const useSyncCod = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => {
      const to = sofiaClock(new Date()).date
      return request(syncCodResponseSchema, `${ROOT}/sync`, { method: "POST", body: { from: addDays(to, -SYNCED_DAYS), to } })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: econtKeys.waybills() }),
  })
}
