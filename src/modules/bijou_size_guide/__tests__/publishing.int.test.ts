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
  dbName: "bijou_size_guide_publishing",
  pathToMigrations: join(__dirname, "..", "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (text: string) => MikroOrmWrapper.forkManager().execute<Record<string, unknown>[]>(text)
    const { create, save, publish } = actionsOf(service)

    describe("publishing", () => {
      it("counts revisions without a gap, however many publish at once", async () => {
        const { id } = await create()
        const outcomes = await Promise.all(Array.from({ length: 5 }, () => publish(id)))
        expect(outcomes.map(({ number }) => number)).toEqual([1, 1, 1, 1, 1])
        expect(outcomes.filter(({ created }) => created)).toHaveLength(1)
        const { version } = await service.guides.get(id)
        await save(id, version, withCell(rings(), "18"))
        expect(await publish(id)).toMatchObject({ number: 2, created: true, changed: true })
        expect((await service.guides.listRevisions(id, { limit: 10 })).found.map(({ number }) => number)).toEqual([2, 1])
      })

      it("refuses a stale version and a guide with nothing in it", async () => {
        const { id } = await create()
        await save(id, 1, withCell(rings(), "18"))
        await expect(publish(id, 1)).rejects.toThrow("changed by somebody else")
        const empty = await create(rings({ tables: [] }))
        await expect(publish(empty.id)).rejects.toThrow("nothing to show yet")
      })

      it("keeps the shared texts it was published with", async () => {
        const body = { kind: "measurement", text: "Диаметър", locale: "bg", translations: { en: "Diameter" }, how_to: {} } as const
        const { id } = await create()
        const lacking = async () => (await service.guides.get(id)).missing_translations
        const without = await lacking()
        const term = await service.guides.saveTerm(body, { actor_id: IVAN })
        expect(await lacking()).toBe(without - 1)
        await publish(id)
        await service.guides.saveTerm({ ...body, translations: { en: "Inside diameter" } }, { id: term.id, actor_id: IVAN })
        expect((await service.guides.getRevision(id, 1)).terms).toMatchObject([{ translations: { en: "Diameter" } }])
        expect(await publish(id)).toMatchObject({ number: 2, created: true })
        await service.guides.deleteTerm(term.id, IVAN)
        expect(await lacking()).toBe(without)
        await expect(service.guides.saveTerm({ ...body, text: "диаметър" }, { actor_id: IVAN })).resolves.toBeTruthy()
        await expect(service.guides.saveTerm(body, { actor_id: IVAN })).rejects.toThrow("already")
      })

      it("lets labels follow a shared text: drafts at once, what is published with the next publishing", async () => {
        const body = { kind: "measurement", text: "Диаметър", locale: "bg", translations: { en: "Diameter" }, how_to: {} } as const
        const term = await service.guides.saveTerm(body, { actor_id: IVAN })
        const document = rings()
        document.tables[0].columns[1].term_id = term.id
        document.tables[0].rows[0].cells.name.term_id = "szgt_unknown"
        const { id } = await create(document)
        const free = await create(rings())
        const read = async () => {
          const guide = await service.guides.get(id)
          const { columns, rows } = guide.document.tables[0]
          const { label, term_id } = columns[1]
          const { version, has_changes } = guide
          return { label, term_id, en: guide.document.translations.en?.["column.diam"], cell: rows[0].cells.name, version, has_changes }
        }
        const first = { label: "Диаметър", term_id: term.id, en: "Diameter", cell: { v: "50" }, version: 1, has_changes: false }
        expect(await read()).toEqual(first)
        await publish(id)

        const changed = { ...body, text: "Вътрешен диаметър", translations: { en: "Inside diameter" } }
        await service.guides.saveTerm(changed, { id: term.id, actor_id: PETYA })
        expect(await read()).toEqual({ ...first, label: "Вътрешен диаметър", en: "Inside diameter", version: 3, has_changes: true })
        expect(await service.guides.get(id)).toMatchObject({ updated_by: PETYA })
        expect((await service.guides.getRevision(id, 1)).document.tables[0].columns[1].label).toBe("Диаметър")
        expect((await service.guides.listFollowers()).get(term.id)).toEqual([
          { id, title: "Пръстени", status: "published", has_changes: true },
        ])
        expect((await service.guides.get(free.id)).version).toBe(1)
        await service.guides.saveTerm(changed, { id: term.id, actor_id: PETYA })
        expect((await read()).version).toBe(3)

        await publish(id)
        expect((await service.guides.listFollowers()).get(term.id)).toMatchObject([{ has_changes: false }])
        await service.guides.deleteTerm(term.id, IVAN)
        expect(await read()).toMatchObject({ label: "Вътрешен диаметър", term_id: undefined, en: "Inside diameter", version: 5 })
        expect((await service.guides.listFollowers()).size).toBe(0)
      })

      it("writes down the sizes, and replaces them with the next revision", async () => {
        const { id } = await create()
        await publish(id)
        const sizes = () => sql("SELECT row_id, position, label, names, measures FROM bijou_size_guide_size ORDER BY position")
        expect((await sizes())[0]).toEqual({
          row_id: "row1",
          position: 0,
          label: "50",
          names: ["50", "малък", expect.any(String)].map((name) => (name === "малък" ? expect.any(String) : name)),
          measures: { inner_diameter: [1590, 1590] },
        })
        const document = rings()
        document.tables[0].rows.splice(1)
        await save(id, 2, document)
        expect(await sizes()).toHaveLength(3)
        await publish(id)
        expect(await sizes()).toHaveLength(1)
      })

      it("can be taken back by the workflow that could not finish", async () => {
        const { id } = await create()
        await service.guides.revertPublish(await publish(id), IVAN)
        expect(await service.guides.get(id)).toMatchObject({ status: "draft", revision_number: 1 })
        const { version } = await service.guides.get(id)
        await publish(id)
        await save(id, version + 1, withCell(rings(), "18"))
        await service.guides.revertPublish(await publish(id), IVAN)
        expect(await service.guides.get(id)).toMatchObject({ status: "published", revision_number: 1, has_changes: true })
        expect(await sql("SELECT measures FROM bijou_size_guide_size WHERE row_id = 'row1'")).toEqual([
          { measures: { inner_diameter: [1590, 1590] } },
        ])
      })

      it("restores a revision into the draft without touching what the shop shows", async () => {
        const { id } = await create()
        await publish(id)
        await save(id, 2, withCell(rings(), "18"))
        await publish(id)
        await expect(service.guides.restoreRevision({ id, number: 1, version: 3, actor_id: PETYA })).rejects.toThrow("somebody else")
        await expect(service.guides.restoreRevision({ id, number: 7, version: 4, actor_id: PETYA })).rejects.toThrow("no revision 7")
        expect(await service.guides.restoreRevision({ id, number: 1, version: 4, actor_id: PETYA })).toBe("saved")
        expect(await service.guides.get(id)).toMatchObject({ version: 5, has_changes: true, revision_number: 2 })
        expect(await service.guides.diff(id, {})).toMatchObject({ from: 2, to: null, changes: [{ before: "18", after: "15,9" }] })
        expect(await service.guides.diff(id, { from: 1, to: 2 })).toMatchObject({ changes: [{ before: "15,9", after: "18" }] })
      })
    })

    describe("the database", () => {
      it("refuses wrong states, whoever writes them", async () => {
        const { id } = await create()
        await publish(id)
        const wrong: [string, RegExp][] = [
          ["UPDATE bijou_size_guide_revision SET note = 'x'", /immutable/],
          ["DELETE FROM bijou_size_guide_revision", /immutable/],
          [`DELETE FROM bijou_size_guide WHERE id = '${id}'`, /archive it before/],
          ["UPDATE bijou_size_guide SET handle = 'x'", /raises its version/],
          ["UPDATE bijou_size_guide SET version = version - 1", /raises its version/],
          ["UPDATE bijou_size_guide SET version = version + 2", /raises its version/],
          ["UPDATE bijou_size_guide SET published_revision_id = NULL, version = version + 1", /keeps its last revision/],
          ["UPDATE bijou_size_guide SET status = 'archived', version = version + 1", /archived_from_somewhere/],
          ["UPDATE bijou_size_guide SET handle = 'A b', version = version + 1", /check constraint/],
          [
            `INSERT INTO bijou_size_guide_revision (id, guide_id, number, document, document_hash, content_hash)
             SELECT 'r9', guide_id, 9, document, document_hash, content_hash FROM bijou_size_guide_revision`,
            /would leave a gap/,
          ],
        ]
        for (const [statement, message] of wrong) {
          await expect(sql(statement)).rejects.toThrow(message)
        }
        const other = await create()
        await expect(
          sql(`UPDATE bijou_size_guide g SET published_revision_id = r.id, version = version + 1
                 FROM bijou_size_guide_revision r WHERE g.id = '${other.id}'`)
        ).rejects.toThrow(/own_revision/)
        await expect(
          sql(`UPDATE bijou_size_guide SET status = 'published', version = version + 1 WHERE id = '${other.id}'`)
        ).rejects.toThrow(/published_has_revision/)
      })

      it("has all of a save or nothing when the connection is killed half way", async () => {
        const { id } = await create()
        await sql(`CREATE FUNCTION fail_change() RETURNS trigger LANGUAGE plpgsql AS $$
                   BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`)
        await sql(`CREATE TRIGGER fail_change BEFORE INSERT ON bijou_size_guide_change
                   FOR EACH ROW EXECUTE FUNCTION fail_change()`)
        await expect(save(id, 1, withCell(rings(), "18"))).rejects.toThrow()
        await sql("DROP FUNCTION fail_change CASCADE")
        expect((await service.guides.get(id)).version).toBe(1)
        expect(await sql("SELECT 1 FROM bijou_size_guide_draft")).toEqual([])
        expect((await save(id, 1, withCell(rings(), "18"))).conflict).toBe(false)
      })
    })

    describe("status", () => {
      const set = (id: string, status: "archived" | "draft" | "published" | "restored", version?: number) =>
        service.guides.setStatus({ id, status, version, actor_id: IVAN })

      it("goes to the archive and back to where it was", async () => {
        const { id } = await create()
        await expect(set(id, "published")).rejects.toThrow("never published")
        await publish(id)
        expect(await set(id, "archived")).toEqual({ before: "published", after: "archived" })
        expect(await set(id, "restored")).toEqual({ before: "archived", after: "published" })
        expect(await set(id, "draft")).toEqual({ before: "published", after: "draft" })
        await set(id, "archived")
        expect(await set(id, "restored")).toEqual({ before: "archived", after: "draft" })
        expect(await set(id, "restored")).toEqual({ before: "draft", after: "draft" })
        await expect(set(id, "archived", 2)).rejects.toThrow("somebody else")
        expect(await set(id, "published")).toEqual({ before: "draft", after: "published" })
      })

      it("decides what can be deleted; its assignments go with it", async () => {
        const fresh = await create()
        expect(await service.guides.delete(fresh.id)).toEqual({ handle: fresh.handle })
        const { id } = await create()
        await publish(id)
        await sql(`INSERT INTO bijou_size_guide_assignment (id, guide_id, target_type, target_id, mode)
                   VALUES ('asg', '${id}', 'store', 'store', 'include')`)
        await expect(service.guides.delete(id)).rejects.toThrow("Archive it first")
        await set(id, "archived")
        await service.guides.delete(id)
        expect(await sql("SELECT 1 FROM bijou_size_guide_assignment UNION ALL SELECT 1 FROM bijou_size_guide_revision")).toEqual([])
        await expect(service.guides.delete(id)).rejects.toThrow("does not exist")
      })
    })
  },
})
