import { http, HttpResponse, type HttpHandler } from "msw"
import {
  createGuideBody,
  guideResponseSchema,
  previewGuideBody,
  previewGuideResponseSchema,
  publishGuideBody,
  publishGuideResponseSchema,
  saveDraftBody,
  saveDraftResponseSchema,
  setGuideStatusBody,
  updateGuideBody,
  type Guide,
} from "../../src/contracts/size-guide"
import { importDocumentBody, importDocumentResponseSchema } from "../../src/contracts/size-guide-exchange"
import {
  listGuideChangesResponseSchema,
  listRevisionsResponseSchema,
  restoreRevisionBody,
  revisionResponseSchema,
  type Revision,
} from "../../src/contracts/size-guide-history"
import { listTermsResponseSchema, type UsedTerm } from "../../src/contracts/size-guide-terms"
import type { z } from "zod"
import type { GuideDocument } from "../../src/contracts/size-guide-document"
import { diffDocuments } from "../../src/sizing/diff"
import { normalizeDocument } from "../../src/sizing/normalize"
import { previewGuide } from "../../src/sizing/render/preview"
import { buildGuide, buildRevision, buildUsedTerm } from "../fixtures/size-guide-admin"
import { COLLEAGUE, hoursAgo, ME } from "../fixtures/review"
import { failures } from "./failures"
import { mockState } from "./mock-state"
import { answer, invalid, missing } from "./respond"

type Kept = Revision & { document: GuideDocument }
type Saved = { version: number; at: string; by: Guide["updated_by"]; before: GuideDocument; after: GuideDocument }
export type GuideSeed = { guide: Guide; revisions?: Kept[]; terms?: UsedTerm[] }
type One = { id: string }

const ROOT = "*/admin/size-guides"

/** One guide in memory: drafts with versions, revisions, and what was changed. */
export class GuideState {
  guide: Guide
  revisions: Kept[]
  terms: UsedTerm[]
  saved: Saved[] = []
  /** Drafts by version, to find what both sides of a conflict started from. */
  private drafts = new Map<number, GuideDocument>()

  constructor({ guide, revisions, terms = [buildUsedTerm()] }: GuideSeed) {
    this.guide = structuredClone(guide)
    const last = guide.published ? [1, 2].map((number) => ({ ...buildRevision(number), document: guide.document })) : []
    this.revisions = structuredClone(revisions ?? last)
    this.terms = structuredClone(terms)
    this.drafts.set(guide.version, this.guide.document)
  }

  private shown(): GuideDocument | undefined {
    return this.revisions.find(({ number }) => number === this.guide.published?.number)?.document
  }

  change(patch: Partial<Guide>, by: Guide["updated_by"] = ME): Guide {
    const before = this.guide
    const document = normalizeDocument(patch.document ?? before.document)
    const version = before.version + 1
    this.guide = { ...before, ...patch, document, title: document.title, version, updated_by: by, updated_at: hoursAgo(0) }
    const shown = this.shown()
    this.guide.has_changes = !shown || diffDocuments(shown, document).length > 0
    this.drafts.set(version, document)
    this.saved.unshift({ version, at: this.guide.updated_at, by, before: before.document, after: document })
    return this.guide
  }

  /** Lets the colleague save in between. */
  changeElsewhere(change: (document: GuideDocument) => GuideDocument): Guide {
    return this.change({ document: change(structuredClone(this.guide.document)) }, COLLEAGUE)
  }

  save(version: number, document: GuideDocument): z.input<typeof saveDraftResponseSchema> {
    return version === this.guide.version
      ? { outcome: "saved", size_guide: this.change({ document }) }
      : { outcome: "conflict", size_guide: this.guide, base: this.drafts.get(version) ?? null }
  }

  publish(note: string): Guide {
    const number = this.revisions.length + 1
    this.revisions.push({ ...buildRevision(number, { note, published_by: ME, published_at: hoursAgo(0) }), document: this.guide.document })
    return this.change({
      status: "published",
      revision_number: number,
      published: { number, content_hash: "c".repeat(64), at: hoursAgo(0), by: ME },
    })
  }
}

const stale = () =>
  HttpResponse.json({ type: "not_allowed", message: "Somebody else has saved this guide. Reload it." }, { status: 400 })

/** Handlers of one guide, with its state for tests that look at what was saved or play the colleague. */
export const sizeGuideServer = (seed: () => GuideSeed = () => ({ guide: buildGuide() })) => {
  const state = mockState(() => new GuideState(seed()))
  const now = () => state.current

  /** Reads the body, checks guide and version, and answers with the guide that comes of it. */
  const write = <S extends z.ZodType<{ version: number }>>(path: string, schema: S, change: (body: z.output<S>, params: Record<string, string>) => Guide) =>
    http.post<One & Record<string, string>>(`${ROOT}/:id${path}`, async ({ request, params }) => {
      const body = schema.safeParse(await request.json())
      if (!body.success || params.id !== now().guide.id) {
        return body.success ? missing() : invalid(body.error)
      }
      return body.data.version === now().guide.version
        ? answer(guideResponseSchema, { size_guide: change(body.data, params) })
        : stale()
    })

  const handlers: HttpHandler[] = [
    http.get(`${ROOT}/terms`, () => answer(listTermsResponseSchema, { terms: now().terms })),
    http.get<One>(`${ROOT}/:id`, ({ params }) =>
      params.id === now().guide.id ? answer(guideResponseSchema, { size_guide: now().guide }) : missing()
    ),
    http.post(ROOT, async ({ request }) => {
      const body = createGuideBody.safeParse(await request.json())
      return body.success
        ? answer(guideResponseSchema, { size_guide: { ...now().guide, id: "bsg_copy", handle: "prasteni-kopie", status: "draft", published: null } })
        : invalid(body.error)
    }),
    http.post<One>(`${ROOT}/:id/draft`, async ({ request, params }) => {
      const body = saveDraftBody.safeParse(await request.json())
      if (!body.success || params.id !== now().guide.id) {
        return body.success ? missing() : invalid(body.error)
      }
      return answer(saveDraftResponseSchema, now().save(body.data.version, body.data.document))
    }),
    http.post<One>(`${ROOT}/:id/publish`, async ({ request }) => {
      const body = publishGuideBody.safeParse(await request.json())
      if (!body.success) {
        return invalid(body.error)
      }
      return body.data.version === now().guide.version
        ? answer(publishGuideResponseSchema, { size_guide: now().publish(body.data.note), created: true })
        : stale()
    }),
    write("/status", setGuideStatusBody, ({ status }) => now().change({ status })),
    write("/revisions/:number/restore", restoreRevisionBody, (_, { number }) =>
      now().change({ document: now().revisions[Number(number) - 1].document })
    ),
    http.post<One>(`${ROOT}/:id/preview`, async ({ request }) => {
      const body = previewGuideBody.safeParse(await request.json())
      const { id, handle, revision_number } = now().guide
      return body.success
        ? answer(previewGuideResponseSchema, previewGuide({ id, handle, revision: revision_number ?? 0 }, body.data, now().terms))
        : invalid(body.error)
    }),
    http.post<One>(`${ROOT}/:id/import`, async ({ request }) => {
      const body = importDocumentBody.safeParse(await request.json())
      if (!body.success) {
        return invalid(body.error)
      }
      const [table] = body.data.document.tables
      const [column] = table.columns
      const rows = body.data.content
        .trim()
        .split("\n")
        .map((line, index) => ({ id: `imported${index}`, aliases: [], cells: { [column.id]: { v: line.split(/[,;\t]/)[0] } } }))
      const document = normalizeDocument({
        ...body.data.document,
        tables: [{ ...table, rows: [...table.rows, ...rows] }, ...body.data.document.tables.slice(1)],
      })
      return answer(importDocumentResponseSchema, {
        document,
        changes: diffDocuments(body.data.document, document),
        problems: [{ line: 2, message: "A column without a name was left out." }],
      })
    }),
    http.get<One>(`${ROOT}/:id/export`, ({ request }) => {
      const format = new URL(request.url).searchParams.get("format") ?? "json"
      return HttpResponse.text(format === "json" ? JSON.stringify(now().guide.document) : "Размер\n52\n")
    }),
    http.get<One>(`${ROOT}/:id/revisions`, () =>
      answer(listRevisionsResponseSchema, { revisions: now().revisions.toReversed(), next_cursor: null })
    ),
    http.get<One & { number: string }>(`${ROOT}/:id/revisions/:number`, ({ params }) => {
      const revision = now().revisions.find(({ number }) => number === Number(params.number))
      return revision ? answer(revisionResponseSchema, { revision }) : missing()
    }),
    http.get<One>(`${ROOT}/:id/changes`, () =>
      answer(listGuideChangesResponseSchema, {
        changes: now().saved.map(({ version, at, by, before, after }) => ({ version, at, by, changes: diffDocuments(before, after), more: 0 })),
        next_cursor: null,
      })
    ),
    write("", updateGuideBody, ({ handle }) => now().change({ handle })),
    http.post("*/admin/uploads", () =>
      HttpResponse.json({ files: [{ id: "file_1", url: "http://localhost:9000/static/ring.jpg" }] })
    ),
    http.get("*/admin/api-keys", () => HttpResponse.json({ api_keys: [{ token: "pk_test", revoked_at: null }] })),
  ]
  return { handlers, state }
}

export const sizeGuideFailures = failures(ROOT)
