import { request } from "node:http"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { beforeAll, describe, expect, it, vi } from "vitest"
import { type Actor, createAdminUser } from "../../../../../../test/helpers/actors"
import { withApp } from "../../../../../../test/helpers/app"
import { seedProducts } from "../../../../../../test/helpers/shop"
import {
  importResponseSchema,
  listImportRowsResponseSchema,
  listImportsResponseSchema,
  type ReviewImport,
} from "../../../../../contracts/review-import"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../../../../modules/bijou_review"
import { resumeReviewImports } from "../../../../../workflows/review"

withApp(({ api, getContainer }) => {
  let ivan: Actor
  let ring: { id: string; handle: string; sku: string }
  let bracelet: { id: string; title: string }

  beforeAll(async () => {
    const container = getContainer()
    ivan = await createAdminUser(container, { firstName: "Иван", lastName: "Петров" })
    const [first, second] = await seedProducts(container, 2, { titles: ["Пръстен Луна", "Гривна Роза"] })
    ring = { id: first.id, handle: first.handle, sku: first.variants[0].sku ?? "" }
    bracelet = { id: second.id, title: second.title }
    await container.resolve(Modules.PRODUCT).updateProducts(first.id, { external_id: "shop-8001" })
  })

  const sql = async <Row>(text: string): Promise<Row[]> =>
    (await getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text)).rows
  const path = (id: string, rest = "") => `/admin/reviews/imports/${id}${rest}`
  const upload = async (text: string | Buffer, filename = "отзиви.csv") =>
    api.post(`/admin/reviews/imports?filename=${encodeURIComponent(filename)}`, Buffer.from(text), {
      headers: { ...ivan.headers, "content-type": "text/csv" },
    })
  const read = async (id: string): Promise<ReviewImport> =>
    importResponseSchema.parse((await api.get(path(id), { headers: ivan.headers })).data).import
  const reaches = (id: string, status: ReviewImport["status"]) =>
    vi.waitFor(async () => {
      const found = await read(id)
      expect(found.status).toBe(status)
      return found
    }, { timeout: 20_000, interval: 50 })
  const post = (id: string, rest: string, body: object = {}) => api.post(path(id, rest), body, { headers: ivan.headers })
  const bodyOf = ({ format, mapping, options }: ReviewImport, chosen: object = {}) => ({ format, mapping, ...options, ...chosen })

  const file = () =>
    [
      "Продукт;Оценка;Отзив;Име",
      `${ring.handle.toUpperCase()};5;По име в адреса;Ана`,
      "shop-8001;4;По външен номер;Боян",
      `${ring.id};3;По номер;Вера`,
      `${ring.sku};5;По SKU;Гого`,
      "гривна РОЗА;2;По заглавие;Деси",
      "Няма такъв;5;Непознат продукт;Ели",
    ].join("\n")

  describe("an import over HTTP", () => {
    it("goes from the file through the dry run into the desk and the statistics", async () => {
      const uploaded = await upload(file())
      expect([uploaded.status, uploaded.data.message]).toEqual([201, undefined])
      const created = importResponseSchema.parse(uploaded.data).import
      expect(created).toMatchObject({ status: "uploaded", filename: "отзиви.csv", delimiter: ";", encoding: "utf-8", format: "custom" })
      expect(created.mapping).toMatchObject({ product: "Продукт", rating: "Оценка", body: "Отзив", author_name: "Име" })

      const started = await post(created.id, "/check", bodyOf(created, { target: "published" }))
      expect([started.status, started.data.import.status]).toEqual([202, "checking"])
      const checked = await reaches(created.id, "checked")
      expect(checked).toMatchObject({ rows_accepted: 5, rows_refused: 1, unmatched_products: [{ name: "Няма такъв", rows: 1 }] })

      const listed = await api.get(path(created.id, "/rows"), { headers: ivan.headers, params: { state: "refused" } })
      expect(listImportRowsResponseSchema.parse(listed.data).rows).toMatchObject([{ line: 7, reason: "product_not_found" }])

      const told: unknown[] = []
      getContainer().resolve(Modules.EVENT_BUS).subscribe("bijou_review.imported", async ({ data }) => void told.push(data), {
        subscriberId: "imports-test",
      })
      expect((await post(created.id, "/confirm")).status).toBe(202)
      expect(await reaches(created.id, "completed")).toMatchObject({ rows_imported: 5 })
      await expect.poll(() => told).toEqual([{ id: created.id }])

      const reviews = getContainer().resolve<BijouReviewService>(BIJOU_REVIEW_MODULE)
      const [first, second] = await reviews.readSummaries([ring.id, bracelet.id])
      expect([first.summary.count, first.summary.average, second.summary.count]).toEqual([4, 4.25, 1])
      const queue = await api.get("/admin/reviews", { headers: ivan.headers, params: { status: "published", source: "custom" } })
      expect(queue.data.reviews).toHaveLength(5)

      const csv = await api.get(path(created.id, "/refused.csv"), { headers: ivan.headers })
      expect(csv.headers["content-type"]).toBe("text/csv; charset=utf-8")
      expect(csv.data).toContain("7,product_not_found,Няма такъв,Няма такъв,5,,Непознат продукт,Ели")

      const audit = await sql<{ action: string; actor_id: string }>(
        `SELECT action, actor_id FROM bijou_core_audit ORDER BY created_at, id`
      )
      expect(audit.map(({ action }) => action)).toEqual(["import_uploaded", "import_checked", "import_confirmed"])
      expect(new Set(audit.map(({ actor_id }) => actor_id))).toEqual(new Set([ivan.id]))
      const all = await api.get("/admin/reviews/imports", { headers: ivan.headers })
      expect(listImportsResponseSchema.parse(all.data).imports.map(({ id }) => id)).toEqual([created.id])
    })

    it("goes on in another process when the one that began is gone", async () => {
      const created = importResponseSchema.parse((await upload(file())).data).import
      const { imports } = getContainer().resolve<BijouReviewService>(BIJOU_REVIEW_MODULE)
      await imports.startCheck(created.id, bodyOf(created))
      await sql(`UPDATE bijou_review_import SET claim_token = 'gone', claimed_until = now() - interval '1 second'`)
      expect(await resumeReviewImports(getContainer())).toBe(1)
      expect(await reaches(created.id, "checked")).toMatchObject({ rows_accepted: 5 })
    })

    it("answers out of turn, wrong and unknown requests with finished sentences", async () => {
      const created = importResponseSchema.parse((await upload(file())).data).import
      const early = await post(created.id, "/confirm")
      expect([early.status, early.data.type]).toEqual([400, "not_allowed"])
      expect(early.data.message).toBe("This import was not checked yet. Check the file first.")
      const column = await post(created.id, "/check", bodyOf(created, { mapping: { rating: "Оценка", body: "Липсва" } }))
      expect([column.status, column.data.message]).toEqual([400, 'The file has no column "Липсва".'])
      const unmapped = await post(created.id, "/check", bodyOf(created, { mapping: { rating: "Оценка" } }))
      expect(unmapped.data.message).toBe("Choose a column of the file for: body.")
      expect((await read(created.id)).status).toBe("uploaded")
      expect((await post("rimp_unknown", "/confirm")).status).toBe(404)
      const empty = await upload("")
      expect([empty.status, empty.data.message]).toEqual([400, "The file is empty."])
      expect((await api.post("/admin/reviews/imports", "x", { headers: ivan.headers })).status).toBe(400)
      expect((await api.get("/admin/reviews/imports")).status).toBe(401)
    })

    it("cancels and removes", async () => {
      const created = importResponseSchema.parse((await upload(file())).data).import
      expect((await post(created.id, "/cancel")).data.import.status).toBe("cancelled")
      const removed = await api.delete(path(created.id), { headers: ivan.headers })
      expect(removed.data).toEqual({ id: created.id, object: "review_import", deleted: true })
      expect((await api.get(path(created.id), { headers: ivan.headers })).status).toBe(404)
    })

    it("keeps nothing of an upload the sender breaks off", async () => {
      const address = new URL(String(api.defaults.baseURL))
      const sending = request({
        host: address.hostname,
        port: address.port,
        path: "/admin/reviews/imports?filename=half.csv",
        method: "POST",
        headers: { ...ivan.headers, "content-type": "text/csv", "content-length": 2_000_000 },
      })
      sending.on("error", () => undefined)
      sending.write(Buffer.alloc(600_000, "rating,review\n5,Добър\n"))
      const chunks = async () => Number((await sql<{ n: string }>(`SELECT count(*) AS n FROM bijou_review_import_chunk`))[0].n)
      await expect.poll(chunks).toBeGreaterThan(0)
      sending.destroy()
      await expect.poll(chunks).toBe(0)
      expect(await sql(`SELECT id FROM bijou_review_import`)).toEqual([])
    })
  })
})
