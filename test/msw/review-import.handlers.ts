import { http, HttpResponse, type HttpHandler } from "msw"
import {
  checkImportBody,
  importResponseSchema,
  listImportRowsQuery,
  listImportRowsResponseSchema,
  listImportsResponseSchema,
  uploadImportQuery,
  type ImportRow,
  type ReviewImport,
} from "../../src/contracts/review-import"
import { buildImport, buildImportIn, buildRefusedRows } from "../fixtures/review-import"
import { failures } from "./failures"
import { mockState } from "./mock-state"
import { answer, invalid, missing, readQuery } from "./respond"

export type ImportSeed = { imports: ReviewImport[]; refused?: ImportRow[] }
type State = { readonly current: Required<ImportSeed> }
type One = { id: string }

const ROOT = "*/admin/reviews/imports"

const find = (state: State, id: string) => state.current.imports.find((known) => known.id === id)

/** Work goes on one step with every look at it, as polling sees it. */
const advance = (known: ReviewImport): ReviewImport => {
  if (known.status === "checking") {
    return buildImportIn.checked({ ...identity(known), unmatched_products: leftOver(known) })
  }
  if (known.status === "importing") {
    return buildImportIn.completed(identity(known))
  }
  return known
}

const identity = ({ id, filename, format, mapping, options, created_at }: ReviewImport) => ({
  id,
  filename,
  format,
  mapping,
  options,
  created_at,
})

const leftOver = ({ options }: ReviewImport) =>
  buildImportIn.checked().unmatched_products.filter(({ name }) => !(name in options.product_matches))

const replace = (state: State, next: ReviewImport) => {
  state.current.imports = state.current.imports.map((known) => (known.id === next.id ? next : known))
  return answer(importResponseSchema, { import: next })
}

const readHandlers = (state: State): HttpHandler[] => [
  http.get(ROOT, () => answer(listImportsResponseSchema, { imports: state.current.imports })),
  http.get<One>(`${ROOT}/:id/rows`, ({ params, request }) => {
    const query = readQuery(request, listImportRowsQuery)
    if (!query.success || !find(state, params.id)) {
      return query.success ? missing() : invalid(query.error)
    }
    const start = Number(query.data.cursor ?? 0)
    const end = start + query.data.limit
    return answer(listImportRowsResponseSchema, {
      rows: state.current.refused.slice(start, end),
      next_cursor: end < state.current.refused.length ? String(end) : null,
    })
  }),
  http.get(`${ROOT}/:id/refused.csv`, () =>
    HttpResponse.text("line,reason\n14,product_not_found\n", { headers: { "content-type": "text/csv" } })
  ),
  http.get<One>(`${ROOT}/:id`, ({ params }) => {
    const known = find(state, params.id)
    return known ? replace(state, advance(known)) : missing()
  }),
]

const writeHandlers = (state: State): HttpHandler[] => [
  http.post(ROOT, async ({ request }) => {
    const query = readQuery(request, uploadImportQuery)
    if (!query.success) {
      return invalid(query.error)
    }
    const { byteLength } = await request.arrayBuffer()
    const id = `brimp_${state.current.imports.length + 1}`
    const created = buildImport({ id, filename: query.data.filename, bytes_total: byteLength })
    state.current.imports.unshift(created)
    return answer(importResponseSchema, { import: created })
  }),
  http.post<One>(`${ROOT}/:id/check`, async ({ params, request }) => {
    const body = checkImportBody.safeParse(await request.json())
    const known = find(state, params.id)
    if (!body.success || !known) {
      return body.success ? missing() : invalid(body.error)
    }
    const { format, mapping, ...options } = body.data
    return replace(state, buildImportIn.checking({ ...identity(known), format, mapping, options }))
  }),
  http.post<One>(`${ROOT}/:id/confirm`, ({ params }) => {
    const known = find(state, params.id)
    return known ? replace(state, buildImportIn.importing(identity(known))) : missing()
  }),
  http.post<One>(`${ROOT}/:id/cancel`, ({ params }) => {
    const known = find(state, params.id)
    return known ? replace(state, { ...known, status: "cancelled" }) : missing()
  }),
]

/** A mock import server; checking and importing are done at the second look. */
export const importHandlers = (seed: () => ImportSeed = () => ({ imports: [] })): HttpHandler[] => {
  const state = mockState<Required<ImportSeed>>(() => ({ refused: buildRefusedRows(37), ...structuredClone(seed()) }))
  return [...readHandlers(state), ...writeHandlers(state)]
}

/** An import that stands still, to look at one state for long. */
export const frozenImportHandlers = (known: ReviewImport): HttpHandler[] => [
  http.get<One>(`${ROOT}/:id`, () => answer(importResponseSchema, { import: known })),
  ...importHandlers(() => ({ imports: [known] })),
]

export const importFailures = failures(ROOT)
