import { http, HttpResponse, type HttpHandler } from "msw"
import {
  codTotalsQuery,
  codTotalsResponseSchema,
  listCodQuery,
  listCodResponseSchema,
  listPayoutsQuery,
  listPayoutsResponseSchema,
  syncCodBody,
  syncCodResponseSchema,
  type CodEntry,
  type CodTotals,
  type ListCodQuery,
  type Payout,
} from "../../src/contracts/econt-cod"
import { buildEntries, buildPayouts, buildTotals } from "../fixtures/econt-cod"
import { mockState } from "./mock-state"
import { answer, invalid, readQuery } from "./respond"

type Seed = { entries: CodEntry[]; totals: CodTotals; payouts: Payout[]; pageSize: number }

const ROOT = "*/admin/econt/cod"

const fits = (entry: CodEntry, { q, state, payout, from, to }: ListCodQuery) =>
  (!state || state.includes(entry.state)) &&
  (!payout || entry.payout === payout) &&
  (!q || `${entry.shipment_number} ${entry.order_display_id} ${entry.receiver_name}`.toLowerCase().includes(q.toLowerCase())) &&
  (!from || entry.created_at.slice(0, 10) >= from) &&
  (!to || entry.created_at.slice(0, 10) <= to)

const page = <T>(all: readonly T[], cursor: string | undefined, limit: number) => {
  const start = Number(cursor ?? 0)
  const end = start + limit
  return { found: all.slice(start, end), next_cursor: end < all.length ? String(end) : null }
}

/** A ledger in memory, filtered as the real one is, that keeps what it was asked for. */
export const codServer = (seed: () => Partial<Seed> = () => ({})) => {
  const state = mockState(() => ({
    entries: buildEntries(),
    totals: buildTotals(),
    payouts: buildPayouts(),
    pageSize: 50,
    files: [] as string[],
    synced: [] as { from: string; to: string }[],
    ...structuredClone(seed()),
  }))
  const now = () => state.current
  const handlers: HttpHandler[] = [
    http.get(ROOT, ({ request }) => {
      const query = readQuery(request, listCodQuery)
      if (!query.success) {
        return invalid(query.error)
      }
      const { found, next_cursor } = page(
        now().entries.filter((entry) => fits(entry, query.data)),
        query.data.cursor,
        now().pageSize
      )
      return answer(listCodResponseSchema, { entries: found, next_cursor })
    }),
    http.get(`${ROOT}.csv`, ({ request }) => {
      const query = readQuery(request, listCodQuery)
      if (!query.success) {
        return invalid(query.error)
      }
      now().files.push(new URL(request.url).search)
      return HttpResponse.text("waybill,expected\r\n", { headers: { "content-type": "text/csv; charset=utf-8" } })
    }),
    http.get(`${ROOT}/totals`, ({ request }) => {
      const query = readQuery(request, codTotalsQuery)
      return query.success ? answer(codTotalsResponseSchema, now().totals) : invalid(query.error)
    }),
    http.get(`${ROOT}/payouts`, ({ request }) => {
      const query = readQuery(request, listPayoutsQuery)
      if (!query.success) {
        return invalid(query.error)
      }
      const { found, next_cursor } = page(now().payouts, query.data.cursor, query.data.limit)
      return answer(listPayoutsResponseSchema, { payouts: found, next_cursor })
    }),
    http.post(`${ROOT}/sync`, async ({ request }) => {
      const body = syncCodBody.safeParse(await request.json())
      if (!body.success) {
        return invalid(body.error)
      }
      now().synced.push(body.data)
      return answer(syncCodResponseSchema, { read: 12, new: 3 })
    }),
  ]
  return { state, handlers }
}

export const codHandlers = (seed?: () => Partial<Seed>): HttpHandler[] => codServer(seed).handlers
