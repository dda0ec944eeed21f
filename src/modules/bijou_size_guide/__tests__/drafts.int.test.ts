import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { BIJOU_SIZE_GUIDE_MODULE } from ".."
import { rings } from "../../../sizing/__tests__/build"
import SizeGuide from "../models/size-guide"
import type BijouSizeGuideService from "../service"
import { actionsOf, IVAN, PETYA, withCell } from "./guides"

moduleIntegrationTestRunner<BijouSizeGuideService>({
  moduleName: BIJOU_SIZE_GUIDE_MODULE,
  moduleModels: [SizeGuide],
  resolve: "./src/modules/bijou_size_guide",
  dbName: "bijou_size_guide_drafts",
  pathToMigrations: join(__dirname, "..", "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (text: string) => MikroOrmWrapper.forkManager().execute<Record<string, unknown>[]>(text)
    const { create, save, publish } = actionsOf(service)
    const changes = async (id: string) => (await service.guides.listChanges(id, { limit: 50 })).found

    describe("making a guide", () => {
      it("names it in addresses after its Bulgarian title, and counts on when the name is taken", async () => {
        const title = "Размери: пръстени, щипки и Мария"
        const made = [await create(rings({ title })), await create(rings({ title })), await create(rings({ title: "戒指" }))]
        expect(made.map(({ handle }) => handle)).toEqual([
          "razmeri-prasteni-shtipki-i-maria",
          "razmeri-prasteni-shtipki-i-maria-2",
          "ring",
        ])
      })

      it("gives many at once as many names", async () => {
        const made = await Promise.all(Array.from({ length: 16 }, () => create(rings({ title: "Гривни" }))))
        expect(new Set(made.map(({ handle }) => handle)).size).toBe(16)
      })

      it("refuses a taken handle with a sentence, also when an existing guide wants it", async () => {
        const { id } = await create(rings(), "rings")
        await expect(create(rings(), "rings")).rejects.toThrow('There is a size guide with the handle "rings" already')
        const other = await create(rings(), "other")
        const rename = (handle: string) =>
          service.guides.changeHandle({ id: other.id, version: 1, handle, actor_id: IVAN })
        await expect(rename("rings")).rejects.toThrow('"rings" already')
        expect(await rename("more-rings")).toEqual({ before: "other" })
        expect((await service.guides.get(id)).handle).toBe("rings")
      })

      it("derives canonical values itself, and stores what PostgreSQL does not take without it", async () => {
        const document = rings({ title: "Пръстени\ud800", how_to: [{ id: "howto1", title: "Как", body: "", image: { url: "https://a.bg/\u0000.png", alt: "" } }] })
        document.tables[0].rows[0].cells.diam = { v: "17,3", canonical: [1, 1] }
        const stored = (await service.guides.get((await create(document)).id)).document
        expect(stored.title).toBe("Пръстени")
        expect(stored.how_to[0].image?.url).toBe("https://a.bg/.png")
        expect(stored.tables[0].rows[0].cells.diam).toEqual({ v: "17,3", canonical: [1730, 1730] })
      })
    })

    describe("saving a draft", () => {
      it("lets exactly one of many savers be first, and tells the others what both started from", async () => {
        const { id } = await create()
        const base = (await service.guides.get(id)).document
        const saved = await Promise.all(
          [16, 17, 18, 19, 20].map((size, index) => save(id, 1, withCell(base, `${size}`), `user_${index}`))
        )
        const winners = saved.filter(({ conflict }) => !conflict)
        expect(winners).toHaveLength(1)
        for (const outcome of saved) {
          expect(outcome.guide.version).toBe(2)
          expect(outcome.guide.document).toEqual(winners[0].guide.document)
          expect(outcome.conflict && outcome.base).toEqual(outcome.conflict && base)
        }
        expect(await sql("SELECT version FROM bijou_size_guide_draft")).toEqual([{ version: 1 }])
      })

      it("takes the same again for saved: an answer that got lost is asked for twice", async () => {
        const { id } = await create()
        const document = withCell(rings(), "18")
        expect((await save(id, 1, document)).guide.version).toBe(2)
        expect(await save(id, 1, document)).toMatchObject({ conflict: false, guide: { version: 2 } })
        expect(await save(id, 2, document)).toMatchObject({ conflict: false, guide: { version: 2 } })
      })

      it("knows the common base of a version that only a change of status has moved on", async () => {
        const { id } = await create()
        await publish(id)
        const late = await save(id, 1, withCell(rings(), "18"))
        expect(late.conflict && late.base).toEqual((await service.guides.get(id)).document)
      })

      it("knows no base for a version there never was", async () => {
        const { id } = await create()
        expect(await save(id, 9, withCell(rings(), "18"))).toMatchObject({ conflict: true, base: null })
        await expect(save("szg_missing", 1, rings())).rejects.toThrow("does not exist any more")
      })

      it("keeps twenty former drafts for good, and the others for a day", async () => {
        const { id } = await create()
        for (let version = 1; version <= 25; version++) {
          await save(id, version, withCell(rings(), `${10 + version / 10}`))
        }
        const kept = async () => (await sql("SELECT version FROM bijou_size_guide_draft")).length
        expect(await kept()).toBe(25)
        await sql("UPDATE bijou_size_guide_draft SET replaced_at = now() - interval '25 hours'")
        await save(id, 26, withCell(rings(), "20"))
        expect(await kept()).toBe(20)
        expect((await save(id, 8, rings())).conflict).toBe(true)
      })
    })

    describe("the history", () => {
      it("is one row of the net change for one person's work, and none for what was taken back", async () => {
        const { id } = await create()
        await save(id, 1, withCell(rings(), "17"))
        await save(id, 2, withCell(rings(), "18,5"))
        expect(await changes(id)).toMatchObject([{ version: 3, actor_id: IVAN, more: 0 }])
        const [{ changes: entries }] = await changes(id)
        expect(entries).toMatchObject([{ part: "cell", row: "50", column: "Диаметър", before: "15,9", after: "18,5" }])
        await save(id, 3, rings())
        expect(await changes(id)).toEqual([])
      })

      it("begins a new row for another person, after ten minutes and after a revision", async () => {
        const { id } = await create()
        await save(id, 1, withCell(rings(), "16"))
        await save(id, 2, withCell(rings(), "17"), PETYA)
        await save(id, 3, withCell(rings(), "18"), PETYA)
        await publish(id)
        await save(id, 5, withCell(rings(), "19"), PETYA)
        await sql("UPDATE bijou_size_guide_change SET started_at = now() - interval '11 minutes'")
        await save(id, 6, withCell(rings(), "20"), PETYA)
        expect((await changes(id)).map(({ actor_id, version, changes: [entry] }) => [actor_id, version, entry.before, entry.after])).toEqual([
          [PETYA, 7, "19", "20"],
          [PETYA, 6, "18", "19"],
          [PETYA, 4, "16", "18"],
          [IVAN, 2, "15,9", "16"],
        ])
      })

      it("caps a row and says how much more there was", async () => {
        const document = rings()
        document.tables[0].rows = Array.from({ length: 150 }, (_, index) => ({
          id: `line${index}`,
          aliases: [],
          cells: { name: { v: `${index}` }, diam: { v: `${10 + index / 10}` } },
        }))
        const { id } = await create(document)
        const next = structuredClone(document)
        for (const [index, row] of next.tables[0].rows.entries()) {
          row.cells = { name: { v: `N${index}` }, diam: { v: `${30 + index / 10}` } }
        }
        await save(id, 1, next)
        const [row] = await changes(id)
        expect([row.changes.length, row.more]).toEqual([200, 100])
      })
    })
  },
})
