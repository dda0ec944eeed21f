import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import {
  courierRequestResponseSchema,
  courierWindowsResponseSchema,
  listCourierRequestsResponseSchema,
  type RequestCourierBody,
} from "../../../../contracts/econt-shipment"
import type { EcontAddress } from "../../../../contracts/econt"
import { streetLine } from "../../../../shipping/place-label"
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
  /** With an address, the days for that one instead of the sender's own. */
  windows: (senderId: string, address: EcontAddress | null) =>
    queryOptions({
      queryKey: econtKeys.waybills("couriers", "windows", senderId, address),
      queryFn: ({ signal }) => {
        const place = address && { city_id: address.city_id, address: streetLine(address) }
        return request(courierWindowsResponseSchema, `${ROOT}/windows`, { query: { sender_id: senderId, ...place }, signal })
      },
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
