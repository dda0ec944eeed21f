import { Script } from "node:vm"
import { ensure } from "./report.mjs"

/** Probes of the size guides: from a template to what the shop reads, embeds and prints. */
export const probeSizeGuide = async ({ probe, url, admin, store, productId }) => {
  await probe("a ring guide is made from a template, published and tied to a product", async () => {
    const { size_guide: made } = await admin("POST", "/admin/size-guides", {
      body: { template: "ring", locale: "bg", handle: "rings" },
      status: 201,
    })
    const { size_guide: guide } = await admin("POST", `/admin/size-guides/${made.id}/publish`, {
      body: { version: made.version },
    })
    const target = { type: "product", id: productId }
    await admin("POST", "/admin/size-guides/assignments", { body: { assignments: [{ guide_id: guide.id, target }] } })
    return `revision ${guide.published.number}`
  })
  await probe("GET /store/products/:id/size-guide gives it in English with computed sizes", async () => {
    const { size_guide: guide } = await store("GET", `/store/products/${productId}/size-guide?locale=en`)
    const computed = guide.tables[0].columns.filter(({ type }) => type === "formula")
    ensure(guide.locale === "en" && computed.length > 0, `it is ${guide.title} with ${computed.length} computed columns`)
    ensure(guide.tables[0].rows.every(({ cells }) => computed.every(({ id }) => cells[id].text !== "")), "a computed cell is empty")
    return `${guide.title}: ${guide.tables[0].rows.length} sizes`
  })
  const page = async (path, type) => {
    const answer = await fetch(`${url}${path}`)
    ensure(answer.status === 200, `${path} answers ${answer.status}`)
    ensure((answer.headers.get("content-type") ?? "").startsWith(type), `it is ${answer.headers.get("content-type")}`)
    return answer
  }
  await probe("the embedded page and its script are served", async () => {
    const html = await (await page(`/size-guides/product/${productId}?locale=en`, "text/html")).text()
    const [, script] = /<script[^>]*>([\s\S]*?)<\/script>/.exec(html) ?? []
    ensure(script, "the page has no script")
    new Script(script)
    new Script(await (await page("/size-guides/embed.js", "text/javascript")).text())
  })
  await probe("the ring sizer is a PDF", async () => {
    const pdf = Buffer.from(await (await page("/size-guides/rings/sizer.pdf?paper=a4", "application/pdf")).arrayBuffer())
    ensure(pdf.subarray(0, 5).toString() === "%PDF-", "it is no PDF")
    return `${Math.round(pdf.length / 1024)} KB`
  })
}
