import { http, HttpResponse, type HttpHandler } from "msw"
import { createGuideBody, guideResponseSchema, type GuideListItem } from "../../src/contracts/size-guide"
import {
  bulkGuidesBody,
  bulkGuidesResponseSchema,
  listGuidesQuery,
  listGuidesResponseSchema,
  listTemplatesResponseSchema,
  type BulkGuidesBody,
} from "../../src/contracts/size-guide-list"
import { guideAnalyticsResponseSchema, type GuideAnalytics } from "../../src/contracts/size-guide-analytics"
import {
  importBundleBody,
  importBundleResponseSchema,
  legacyImportBody,
  legacyImportResponseSchema,
  type LegacyImportResponse,
} from "../../src/contracts/size-guide-exchange"
import { buildGuide } from "../fixtures/size-guide-admin"
import { buildAnalytics, buildGuideList, buildLegacy, buildTemplates } from "../fixtures/size-guide-assignments"
import { mockState } from "./mock-state"
import { answer, invalid, readQuery } from "./respond"

type Seed = { guides: GuideListItem[]; analytics: GuideAnalytics; legacy: (isDry: boolean) => LegacyImportResponse }
type Query = ReturnType<typeof listGuidesQuery.parse>

const ROOT = "*/admin/size-guides"
const STATES = {
  unused: ({ assignments }: GuideListItem) => assignments === 0,
  incomplete: ({ missing_translations }: GuideListItem) => missing_translations > 0,
  changed: ({ has_changes }: GuideListItem) => has_changes,
}
const RESULTS = { publish: "published", archive: "archived", restore: "draft" } as const

const fits = (guide: GuideListItem, { q, status, kind, state }: Query) =>
  (!q || `${guide.title} ${guide.handle}`.toLocaleLowerCase("bg").includes(q.toLocaleLowerCase("bg"))) &&
  (!status || status.includes(guide.status)) &&
  (!kind || kind.includes(guide.kind)) &&
  (!state || STATES[state](guide))

const page = (guides: GuideListItem[], query: Query) => {
  const found = guides
    .filter((guide) => fits(guide, query))
    .sort((one, other) => (query.sort === "title" ? one.title.localeCompare(other.title, "bg") : other.updated_at.localeCompare(one.updated_at)))
  const start = Number(query.cursor ?? 0)
  const end = start + query.limit
  return { size_guides: found.slice(start, end), next_cursor: end < found.length ? String(end) : null }
}

const refusal = (guide: GuideListItem, action: BulkGuidesBody["action"]): string | null =>
  action === "publish" && guide.status === "archived" ? "Таблицата е в архива." : null

/** A mock server of the list and of what begins there. */
export const guideListServer = (seed: () => Partial<Seed> = () => ({})) => {
  const state = mockState(() => {
    const { legacy = buildLegacy, ...rest } = seed()
    return { ...structuredClone({ guides: buildGuideList(), analytics: buildAnalytics(), ...rest }), legacy, created: [] as unknown[] }
  })
  const handlers: HttpHandler[] = [
    http.get(ROOT, ({ request }) => {
      const query = readQuery(request, listGuidesQuery)
      return query.success ? answer(listGuidesResponseSchema, page(state.current.guides, query.data)) : invalid(query.error)
    }),
    http.post(ROOT, async ({ request }) => {
      state.current.created.push(createGuideBody.parse(await request.json()))
      return answer(guideResponseSchema, { size_guide: buildGuide({ id: "bsg_new" }) })
    }),
    http.get(`${ROOT}/templates`, () => answer(listTemplatesResponseSchema, { templates: buildTemplates() })),
    http.get(`${ROOT}/export`, () => HttpResponse.json({ format: "bijou-size-guides", version: 1, size_guides: [] })),
    http.post(`${ROOT}/bulk`, async ({ request }) => {
      const { action, ids } = bulkGuidesBody.parse(await request.json())
      const results = ids.map((id) => {
        const guide = state.current.guides.find((known) => known.id === id)
        const reason = guide ? refusal(guide, action) : null
        return { id, outcome: reason === null ? ("done" as const) : ("skipped" as const), reason }
      })
      const isDone = ({ id }: GuideListItem) => results.some((result) => result.id === id && result.outcome === "done")
      state.current.guides =
        action === "delete"
          ? state.current.guides.filter((guide) => !isDone(guide))
          : state.current.guides.map((guide) => (isDone(guide) ? { ...guide, status: RESULTS[action] } : guide))
      return answer(bulkGuidesResponseSchema, { results })
    }),
    http.post(`${ROOT}/import`, async ({ request }) => {
      const { bundle, existing, dry_run } = importBundleBody.parse(await request.json())
      const known = new Set(state.current.guides.map(({ handle }) => handle))
      const outcomes = { skip: "skipped", replace_draft: "replaced", copy: "copied" } as const
      return answer(importBundleResponseSchema, {
        results: bundle.size_guides.map(({ handle }) => ({
          handle,
          id: dry_run ? null : "bsg_imported",
          outcome: known.has(handle) ? outcomes[existing] : ("created" as const),
          changes: known.has(handle) && existing === "replace_draft" ? 3 : 0,
        })),
      })
    }),
    http.post(`${ROOT}/legacy-import`, async ({ request }) => {
      const { dry_run } = legacyImportBody.parse(await request.json())
      return answer(legacyImportResponseSchema, state.current.legacy(dry_run))
    }),
    http.get(`${ROOT}/:id/analytics`, () => answer(guideAnalyticsResponseSchema, state.current.analytics)),
  ]
  return { state, handlers }
}

export const guideListHandlers = (seed?: () => Partial<Seed>): HttpHandler[] => guideListServer(seed).handlers
