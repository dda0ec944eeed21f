import { JSDOM } from "jsdom"
import { Modules } from "@medusajs/framework/utils"
import { beforeAll, describe, expect, it } from "vitest"
import { type Actor, createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { seedProducts } from "../../../../../test/helpers/shop"
import { fieldNode, mailDocument, mailRow, words } from "../../../../../test/fixtures/mail"
import { mailProductsResponseSchema, previewMailResponseSchema } from "../../../../contracts/email-campaign-preview"
import { templateDocument, templateNames } from "../../../../mail/templates"

withApp(({ api, getContainer }) => {
  let admin: Actor
  beforeAll(async () => {
    admin = await createAdminUser(getContainer())
    await seedProducts(getContainer(), 8)
  })

  const preview = async (body: object) => {
    const { status, data } = await api.post("/admin/email-mails/preview", body, { headers: admin.headers })
    return { status, ...(status === 200 ? previewMailResponseSchema.parse(data) : { message: data.message as string }) } as never as {
      status: number
      message?: string
    } & ReturnType<typeof previewMailResponseSchema.parse>
  }
  const bodyOf = (html: string) => new JSDOM(html).window.document.body.textContent ?? ""

  describe("a preview", () => {
    it("shows every template with products of the shop, and says what is missing", async () => {
      for (const name of templateNames) {
        let made = 0
        const document = templateDocument(name, "bg", { name: "Злата", url: "https://shop.bg", social: [] }, () => `part${(made += 1)}`)
        const { status, mail, findings } = await preview({ document, locale: "bg" })
        expect(status).toBe(200)
        expect(bodyOf(mail.html)).toMatch(/Пръстен \d/)
        expect(mail.text.match(/49,00\s€/) !== null).toBe(name !== "announcement")
        expect(findings.map(({ code }) => code)).toContain("postal_address_missing")
      }
    })

    it("is for one person, in the mode and with the pictures asked for", async () => {
      const vip = mailRow([[{ type: "heading", content: words("За клиенти") }]], { visibility: { condition: { op: "flag", fact: "has_ordered" } } })
      const coupon = { type: "coupon" as const, id: "code1", title: words("Подарък"), code: { kind: "unique", promotion_id: "promo_gone" } }
      const document = mailDocument([vip, mailRow([[coupon]])], { subject: [fieldNode("first_name", "Приятелю"), ...words(", за вас")] })
      const known = await preview({ document, locale: "bg", mode: "dark", images: false, fields: { first_name: "Мария" }, facts: { has_ordered: true } })
      expect(known.mail.subject).toBe("Мария, за вас")
      expect(bodyOf(known.mail.html)).toContain("За клиенти")
      expect(bodyOf(known.mail.html)).toContain("XXXX-XXXX")
      expect(known.mail.html).toContain("@media all{")
      expect(known.mail.html).not.toContain("img-src")
      expect(known.findings).toContainEqual({ code: "coupon_promotion_inactive", level: "stop", block_id: "code1", values: {} })
      const unknown = await preview({ document, locale: "bg" })
      expect(unknown.mail.subject).toBe("Приятелю, за вас")
      expect(bodyOf(unknown.mail.html)).not.toContain("За клиенти")
      expect(new JSDOM(unknown.mail.html).window.document.querySelectorAll('a[href^="http"]')).toHaveLength(0)
    })

    it("refuses what is no document, and those who are not signed in", async () => {
      const document = mailDocument([])
      expect((await preview({ document: { ...document, rows: [] }, locale: "bg" })).status).toBe(400)
      expect((await preview({ document, locale: "de" })).status).toBe(400)
      expect((await api.post("/admin/email-mails/preview", { document, locale: "bg" })).status).toBe(401)
    })
  })

  describe("the products of a mail", () => {
    const products = async (document: object) => {
      const { status, data } = await api.post("/admin/email-mails/products", { document, locale: "bg" }, { headers: admin.headers })
      expect(status).toBe(200)
      return mailProductsResponseSchema.parse(data).products
    }
    const feed = (id: string, limit: number) => ({ type: "product" as const, id, source: { kind: "feed" as const, feed: "newest" as const, limit } })

    it("are those the mail shows, block by block, none twice, in saved blocks as well", async () => {
      const saved = await api.post("/admin/email-saved-blocks", { name: "Нови", content: [{ ...feed("inner", 2), id: "inner" }] }, { headers: admin.headers })
      expect(saved.status).toBe(201)
      const place = { type: "saved_block" as const, id: "place", saved_block_id: saved.data.saved_block.id as string }
      const document = mailDocument([mailRow([[feed("upper", 3)]]), mailRow([[place]])])
      const shown = await products(document)
      expect([shown.upper.length, shown["place.inner"].length]).toEqual([3, 2])
      expect(new Set([...shown.upper, ...shown["place.inner"]].map(({ id }) => id)).size).toBe(5)
      expect(shown.upper[0]).toMatchObject({ title: expect.stringMatching(/^Пръстен \d/), old_price: null })
      expect(shown.upper[0].price).toMatch(/^49,00\s€$/)
      const { mail } = await preview({ document, locale: "bg" })
      for (const { title } of shown["place.inner"]) {
        expect(bodyOf(mail.html)).toContain(title)
      }
    })

    it("say in the language of the mail that one is sold out", async () => {
      const sold = await getContainer().resolve(Modules.PRODUCT).createProducts([
        { title: "Последната брошка", status: "published", variants: [{ title: "Една", manage_inventory: true, allow_backorder: false }] },
      ])
      const block = { type: "product" as const, id: "gone", source: { kind: "ids" as const, ids: [sold[0].id] }, sold_out: "show" as const }
      expect((await products(mailDocument([mailRow([[block]])]))).gone).toMatchObject([{ title: "Последната брошка", price: "Изчерпано", old_price: null }])
      expect((await products(mailDocument([mailRow([[{ ...block, sold_out: "hide" as const }]])]))).gone).toEqual([])
    })

    it("are nobody's business who is not signed in", async () => {
      expect((await api.post("/admin/email-mails/products", { document: mailDocument([]), locale: "bg" })).status).toBe(401)
      expect((await api.post("/admin/email-mails/products", { locale: "bg" }, { headers: admin.headers })).status).toBe(400)
    })
  })
})
