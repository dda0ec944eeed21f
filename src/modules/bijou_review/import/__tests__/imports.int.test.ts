import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { BIJOU_REVIEW_MODULE } from "../.."
import { type CheckImportBody, checkImportBody } from "../../../../contracts/review-import"
import Review from "../../models/review"
import type BijouReviewService from "../../service"
import type { ImportRecord } from "../records"
import { ReviewImports } from "../store"
import { collect, fixture, pieces } from "./files"
import { bigFile, match, stream } from "./catalogue"

const IVAN = "user_ivan"

moduleIntegrationTestRunner<BijouReviewService>({
  moduleName: BIJOU_REVIEW_MODULE,
  moduleModels: [Review],
  resolve: "./src/modules/bijou_review",
  dbName: "bijou_review_imports",
  pathToMigrations: join(__dirname, "..", "..", "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = <T = Record<string, unknown>>(text: string): Promise<T[]> => MikroOrmWrapper.forkManager().execute(text)
    const count = async (table: string) => Number((await sql<{ n: string }>(`SELECT count(*) AS n FROM ${table}`))[0].n)

    const upload = async (bytes: Uint8Array, filename = "reviews.csv"): Promise<ImportRecord> =>
      service.imports.register(await service.imports.receive(stream(bytes)), filename, IVAN)
    const bodyOf = ({ format, mapping, options }: ImportRecord, chosen: Partial<CheckImportBody>): CheckImportBody =>
      checkImportBody.parse({ format, mapping, date_order: options.date_order, target: "as_in_file", ...chosen })
    const check = async (record: ImportRecord, chosen: Partial<CheckImportBody> = {}): Promise<ImportRecord> => {
      await service.imports.startCheck(record.id, bodyOf(record, chosen))
      await service.imports.check(record.id, match)
      return service.imports.get(record.id)
    }
    const confirm = async (id: string): Promise<ImportRecord> => {
      await service.imports.startConfirm(id, IVAN)
      await service.imports.commit(id)
      return service.imports.get(id)
    }
    const importFile = async (bytes: Uint8Array, chosen: Partial<CheckImportBody> = {}) =>
      confirm((await check(await upload(bytes), chosen)).id)
    const reasons = (record: ImportRecord) => Object.fromEntries(record.refusals.map(({ code, rows }) => [code, rows]))
    const summaryOf = async (productId: string) => (await service.readSummaries([productId]))[0].summary

    describe("from the file to the shop", () => {
      it("imports a WooCommerce export: replies on their reviews, statistics right, history written", async () => {
        const checked = await check(await upload(fixture("woocommerce.csv")))
        expect(checked).toMatchObject({ status: "checked", format: "woocommerce", rows_read: 7, rows_accepted: 4, rows_refused: 3 })
        expect(checked).toMatchObject({ reviews_accepted: 3, replies_accepted: 1 })
        expect(reasons(checked)).toEqual({ rating_missing: 1, is_a_reply: 1, product_not_found: 1 })
        expect(checked.unmatched_products).toEqual([{ name: "NO-SUCH-SKU", rows: 1 }])
        expect(checked.bytes_read).toBe(checked.bytes_total)
        expect(await count("bijou_review")).toBe(0)

        const done = await confirm(checked.id)
        expect(done).toMatchObject({ status: "completed", rows_imported: 4, reviews_accepted: 3, replies_accepted: 1, error: null })
        expect(await summaryOf("prod_luna")).toMatchObject({ count: 2, average: 4.5, histogram: { 4: 1, 5: 1 } })
        expect(await summaryOf("prod_sol")).toMatchObject({ count: 0 })
        const reviews = await sql(`SELECT r.rating, r.status, r.verification, r.source, r.external_id, r.import_id, a.action,
            a.to_status, a.actor_id, reply.body AS reply, p.title AS product
          FROM bijou_review r JOIN bijou_review_action a ON a.review_id = r.id
          JOIN bijou_review_product p ON p.product_id = r.product_id
          LEFT JOIN bijou_review_reply reply ON reply.review_id = r.id ORDER BY a.seq`)
        expect(reviews[0]).toEqual({
          rating: 4, status: "published", verification: "none", source: "woocommerce", external_id: "11", import_id: done.id,
          action: "import", to_status: "published", actor_id: IVAN, reply: "Благодарим за отзива!", product: "Ring prod_luna",
        })
        expect(reviews.map((review) => [review.status, review.verification])).toEqual(
          [["published", "none"], ["published", "imported"], ["spam", "none"]]
        )
        expect(await count("bijou_review_import_chunk")).toBe(0)
        expect(await count("bijou_review_import_row")).toBe(3)
      })

      it("keeps addresses of media in order and knows videos from pictures", async () => {
        await importFile(fixture("judgeme.csv"))
        expect(await sql(`SELECT kind, url, position FROM bijou_review_media ORDER BY position`)).toEqual([
          { kind: "image", url: "https://cdn.example.test/a.jpg", position: 0 },
          { kind: "video", url: "https://cdn.example.test/b.mp4?v=2", position: 1 },
        ])
        expect(await summaryOf("prod_luna")).toMatchObject({ count: 1, media_count: 1 })
      })

      it("imports a thousand real reviews in one go", async () => {
        const done = await importFile(fixture("womens-clothing-reviews.csv"), { default_product_id: "prod_dress", target: "published" })
        expect(done).toMatchObject({ rows_read: 1000, rows_imported: 958, rows_refused: 42 })
        expect(reasons(done)).toEqual({ body_missing: 42 })
        const [recount] = await sql(`SELECT count(*)::int AS n, sum(rating)::int AS total FROM bijou_review WHERE status = 'published'`)
        expect(await summaryOf("prod_dress")).toMatchObject({ count: recount.n, average: Math.round((Number(recount.total) / 958) * 100) / 100 })
      })

      it("takes a product chosen by hand for a name of the file", async () => {
        const checked = await check(await upload(fixture("woocommerce.csv")), { product_matches: { "NO-SUCH-SKU": "prod_found" } })
        expect(checked.rows_accepted).toBe(5)
        expect(checked.unmatched_products).toEqual([])
      })

      it("halves ratings of ten points with a warning, and calls one slip a wrong rating", async () => {
        const ten = bigFile(40, (n) => `ring-luna,${n % 11},Отзив ${n},А`)
        const checked = await check(await upload(ten))
        expect(checked.warnings).toContainEqual({ code: "scale_0_10", rows: 40 })
        expect(checked.rows_accepted).toBe(40)
        const slip = bigFile(40, (n) => `ring-luna,${n === 7 ? 9 : n === 8 ? "4.5" : 5},Отзив ${n},А`)
        const refused = await check(await upload(slip))
        expect(reasons(refused)).toEqual({ rating_invalid: 2 })
        const { found } = await service.imports.rows(refused.id, { state: "refused", limit: 50 })
        expect(found.map(({ line, detail }) => [line, detail])).toEqual([[9, "9"], [10, "4.5"]])
      })

      it("refuses a row that stands twice in the file, naming the first line", async () => {
        const checked = await check(await upload(bigFile(3, () => "ring-luna,5,Един и същ,Ана")))
        expect(checked).toMatchObject({ rows_accepted: 1, rows_refused: 2 })
        const { found } = await service.imports.rows(checked.id, { state: "refused", limit: 50 })
        expect(found.map(({ line, reason, detail }) => [line, reason, detail])).toEqual(
          [[3, "duplicate_in_file", "2"], [4, "duplicate_in_file", "2"]]
        )
      })
    })

    describe("once and only once", () => {
      it("imports nothing from the same file a second time", async () => {
        await importFile(fixture("woocommerce.csv"))
        const before = await count("bijou_review")
        const again = await importFile(fixture("woocommerce.csv"))
        expect(again.rows_imported).toBe(0)
        expect(reasons(again)).toMatchObject({ already_imported: 4 })
        expect(await count("bijou_review")).toBe(before)
      })

      it("imports nothing twice when two checks of one file are both confirmed", async () => {
        const first = await check(await upload(bigFile(50)))
        const second = await check(await upload(bigFile(50)))
        await Promise.all([service.imports.startConfirm(first.id, IVAN), service.imports.startConfirm(second.id, IVAN)])
        await Promise.all([service.imports.commit(first.id), service.imports.commit(second.id)])
        const done = await Promise.all([service.imports.get(first.id), service.imports.get(second.id)])
        expect(done.map((one) => one.rows_imported).sort()).toEqual([0, 50])
        expect(await count("bijou_review")).toBe(50)
      })

      it("refuses a second confirmation and everything else out of turn, in finished sentences", async () => {
        const record = await upload(bigFile(5))
        await expect(service.imports.startConfirm(record.id, IVAN)).rejects.toThrow(/not checked yet/)
        const checked = await check(record)
        await service.imports.startConfirm(checked.id, IVAN)
        await expect(service.imports.startConfirm(checked.id, IVAN)).rejects.toThrow(/is running/)
        await expect(service.imports.remove(checked.id)).rejects.toThrow(/is running/)
        await service.imports.commit(checked.id)
        await expect(service.imports.cancel(checked.id)).rejects.toThrow(/is finished/)
        expect(await count("bijou_review")).toBe(5)
      })

      it("does not start work that another process holds", async () => {
        const record = await upload(bigFile(2000))
        await service.imports.startCheck(record.id, bodyOf(record, {}))
        const done = await Promise.all([service.imports.check(record.id, match), service.imports.check(record.id, match)])
        expect(done.filter(Boolean)).toHaveLength(1)
        expect((await service.imports.get(record.id)).rows_accepted).toBe(2000)
      })
    })

    describe("when something breaks", () => {
      const expire = (id: string) => sql(`UPDATE bijou_review_import SET claimed_until = now() - interval '1 second' WHERE id = '${id}'`)

      it("is taken over by another process after the first died in the middle of the dry run", async () => {
        const record = await upload(bigFile(3000))
        await service.imports.startCheck(record.id, bodyOf(record, {}))
        await expect(service.imports.check(record.id, async () => { throw new Error("the process is gone") })).rejects.toThrow()
        expect(await service.imports.resumable()).toEqual([])
        await expire(record.id)
        expect(await service.imports.resumable()).toEqual([{ id: record.id, status: "checking" }])
        expect(await service.imports.check(record.id, match)).toBe(true)
        expect(await service.imports.get(record.id)).toMatchObject({ status: "checked", rows_read: 3000, rows_accepted: 3000 })
      })

      it("lets a process that comes back late write nothing", async () => {
        const record = await upload(bigFile(100))
        await service.imports.startCheck(record.id, bodyOf(record, {}))
        const late = service.imports.check(record.id, async (names, body) => {
          await expire(record.id)
          await service.imports.check(record.id, match)
          return match(names, body)
        })
        expect(await late).toBe(false)
        expect(await service.imports.get(record.id)).toMatchObject({ status: "checked", rows_accepted: 100 })
        expect(await count("bijou_review_import_row")).toBe(100)
      })

      it("leaves nothing of a commit that fails, and says so", async () => {
        const checked = await check(await upload(bigFile(100)))
        await sql(`UPDATE bijou_review_import_row SET author_name = '' WHERE line = 77`)
        await service.imports.startConfirm(checked.id, IVAN)
        await expect(service.imports.commit(checked.id)).rejects.toThrow()
        const failed = await service.imports.get(checked.id)
        expect(failed.status).toBe("failed")
        expect(failed.error).toMatch(/Nothing was imported/)
        expect([await count("bijou_review"), await count("bijou_review_action"), await count("bijou_review_stats")]).toEqual([0, 0, 0])
        expect(await confirm((await check(failed)).id)).toMatchObject({ status: "completed", rows_imported: 100 })
      })

      it("rolls back a commit that was cancelled meanwhile", async () => {
        const checked = await check(await upload(bigFile(100)))
        await service.imports.startConfirm(checked.id, IVAN)
        await sql(`CREATE FUNCTION cancel_meanwhile() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          UPDATE bijou_review_import SET claim_token = NULL, status = 'cancelled'; RETURN NULL; END $$`)
        await sql(`CREATE TRIGGER cancel_meanwhile AFTER INSERT ON bijou_review_action EXECUTE FUNCTION cancel_meanwhile()`)
        expect(await service.imports.commit(checked.id)).toBe(false)
        await sql(`DROP FUNCTION cancel_meanwhile CASCADE`)
        expect(await count("bijou_review")).toBe(0)
      })

      it("gives up after it stopped five times", async () => {
        const record = await upload(bigFile(5))
        await service.imports.startCheck(record.id, bodyOf(record, {}))
        for (let attempt = 0; attempt < 5; attempt++) {
          await expire(record.id)
          await service.imports.check(record.id, async () => { throw new Error("no") }).catch(() => undefined)
        }
        expect(await service.imports.get(record.id)).toMatchObject({ status: "failed" })
      })

      it("says where a quote never closes", async () => {
        const record = await upload(Buffer.from('product,rating,review\nring-luna,5,Добър\nring-luna,4,"Никога не свършва\nring-luna,3,Лош\n'))
        const failed = await check(record)
        expect(failed.status).toBe("failed")
        expect(failed.error).toMatch(/never ends/)
      })

      it("leaves nothing of an upload that breaks off or is too large", async () => {
        async function* broken() {
          yield* pieces(bigFile(20_000), 100_000)
          throw new Error("aborted")
        }
        await expect(service.imports.receive(broken())).rejects.toThrow("aborted")
        await expect(service.imports.receive(stream(bigFile(5)), 10_000_000_000)).rejects.toThrow(/larger than 200 MB/)
        const small = new ReviewImports(service["db"], { ...service.options, review: { ...service.options.review, import_max_bytes: 2048 } })
        await expect(small.receive(stream(bigFile(5000)))).rejects.toThrow(/larger than/)
        await expect(upload(Buffer.from("just a line"))).rejects.toThrow(/no columns/)
        expect(await count("bijou_review_import_chunk")).toBe(0)
        expect(await count("bijou_review_import")).toBe(0)
      })
    })

    describe("cancel, remove, clear up", () => {
      it("cancels a checked import and drops its file and rows", async () => {
        const checked = await check(await upload(bigFile(10)))
        expect(await service.imports.cancel(checked.id)).toMatchObject({ status: "cancelled" })
        expect([await count("bijou_review_import_row"), await count("bijou_review_import_chunk")]).toEqual([0, 0])
        await expect(service.imports.startConfirm(checked.id, IVAN)).rejects.toThrow(/was cancelled/)
        await service.imports.remove(checked.id)
        await expect(service.imports.get(checked.id)).rejects.toThrow(/does not exist/)
      })

      it("sweeps abandoned imports and pieces of uploads whose process died", async () => {
        const record = await check(await upload(bigFile(10)))
        await sql(`UPDATE bijou_review_import SET updated_at = now() - interval '8 days'`)
        await sql(`INSERT INTO bijou_review_import_chunk VALUES ('rimp_gone', 0, 'x', now() - interval '2 hours'), ('rimp_now', 0, 'x', now())`)
        expect(await service.imports.sweep()).toBe(1)
        expect(await service.imports.get(record.id)).toMatchObject({ status: "cancelled" })
        expect(await count("bijou_review_import_row")).toBe(0)
        expect(await sql(`SELECT import_id FROM bijou_review_import_chunk`)).toEqual([{ import_id: "rimp_now" }])
      })
    })

    describe("the report", () => {
      it("pages through refused rows and writes them as a harmless file", async () => {
        const checked = await check(await upload(bigFile(30, (n) => `nowhere-${n},5,"=HYPERLINK(""http://x"",""${n}"")",+359`)))
        const first = await service.imports.rows(checked.id, { state: "refused", limit: 20 })
        const second = await service.imports.rows(checked.id, { state: "refused", limit: 20, cursor: first.nextCursor ?? undefined })
        expect([...first.found, ...second.found].map((row) => row.line)).toEqual(Array.from({ length: 30 }, (_, n) => n + 2))
        expect(second.nextCursor).toBeNull()
        const csv = (await collect(service.imports.refusedCsv(checked.id))).join("")
        expect(csv.startsWith("\uFEFFline,reason,detail,product,rating,title,body,author_name\r\n")).toBe(true)
        expect(csv).toContain(`2,product_not_found,nowhere-0,nowhere-0,5,,"'=HYPERLINK(""http://x"",""0"")","'+359"\r\n`)
      })
    })
  },
})
