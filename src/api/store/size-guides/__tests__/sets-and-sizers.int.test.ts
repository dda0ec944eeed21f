import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { beforeAll, expect, it } from "vitest"
import { type Actor, createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { createPublishableKey, seedProducts, type Storefront } from "../../../../../test/helpers/shop"
import { productGuideResponseSchema } from "../../../../contracts/size-guide-store"

const table = (id: string, columns: object[], cells: Record<string, string>) => ({
  id: `tab${id}`,
  title: "",
  layout: "list",
  columns: [{ id: `${id}name`, label: "Размер", type: "label" }, ...columns],
  rows: [{ id: `${id}row`, cells: Object.fromEntries(Object.entries(cells).map(([column, v]) => [column, { v }])) }],
})
const RINGS = {
  title: "Пръстени",
  kind: "ring",
  locale: "bg",
  tables: [
    table("ring", [{ id: "ringdiam", label: "Диаметър", type: "measure", quantity: "inner_diameter", unit: "mm" }], {
      ringname: "17",
      ringdiam: "17,3",
    }),
  ],
  tools: { ring_sizer_pdf: true },
}
const CHAINS = {
  title: "Верижки",
  kind: "necklace",
  locale: "bg",
  display: { unit: "cm" },
  tables: [
    table("chain", [{ id: "chainlong", label: "Дължина", type: "measure", quantity: "length", unit: "cm" }], {
      chainname: "S",
      chainlong: "40",
    }),
  ],
}

withApp(({ api, getContainer }) => {
  let ivan: Actor
  let storefront: Storefront
  let product: string
  let chains: string

  const admin = (path: string, body: object) => api.post(`/admin/size-guides${path}`, body, { headers: ivan.headers })
  const publish = async (handle: string, document: object) => {
    const { id, version } = (await admin("", { handle, document })).data.size_guide
    await admin(`/${id}/publish`, { version })
    return id as string
  }

  beforeAll(async () => {
    const container = getContainer()
    ivan = await createAdminUser(container)
    storefront = await createPublishableKey(container)
    product = (await seedProducts(container, 1, { salesChannelId: storefront.salesChannelId }))[0].id
    const target = { type: "product", id: product }
    const rings = await publish("rings", RINGS)
    chains = await publish("chains", CHAINS)
    await admin("/assignments", { assignments: [{ guide_id: rings, target }, { guide_id: chains, target, priority: -1 }] })
  })

  const get = (path: string, params: object = {}, headers: Record<string, string> = {}) =>
    api.get(path, { params, headers: { ...storefront.headers, ...headers } })
  const statementsOf = async (request: () => Promise<unknown>): Promise<number> => {
    const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const seen: string[] = []
    const note = ({ sql }: { sql: string }) => void seen.push(sql)
    pg.on("query", note)
    await request()
    pg.removeListener("query", note)
    return seen.filter((sql) => sql.includes("bijou_size_guide")).length
  }

  it("gives the guides of a set in one answer, with two statements at most", async () => {
    const path = `/store/products/${product}/size-guide`
    const all = { expand: "all", unit: "in", locale: "bg" }
    const brief = { id: chains, handle: "chains", title: "Верижки", kind: "necklace" }
    expect(await statementsOf(() => get(path, all))).toBe(2)
    expect(await statementsOf(() => get(path, all))).toBe(1)
    const answer = await get(path, all)
    const { size_guide, also } = productGuideResponseSchema.parse(answer.data)
    expect(size_guide?.handle).toBe("rings")
    expect(also).toMatchObject([{ ...brief, size_guide: { id: chains, handle: "chains", unit: "in", units: ["cm", "in"] } }])
    expect(also[0].size_guide?.tables[0].rows[0].cells.chainlong.units).toMatchObject({ cm: "40", in: "15,75" })
    expect(productGuideResponseSchema.parse((await get(path)).data).also).toEqual([brief])

    expect(answer.headers["cache-control"]).toContain("s-maxage=60")
    expect(answer.headers.etag).not.toBe((await get(path, { ...all, expand: undefined })).headers.etag)
    expect((await get(path, all, { "if-none-match": answer.headers.etag ?? "" })).status).toBe(304)
    const listed = productGuideResponseSchema.parse((await get(path, { ...all, variants: "true" })).data)
    expect(listed.also[0].size_guide?.tables[0].rows[0].variants).toEqual([])
    expect((await get(path, { expand: "some" })).status).toBe(400)
  })

  it("draws the ring sizer in millimetres, in a page or with a key, where the guide offers one", async () => {
    const path = "/store/size-guides/rings/sizer.svg"
    const svg = await get(path, { locale: "en" })
    expect([svg.status, svg.headers["content-type"]]).toEqual([200, "image/svg+xml; charset=utf-8"])
    expect(svg.data).toMatch(/^<svg [^>]*width="210mm" height="\d+mm" viewBox="0 0 210 \d+"/)
    expect(svg.data).toContain("Print at 100 %")
    expect(svg.headers["cache-control"]).toContain("max-age=3600")
    expect((await get(path, { locale: "en" }, { "if-none-match": svg.headers.etag ?? "" })).status).toBe(304)
    const letter = await api.get("/size-guides/rings/sizer.svg", { params: { paper: "letter", locale: "bg" } })
    expect(letter.data).toMatch(/^<svg [^>]*width="215.9mm"/)
    expect(letter.data).toContain("Печатайте в мащаб 100 %")
    const pdf = await api.get("/store/size-guides/rings/sizer.pdf", {
      headers: storefront.headers,
      params: { locale: "en" },
      responseType: "arraybuffer",
    })
    expect([pdf.status, pdf.headers["content-type"]]).toEqual([200, "application/pdf"])
    expect(new Set([svg, letter, pdf].map(({ headers }) => headers.etag)).size).toBe(3)
    expect((await get(path, { paper: "a3" })).status).toBe(400)
    for (const handle of ["chains", "none"]) {
      expect((await get(`/store/size-guides/${handle}/sizer.svg`)).status).toBe(404)
    }
  })
})
