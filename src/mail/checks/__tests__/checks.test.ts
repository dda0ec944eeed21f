import { describe, expect, it } from "vitest"
import { CHECK_CODES, findingSchema } from "../../../contracts/email-campaign-check"
import type { EmailDocument } from "../../../contracts/email-campaign-document"
import { fieldNode, type LooseBlock, mailDocument, mailProduct, mailRow, richText, words } from "../../../../test/fixtures/mail"
import { filledTemplate, shopData } from "../../../../test/fixtures/mail-shop"
import { standardTheme } from "../../document/theme"
import { templateNames } from "../../templates"
import { checkAnswers, checkDocument, type CheckFacts, checkSize, checkSpam } from "../index"

const SEND_AT = new Date("2026-11-23T09:00:00Z")

const facts = (rest: Partial<CheckFacts> = {}): CheckFacts => ({
  theme: standardTheme,
  shop: { address: ["1000 София"] },
  products: { ring: mailProduct("ring") },
  feeds: {},
  reviews: {},
  saved_blocks: {},
  html_allowed: true,
  promotions: {},
  codes: { ZIMA: true },
  send_at: SEND_AT,
  ...rest,
})

const LETTER = "Показваме ви новите бижута, преди да ги сложим във витрината, защото от едни има десет, а от други са останали само две, и няма да ги повторим."
const letter: LooseBlock = { type: "text", id: "letter", doc: richText({ type: "text", text: LETTER }) }
const good = (...blocks: LooseBlock[]): EmailDocument =>
  mailDocument([mailRow([[letter, ...blocks]])], { preheader: words("Преди да излязат във витрината") })

/** Codes found beside those of a good mail. */
const codes = (document: EmailDocument, rest: Partial<CheckFacts> = {}) => checkDocument(document, facts(rest)).map(({ code }) => code)
const one = (block: LooseBlock, rest: Partial<CheckFacts> = {}) => codes(good({ id: "part1", ...block }), rest)

const button = (url: string) => ({ type: "button" as const, label: words("Виж"), url })
const image = (rest: Record<string, unknown>) => ({ type: "image" as const, url: "https://cdn.shop.bg/a.jpg", alt: "Колие", ...rest })
const coupon = (rest: Record<string, unknown>) => ({ type: "coupon" as const, title: words("Подарък"), code: { kind: "static", code: "ZIMA" }, ...rest })

describe("a mail", () => {
  it("with nothing wrong has no findings", () => {
    expect(checkDocument(good(button("https://shop.bg/sale"), image({})), facts())).toEqual([])
  })

  it("has a subject and a preheader that an inbox shows whole", () => {
    const headed = (subject: string, preheader: string) => codes(mailDocument([mailRow([[letter]])], { subject: words(subject), preheader: words(preheader) }))
    expect(headed(" ", "")).toEqual(["subject_empty", "preheader_empty"])
    expect(headed("дума ".repeat(13), "дума ".repeat(23))).toEqual(["subject_long", "preheader_long"])
    expect(headed("РАЗПРОДАЖБА СЕГА", "да")).toEqual(["subject_shouts"])
    expect(headed("Разпродажба!!", "да")).toEqual(["subject_shouts"])
    expect(headed("ЗЛАТА: новото", "да")).toEqual([])
  })

  it("says something, in words", () => {
    const nearly = { preheader: words("да") }
    expect(codes(mailDocument([mailRow([[{ type: "divider" }, { type: "spacer" }]])], nearly))).toEqual(["content_empty"])
    expect(checkDocument(mailDocument([mailRow([[image({}), { type: "heading", content: words("Две думи") }]])], nearly), facts())).toEqual([
      { code: "image_only", level: "warn", block_id: null, values: { words: 2 } },
    ])
  })

  it("has a postal address", () => {
    expect(codes(good(), { shop: { address: [" "] } })).toEqual(["postal_address_missing"])
  })

  it("names every field without a fallback once, wherever it is", () => {
    const document = mailDocument([mailRow([[letter, { type: "text", id: "text1", doc: richText(fieldNode("city"), fieldNode("city", " "), fieldNode("first_name", "приятелю")) }]])], {
      subject: [...words("За вас, "), fieldNode("first_name")],
      preheader: words("да"),
    })
    expect(checkDocument(document, facts())).toEqual([
      { code: "field_without_fallback", level: "warn", block_id: null, values: { field: "first_name" } },
      { code: "field_without_fallback", level: "warn", block_id: "text1", values: { field: "city" } },
    ])
  })

  it("can be read in its colours, by day and by night", () => {
    const theme = { ...standardTheme, light: { ...standardTheme.light, muted: "#999999" }, dark: { ...standardTheme.dark, button_text: "#cccccc" } }
    expect(checkDocument(good(), facts({ theme }))).toEqual([
      { code: "contrast_low", level: "warn", block_id: null, values: { mode: "light", part: "muted", tone: "page", ratio: 2.52, needed: 4.5 } },
      { code: "contrast_low", level: "warn", block_id: null, values: { mode: "light", part: "muted", tone: "plain", ratio: 2.84, needed: 4.5 } },
      { code: "contrast_low", level: "warn", block_id: null, values: { mode: "dark", part: "button_text", tone: "page", ratio: expect.any(Number) as number, needed: 4.5 } },
    ])
    expect(codes({ ...good(), theme: standardTheme }, { theme })).toEqual([])
  })
})

describe("a link", () => {
  it.each([
    ["", "link_missing"],
    ["javascript:alert(1)", "link_unsafe"],
    ["/products/a", "link_relative"],
    ["shop.bg", "link_relative"],
    ["http://shop.bg", "link_insecure"],
    ["https://example.com/a", "link_placeholder"],
    ["https://shop.example", "link_placeholder"],
    ["http://localhost:8000/", "link_placeholder"],
    ["#", "link_placeholder"],
  ])("%s is %s", (url, code) => {
    expect(one(button(url))).toEqual([code])
    const marked = { type: "text" as const, doc: richText({ type: "text", text: "тук", marks: [{ type: "link", attrs: { href: url } }] }) }
    expect(one(marked)).toEqual([code])
  })

  it("may lead to a mailbox or a telephone, and may be missing from a picture", () => {
    expect(one(button("mailto:info@shop.bg"))).toEqual([])
    expect(one(button("tel:+35928888"))).toEqual([])
    expect(one(image({ link: null }))).toEqual([])
    expect(one(image({ link: "" }))).toEqual([])
  })

  it("that nobody answers at is broken", () => {
    const links = ["a", "b", "c", "d", "e"].map((name) => ({ url: `https://shop.bg/${name}`, block_id: `${name}.saved` }))
    expect(checkAnswers(links, [200, 404, 0, undefined, 403]).map(({ block_id, values }) => [block_id, values.status])).toEqual([["b", 404], ["c", 0]])
  })
})

describe("a block", () => {
  it("of a picture has an address, a description and a format that is shown", () => {
    expect(one(image({ url: "" }))).toEqual(["image_missing"])
    expect(one(image({ url: "data:image/png;base64,AA" }))).toEqual(["image_address_invalid"])
    expect(one(image({ url: "mailto:a@shop.bg" }))).toEqual(["image_address_invalid"])
    expect(one(image({ url: "http://shop.bg/a.jpg" }))).toEqual(["image_insecure"])
    expect(one(image({ alt: " " }))).toEqual(["alt_missing"])
    expect(one(image({ alt: "", decorative: true }))).toEqual([])
    expect(checkDocument(good(image({ id: "img1", url: "https://shop.bg/a.svg?v=1" })), facts())).toEqual([
      { code: "image_format", level: "warn", block_id: "img1", values: { format: "SVG", clients: "Gmail" } },
    ])
  })

  it("of a button has a label", () => {
    expect(one({ ...button("https://shop.bg"), label: [] })).toEqual(["label_missing"])
  })

  it("of products has products that can be bought and seen", () => {
    const chosen = (...ids: string[]) => ({ type: "product" as const, source: { kind: "ids", ids } })
    const feed = { type: "product" as const, source: { kind: "feed", feed: "newest", limit: 3 } }
    expect(one(chosen("ring"))).toEqual([])
    expect(one(chosen("ring", "constructor"))).toEqual(["product_missing"])
    expect(one(chosen("ring"), { products: { ring: mailProduct("ring", { in_stock: false }) } })).toEqual(["product_sold_out", "products_none"])
    expect(one(chosen("ring"), { products: { ring: mailProduct("ring", { image: null }) } })).toEqual(["product_without_image"])
    expect(one(feed)).toEqual(["products_none"])
    expect(one(feed, { feeds: { part1: ["ring"] } })).toEqual(["products_few"])
  })

  it("of a coupon has a code that can be used when the mail comes", () => {
    expect(one(coupon({ code: { kind: "static", code: "" } }))).toEqual(["coupon_code_missing"])
    expect(one(coupon({ expires_at: "2026-11-23T09:00:00Z" }))).toEqual(["coupon_expired"])
    expect(one(coupon({ expires_at: "2026-11-24T08:59:00Z" }))).toEqual(["coupon_ends_soon"])
    expect(one(coupon({ expires_at: "2026-11-30T21:59:59Z" }))).toEqual([])
    expect(one(coupon({ starts_at: "2026-11-23T09:00:01Z" }))).toEqual(["coupon_not_started"])
    expect(one(coupon({}), { codes: { ZIMA: false } })).toEqual(["coupon_promotion_inactive"])
    expect(one(coupon({}), { codes: {} })).toEqual(["coupon_code_unknown"])
    const unique = coupon({ code: { kind: "unique", promotion_id: "promo_1" } })
    expect(one(unique)).toEqual(["coupon_promotion_inactive"])
    expect(one(unique, { promotions: { promo_1: false } })).toEqual(["coupon_promotion_inactive"])
    expect(one(unique, { promotions: { promo_1: true } })).toEqual([])
  })

  it("of reviews, networks and saved parts has something to show", () => {
    expect(one({ type: "review_summary" })).toEqual(["reviews_none"])
    expect(one({ type: "review_summary" }, { reviews: { "": { count: 3 } } })).toEqual([])
    expect(one({ type: "social", links: [] })).toEqual(["social_empty"])
    expect(one({ type: "saved_block", saved_block_id: "constructor" })).toEqual(["saved_block_missing"])
  })

  it("inside of a saved block is named by its place", () => {
    const saved_blocks = { sb_1: [{ ...button(""), id: "inner", style: "solid", align: "center" }] } as unknown as CheckFacts["saved_blocks"]
    expect(checkDocument(good({ type: "saved_block", id: "place", saved_block_id: "sb_1" }), facts({ saved_blocks }))).toEqual([
      { code: "link_missing", level: "stop", block_id: "place", values: {} },
    ])
  })

  it("of HTML has links, pictures and styles that mail programs show", () => {
    const html = (text: string) => ({ type: "html" as const, html: text })
    expect(one(html("<p>да</p>"), { html_allowed: false })).toEqual(["html_not_allowed"])
    expect(one(html('<a href="/a">да</a><img src=http://shop.bg/a.jpg>'))).toEqual(["link_relative", "image_insecure", "alt_missing"])
    expect(one(html('<a class=x href=\'https://shop.bg/?a=1&amp;b=2\'>да</a><img alt="" src="https://shop.bg/a.png">'))).toEqual([])
    const found = checkDocument(good(html('<p style="border-radius:4px;width:50vw;color:red">да</p>')), facts())
    expect(found.map(({ code, values }) => [code, values.feature])).toEqual([["client_support", "border-radius"], ["client_support", "vw unit"]])
    expect(found[0].values.clients).toBe("Outlook (Windows)")
  })
})

describe("the size of a message", () => {
  it("is weighed against what Gmail shows", () => {
    expect(checkSize({ bytes: 90 * 1024 })).toEqual([])
    expect(checkSize({ bytes: 90 * 1024 + 1 })).toEqual([{ code: "size_large", level: "warn", block_id: null, values: { kilobytes: 91, limit: 102 } }])
    expect(checkSize({ bytes: 102 * 1024 + 1 })).toEqual([{ code: "size_clipped", level: "stop", block_id: null, values: { kilobytes: 103, limit: 102 } }])
  })
})

describe("points of a spam filter", () => {
  it("are worth a warning from two on", () => {
    expect([null, -1, 1.9].flatMap(checkSpam)).toEqual([])
    expect(checkSpam(2)).toEqual([{ code: "spam_score", level: "warn", block_id: null, values: { score: 2, limit: 2 } }])
  })
})

describe("the findings", () => {
  it("come once each, the worst first, as the contract says", () => {
    const found = checkDocument(good(image({ alt: "" }), button(""), button(""), { type: "review_summary" }), facts())
    expect(found.map(({ level }) => level)).toEqual(["stop", "stop", "warn", "note"])
    for (const item of found) {
      expect(findingSchema.parse(item)).toEqual(item)
      expect(item.level).toBe(CHECK_CODES[item.code])
    }
  })

  it("for a filled template are only its sample addresses and drawn pictures", () => {
    for (const name of templateNames) {
      const document = filledTemplate(name, "bg")
      const found = checkDocument(document, { ...shopData("bg", document), promotions: {}, codes: { "ZLATA-2026": true }, send_at: SEND_AT })
      const left = found.map(({ code }) => code).filter((code) => code !== "link_placeholder" && code !== "image_format")
      expect(left, name).toEqual([])
    }
  })
})
