import { Modules } from "@medusajs/framework/utils"
import { beforeAll, describe, expect, it } from "vitest"
import { type Actor, createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { seedProducts } from "../../../../../test/helpers/shop"
import {
  assignmentSchema,
  coverageItemsResponseSchema,
  coverageResponseSchema,
  createAssignmentsResponseSchema,
  explainResponseSchema,
  guideForResponseSchema,
  listAssignmentsResponseSchema,
  lookUpSkusResponseSchema,
  previewAssignmentsResponseSchema,
  searchTargetsResponseSchema,
  type TargetType,
} from "../../../../contracts/size-guide-assignment"
import { guideResponseSchema } from "../../../../contracts/size-guide"
import { BIJOU_SIZE_GUIDE_MODULE, type BijouSizeGuideService } from "../../../../modules/bijou_size_guide"

withApp(({ api, getContainer }) => {
  let ivan: Actor
  /** Rings in gold rings in rings; the last product is in no category. */
  let ring: string
  let plain: string
  let categories: { rings: string; gold: string }
  let skus: string[]

  beforeAll(async () => {
    const container = getContainer()
    ivan = await createAdminUser(container)
    const products = await seedProducts(container, 2, { titles: ["Пръстен Ема", "Пръстен Лора"] })
    const catalogue = container.resolve(Modules.PRODUCT)
    const rings = await catalogue.createProductCategories({ name: "Пръстени", is_active: true })
    const gold = await catalogue.createProductCategories({ name: "Златни", parent_category_id: rings.id, is_active: true })
    await catalogue.updateProducts(products[0].id, { category_ids: [gold.id] })
    ;[ring, plain] = products.map(({ id }) => id)
    categories = { rings: rings.id, gold: gold.id }
    skus = products.map(({ variants }) => variants[0].sku ?? "")
  })

  const as = (params?: object) => ({ headers: ivan.headers, params })
  const post = async (path: string, body?: object) => (await api.post(`/admin/size-guides${path}`, body, as())).data
  const get = async (path: string, params?: object) => (await api.get(`/admin/size-guides${path}`, as(params))).data

  /** A published guide with the rows `sizes`. */
  const publish = async (title: string, sizes: string[]) => {
    const document = {
      title,
      kind: "ring",
      tables: [
        {
          id: `t${title.length}aaa`,
          title: "",
          layout: "list",
          columns: [{ id: "size", label: "Размер", type: "label" }],
          rows: sizes.map((v, place) => ({ id: `row${place}`, cells: { size: { v } } })),
        },
      ],
    }
    const { size_guide } = guideResponseSchema.parse(await post("", { document }))
    return guideResponseSchema.parse(await post(`/${size_guide.id}/publish`, { version: size_guide.version })).size_guide
  }
  const assign = async (guide_id: string | null, type: TargetType, id: string, over: object = {}) =>
    createAssignmentsResponseSchema.parse(
      await post("/assignments", { assignments: [{ guide_id, target: { type, id }, ...over }] })
    )
  const explain = async (product_id: string) => explainResponseSchema.parse(await get("/explain", { product_id }))

  describe("the guide of a product", () => {
    it("is that of the nearest category, and the explanation says why", async () => {
      const [all, gold] = [await publish("Всички", ["17"]), await publish("Златни пръстени", ["17", "18"])]
      await assign(all.id, "category", categories.rings)
      await assign(gold.id, "category", categories.gold)
      await assign(all.id, "store", "store")
      const { size_guide, candidates, unknown_sizes } = await explain(ring)
      expect(size_guide?.id).toBe(gold.id)
      expect(candidates.map(({ reason, target, distance }) => [reason, target.name, distance])).toEqual([
        ["wins", "Златни", 0],
        ["farther_category", "Пръстени", 1],
        ["weaker_level", "", 0],
      ])
      expect(unknown_sizes).toEqual([])
      expect((await explain(plain)).size_guide?.id).toBe(all.id)
    })

    it("is found by the title of an option, whatever its case, and ended by none", async () => {
      const guide = await publish("По опция", ["16"])
      await assign(guide.id, "option", "title:размер")
      expect((await explain(plain)).unknown_sizes).toEqual([])
      expect((await explain(plain)).size_guide?.id).toBe(guide.id)
      await assign(null, "product", plain, { mode: "none" })
      const { size_guide, candidates } = await explain(plain)
      expect(size_guide).toBeNull()
      expect(candidates.map(({ reason }) => reason)).toEqual(["wins", "after_none"])
      const { assignments } = listAssignmentsResponseSchema.parse(await get("/assignments", { mode: "none" }))
      expect(assignments).toMatchObject([{ guide_id: null, target: { type: "product", id: plain } }])
    })

    it("is gone when the category is deleted, and the assignment is shown as broken", async () => {
      const guide = await publish("Отива си", ["17"])
      const catalogue = getContainer().resolve(Modules.PRODUCT)
      const gone = await catalogue.createProductCategories({ name: "Временна", is_active: true })
      await catalogue.updateProducts(plain, { category_ids: [gone.id] })
      await assign(guide.id, "category", gone.id)
      expect((await explain(plain)).size_guide?.id).toBe(guide.id)
      await catalogue.deleteProductCategories([gone.id])
      expect((await explain(plain)).size_guide).toBeNull()
      const { assignments } = listAssignmentsResponseSchema.parse(await get("/assignments", { state: "broken" }))
      expect(assignments.map(({ target, target_exists, active }) => [target.id, target_exists, active])).toEqual([
        [gone.id, false, false],
      ])
      expect(await get("/assignments", { state: "broken", mode: "none" })).toMatchObject({ assignments: [] })
    })

    it("answers 404 for a product that is not there", async () => {
      expect((await api.get("/admin/size-guides/explain", as({ product_id: "prod_none" }))).status).toBe(404)
    })
  })

  describe("assignments", () => {
    it("are added once, replaced, deleted and put back", async () => {
      const guide = await publish("Пръстени", ["17"])
      const first = await assign(guide.id, "product", ring)
      expect(await assign(guide.id, "product", ring)).toMatchObject({ assignments: [], existing: 1 })
      const [{ id, ...created }] = first.assignments
      expect(created).toMatchObject({ target_name: "Пръстен Ема", active: true, created_by: { id: ivan.id } })
      const changed = await post(`/assignments/${id}`, { guide_id: guide.id, target: { type: "product", id: plain }, priority: 3 })
      expect(assignmentSchema.parse(changed.assignment)).toMatchObject({ priority: 3, target_name: "Пръстен Лора" })
      const { deleted } = await post("/assignments/delete", { ids: [id] })
      expect(deleted.map(({ priority }: { priority: number }) => priority)).toEqual([3])
      expect((await explain(plain)).candidates).toEqual([])
      await post("/assignments", { assignments: deleted.map(({ guide_id, target, mode, priority }: Record<string, unknown>) => ({ guide_id, target, mode, priority })) })
      expect((await explain(plain)).size_guide?.id).toBe(guide.id)
    })

    it.each([
      ["a guide with mode none", { mode: "none" }],
      ["an end before the start", { starts_at: "2026-02-01T00:00:00.000Z", ends_at: "2026-01-01T00:00:00.000Z" }],
      ["an unknown field", { colour: "red" }],
    ])("refuse %s", async (_what, over) => {
      const assignments = [{ guide_id: "szg_any", target: { type: "store", id: "store" }, ...over }]
      expect((await api.post("/admin/size-guides/assignments", { assignments }, as())).status).toBe(400)
    })

    it("say in a sentence that a guide is gone", async () => {
      const body = { assignments: [{ guide_id: "szg_gone", target: { type: "store", id: "store" } }] }
      const { status, data } = await api.post("/admin/size-guides/assignments", body, as())
      expect([status, data.message]).toEqual([404, "This size guide does not exist any more. Choose another one."])
    })

    it("show before saving what changes, and what a stronger rule keeps", async () => {
      const [own, other] = [await publish("Собствен", ["17"]), await publish("Общ", ["17"])]
      await assign(own.id, "product", ring)
      const preview = previewAssignmentsResponseSchema.parse(
        await post("/assignments/preview", { add: [{ guide_id: other.id, target: { type: "store", id: "store" } }] })
      )
      expect(preview).toMatchObject({ matched: { value: 2, capped: false }, changes: 1 })
      expect(preview.products.map(({ product, outcome, after }) => [product.id, outcome, after?.title])).toEqual([
        [plain, "gets", "Общ"],
        [ring, "keeps_other", "Собствен"],
      ])
      expect((await explain(plain)).size_guide).toBeNull()
    })

    it("read a pasted list of SKUs", async () => {
      const text = `${skus[0].toLowerCase()}; ${skus[1]}\n${skus[1]}\tNO-SUCH`
      const found = lookUpSkusResponseSchema.parse(await post("/assignments/skus", { text }))
      expect(found.targets.map(({ target }) => target.id).sort()).toEqual([ring, plain].sort())
      expect(found).toMatchObject({ unknown: ["NO-SUCH"], repeated: 1 })
      const catalogue = getContainer().resolve(Modules.PRODUCT)
      const [variant] = await catalogue.listProductVariants({ sku: skus[0] })
      await catalogue.updateProductVariants(variant.id, { sku: "Ema-Rose" })
      const mixed = lookUpSkusResponseSchema.parse(await post("/assignments/skus", { text: `ema-ROSE ${skus[1]}`, level: "variant" }))
      expect(mixed.targets.map(({ sku, target }) => [sku, target.id])).toContainEqual(["ema-ROSE", variant.id])
      expect([mixed.targets.length, mixed.unknown]).toEqual([2, []])
    })

    it("offer targets by a part of their name", async () => {
      const search = async (type: TargetType, q: string) =>
        searchTargetsResponseSchema.parse(await get("/targets", { type, q })).targets.map(({ name }) => name)
      expect(await search("category", "Злат")).toEqual(["Златни"])
      expect(await search("product", "Лора")).toEqual(["Пръстен Лора"])
      for (const type of ["variant", "option", "collection", "type", "tag"] as const) {
        expect(Array.isArray(await search(type, "17"))).toBe(true)
      }
    })

    it("are what the widget of a product or a category shows", async () => {
      const guide = await publish("Пръстени", ["18"])
      await assign(guide.id, "category", categories.rings)
      const read = async (type: string, id: string) => guideForResponseSchema.parse(await get("/for", { type, id }))
      expect(await read("product", ring)).toMatchObject({
        assignments: [],
        resolved: { guide: { id: guide.id }, because: { type: "category", name: "Пръстени", mode: "include" } },
      })
      expect((await read("category", categories.rings)).assignments).toHaveLength(1)
    })
  })

  describe("coverage", () => {
    const finish = async () => {
      const { coverage } = getContainer().resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE)
      await expect.poll(() => coverage.isRunning(), { timeout: 20_000 }).toBe(false)
      return coverageResponseSchema.parse(await get("/coverage"))
    }
    const items = async (issue: string) =>
      coverageItemsResponseSchema.parse(await get("/coverage/items", { issue })).items

    it("counts products without a guide, sizes that are no row and rows nobody sells", async () => {
      const guide = await publish("Пръстени", ["18", "19"])
      await assign(guide.id, "product", ring)
      expect((await get("/coverage")).run).toBeNull()
      await post("/coverage")
      expect(await finish()).toMatchObject({
        run: { state: "done", checked: 2 },
        products: 2,
        with_guide: 1,
        without_guide: 1,
        with_unknown_sizes: 0,
        unsold_rows: 2,
      })
      expect((await items("no_guide")).map(({ product }) => product?.id)).toEqual([plain])
      expect((await items("unsold_row")).map(({ sizes }) => sizes)).toEqual([["18", "19"]])
    })

    it("is finished by another process when the first one died in the middle", async () => {
      const { coverage } = getContainer().resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE)
      await coverage.start()
      await Promise.all([coverage.finish(), coverage.finish(), coverage.start()])
      await coverage.finish()
      expect((await finish()).products).toBe(2)
    })
  })
})
