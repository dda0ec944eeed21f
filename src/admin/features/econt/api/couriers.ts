import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import {
  courierRequestResponseSchema,
  courierWindowsResponseSchema,
  listCourierRequestsResponseSchema,
  type RequestCourierBody,
} from "../../../../contracts/econt-shipment"
import { request } from "../../../lib/fetcher"
import { econtKeys } from "./query-keys"

const ROOT = "/admin/econt/couriers"
const PAGE = 20
/** A courier that is on the way changes without us; the list is read again after so many milliseconds. */
const REREAD = 60_000

/** Courier requests, and what a new one can be; thrown away with the waybills they fetch. */
export const courierQueries = {
  list: () =>
    infiniteQueryOptions({
      queryKey: econtKeys.waybills("couriers", "list"),
      queryFn: ({ pageParam, signal }) =>
        request(listCourierRequestsResponseSchema, ROOT, { query: { cursor: pageParam, limit: PAGE }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next_cursor,
      refetchInterval: REREAD,
      staleTime: 10_000,
    }),
  windows: (senderId: string) =>
    queryOptions({
      queryKey: econtKeys.waybills("couriers", "windows", senderId),
      queryFn: ({ signal }) => request(courierWindowsResponseSchema, `${ROOT}/windows`, { query: { sender_id: senderId }, signal }),
      staleTime: 0,
    }),
}

const useRefresh = () => {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: econtKeys.waybills() })
}

/** Asks Econt for a courier. */
export const useOrderCourier = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: async (body: RequestCourierBody) =>
      (await request(courierRequestResponseSchema, ROOT, { method: "POST", body })).request,
    onSuccess: refresh,
  })
}

/** Asks again for a courier whose order was not answered. */
export const useRetryCourier = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: async (id: string) =>
      (await request(courierRequestResponseSchema, `${ROOT}/${id}/retry`, { method: "POST" })).request,
    onSettled: refresh,
  })
}
