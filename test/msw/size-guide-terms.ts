import { http, HttpResponse, type HttpHandler } from "msw"
import { removedResponseSchema } from "../../src/contracts/size-guide"
import {
  listTermsResponseSchema,
  saveTermBody,
  termResponseSchema,
  type SaveTermBody,
  type Term,
} from "../../src/contracts/size-guide-terms"
import { hoursAgo } from "../fixtures/review"
import { buildTerms } from "../fixtures/size-guide-admin"
import { mockState } from "./mock-state"
import { answer, invalid, missing } from "./respond"

type One = { id: string }

const ROOT = "*/admin/size-guides/terms"

const taken = () =>
  HttpResponse.json(
    { type: "duplicate_error", message: "There is a shared text with these words already. Change that one." },
    { status: 422 }
  )

/** Shared texts in memory, refusing the same words twice, with its state for tests. */
export const termServer = (seed: () => Term[] = buildTerms) => {
  const state = mockState(() => ({ terms: structuredClone(seed()), made: 0 }))
  const now = () => state.current
  const isTaken = (body: SaveTermBody, id: string | null) =>
    now().terms.some(
      (term) =>
        term.id !== id &&
        term.kind === body.kind &&
        term.locale === body.locale &&
        term.text.toLocaleLowerCase() === body.text.toLocaleLowerCase()
    )
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
    now().made += id ? 0 : 1
    const term: Term = { ...body.data, id: id ?? `bsgt_new_${now().made}`, updated_at: hoursAgo(0) }
    now().terms = [...now().terms.filter((other) => other.id !== id), term]
    return answer(termResponseSchema, { term })
  }
  const handlers: HttpHandler[] = [
    http.get(ROOT, () => answer(listTermsResponseSchema, { terms: now().terms })),
    http.post(ROOT, ({ request }) => write(request, null)),
    http.post<One>(`${ROOT}/:id`, ({ request, params }) => write(request, params.id)),
    http.delete<One>(`${ROOT}/:id`, ({ params }) => {
      if (!now().terms.some(({ id }) => id === params.id)) {
        return missing()
      }
      now().terms = now().terms.filter(({ id }) => id !== params.id)
      return answer(removedResponseSchema, { id: params.id, deleted: true })
    }),
  ]
  return { state, handlers }
}

export const termHandlers = (seed?: () => Term[]): HttpHandler[] => termServer(seed).handlers
