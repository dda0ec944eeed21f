import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { z } from "zod"
import {
  listReadyResponseSchema,
  listRunItemsResponseSchema,
  listRunsResponseSchema,
  listShipmentsResponseSchema,
  runResponseSchema,
  shipmentCountsResponseSchema,
  shipmentViewsResponseSchema,
  type CreateRunBody,
  type ListReadyQuery,
  type ReadyOrder,
  type Run,
  type RunItem,
  type Shipment,
  type ShipmentFilter,
} from "../../../../contracts/econt-shipment"
import { request } from "../../../lib/fetcher"
import { econtKeys } from "./query-keys"

const ROOT = "/admin/econt"
const PAGE = 50
/** Rows of one request when everything that matches is wanted. */
const LARGE_PAGE = 200
/** Most rows that can be selected at once, as many as fit one print. */
export const SELECT_MAX = 500
const ITEMS_PAGE = 100
const LARGE_ITEMS_PAGE = 500
/** Milliseconds between two looks at a run that goes on. */
const RUN_EVERY = 1000

export type ReadyFilter = Pick<ListReadyQuery, "q" | "delivery_type">

const listShipments = (filter: ShipmentFilter, cursor: string | null, limit: number, signal?: AbortSignal) =>
  request(listShipmentsResponseSchema, `${ROOT}/shipments`, { query: { ...filter, cursor, limit }, signal })
const listReady = (filter: ReadyFilter, cursor: string | null, limit: number, signal?: AbortSignal) =>
  request(listReadyResponseSchema, `${ROOT}/ready`, { query: { ...filter, cursor, limit }, signal })
const listItems = (id: string, state: RunItem["state"], cursor: string | null, limit: number, signal?: AbortSignal) =>
  request(listRunItemsResponseSchema, `${ROOT}/runs/${id}/items`, { query: { state, cursor, limit }, signal })

/** What the desk, the orders that are ready and the runs read. */
export const shipmentQueries = {
  list: (filter: ShipmentFilter) =>
    infiniteQueryOptions({
      queryKey: econtKeys.waybills("list", filter),
      queryFn: ({ pageParam, signal }) => listShipments(filter, pageParam, PAGE, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next_cursor,
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  counts: () =>
    queryOptions({
      queryKey: econtKeys.waybills("counts"),
      queryFn: ({ signal }) => request(shipmentCountsResponseSchema, `${ROOT}/shipments/counts`, { signal }),
      staleTime: 15_000,
    }),
  views: () =>
    queryOptions({
      queryKey: [...econtKeys.all(), "views"] as const,
      queryFn: async ({ signal }) => (await request(shipmentViewsResponseSchema, `${ROOT}/views`, { signal })).views,
      staleTime: 5 * 60_000,
    }),
  ready: (filter: ReadyFilter) =>
    infiniteQueryOptions({
      queryKey: econtKeys.waybills("ready", filter),
      queryFn: ({ pageParam, signal }) => listReady(filter, pageParam, PAGE, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next_cursor,
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  /** The latest runs, newest first. */
  runs: () =>
    queryOptions({
      queryKey: [...econtKeys.all(), "runs"] as const,
      queryFn: async ({ signal }) => (await request(listRunsResponseSchema, `${ROOT}/runs`, { signal })).runs,
      staleTime: 0,
    }),
  run: (id: string) =>
    queryOptions({
      queryKey: [...econtKeys.all(), "runs", id] as const,
      queryFn: async ({ signal }) => (await request(runResponseSchema, `${ROOT}/runs/${id}`, { signal })).run,
      refetchInterval: ({ state }) => (state.data?.state === "running" ? RUN_EVERY : false),
      staleTime: 0,
    }),
  /** Results of a run in one state; `count` is how many there are, so that more of them are fetched again. */
  items: (id: string, state: RunItem["state"], count: number) =>
    infiniteQueryOptions({
      queryKey: [...econtKeys.all(), "runs", id, "items", state, count] as const,
      queryFn: ({ pageParam, signal }) => listItems(id, state, pageParam, ITEMS_PAGE, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next_cursor,
      placeholderData: keepPreviousData,
    }),
}

type Page<Row> = { rows: Row[]; next_cursor: string | null }

const collect = async <Row>(read: (cursor: string | null) => Promise<Page<Row>>, max: number): Promise<{ rows: Row[]; isCut: boolean }> => {
  const rows: Row[] = []
  let cursor: string | null = null
  do {
    const page: Page<Row> = await read(cursor)
    rows.push(...page.rows)
    cursor = page.next_cursor
  } while (cursor !== null && rows.length < max)
  return { rows: rows.slice(0, max), isCut: cursor !== null || rows.length > max }
}

/** All shipments that match, up to {@link SELECT_MAX}. */
export const collectShipments = (filter: ShipmentFilter): Promise<{ rows: Shipment[]; isCut: boolean }> =>
  collect(async (cursor) => {
    const { shipments, next_cursor } = await listShipments(filter, cursor, LARGE_PAGE)
    return { rows: shipments, next_cursor }
  }, SELECT_MAX)

/** All orders that match, up to {@link SELECT_MAX}. */
export const collectReady = (filter: ReadyFilter): Promise<{ rows: ReadyOrder[]; isCut: boolean }> =>
  collect(async (cursor) => {
    const { orders, next_cursor } = await listReady(filter, cursor, LARGE_PAGE)
    return { rows: orders, next_cursor }
  }, SELECT_MAX)

/** Everything a run has made so far, in the order it was given. */
export const madeQuery = ({ id, done }: Pick<Run, "id" | "done">) =>
  queryOptions({
    queryKey: [...econtKeys.all(), "runs", id, "made", done] as const,
    queryFn: async ({ signal }) => {
      const { rows } = await collect(async (cursor) => {
        const { items, next_cursor } = await listItems(id, "done", cursor, LARGE_ITEMS_PAGE, signal)
        return { rows: items, next_cursor }
      }, Infinity)
      return rows
    },
  })

const useRunMutation = <Input>(mutationFn: (input: Input) => Promise<z.infer<typeof runResponseSchema>>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: ({ run }) => client.setQueryData(shipmentQueries.run(run.id).queryKey, run),
    // Not waited for: the run can be steered on at once.
    onSettled: () => void client.invalidateQueries({ queryKey: [...econtKeys.all(), "runs"] }),
  })
}

/** Begins a run over orders or waybills. */
export const useStartRun = () =>
  useRunMutation((body: CreateRunBody) => request(runResponseSchema, `${ROOT}/runs`, { method: "POST", body }))

/** Stops a run after what it is at, or goes on with it. */
export const useSteerRun = (id: string) =>
  useRunMutation((action: "stop" | "resume") => request(runResponseSchema, `${ROOT}/runs/${id}/${action}`, { method: "POST" }))

/** `filter` as the parameters of an address, which is how the contract reads it. */
type SaveViewBody = { name: string; shared: boolean; filter: Record<string, string> }

const useRefreshViews = () => {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: shipmentQueries.views().queryKey })
}

export const useSaveShipmentView = () => {
  const refresh = useRefreshViews()
  return useMutation({
    mutationFn: (body: SaveViewBody) => request(z.unknown(), `${ROOT}/views`, { method: "POST", body }),
    onSuccess: refresh,
  })
}

export const useRemoveShipmentView = () => {
  const refresh = useRefreshViews()
  return useMutation({
    mutationFn: (id: string) => request(z.unknown(), `${ROOT}/views/${id}`, { method: "DELETE" }),
    onSuccess: refresh,
  })
}
