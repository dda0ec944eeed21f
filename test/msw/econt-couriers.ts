import { http, type HttpHandler } from "msw"
import { overviewResponseSchema, senderProfileResponseSchema, type Overview, type SenderProfile } from "../../src/contracts/econt-settings"
import {
  courierRequestResponseSchema,
  courierWindowsResponseSchema,
  listCourierRequestsQuery,
  listCourierRequestsResponseSchema,
  requestCourierBody,
  type CourierRequest,
  type CourierWindows,
  type RequestCourierBody,
} from "../../src/contracts/econt-shipment"
import { buildCourier, buildCouriers, buildOverview, buildProfile, buildWindows } from "../fixtures/econt-couriers"
import { mockState } from "./mock-state"
import { answer, invalid, missing, readQuery } from "./respond"

type Seed = {
  overview: Overview
  profile: SenderProfile
  requests: CourierRequest[]
  windows: CourierWindows
  /** What Econt answers an order with. */
  outcome: Pick<CourierRequest, "state" | "problems">
}

const ROOT = "*/admin/econt"
const ORDERED: Seed["outcome"] = { state: "requested", problems: [] }

/** Couriers in memory: the list, the days, and the order. */
export const courierServer = (seed: () => Partial<Seed> = () => ({})) => {
  const state = mockState(() => ({
    overview: buildOverview(),
    profile: buildProfile(),
    requests: buildCouriers(),
    windows: buildWindows(),
    outcome: ORDERED,
    bodies: [] as RequestCourierBody[],
    ...structuredClone(seed()),
  }))
  const now = () => state.current
  const handlers: HttpHandler[] = [
    http.get(ROOT, () => answer(overviewResponseSchema, now().overview)),
    http.get(`${ROOT}/senders/:id/profile`, () => answer(senderProfileResponseSchema, now().profile)),
    http.get(`${ROOT}/couriers/windows`, () => answer(courierWindowsResponseSchema, now().windows)),
    http.get(`${ROOT}/couriers`, ({ request }) => {
      const query = readQuery(request, listCourierRequestsQuery)
      if (!query.success) {
        return invalid(query.error)
      }
      const start = Number(query.data.cursor ?? 0)
      const end = start + query.data.limit
      const { requests } = now()
      return answer(listCourierRequestsResponseSchema, {
        requests: requests.slice(start, end),
        next_cursor: end < requests.length ? String(end) : null,
      })
    }),
    http.post(`${ROOT}/couriers`, async ({ request }) => {
      const body = requestCourierBody.safeParse(await request.json())
      if (!body.success) {
        return invalid(body.error)
      }
      now().bodies.push(body.data)
      const { waybill_ids, sender_id, date, from, to } = body.data
      const made = buildCourier({
        sender_id,
        date,
        from,
        to,
        ...now().outcome,
        id: `becr_new_${now().bodies.length}`,
        parcels: waybill_ids.length,
        waybills: now()
          .windows.waiting.filter(({ id }) => waybill_ids.includes(id))
          .map(({ id, shipment_number }) => ({ id, shipment_number })),
      })
      now().requests = [made, ...now().requests]
      return answer(courierRequestResponseSchema, { request: made })
    }),
    http.post<{ id: string }>(`${ROOT}/couriers/:id/retry`, ({ params }) => {
      const found = now().requests.find(({ id }) => id === params.id)
      if (!found) {
        return missing()
      }
      const request = { ...found, state: "requested" as const, request_number: "2026110000000999" }
      now().requests = now().requests.map((each) => (each === found ? request : each))
      return answer(courierRequestResponseSchema, { request })
    }),
  ]
  return { state, handlers }
}

export const courierHandlers = (seed?: () => Partial<Seed>): HttpHandler[] => courierServer(seed).handlers
