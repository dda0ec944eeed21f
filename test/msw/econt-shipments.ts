import { http, HttpResponse, type HttpHandler } from "msw"
import { codState } from "../../src/shipping/cod-state"
import type { Overview } from "../../src/contracts/econt-settings"
import { overviewResponseSchema } from "../../src/contracts/econt-settings"
import { waybillDetailResponseSchema } from "../../src/contracts/econt-waybill"
import {
  createRunBody,
  listReadyQuery,
  listReadyResponseSchema,
  listRunItemsQuery,
  listRunItemsResponseSchema,
  listRunsResponseSchema,
  listShipmentsQuery,
  listShipmentsResponseSchema,
  printLabelsBody,
  runResponseSchema,
  saveShipmentViewBody,
  shipmentCountsResponseSchema,
  shipmentViewsResponseSchema,
  type CreateRunBody,
  type ListShipmentsQuery,
  type PrintLabelsBody,
  type ReadyOrder,
  type Run,
  type RunItem,
  type Shipment,
} from "../../src/contracts/econt-shipment"
import {
  buildReadyOrders,
  buildRun,
  buildRunItem,
  buildShipmentDetail,
  buildShipmentOverview,
  buildShipments,
} from "../fixtures/econt-shipments"
import { failures } from "./failures"
import { mockState } from "./mock-state"
import { answer, invalid, missing, readQuery } from "./respond"

type View = { id: string; name: string; filter: Record<string, unknown>; shared: boolean; own: boolean }
type Seed = {
  overview: Overview
  shipments: Shipment[]
  orders: ReadyOrder[]
  views: View[]
  run: Run | null
  items: RunItem[]
  /** How many orders of a run are worked on between two looks at it. */
  perLook: number
  /** Waybills Econt has no label of. */
  withoutLabel: string[]
}

const ROOT = "*/admin/econt"
const ON_THE_WAY = ["shipped", "in_transit", "out_for_delivery"]

const moneyOf = ({ cod, parcel_state, delivered_at }: Shipment) =>
  codState(
    {
      amount: cod.amount,
      collectedAt: cod.collected_at === null ? null : Date.parse(cod.collected_at),
      paidAmount: cod.paid_amount,
      paidAt: cod.paid_at === null ? null : Date.parse(cod.paid_at),
      parcelState: parcel_state,
      deliveredAt: delivered_at === null ? null : Date.parse(delivered_at),
    },
    Date.now()
  )

const fits = (shipment: Shipment, query: ListShipmentsQuery): boolean =>
  (!query.q ||
    `${shipment.shipment_number} ${shipment.order_display_id} ${shipment.receiver_name}`.toLocaleLowerCase("bg").includes(query.q.toLocaleLowerCase("bg"))) &&
  (!query.state || query.state.includes(shipment.state)) &&
  (!query.parcel_state || (shipment.parcel_state !== null && query.parcel_state.includes(shipment.parcel_state))) &&
  (!query.delivery_type || (shipment.delivery_type !== null && query.delivery_type.includes(shipment.delivery_type))) &&
  (!query.attention || shipment.attention.some((mark) => query.attention?.includes(mark))) &&
  (!query.kind || query.kind === shipment.kind) &&
  (!query.courier || (query.courier === "requested") === (shipment.courier_request_id !== null)) &&
  (query.printed === undefined || query.printed === (shipment.printed_at !== null)) &&
  (!query.cod ||
    (query.cod === "with" ? shipment.cod.amount !== null : query.cod === "without" ? shipment.cod.amount === null : moneyOf(shipment) === query.cod))

const paged = <T>(all: T[], cursor: string | undefined, limit: number) => {
  const start = Number(cursor ?? 0)
  const end = start + limit
  return { rows: all.slice(start, end), next_cursor: end < all.length ? String(end) : null }
}

const refused = (order: ReadyOrder | undefined) => (order?.problems ?? []).filter(({ severity }) => severity === "error")

/** Items of a new run, none of which is worked on yet. */
const itemsOf = (body: CreateRunBody, { orders, shipments }: Pick<Seed, "orders" | "shipments">): RunItem[] =>
  body.action === "create"
    ? body.order_ids.map((id, index) =>
        buildRunItem(
          { order_id: id, display_id: orders.find((order) => order.order_id === id)?.display_id ?? null, waybill_id: null, shipment_number: null, state: "waiting" },
          index
        )
      )
    : body.waybill_ids.map((id) => {
        const known = shipments.find((shipment) => shipment.id === id)
        return buildRunItem({
          order_id: known?.order_id ?? null,
          display_id: known?.order_display_id ?? null,
          waybill_id: id,
          shipment_number: known?.shipment_number ?? null,
          state: "waiting",
        })
      })

/** A mock server of the desk. Each look at a run that goes on works on `perLook` of its orders. */
export const shipmentServer = (seed: () => Partial<Seed> = () => ({})) => {
  const state = mockState(() => ({
    ...structuredClone<Seed>({
      overview: buildShipmentOverview(),
      shipments: buildShipments(),
      orders: buildReadyOrders(),
      views: [{ id: "besv_1", name: "Еконтомати без етикет", filter: { delivery_type: ["locker"], printed: false }, shared: true, own: false }],
      run: null,
      items: [],
      perLook: 2,
      withoutLabel: [],
      ...seed(),
    }),
    printed: [] as PrintLabelsBody[],
  }))

  const settle = (item: RunItem, index: number): RunItem => {
    if (state.current.run?.action === "cancel") {
      return { ...item, state: "done" }
    }
    const problems = refused(state.current.orders.find(({ order_id }) => order_id === item.order_id))
    return problems.length > 0 ? { ...item, state: "failed", problems } : { ...buildRunItem(item, index), state: "done", waybill_id: `bewb_${index + 1}`, shipment_number: `10514${String(index).padStart(8, "0")}` }
  }

  const work = () => {
    const { run, items, perLook } = state.current
    if (run?.state !== "running") {
      return
    }
    const waiting = items.map((item, index) => ({ item, index })).filter(({ item }) => item.state === "waiting")
    for (const { item, index } of waiting.slice(0, perLook)) {
      items[index] = settle(item, index)
    }
    const count = (wanted: RunItem["state"]) => items.filter((item) => item.state === wanted).length
    const isDone = waiting.length <= perLook
    state.current.run = {
      ...run,
      done: count("done"),
      failed: count("failed"),
      skipped: count("skipped"),
      state: isDone ? "done" : "running",
      finished_at: isDone ? run.created_at : null,
    }
  }

  const setRunState = (id: string, wanted: Run["state"]) => {
    if (state.current.run?.id !== id) {
      return missing()
    }
    state.current.run = { ...state.current.run, state: wanted }
    return answer(runResponseSchema, { run: state.current.run })
  }

  const desk: HttpHandler[] = [
    http.get(ROOT, () => answer(overviewResponseSchema, state.current.overview)),
    http.get(`${ROOT}/shipments`, ({ request }) => {
      const query = readQuery(request, listShipmentsQuery)
      if (!query.success) {
        return invalid(query.error)
      }
      const { rows, next_cursor } = paged(state.current.shipments.filter((shipment) => fits(shipment, query.data)), query.data.cursor, query.data.limit)
      return answer(listShipmentsResponseSchema, { shipments: rows, next_cursor })
    }),
    http.get(`${ROOT}/shipments/counts`, () => {
      const { shipments, orders } = state.current
      const count = (wanted: (shipment: Shipment) => boolean) => ({ value: shipments.filter(wanted).length, capped: false })
      return answer(shipmentCountsResponseSchema, {
        ready: { value: orders.length, capped: false },
        label_created: count(({ parcel_state }) => parcel_state === "label_created"),
        on_the_way: count(({ parcel_state }) => ON_THE_WAY.includes(parcel_state ?? "")),
        ready_for_pickup: count(({ parcel_state }) => parcel_state === "ready_for_pickup"),
        attention: count(({ attention }) => attention.length > 0),
        returning: count(({ parcel_state }) => parcel_state === "returning"),
      })
    }),
    http.get<{ id: string }>(`${ROOT}/waybills/:id`, ({ params }) => {
      const shipment = state.current.shipments.find(({ id }) => id === params.id)
      return shipment ? answer(waybillDetailResponseSchema, buildShipmentDetail(shipment)) : missing()
    }),
    http.get(`${ROOT}/views`, () => answer(shipmentViewsResponseSchema, { views: state.current.views })),
    http.post(`${ROOT}/views`, async ({ request }) => {
      const body = saveShipmentViewBody.parse(await request.json())
      state.current.views.push({ id: `besv_${state.current.views.length + 1}`, ...body, own: true })
      return answer(shipmentViewsResponseSchema, { views: state.current.views })
    }),
    http.delete<{ id: string }>(`${ROOT}/views/:id`, ({ params }) => {
      state.current.views = state.current.views.filter(({ id }) => id !== params.id)
      return answer(shipmentViewsResponseSchema, { views: state.current.views })
    }),
    http.post(`${ROOT}/labels`, async ({ request }) => {
      const body = printLabelsBody.parse(await request.json())
      state.current.printed.push(body)
      const gone = body.waybill_ids.filter((id) => state.current.withoutLabel.includes(id))
      return new HttpResponse("%PDF-1.4", {
        headers: { "content-type": "application/pdf", ...(gone.length > 0 && { "x-econt-missing": gone.join(",") }) },
      })
    }),
  ]

  const runs: HttpHandler[] = [
    http.get(`${ROOT}/ready`, ({ request }) => {
      const query = readQuery(request, listReadyQuery)
      if (!query.success) {
        return invalid(query.error)
      }
      const { q, delivery_type, cursor, limit } = query.data
      const found = state.current.orders.filter(
        (order) =>
          (!q || `${order.display_id} ${order.receiver_name}`.toLocaleLowerCase("bg").includes(q.toLocaleLowerCase("bg"))) &&
          (!delivery_type || (order.delivery_type !== null && delivery_type.includes(order.delivery_type)))
      )
      const { rows, next_cursor } = paged(found, cursor, limit)
      return answer(listReadyResponseSchema, { orders: rows, next_cursor })
    }),
    http.get(`${ROOT}/runs`, () => answer(listRunsResponseSchema, { runs: state.current.run ? [state.current.run] : [] })),
    http.post(`${ROOT}/runs`, async ({ request }) => {
      const body = createRunBody.parse(await request.json())
      state.current.items = itemsOf(body, state.current)
      state.current.run = buildRun({ action: body.action, total: state.current.items.length, done: 0, failed: 0 })
      return answer(runResponseSchema, { run: state.current.run })
    }),
    http.get<{ id: string }>(`${ROOT}/runs/:id`, ({ params }) => {
      work()
      return state.current.run?.id === params.id ? answer(runResponseSchema, { run: state.current.run }) : missing()
    }),
    http.post<{ id: string }>(`${ROOT}/runs/:id/stop`, ({ params }) => setRunState(params.id, "stopped")),
    http.post<{ id: string }>(`${ROOT}/runs/:id/resume`, ({ params }) => setRunState(params.id, "running")),
    http.get(`${ROOT}/runs/:id/items`, ({ request }) => {
      const query = readQuery(request, listRunItemsQuery)
      if (!query.success) {
        return invalid(query.error)
      }
      const wanted = state.current.items.filter((item) => !query.data.state || item.state === query.data.state)
      const { rows, next_cursor } = paged(wanted, query.data.cursor, query.data.limit)
      return answer(listRunItemsResponseSchema, { items: rows, next_cursor })
    }),
  ]
  return { state, handlers: [...desk, ...runs] }
}

export const shipmentHandlers = (seed?: () => Partial<Seed>): HttpHandler[] => shipmentServer(seed).handlers

/** Lists of the desk and of ready orders: loading for ever, failing, forbidden. */
export const shipmentFailures = failures("*/admin/econt/shipments")
export const readyFailures = failures("*/admin/econt/ready")
