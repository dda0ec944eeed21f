import { delay, http, HttpResponse, type HttpHandler } from "msw"
import { legacyShipmentsBody, legacyShipmentsResponseSchema, type LegacyRowReport } from "../../src/contracts/econt-legacy"
import { buildLegacyRows } from "../fixtures/econt-legacy"
import { mockState } from "./mock-state"
import { answer, invalid } from "./respond"

type Seed = {
  /** Null where the shop has no earlier table. */
  rows: LegacyRowReport[] | null
  /** Rows of one answer. */
  pageSize: number
  /** Real pages after which the server fails once. */
  failsAfter: number | null
  /** Real pages after which no answer comes any more. */
  hangsAfter: number | null
}

/** Earlier shipments in memory, imported once, as the real route does. */
export const legacyServer = (seed: () => Partial<Seed> = () => ({})) => {
  const state = mockState(() => ({
    rows: buildLegacyRows(),
    pageSize: 500,
    failsAfter: null as number | null,
    hangsAfter: null as number | null,
    pages: 0,
    ...structuredClone(seed()),
  }))
  const take = (row: LegacyRowReport, isDry: boolean): LegacyRowReport => {
    if (row.outcome !== "would_create" || isDry) {
      return { ...row }
    }
    row.outcome = "exists"
    return { ...row, outcome: "created" }
  }
  const handlers: HttpHandler[] = [
    http.post("*/admin/econt/legacy-import", async ({ request }) => {
      const body = legacyShipmentsBody.safeParse(await request.json())
      if (!body.success) {
        return invalid(body.error)
      }
      const { dry_run, after } = body.data
      const now = state.current
      if (!now.rows) {
        return answer(legacyShipmentsResponseSchema, { found: false, rows: [], next: null })
      }
      if (!dry_run && now.pages === now.failsAfter) {
        now.failsAfter = null
        return HttpResponse.json({ type: "unknown_error", message: "An unknown error occurred." }, { status: 500 })
      }
      if (!dry_run && now.pages === now.hangsAfter) {
        await delay("infinite")
      }
      const rest = now.rows.filter(({ legacy_id }) => legacy_id > (after ?? ""))
      const page = rest.slice(0, now.pageSize)
      now.pages += dry_run ? 0 : 1
      return answer(legacyShipmentsResponseSchema, {
        found: true,
        rows: page.map((row) => take(row, dry_run)),
        next: rest.length > page.length ? (page.at(-1)?.legacy_id ?? null) : null,
      })
    }),
  ]
  return { state, handlers }
}

export const legacyHandlers = (seed?: () => Partial<Seed>): HttpHandler[] => legacyServer(seed).handlers
