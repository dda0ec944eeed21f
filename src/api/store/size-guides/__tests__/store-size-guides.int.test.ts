import { Script } from "node:vm"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { beforeAll, describe, expect, it } from "vitest"
import { type Actor, createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { createPublishableKey, seedProducts, type Storefront } from "../../../../../test/helpers/shop"
import { guideAnalyticsResponseSchema } from "../../../../contracts/size-guide-analytics"
import { legacyImportResponseSchema } from "../../../../contracts/size-guide-exchange"
import {
  closestSizeResponseSchema,
  convertResponseSchema,
  productGuideResponseSchema,
  resolveGuidesResponseSchema,
  schemaOrgResponseSchema,
  storeGuideResponseSchema,
} from "../../../../contracts/size-guide-store"
import { BIJOU_SIZE_GUIDE_MODULE, type BijouSizeGuideService } from "../../../../modules/bijou_size_guide"

const RINGS = {
  title: "Размери пръстени",
  kind: "ring",
  locale: "bg",
  tables: [
    {
      id: "tabrings",
      title: "",
      layout: "list",
      columns: [
        { id: "colname", label: "Размер", type: "label" },
        { id: "coldiam", label: "Диаметър", type: "measure", quantity: "inner_diameter", unit: "mm" },
        { id: "colusus", label: "САЩ", type: "formula", formula: { kind: "ring", system: "us", from: "coldiam" } },
      ],
      rows: [
        { id: "row16", cells: { colname: { v: "16" }, coldiam: { v: "16" } } },
        { id: "row17", cells: { colname: { v: "17" }, coldiam: { v: "17,3" } } },
      ],
    },
  ],
  tools: { ring_sizer_pdf: true, screen_sizer: true, find_my_size: true },
  translations: { en: { title: "Ring sizes", "column.colname": "Size", "column.coldiam": "Diameter", "column.colusus": "US" } },
}

withApp(({ api, getContainer }) => {
  let ivan: Actor
  let storefront: Storefront
  let ring: { id: string; variant: string }
  let other: string
  let guideId: string

  beforeAll(async () => {
    const container = getContainer()
    ivan = await createAdminUser(container)
    storefront = await createPublishableKey(container)
    const products = await seedProducts(container, 2, { salesChannelId: storefront.salesChannelId })
    ring = { id: products[0].id, variant: products[0].variants[0].id }
    other = products[1].id
    const admin = (path: string, body: object) => api.post(`/admin/size-guides${path}`, body, { headers: ivan.headers })
    const { data } = await admin("", { handle: "rings", document: RINGS })
    guideId = data.size_guide.id
    await admin(`/${guideId}/publish`, { version: data.size_guide.version })
    await admin("/assignments", { assignments: [{ guide_id: guideId, target: { type: "product", id: ring.id } }] })
  })

  const get = (path: string, params: object = {}, headers: Record<string, string> = {}) =>
    api.get(path, { params, headers: { ...storefront.headers, ...headers } })
  const guideOf = async (id: string, params: object = {}) =>
    productGuideResponseSchema.parse((await get(`/store/products/${id}/size-guide`, params)).data)
  const publish = async (change: (document: typeof RINGS) => object) => {
    const { data } = await api.get(`/admin/size-guides/${guideId}`, { headers: ivan.headers })
    const document = { ...data.size_guide.document, ...change(RINGS) }
    const saved = await api.post(`/admin/size-guides/${guideId}/draft`, { version: data.size_guide.version, document }, { headers: ivan.headers })
    await api.post(`/admin/size-guides/${guideId}/publish`, { version: saved.data.size_guide.version }, { headers: ivan.headers })
  }
  const setStatus = async (status: string) => {
    const { data } = await api.get(`/admin/size-guides/${guideId}`, { headers: ivan.headers })
    const answer = await api.post(`/admin/size-guides/${guideId}/status`, { version: data.size_guide.version, status }, { headers: ivan.headers })
    expect(answer.status).toBe(200)
  }
  /** Statements of ours that a request makes. */
  const statementsOf = async (request: () => Promise<unknown>): Promise<string[]> => {
    const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const seen: string[] = []
    const note = ({ sql }: { sql: string }) => void seen.push(sql)
    pg.on("query", note)
    await request()
    pg.removeListener("query", note)
    return seen.filter((sql) => sql.includes("bijou_size_guide"))
  }

  describe("the guide of a product", () => {
    it("is in the asked language, with computed sizes and the variant's row", async () => {
      const bg = await guideOf(ring.id, { variant_id: ring.variant, locale: "bg" })
      expect(bg).toMatchObject({ matched_by: { type: "product", id: ring.id }, selected_row_id: "row17" })
      expect(bg.size_guide).toMatchObject({ title: "Размери пръстени", locale: "bg", revision: 1 })
      const [row] = bg.size_guide!.tables[0].rows.filter(({ selected }) => selected)
      expect([row.cells.coldiam.text, row.cells.coldiam.canonical, row.cells.colusus.text]).toEqual(["17,3", [1730, 1730], "7"])
      const en = await guideOf(ring.id, { locale: "en", unit: "in" })
      expect(en.size_guide).toMatchObject({ title: "Ring sizes", unit: "in" })
      expect(en.size_guide?.tables[0].rows[1].cells.coldiam.text).toBe("0.68")
    })

    it("is null where none fits, and for products the key's channel does not show", async () => {
      const nothing = { size_guide: null, also: [], matched_by: null, selected_row_id: null }
      expect(await guideOf(other)).toEqual(nothing)
      const elsewhere = await createPublishableKey(getContainer())
      const answer = await api.get(`/store/products/${ring.id}/size-guide`, { headers: elsewhere.headers })
      expect([answer.status, answer.data]).toEqual([200, nothing])
      await getContainer().resolve(Modules.PRODUCT).updateProducts(ring.id, { status: "draft" })
      expect(await guideOf(ring.id)).toEqual(nothing)
    })

    it("takes two statements the first time and one when it is known or unchanged", async () => {
      const path = `/store/products/${ring.id}/size-guide`
      await publish(() => ({ notes: "Нова бележка" }))
      expect(await statementsOf(() => get(path))).toHaveLength(2)
      expect(await statementsOf(() => get(path))).toHaveLength(1)
      const { headers } = await get(path)
      const again = await get(path, {}, { "if-none-match": headers.etag ?? "" })
      expect([again.status, again.data]).toEqual([304, ""])
    })

    it("has a new tag after publishing, another unit, language or variant, and is gone when unpublished", async () => {
      const path = `/store/products/${ring.id}/size-guide`
      const tag = async (params: object = {}) => (await get(path, params)).headers.etag
      const tags = [await tag(), await tag({ unit: "in" }), await tag({ locale: "en" }), await tag({ variant_id: ring.variant })]
      await publish(() => ({ notes: "Друга бележка" }))
      tags.push(await tag())
      expect(new Set(tags).size).toBe(5)
      await setStatus("archived")
      const archived = await get(path, {}, { "if-none-match": tags[4] ?? "" })
      expect([archived.status, archived.data.size_guide]).toEqual([200, null])
      expect((await get("/store/size-guides/rings")).status).toBe(404)
    })

    it("names the variants of each size and whether they can be bought", async () => {
      const { size_guide } = await guideOf(ring.id, { variants: "true" })
      expect(size_guide?.tables[0].rows.map(({ variants }) => variants)).toEqual([[], [{ id: ring.variant, available: true }]])
    })

    it("ignores a variant of another product", async () => {
      const [{ id }] = await getContainer().resolve(Modules.PRODUCT).listProductVariants({ product_id: other })
      expect((await guideOf(ring.id, { variant_id: id })).selected_row_id).toBeNull()
    })

    it.each([{ fields: "*" }, { unit: "mile" }, { variant_id: "'; drop table" }])("refuses %j", async (params) => {
      expect((await get(`/store/products/${ring.id}/size-guide`, params)).status).toBe(400)
    })
  })

  it("resolves 100 products with one statement", async () => {
    const product_ids = [ring.id, other, ...Array.from({ length: 98 }, (_, place) => `prod_none${place}`)]
    const post = () => api.post("/store/size-guides/resolve", { product_ids }, { headers: storefront.headers })
    expect(await statementsOf(post)).toHaveLength(1)
    const { size_guides } = resolveGuidesResponseSchema.parse((await post()).data)
    expect(Object.keys(size_guides)).toHaveLength(100)
    expect([size_guides[ring.id], size_guides[other]]).toEqual([
      { id: guideId, handle: "rings", title: "Размери пръстени", kind: "ring", revision: 1 },
      null,
    ])
    expect((await api.post("/store/size-guides/resolve", { product_ids: [...product_ids, "prod_x"] }, { headers: storefront.headers })).status).toBe(400)
  })

  describe("a guide by its handle", () => {
    it("is shown now and as an earlier revision", async () => {
      await publish(() => ({ title: "Ново заглавие" }))
      const read = async (params: object) => storeGuideResponseSchema.parse((await get("/store/size-guides/rings", params)).data).size_guide
      expect((await read({})).title).toBe("Ново заглавие")
      expect((await read({ revision: 1 })).title).toBe("Размери пръстени")
      expect((await get("/store/size-guides/rings", { revision: 9 })).status).toBe(404)
      expect((await get("/store/size-guides/none")).status).toBe(404)
    })

    it("speaks to search engines and feeds", async () => {
      const { sizes } = schemaOrgResponseSchema.parse((await get("/store/size-guides/rings/schema-org", { variant_id: ring.variant })).data)
      expect(sizes).toHaveLength(1)
      expect(sizes[0].specification).toMatchObject({ "@type": "SizeSpecification", name: "17" })
    })

    it("finds the closest size", async () => {
      const { data } = await get("/store/size-guides/rings/closest", { measures: "inner_diameter:17.2" })
      expect(closestSizeResponseSchema.parse(data).sizes[0]).toMatchObject({ label: "17", row_id: "row17" })
    })
  })

  it("converts a size for as long as caches like", async () => {
    const { data, headers } = await get("/store/sizing/convert", { kind: "ring", from: "us", value: "6.5", to: "iso,uk" })
    expect(convertResponseSchema.parse(data).sizes.map(({ system, label }) => [system, label])).toEqual([["iso", "53"], ["uk", "M½"]])
    expect(headers["cache-control"]).toContain("immutable")
    expect((await get("/store/sizing/convert", { kind: "ring", from: "us", value: "elephant" })).status).toBe(400)
  })

  describe("pages for a frame", () => {
    const page = (path: string, params: object = {}) => api.get(`/size-guides${path}`, { params, responseType: "text" })

    it("show a guide, and a product's guide with its key, with a policy that lets nothing else in", async () => {
      const own = await page("/rings", { locale: "en" })
      expect([own.status, own.data.includes("Ring sizes")]).toEqual([200, true])
      expect(own.headers["content-security-policy"]).toMatch(/default-src 'none'.*script-src 'nonce-/)
      const product = await page(`/product/${ring.id}`, { key: storefront.publishableKey, variant: ring.variant })
      expect([product.status, product.data.includes("Размери пръстени")]).toEqual([200, true])
      expect((await page(`/product/${other}`)).status).toBe(204)
      expect((await page(`/product/${ring.id}`, { key: "pk_wrong" })).status).toBe(400)
      expect((await page("/none")).status).toBe(404)
    })

    it("come with their script and the ring sizer on paper", async () => {
      const script = await page("/embed.js")
      expect([script.status, script.headers["content-type"]]).toEqual([200, "text/javascript; charset=utf-8"])
      expect(() => new Script(script.data)).not.toThrow()
      const pdf = await api.get("/size-guides/rings/sizer.pdf", { params: { paper: "letter" }, responseType: "arraybuffer" })
      expect([pdf.status, Buffer.from(pdf.data).subarray(0, 5).toString()]).toEqual([200, "%PDF-"])
      expect(closestSizeResponseSchema.parse((await api.get("/size-guides/rings/closest", { params: { measures: "inner_diameter:16" } })).data).sizes[0].label).toBe("16")
    })

    it("count what buyers do, and nothing about them", async () => {
      const count = (body: object) => api.post("/size-guides/rings/events", body)
      for (const body of [{ type: "open", product_id: ring.id }, { type: "open" }, { type: "unit_switch", detail: "in" }, { type: "size_click", detail: "17", product_id: ring.id }]) {
        expect((await count(body)).status).toBe(204)
      }
      expect((await count({ type: "open", email: "a@b.c" })).status).toBe(400)
      const { data } = await api.get(`/admin/size-guides/${guideId}/analytics`, { params: { days: 7 }, headers: ivan.headers })
      const found = guideAnalyticsResponseSchema.parse(data)
      expect(found.days).toHaveLength(7)
      // Today and yesterday, since a run may pass midnight.
      const counted = (what: "opens" | "unit_switches" | "size_clicks") => found.days[5][what] + found.days[6][what]
      expect([counted("opens"), counted("unit_switches"), counted("size_clicks")]).toEqual([2, 1, 1])
      expect(found).toMatchObject({ sizes: [{ size: "17", clicks: 1 }], units: [{ unit: "in", switches: 1 }], returns: [] })
      expect(found.products).toEqual([{ product_id: ring.id, title: "Пръстен 1", thumbnail: null, opens: 1, size_clicks: 1 }])
    })

    it("do not let strangers fill the table of counts", async () => {
      const { shop } = getContainer().resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE)
      for (let place = 0; place < 310; place++) {
        await shop.count({ guide_id: guideId, type: "size_click", product_id: "", detail: `made up ${place}` })
      }
      const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const { rows } = await pg.raw("SELECT count(*)::int AS n, sum(count)::int AS clicks FROM bijou_size_guide_event_daily WHERE type = 'size_click'")
      expect(rows).toEqual([{ n: 301, clicks: 310 }])
    })
  })

  it("imports the tables of an earlier module once", async () => {
    const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const run = async (dry_run: boolean) =>
      legacyImportResponseSchema.parse((await api.post("/admin/size-guides/legacy-import", { dry_run }, { headers: ivan.headers })).data)
    expect(await run(true)).toEqual({ found: false, guides: [] })
    await pg.raw(`
      CREATE TABLE size_guide (id text, category text, size_us text, size_uk text, size_eu text, size_asia text, circumference_mm numeric,
        diameter_mm numeric, length_cm numeric, description text, sort_order int, created_at timestamptz DEFAULT now(), deleted_at timestamptz);
      INSERT INTO size_guide (id, category, size_us, size_eu, circumference_mm, diameter_mm, sort_order)
        VALUES ('b', 'ring', '7', '54', 54.4, 17.3, 2), ('a', 'ring', '6', '52', 51.9, 16.5, 1);
      CREATE TABLE measurement_guide (id text, category text, title text, instructions text, tips jsonb, image_url text, video_url text,
        created_at timestamptz DEFAULT now(), deleted_at timestamptz);
      INSERT INTO measurement_guide (id, category, title, instructions, tips) VALUES ('m', 'ring', 'Мерене', 'Увийте лента', '["Вечер"]');`)
    const outcomes = async (dry_run: boolean) => (await run(dry_run)).guides.map(({ handle, rows, how_to, outcome }) => [handle, rows, how_to, outcome])
    expect(await outcomes(true)).toEqual([["imported-ring", 2, 1, "would_create"]])
    expect(await outcomes(false)).toEqual([["imported-ring", 2, 1, "created"]])
    expect(await outcomes(false)).toEqual([["imported-ring", 2, 1, "exists"]])
    await pg.raw("DROP TABLE size_guide, measurement_guide")
  })
})
