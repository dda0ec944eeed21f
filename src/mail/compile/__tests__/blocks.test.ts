import { JSDOM } from "jsdom"
import { describe, expect, it } from "vitest"
import type { EmailDocument } from "../../../contracts/email-campaign-document"
import { compileData, fieldNode, mailDocument, mailOf, mailProduct, mailRow, recipient, richText, words } from "../../../../test/fixtures/mail"
import { compileMessage } from "../compile"
import { renderFor, type RecipientValues } from "../render"
import type { CompileData } from "../types"

const received = async (document: EmailDocument, data: Partial<CompileData> = {}, values: Partial<RecipientValues> = {}) => {
  const message = await compileMessage(document, compileData(data))
  const mail = renderFor(message, recipient(values))
  const page = new JSDOM(mail.html).window.document
  const texts = (selector: string) => [...page.querySelectorAll(selector)].map((element) => element.textContent)
  return { message, mail, page, texts, body: page.body.textContent ?? "" }
}

const link = (href: string) => ({ type: "link", attrs: { href } })

describe("text", () => {
  it("keeps marks, breaks, colours and alignment in HTML and drops them in the text", async () => {
    const doc = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          attrs: { textAlign: "center" },
          content: [
            { type: "text", text: "Здравей, ", marks: [{ type: "bold" }, { type: "italic" }] },
            { type: "hardBreak" },
            { type: "text", text: "злато", marks: [{ type: "textStyle", attrs: { color: "accent" } }] },
          ],
        },
      ],
    }
    const { page, mail } = await received(mailOf({ type: "text", doc }))
    expect(page.querySelector("em > strong")?.textContent).toBe("Здравей, ")
    expect(page.querySelector("p br")).not.toBeNull()
    expect(page.querySelector("p span.bj-accent")?.textContent).toBe("злато")
    expect(page.querySelector<HTMLElement>("p:has(br)")?.style.textAlign).toBe("center")
    expect(mail.text).toContain("Здравей, \nзлато\n")
  })

  it("writes lists down to the third level in both parts", async () => {
    const paragraph = (text: string) => ({ type: "paragraph", content: words(text) })
    const doc = {
      type: "doc",
      content: [
        {
          type: "orderedList",
          attrs: { start: 4 },
          content: [
            { type: "listItem", content: [paragraph("сребро"), { type: "bulletList", content: [{ type: "listItem", content: [paragraph("925")] }] }] },
            { type: "listItem", content: [paragraph("злато")] },
          ],
        },
      ],
    }
    const { page, mail } = await received(mailOf({ type: "text", doc }))
    expect(page.querySelector("ol")?.getAttribute("start")).toBe("4")
    expect(page.querySelector("ol ul li")?.textContent).toBe("925")
    expect(mail.text).toContain("4. сребро\n  - 925\n5. злато\n")
  })

  it("makes one link of neighbours with the same address", async () => {
    const doc = richText(
      { type: "text", text: "виж ", marks: [link("https://shop.example/new")] },
      { type: "text", text: "всичко", marks: [{ type: "bold" }, link("https://shop.example/new")] }
    )
    const { page, message, mail } = await received(mailOf({ type: "text", id: "text1", doc }))
    expect(page.querySelectorAll('a[href="https://shop.example/new"]')).toHaveLength(1)
    expect(message.links).toEqual([{ url: "https://shop.example/new", block_id: "text1", label: "виж всичко" }])
    expect(mail.text).toContain("виж всичко (https://shop.example/new)")
  })
})

describe("heading", () => {
  it("has a level as a title and a subtitle, and none above them", async () => {
    const headings = ["brand", "eyebrow", "title", "subtitle"].map((style) => ({ type: "heading" as const, style, content: words(style) }))
    const { texts, mail } = await received(mailOf(...headings))
    expect(texts("h1")).toEqual(["title"])
    expect(texts("h2")).toEqual(["subtitle"])
    expect(mail.text.startsWith("brand\n\neyebrow\n\ntitle\n\nsubtitle\n")).toBe(true)
  })

  it("is left out without words", async () => {
    expect((await received(mailOf({ type: "heading", content: [] }))).page.querySelector("h1")).toBeNull()
  })
})

describe("image", () => {
  it("has its text, its link and the width of its column", async () => {
    const image = { type: "image" as const, url: "https://cdn.example/a.jpg", alt: "Колие", link: "https://shop.example/a", width: 50 }
    const { page, mail } = await received(mailOf(image))
    const picture = page.querySelector<HTMLImageElement>("a > img")
    expect(picture?.alt).toBe("Колие")
    expect(picture?.getAttribute("width")).toBe("268")
    expect(picture?.closest("a")?.href).toBe("https://shop.example/a")
    expect(mail.text).toContain("Колие\nhttps://shop.example/a\n")
  })

  it("says nothing when it is decorative, and fills the row from edge to edge", async () => {
    const { page, mail } = await received(mailOf({ type: "image", url: "https://cdn.example/a.jpg", alt: "Колие", decorative: true, bleed: true }))
    expect(page.querySelector("img")?.getAttribute("alt")).toBe("")
    expect(page.querySelector("img")?.getAttribute("width")).toBe("600")
    expect(mail.text).not.toContain("Колие")
  })

  it("is left out without an address it may have", async () => {
    for (const url of ["", "javascript:alert(1)", "data:image/png;base64,AA", "/a.jpg", "file:///etc/passwd"]) {
      expect((await received(mailOf({ type: "image", url, alt: "Колие" }))).page.querySelector("img"), url).toBeNull()
    }
  })
})

describe("button, divider, spacer, social", () => {
  it("puts the label and the address of a button into both parts", async () => {
    const { page, mail } = await received(mailOf({ type: "button", label: words("Купи сега"), url: "https://shop.example/sale" }))
    expect(page.querySelector('a[href="https://shop.example/sale"]')?.textContent?.trim()).toBe("Купи сега")
    expect(mail.text).toContain("Купи сега: https://shop.example/sale\n")
  })

  it("leaves a button out that leads nowhere or says nothing", async () => {
    const { page } = await received(mailOf({ type: "button", label: words("Купи"), url: "" }, { type: "button", label: [], url: "https://a.example" }))
    expect([...page.querySelectorAll("a")].map((anchor) => anchor.textContent)).toEqual(["Отписване", "Предпочитания", "Отваряне в браузър"])
  })

  it("draws lines and keeps distance", async () => {
    const { page } = await received(mailOf({ type: "divider", width: 40, thickness: 2 }, { type: "spacer", height: 36 }))
    expect(page.querySelector<HTMLElement>("td.bj-line p")?.style.width).toBe("40%")
    expect(page.querySelector<HTMLElement>("td.bj-line p")?.style.borderTopWidth).toBe("2px")
    expect([...page.querySelectorAll<HTMLElement>("div")].some((element) => element.style.height === "36px")).toBe(true)
  })

  it("names the networks, and the shop for its own site", async () => {
    const links = [
      { network: "instagram", url: "https://instagram.com/zlata" },
      { network: "website", url: "https://shop.example" },
      { network: "facebook", url: "javascript:alert(1)" },
    ]
    const { page, mail } = await received(mailOf({ type: "social", links }))
    expect([...page.querySelectorAll("td.bj-heading a")].map((anchor) => anchor.textContent)).toEqual(["Instagram", "Злата"])
    expect(mail.text).toContain("Instagram: https://instagram.com/zlata\nЗлата: https://shop.example/\n")
  })
})

describe("product", () => {
  const chosen = (rest: Record<string, unknown> = {}) => ({ type: "product" as const, source: { kind: "ids", ids: ["ring", "chain", "gone", "hoops"] }, ...rest })

  it("shows the chosen ones in their order, three in two lines", async () => {
    const { texts, mail, page } = await received(mailOf(chosen()))
    expect(texts(".bj-heading a")).toEqual(["Пръстен ring", "Пръстен chain", "Пръстен hoops"])
    expect(page.querySelectorAll(".mj-column-per-50")).toHaveLength(3)
    expect(page.querySelector("img")?.alt).toBe("Пръстен ring")
    expect(mail.text).toContain("Пръстен ring\n39,00 €\nhttps://shop.example/products/ring\n\nПръстен chain\n")
  })

  it("hides or marks what is sold out, and says the price before", async () => {
    const products = { ring: mailProduct("ring", { in_stock: false }), chain: mailProduct("chain", { old_price: "49,00 €" }) }
    const hidden = await received(mailOf(chosen()), { products })
    expect(hidden.texts(".bj-heading a")).toEqual(["Пръстен chain"])
    expect(hidden.body).toContain("39,00 €\u2002 преди 49,00 €")
    expect(hidden.page.querySelector("s")?.textContent).toBe("49,00 €")
    expect(hidden.mail.text).toContain("39,00 € преди 49,00 €")
    const shown = await received(mailOf(chosen({ sold_out: "show" })), { products })
    expect(shown.body).toContain("Изчерпано")
    expect(shown.mail.text).toContain("Пръстен ring\nИзчерпано\n")
  })

  it("takes the products of a feed, no more than it asks for", async () => {
    const block = { type: "product" as const, id: "constructor", source: { kind: "feed", feed: "newest", limit: 2 }, per_row: 3 }
    expect((await received(mailOf(block))).texts(".bj-heading a")).toEqual([])
    const filled = await received(mailOf(block), { feeds: { constructor: ["hoops", "ring", "chain"] } })
    expect(filled.texts(".bj-heading a")).toEqual(["Пръстен hoops", "Пръстен ring"])
  })

  it("shows subtitle, rating and button where they are wanted", async () => {
    const data = {
      products: { ring: mailProduct("ring", { subtitle: "Сребро 925" }) },
      reviews: { ring: { average: 4.76, count: 21, quotes: [] } },
    }
    const show = { subtitle: true, rating: true, button: true, image: false, price: false }
    const { body, page, mail } = await received(mailOf(chosen({ show, per_row: 1 })), data)
    expect(body).toContain("Сребро 925")
    expect(body).toContain("4,8 от 5 · 21 отзива")
    expect(body).toContain("Разгледайте")
    expect(page.querySelector("img")).toBeNull()
    expect(body).not.toContain("39,00")
    expect(mail.text).toContain("Разгледайте: https://shop.example/products/ring")
  })
})

describe("coupon", () => {
  it("shows one code to all, with its days in the place of the shop", async () => {
    const coupon = {
      type: "coupon" as const,
      title: words("10% отстъпка"),
      code: { kind: "static", code: "ЗИМА-10" },
      starts_at: "2026-11-23T22:30:00Z",
      expires_at: "2026-11-30T21:59:59Z",
      note: words("Над 50 €"),
    }
    const { body, mail } = await received(mailOf(coupon))
    expect(body).toContain("ЗИМА-10")
    expect(body).toContain("Валиден от 24 ноември 2026")
    expect(body).toContain("Валиден до 30 ноември 2026")
    expect(mail.text).toContain("10% отстъпка\nКод: ЗИМА-10\n")
    expect(mail.text).toContain("Над 50 €")
  })

  it("gives each recipient the own code, whatever the block is called", async () => {
    const coupon = { type: "coupon" as const, id: "constructor", title: words("Подарък"), code: { kind: "unique", promotion_id: "promo_1" } }
    const { message, mail } = await received(mailOf(coupon), {}, { coupons: { constructor: "AB<12" } })
    expect(message.coupons).toEqual([{ block_id: "constructor", promotion_id: "promo_1" }])
    expect(mail.html).toContain("AB&lt;12")
    expect(mail.text).toContain("Код: AB<12\n")
    expect(renderFor(message, recipient()).text).toContain("Код: \n")
  })

  it("is left out without a code", async () => {
    expect((await received(mailOf({ type: "coupon", title: words("Подарък"), code: { kind: "static", code: "" } }))).body).not.toContain("Подарък")
  })
})

describe("review summary", () => {
  const reviews = { "": { average: 4.9, count: 1, quotes: [{ text: "Прекрасни обеци!", author: "Мария", rating: 5 }, { text: "Бързо", author: "Иван", rating: 4 }] } }

  it("says the mean, how many and what was said", async () => {
    const { body, mail } = await received(mailOf({ type: "review_summary" }), { reviews })
    expect(body).toContain("4,9 от 5 · 1 отзив")
    expect(body).toContain("„Прекрасни обеци!“")
    expect(body).not.toContain("Бързо")
    expect(mail.text).toContain("„Прекрасни обеци!“ Мария\n")
  })

  it("is left out where there are none", async () => {
    expect((await received(mailOf({ type: "review_summary", product_id: "constructor" }), { reviews })).body).not.toContain("от 5")
  })
})

describe("rows", () => {
  it("puts columns side by side and skips rows that say nothing", async () => {
    const document = mailDocument([
      mailRow([[{ type: "heading", content: words("ляво") }], [{ type: "heading", content: words("дясно") }]], { layout: "1-2" }),
      mailRow([[], []]),
    ])
    const { page, mail } = await received(document)
    expect(page.querySelectorAll("[class*=mj-column-per-33], [class*=mj-column-per-66]")).toHaveLength(2)
    expect(mail.text.startsWith("ляво\n\nдясно\n\n")).toBe(true)
    expect(page.querySelectorAll(".bj-on-plain")).toHaveLength(1)
  })

  it("puts saved blocks in their places, each place with codes of its own", async () => {
    const saved = [
      { id: "savedtext", type: "text" as const, doc: richText({ type: "text", text: "Запазено " }, fieldNode("first_name", "приятелю")) },
      { id: "savedcode", type: "coupon" as const, title: words("Код"), code: { kind: "unique" as const, promotion_id: "promo_2" }, starts_at: null, expires_at: null, note: [] },
    ] as unknown as CompileData["saved_blocks"][string]
    const document = mailOf(
      { type: "saved_block", id: "one1", saved_block_id: "sb_1" },
      { type: "saved_block", id: "two2", saved_block_id: "sb_1" },
      { type: "saved_block", saved_block_id: "constructor" }
    )
    const { body, message } = await received(document, { saved_blocks: { sb_1: saved } })
    expect(body.match(/Запазено приятелю/g)).toHaveLength(2)
    expect(message.coupons.map((coupon) => coupon.block_id)).toEqual(["one1.savedcode", "two2.savedcode"])
  })
})
