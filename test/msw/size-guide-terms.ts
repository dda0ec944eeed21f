import { http, HttpResponse, type HttpHandler } from "msw"
import {
  batchTermsBody,
  batchTermsResponseSchema,
  listTermsResponseSchema,
  saveTermBody,
  termResponseSchema,
  type SaveTermBody,
  type UsedTerm,
} from "../../src/contracts/size-guide-terms"
import { bulkGuidesBody, bulkGuidesResponseSchema } from "../../src/contracts/size-guide-list"
import { hoursAgo } from "../fixtures/review"
import { buildTerms } from "../fixtures/size-guide-admin"
import { mockState } from "./mock-state"
import { answer, invalid, missing } from "./respond"

type One = { id: string }

const ROOT = "*/admin/size-guides/terms"

const taken = () =>
  HttpResponse.json(
    { type: "duplicate_error", message: "Refused by the server, in its own words." },
    { status: 422 }
  )

/** Shared texts in memory, refusing the same words twice, with its state for tests. */
export const termServer = (seed: () => UsedTerm[] = buildTerms) => {
  const state = mockState(() => ({ terms: structuredClone(seed()), made: 0, requests: 0, published: [] as string[] }))
  const now = () => state.current
  const isTaken = (body: SaveTermBody, id: string | null) =>
    now().terms.some(
      (term) =>
        term.id !== id &&
        term.kind === body.kind &&
        term.locale === body.locale &&
        term.text.toLocaleLowerCase() === body.text.toLocaleLowerCase()
    )
  const put = (body: SaveTermBody, id: string | null): UsedTerm => {
    now().made += id ? 0 : 1
    const before = now().terms.find((other) => other.id === id)
    const guides = (before?.guides ?? []).map((guide) => ({ ...guide, has_changes: guide.status === "published" }))
    const term: UsedTerm = { ...body, id: id ?? `bsgt_new_${now().made}`, updated_at: hoursAgo(0), guides }
    now().terms = [...now().terms.filter((other) => other.id !== id), term]
    return term
  }
  const write = async (request: Request, id: string | null) => {
    const body = saveTermBody.safeParse(await request.json())
    if (!body.success) {
      return invalid(body.error)
    }
    if (id && !now().terms.some((term) => term.id === id)) {
      return missing()
    }
    if (isTaken(body.data, id)) {
      return taken()
    }
    return answer(termResponseSchema, { term: put(body.data, id) })
  }
  const handlers: HttpHandler[] = [
    http.get(ROOT, () => answer(listTermsResponseSchema, { terms: now().terms })),
    http.post(ROOT, ({ request }) => write(request, null)),
    http.post(`${ROOT}/batch`, async ({ request }) => {
      const body = batchTermsBody.safeParse(await request.json())
      if (!body.success) {
        return invalid(body.error)
      }
      now().requests += 1
      const deleted = now().terms.filter(({ id }) => body.data.delete.includes(id))
      now().terms = now().terms.filter((term) => !deleted.includes(term))
      const created = body.data.create.filter((term) => !isTaken(term, null)).map((term) => put(term, null))
      return answer(batchTermsResponseSchema, { created, deleted: deleted.map(({ id }) => id) })
    }),
    http.post("*/admin/size-guides/bulk", async ({ request }) => {
      const body = bulkGuidesBody.safeParse(await request.json())
      if (!body.success) {
        return invalid(body.error)
      }
      const { ids } = body.data
      now().published.push(...ids)
      now().terms = now().terms.map((term) => ({
        ...term,
        guides: term.guides.map((guide) => (ids.includes(guide.id) ? { ...guide, has_changes: false } : guide)),
      }))
      return answer(bulkGuidesResponseSchema, { results: ids.map((id) => ({ id, outcome: "done" as const, reason: null })) })
    }),
    http.post<One>(`${ROOT}/:id`, ({ request, params }) => write(request, params.id)),
  ]
  return { state, handlers }
}

export const termHandlers = (seed?: () => UsedTerm[]): HttpHandler[] => termServer(seed).handlers
