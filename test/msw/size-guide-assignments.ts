import { http, HttpResponse, type HttpHandler } from "msw"
import {
  assignmentBody,
  coverageItemsQuery,
  coverageItemsResponseSchema,
  coverageResponseSchema,
  createAssignmentsBody,
  createAssignmentsResponseSchema,
  deleteAssignmentsBody,
  deleteAssignmentsResponseSchema,
  explainResponseSchema,
  guideForQuery,
  guideForResponseSchema,
  listAssignmentsQuery,
  listAssignmentsResponseSchema,
  lookUpSkusBody,
  lookUpSkusResponseSchema,
  previewAssignmentsBody,
  previewAssignmentsResponseSchema,
  searchTargetsQuery,
  searchTargetsResponseSchema,
  type Assignment,
  type AssignmentBody,
  type Coverage,
  type CoverageItemsResponse,
  type ExplainResponse,
  type GuideFor,
  type PreviewAssignmentsResponse,
  type Target,
} from "../../src/contracts/size-guide-assignment"
import {
  buildAssignment,
  buildAssignments,
  buildCoverage,
  buildExplanation,
  buildFor,
  buildPreview,
  LONG_PRODUCT,
  RINGS,
  SIGNET,
  SOLITAIRE,
  TARGETS,
} from "../fixtures/size-guide-assignments"
import { failures } from "./failures"
import { mockState } from "./mock-state"
import { answer, invalid, missing, readQuery } from "./respond"

type Seed = {
  assignments: Assignment[]
  preview: PreviewAssignmentsResponse
  explanation: ExplainResponse
  guideFor: GuideFor
  coverage: Coverage
  findings: CoverageItemsResponse["items"]
}
type State = { readonly current: Seed & { sent: { path: string; body: unknown }[] } }

const ROOT = "*/admin/size-guides"
const ALL = Object.values(TARGETS).flat()

const nameOf = ({ id }: Target) => ALL.find((target) => target.id === id)?.name ?? id
const named = (target: Target) => ({ ...target, name: nameOf(target) })

const made = (body: AssignmentBody, id: string): Assignment =>
  buildAssignment({
    ...body,
    id,
    all_of: body.all_of.map(named),
    none_of: body.none_of.map(named),
    guide_title: body.guide_id && RINGS.title,
    target_name: nameOf(body.target),
  })

const isSame = (one: Assignment, other: AssignmentBody) =>
  one.guide_id === other.guide_id && one.mode === other.mode && one.target.type === other.target.type && one.target.id === other.target.id

const readBody = async <T>(request: Request, state: State, schema: { parse: (body: unknown) => T }): Promise<T> => {
  const body = schema.parse(await request.json())
  state.current.sent.push({ path: new URL(request.url).pathname.replace("/admin/size-guides", ""), body })
  return body
}

const rules = (state: State): HttpHandler[] => [
  http.post(`${ROOT}/assignments/preview`, async ({ request }) => {
    await readBody(request, state, previewAssignmentsBody)
    return answer(previewAssignmentsResponseSchema, state.current.preview)
  }),
  http.post(`${ROOT}/assignments/delete`, async ({ request }) => {
    const { ids } = await readBody(request, state, deleteAssignmentsBody)
    const isGone = ({ id }: Assignment) => ids.includes(id)
    const known = [...state.current.assignments, ...state.current.guideFor.assignments]
    const deleted = known.filter((one, index) => isGone(one) && known.findIndex(({ id }) => id === one.id) === index)
    state.current.assignments = state.current.assignments.filter((one) => !isGone(one))
    state.current.guideFor.assignments = state.current.guideFor.assignments.filter((one) => !isGone(one))
    return answer(deleteAssignmentsResponseSchema, { deleted })
  }),
  http.post(`${ROOT}/assignments/skus`, async ({ request }) => {
    const { text, level } = await readBody(request, state, lookUpSkusBody)
    const skus = text.split(/[\s,;]+/).filter(Boolean)
    const known = [...new Set(skus)].filter((sku) => sku.startsWith("SOL"))
    const target = level === "product" ? SOLITAIRE : { id: "variant_1", title: SOLITAIRE.title }
    return answer(lookUpSkusResponseSchema, {
      targets: known.map((sku) => ({ sku, target: { type: level, id: target.id }, title: target.title })),
      unknown: [...new Set(skus)].filter((sku) => !known.includes(sku)),
      repeated: skus.length - new Set(skus).size,
    })
  }),
  http.post<{ id: string }>(`${ROOT}/assignments/:id`, async ({ request, params }) => {
    const body = await readBody(request, state, assignmentBody)
    const assignment = made(body, params.id)
    state.current.assignments = state.current.assignments.map((known) => (known.id === params.id ? assignment : known))
    return HttpResponse.json({ assignment })
  }),
  http.post(`${ROOT}/assignments`, async ({ request }) => {
    const { assignments } = await readBody(request, state, createAssignmentsBody)
    const fresh = assignments
      .filter((body) => !state.current.assignments.some((known) => isSame(known, body)))
      .map((body, index) => made(body, `sgas_new_${state.current.sent.length}_${index}`))
    state.current.assignments.push(...fresh)
    state.current.guideFor.assignments.push(...fresh)
    return answer(createAssignmentsResponseSchema, { assignments: fresh, existing: assignments.length - fresh.length })
  }),
  http.get(`${ROOT}/assignments`, ({ request }) => {
    const query = readQuery(request, listAssignmentsQuery)
    if (!query.success) {
      return invalid(query.error)
    }
    const { guide_id: guide, mode } = query.data
    const assignments = state.current.assignments.filter(
      (known) => (guide === undefined || known.guide_id === guide) && (mode === undefined || known.mode === mode)
    )
    return answer(listAssignmentsResponseSchema, { assignments, next_cursor: null })
  }),
]

const reads = (state: State): HttpHandler[] => [
  http.get(`${ROOT}/targets`, ({ request }) => {
    const query = readQuery(request, searchTargetsQuery)
    if (!query.success) {
      return invalid(query.error)
    }
    const words = (query.data.q ?? "").toLocaleLowerCase("bg")
    const targets = TARGETS[query.data.type].filter(({ name }) => name.toLocaleLowerCase("bg").includes(words))
    return answer(searchTargetsResponseSchema, { targets })
  }),
  http.get(`${ROOT}/explain`, () => answer(explainResponseSchema, state.current.explanation)),
  http.get(`${ROOT}/for`, ({ request }) => {
    const query = readQuery(request, guideForQuery)
    return query.success ? answer(guideForResponseSchema, state.current.guideFor) : invalid(query.error)
  }),
  http.get(`${ROOT}/coverage/items`, ({ request }) => {
    const query = readQuery(request, coverageItemsQuery)
    if (!query.success) {
      return invalid(query.error)
    }
    const start = Number(query.data.cursor ?? 0)
    const end = start + query.data.limit
    return answer(coverageItemsResponseSchema, {
      items: state.current.findings.slice(start, end),
      next_cursor: end < state.current.findings.length ? String(end) : null,
    })
  }),
  http.get(`${ROOT}/coverage`, () => {
    const { coverage } = state.current
    const now = structuredClone(coverage)
    if (coverage.run?.state === "running") {
      const checked = Math.min(coverage.run.checked + 25_000, coverage.run.total)
      coverage.run = { ...coverage.run, checked, ...(checked === coverage.run.total ? { state: "done", finished_at: coverage.run.started_at } : {}) }
    }
    return answer(coverageResponseSchema, now)
  }),
  http.post(`${ROOT}/coverage`, () => {
    const moment = "2026-11-20T10:00:00.000Z"
    state.current.coverage = buildCoverage({ run: { state: "running", started_at: moment, finished_at: null, checked: 0, total: 50_000 } })
    return answer(coverageResponseSchema, state.current.coverage)
  }),
  http.get("*/admin/sales-channels", () => HttpResponse.json({ sales_channels: [{ id: "sc_web", name: "Онлайн магазин" }] })),
  http.get("*/admin/regions", () => HttpResponse.json({ regions: [{ id: "reg_bg", name: "България" }] })),
  http.get<{ id: string }>("*/admin/products/:id/variants", ({ params }) =>
    params.id === SOLITAIRE.id
      ? HttpResponse.json({ variants: [{ id: "variant_1", title: "17", sku: "SOL-17" }] })
      : missing()
  ),
]

const standard = (): Seed => ({
  assignments: buildAssignments(),
  preview: buildPreview(),
  explanation: buildExplanation(),
  guideFor: buildFor(),
  coverage: buildCoverage(),
  findings: [SOLITAIRE, SIGNET, LONG_PRODUCT].map((product) => ({ product, guide: null, sizes: [] })),
})

/** A mock server of rules, with what was sent to it. */
export const assignmentServer = (seed: () => Partial<Seed> = () => ({})) => {
  const state = mockState(() => structuredClone({ ...standard(), ...seed(), sent: [] as { path: string; body: unknown }[] }))
  return { state, handlers: [...rules(state), ...reads(state)] }
}

export const assignmentHandlers = (seed?: () => Partial<Seed>): HttpHandler[] => assignmentServer(seed).handlers

export const assignmentFailures = failures(ROOT)
