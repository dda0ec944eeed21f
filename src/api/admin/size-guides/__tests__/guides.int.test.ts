import { Modules } from "@medusajs/framework/utils"
import { beforeAll, describe, expect, it } from "vitest"
import { type Actor, createAdminUser, createCustomer } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { listAuditResponseSchema } from "../../../../contracts/core"
import {
  guideResponseSchema,
  previewGuideResponseSchema,
  publishGuideResponseSchema,
  removedResponseSchema,
  saveDraftResponseSchema,
} from "../../../../contracts/size-guide"
import {
  bulkGuidesResponseSchema,
  listGuidesResponseSchema,
  listTemplatesResponseSchema,
} from "../../../../contracts/size-guide-list"
import {
  guideDiffResponseSchema,
  listGuideChangesResponseSchema,
  listRevisionsResponseSchema,
  revisionResponseSchema,
} from "../../../../contracts/size-guide-history"
import type { GuideDocument } from "../../../../contracts/size-guide-document"
import { rings } from "../../../../sizing/__tests__/build"

const ROOT = "/admin/size-guides"
const PATIENT = { timeout: 20_000 }

withApp(({ api, getContainer }) => {
  let ivan: Actor
  let petya: Actor

  beforeAll(async () => {
    ivan = await createAdminUser(getContainer(), { firstName: "Иван", lastName: "Петров" })
    petya = await createAdminUser(getContainer(), { firstName: "Петя", lastName: "Стоянова" })
  })

  const get = (path = "", params: object = {}, actor = ivan) => api.get(`${ROOT}${path}`, { headers: actor.headers, params })
  const post = (path: string, body: unknown, actor = ivan) => api.post(`${ROOT}${path}`, body, { headers: actor.headers })
  const remove = (path: string) => api.delete(`${ROOT}${path}`, { headers: ivan.headers })
  const create = async (document: GuideDocument = rings(), handle?: string) => {
    const { data, status } = await post("", { document, handle })
    expect([status, data.message]).toEqual([201, undefined])
    return guideResponseSchema.parse(data).size_guide
  }
  const list = async (params: object = {}) => listGuidesResponseSchema.parse((await get("", params)).data)
  const publish = async (id: string, version: number, note = "") =>
    publishGuideResponseSchema.parse((await post(`/${id}/publish`, { version, note })).data)
  const withCell = (v: string): GuideDocument => {
    const document = rings()
    document.tables[0].rows[0].cells.diam = { v }
    return document
  }

  describe("the list", () => {
    it("pages by keyset in both orders, searches and filters", async () => {
      const titles = ["Ръкавици", "Гривни", "Обеци", "Ябълки", "Пръстени за жени"]
      for (const title of titles) await create(rings({ title }))
      const all = async (sort: string) => {
        const found: string[] = []
        let cursor: string | null = null
        do {
          const page: Awaited<ReturnType<typeof list>> = await list({ sort, limit: 2, ...(cursor ? { cursor } : {}) })
          found.push(...page.size_guides.map(({ title }) => title))
          cursor = page.next_cursor
        } while (cursor)
        return found
      }
      expect(await all("updated")).toEqual([...titles].reverse())
      expect(await all("title")).toEqual([...titles].sort())
      expect((await list({ q: "ЖЕНИ" })).size_guides.map(({ title }) => title)).toEqual(["Пръстени за жени"])
      expect((await list({ q: "grivni" })).size_guides.map(({ title }) => title)).toEqual(["Гривни"])
      expect((await list({ q: "100%" })).size_guides).toEqual([])
      expect((await list({ kind: "watch" })).size_guides).toEqual([])
      expect((await list({ status: "draft,archived", state: "unused" })).size_guides).toHaveLength(5)
      expect((await list({ state: "changed" })).size_guides).toEqual([])
    })

    it("says what a row needs", async () => {
      const guide = await create(rings({ translations: { en: { title: "Rings" } } }))
      await publish(guide.id, 1)
      await post(`/${guide.id}/draft`, { version: 2, document: withCell("18") }, petya)
      const { size_guides } = await list({ state: "changed" })
      expect(size_guides).toMatchObject([
        {
          status: "published",
          revision_number: 1,
          has_changes: true,
          locales: ["bg"],
          assignments: 0,
          products: null,
          updated_by: { name: "Петя Стоянова" },
        },
      ])
      expect((await list({ state: "incomplete" })).size_guides).toHaveLength(1)
    })

    it("refuses a wrong query with a sentence that names it, and strangers", async () => {
      for (const [params, word] of [
        [{ status: "live" }, "status"],
        [{ sort: "handle" }, "sort"],
        [{ fields: "*" }, "fields"],
        [{ cursor: "bm9wZQ" }, "cursor"],
      ] as const) {
        const { status, data } = await get("", params)
        expect([status, data.message]).toEqual([400, expect.stringContaining(word)])
      }
      expect((await api.get(ROOT)).status).toBe(401)
      expect((await get("", {}, await createCustomer(getContainer()))).status).toBe(401)
    })
  })

  describe("making a guide", () => {
    it("begins with a template in either language, or with a copy", async () => {
      const { templates } = listTemplatesResponseSchema.parse((await get("/templates", { locale: "en" })).data)
      expect(templates.length).toBeGreaterThan(7)
      for (const { id } of templates) {
        const { data, status } = await post("", { template: id, locale: "bg" })
        expect([id, status]).toEqual([id, 201])
        expect(guideResponseSchema.parse(data).size_guide.missing_translations).toBe(0)
      }
      const source = await create(rings({ title: "Халки", translations: { en: { title: "Bands" } } }), "halki")
      const { size_guide } = guideResponseSchema.parse((await post("", { copy_of: source.id })).data)
      expect(size_guide).toMatchObject({ title: "Халки (копие)", handle: "halki-kopie", status: "draft", published: null })
      expect(size_guide.document.translations.en.title).toBe("Bands (copy)")
      expect((await post("", { template: "spaceship", locale: "bg" })).status).toBe(404)
      expect((await post("", { copy_of: "szg_missing" })).status).toBe(404)
    })

    it("refuses bad input with an answer, and stores nothing", async () => {
      const twice = rings()
      twice.tables[0].rows[1].id = twice.tables[0].rows[0].id
      const bad: [unknown, number][] = [
        [{ document: twice }, 400],
        [{ document: { ...rings(), colour: "red" } }, 400],
        [{ document: rings(), published: true }, 400],
        [{ document: { ...rings(), title: "\u200b" } }, 400],
        [{ document: { ...rings(), notes: "я".repeat(1_600_000) } }, 413],
        [{ document: rings(), handle: "Пръстени" }, 400],
        [{}, 400],
      ]
      for (const [body, status] of bad) {
        expect((await post("", body)).status).toBe(status)
      }
      expect((await list()).size_guides).toEqual([])
    })

    it("names the taken handle, and renames", async () => {
      await create(rings(), "rings")
      const clash = await post("", { document: rings(), handle: "rings" })
      expect([clash.status, clash.data.message]).toEqual([422, expect.stringContaining('"rings" already')])
      const { id } = await create()
      expect((await post(`/${id}`, { version: 1, handle: "rings" })).status).toBe(422)
      const renamed = guideResponseSchema.parse((await post(`/${id}`, { version: 1, handle: "rings-2" })).data)
      expect(renamed.size_guide).toMatchObject({ handle: "rings-2", version: 2 })
    })
  })

  describe("editing", () => {
    it("saves, and gives a late editor the other's guide and the common base", async () => {
      const { id, document: base } = await create()
      const first = await post(`/${id}/draft`, { version: 1, document: withCell("18") })
      expect(saveDraftResponseSchema.parse(first.data)).toMatchObject({ outcome: "saved", size_guide: { version: 2 } })
      const late = saveDraftResponseSchema.parse((await post(`/${id}/draft`, { version: 1, document: withCell("19") }, petya)).data)
      expect(late).toMatchObject({ outcome: "conflict", base, size_guide: { updated_by: { name: "Иван Петров" } } })
      expect((await post("/szg_missing/draft", { version: 1, document: base })).status).toBe(404)
    })

    it("says who changed which number", async () => {
      const { id } = await create()
      await post(`/${id}/draft`, { version: 1, document: withCell("18") }, petya)
      await post(`/${id}/draft`, { version: 2, document: withCell("19") })
      const page = listGuideChangesResponseSchema.parse((await get(`/${id}/changes`, { limit: 1 })).data)
      expect(page.changes).toMatchObject([{ by: { name: "Иван Петров" }, changes: [{ before: "18", after: "19" }] }])
      const next = listGuideChangesResponseSchema.parse((await get(`/${id}/changes`, { limit: 1, cursor: page.next_cursor })).data)
      expect(next).toMatchObject({ changes: [{ by: { name: "Петя Стоянова" } }], next_cursor: null })
      expect((await get("/szg_missing/changes")).status).toBe(404)
    })

    it("shows the page the shop would serve of a draft, and saves nothing", async () => {
      const { id, document } = await create()
      const { data } = await post(`/${id}/preview`, { document: withCell("18"), locale: "bg" })
      const { html, units } = previewGuideResponseSchema.parse(data)
      expect([html.startsWith("<!doctype html>"), html.includes(">18<"), units]).toEqual([true, true, ["mm", "in"]])
      expect(guideResponseSchema.parse((await get(`/${id}`)).data).size_guide).toMatchObject({ version: 1, document })
      expect((await post("/szg_missing/preview", { document, locale: "bg" })).status).toBe(404)
    })

    it("publishes with a note, shows the difference, and restores", async () => {
      const told: unknown[] = []
      getContainer()
        .resolve(Modules.EVENT_BUS)
        .subscribe("size_guide.published", async ({ data }) => void told.push(data))
      const { id, handle } = await create()
      expect(guideDiffResponseSchema.parse((await get(`/${id}/diff`)).data)).toEqual({ from: null, to: null, changes: [], more: 0 })
      expect(await publish(id, 1, "Първа")).toMatchObject({ created: true, size_guide: { published: { number: 1, by: { name: "Иван Петров" } } } })
      expect((await publish(id, 2)).created).toBe(false)
      await expect.poll(() => told, PATIENT).toEqual([{ id, handle, revision: 1 }])

      await post(`/${id}/draft`, { version: 2, document: withCell("18") })
      expect(guideDiffResponseSchema.parse((await get(`/${id}/diff`)).data).changes).toMatchObject([{ before: "15,9", after: "18" }])
      await publish(id, 3)
      const { revisions, next_cursor } = listRevisionsResponseSchema.parse((await get(`/${id}/revisions`, { limit: 1 })).data)
      expect(revisions).toMatchObject([{ number: 2 }])
      const older = listRevisionsResponseSchema.parse((await get(`/${id}/revisions`, { limit: 1, cursor: next_cursor })).data)
      expect(older).toMatchObject({ revisions: [{ number: 1, note: "Първа" }], next_cursor: null })
      expect(revisionResponseSchema.parse((await get(`/${id}/revisions/1`)).data).revision.document).toMatchObject({ title: "Пръстени" })

      const restored = await post(`/${id}/revisions/1/restore`, { version: 4 })
      expect(guideResponseSchema.parse(restored.data).size_guide).toMatchObject({ version: 5, has_changes: true })
      const stale = await post(`/${id}/revisions/1/restore`, { version: 4 })
      expect([stale.status, stale.data.message]).toEqual([400, expect.stringContaining("changed by somebody else")])
      for (const number of ["0", "x", "9", "99999999999"]) {
        expect((await get(`/${id}/revisions/${number}`)).status).toBe(404)
      }
    })

    it("archives, puts back and deletes, and writes all of it down", async () => {
      const { id } = await create()
      await publish(id, 1)
      const early = await remove(`/${id}`)
      expect([early.status, early.data.message]).toEqual([400, expect.stringContaining("Archive it first")])
      const archived = await post(`/${id}/status`, { version: 2, status: "archived" })
      expect(guideResponseSchema.parse(archived.data).size_guide).toMatchObject({ status: "archived", version: 3 })
      expect((await post(`/${id}/status`, { version: 2, status: "published" })).status).toBe(400)
      expect(removedResponseSchema.parse((await remove(`/${id}`)).data)).toEqual({ id, deleted: true })
      expect((await get(`/${id}`)).status).toBe(404)
      const log = listAuditResponseSchema.parse(
        (await api.get("/admin/bijou/audit", { headers: ivan.headers, params: { feature: "size-guide" } })).data
      )
      expect(log.entries.map(({ action, resource_id }) => [action, resource_id])).toEqual(
        ["deleted", "status_set", "published", "created"].map((action) => [action, id])
      )
    })

    it("does one thing with many, and says why some were left out", async () => {
      const [first, second] = [await create(), await create(rings({ tables: [] }))]
      const act = async (action: string) =>
        bulkGuidesResponseSchema.parse(
          (await post("/bulk", { action, ids: [first.id, second.id, first.id, "szg_missing"] })).data
        ).results
      expect(await act("publish")).toEqual([
        { id: first.id, outcome: "done", reason: null },
        { id: second.id, outcome: "skipped", reason: expect.stringContaining("nothing to show") },
        { id: "szg_missing", outcome: "skipped", reason: expect.stringContaining("does not exist") },
      ])
      expect((await act("delete")).map(({ outcome }) => outcome)).toEqual(["skipped", "done", "skipped"])
      await act("archive")
      await act("restore")
      expect((await list()).size_guides).toMatchObject([{ id: first.id, status: "published" }])
    })
  })
})
