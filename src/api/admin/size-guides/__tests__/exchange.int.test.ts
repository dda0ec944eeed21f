import { beforeAll, describe, expect, it } from "vitest"
import { type Actor, createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { guideResponseSchema, removedResponseSchema } from "../../../../contracts/size-guide"
import { listGuidesResponseSchema } from "../../../../contracts/size-guide-list"
import {
  guideBundleSchema,
  importBundleResponseSchema,
  importDocumentResponseSchema,
} from "../../../../contracts/size-guide-exchange"
import { batchTermsResponseSchema, listTermsResponseSchema, termResponseSchema } from "../../../../contracts/size-guide-terms"
import { type GuideDocument, guideDocumentSchema } from "../../../../contracts/size-guide-document"
import { rings } from "../../../../sizing/__tests__/build"

const ROOT = "/admin/size-guides"

withApp(({ api, getContainer }) => {
  let ivan: Actor

  beforeAll(async () => {
    ivan = await createAdminUser(getContainer(), { firstName: "Иван", lastName: "Петров" })
  })

  const get = (path = "", params: object = {}) => api.get(`${ROOT}${path}`, { headers: ivan.headers, params })
  const post = (path: string, body: unknown) => api.post(`${ROOT}${path}`, body, { headers: ivan.headers })
  const remove = (path: string) => api.delete(`${ROOT}${path}`, { headers: ivan.headers })
  const create = async (document: GuideDocument = rings(), handle?: string) =>
    guideResponseSchema.parse((await post("", { document, handle })).data).size_guide
  const list = async () => listGuidesResponseSchema.parse((await get()).data)

  describe("shared texts", () => {
    it("are added, changed and removed", async () => {
      const body = { kind: "label", text: "Малък", translations: { en: "Small" } }
      const { term } = termResponseSchema.parse((await post("/terms", body)).data)
      expect((await post("/terms", { ...body, text: "малък" })).status).toBe(422)
      expect((await post("/terms", { ...body, translations: { "x\u0000": "a" } })).status).toBe(400)
      const changed = await post(`/terms/${term.id}`, { ...body, translations: { en: "Little" } })
      expect(termResponseSchema.parse(changed.data).term.translations).toEqual({ en: "Little" })
      expect(listTermsResponseSchema.parse((await get("/terms")).data).terms).toHaveLength(1)
      expect(removedResponseSchema.parse((await remove(`/terms/${term.id}`)).data)).toEqual({ id: term.id, deleted: true })
      expect((await remove(`/terms/${term.id}`)).status).toBe(404)
    })

    it("name the guides that follow them", async () => {
      const { term } = termResponseSchema.parse((await post("/terms", { kind: "measurement", text: "Диаметър" })).data)
      const document = rings({ title: "Следи общия текст" })
      document.tables[0].columns[1].term_id = term.id
      const { id } = await create(document)
      const [read] = listTermsResponseSchema.parse((await get("/terms")).data).terms
      expect(read.guides).toEqual([{ id, title: "Следи общия текст", status: "draft", has_changes: false }])
      const wrong = structuredClone(document)
      wrong.tables[0].columns[1].term_id = "'; drop table"
      expect((await post("", { document: wrong })).status).toBe(400)
      expect((await remove(`/terms/${term.id}`)).status).toBe(200)
      expect((await remove(`/${id}`)).status).toBe(200)
    })

    it("are added and deleted together; what is there or gone already is left", async () => {
      const batch = async (body: object) => batchTermsResponseSchema.parse((await post("/terms/batch", body)).data)
      const [small, large] = ["Малък", "Голям"].map((text) => ({ kind: "label", text }))
      const { term } = termResponseSchema.parse((await post("/terms", small)).data)
      const { created } = await batch({ create: [{ ...small, text: "МАЛЪК" }, large] })
      expect(created.map(({ text, locale }) => [text, locale])).toEqual([["Голям", "bg"]])
      expect(await batch({ delete: [term.id, created[0].id, "szgt_none"] })).toMatchObject({ created: [] })
      expect(listTermsResponseSchema.parse((await get("/terms")).data).terms).toEqual([])
      expect((await post("/terms/batch", { create: [large, { ...large, text: "" }] })).status).toBe(400)
      expect(listTermsResponseSchema.parse((await get("/terms")).data).terms).toEqual([])
    })
  })

  describe("files", () => {
    it("exports a table and reads it back without a difference", async () => {
      const { id, document } = await create(rings({ title: 'Пръстени "дамски"' }), "rings")
      for (const format of ["csv", "tsv", "json"]) {
        const file = await get(`/${id}/export`, { format, table: format === "json" ? undefined : "ring" })
        expect(file.headers["content-disposition"]).toContain(`filename="rings.${format}"; filename*=UTF-8''%D0%9F`)
        const content = typeof file.data === "string" ? file.data : JSON.stringify(file.data)
        const { data } = await post(`/${id}/import`, { format, content, document, table: format === "json" ? undefined : "ring" })
        expect(importDocumentResponseSchema.parse(data)).toMatchObject({ changes: [], problems: [] })
      }
      expect((await get(`/${id}/export`, { format: "csv", table: "nope" })).status).toBe(404)
      expect((await get(`/${id}/export`, { revision: 1 })).status).toBe(404)
    })

    it("says what of a file cannot be read, and changes nothing then", async () => {
      const { id, document } = await create()
      const read = async (format: string, content: string) =>
        importDocumentResponseSchema.parse((await post(`/${id}/import`, { format, content, document })).data)
      expect(await read("json", '{\n "title": oops }')).toMatchObject({ document, changes: [], problems: [{ code: "not_json" }] })
      const wrong = await read("json", JSON.stringify({ ...document, kind: "spaceship" }))
      expect(wrong.problems).toMatchObject([{ message: expect.stringContaining("kind") }])
      const added = await read("csv", "Размер;Диаметър (мм)\n60;19,1\n=cmd|' /C calc'!A0;20")
      expect(added.document.tables).toHaveLength(2)
      expect(added.changes.length).toBeGreaterThan(0)
      expect(guideDocumentSchema.safeParse(added.document).success).toBe(true)
    })

    it("moves guides between shops: tried out, then imported as drafts", async () => {
      const ring = await create(rings(), "rings")
      await create(rings({ title: "Гривни" }), "bracelets")
      const bundle = guideBundleSchema.parse((await get("/export")).data)
      expect(bundle.size_guides.map(({ handle }) => handle)).toEqual(["bracelets", "rings"])
      expect(guideBundleSchema.parse((await get("/export", { ids: ring.id })).data).size_guides).toHaveLength(1)
      expect((await get("/export", { ids: "szg_missing" })).status).toBe(404)

      await remove(`/${ring.id}`)
      bundle.size_guides[0].document.title = "Гривни за крак"
      const send = async (more: object) =>
        importBundleResponseSchema.parse((await post("/import", { bundle, ...more })).data).results.map(
          ({ handle, outcome, id, changes }) => [handle, outcome, id !== null, changes]
        )
      expect(await send({ existing: "replace_draft", dry_run: true })).toEqual([
        ["bracelets", "replaced", true, 1],
        ["rings", "created", false, 0],
      ])
      expect((await list()).size_guides).toMatchObject([{ title: "Гривни" }])
      expect(await send({})).toEqual([
        ["bracelets", "skipped", true, 0],
        ["rings", "created", true, 0],
      ])
      expect(await send({ existing: "replace_draft" })).toEqual([
        ["bracelets", "replaced", true, 1],
        ["rings", "unchanged", true, 0],
      ])
      expect(await send({ existing: "copy" })).toEqual([
        ["bracelets-2", "copied", true, 0],
        ["rings-2", "copied", true, 0],
      ])
      const twice = { ...bundle, size_guides: [bundle.size_guides[0], bundle.size_guides[0]] }
      expect((await post("/import", { bundle: twice })).status).toBe(400)
    })
  })
})
