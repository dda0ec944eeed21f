import { JSDOM } from "jsdom"
import { describe, expect, it } from "vitest"
import { compileData, fieldNode, mailDocument, mailOf, mailRow, recipient, richText, words } from "../../../../test/fixtures/mail"
import { compileMessage } from "../compile"
import { renderFor } from "../render"
import { mailTexts } from "../texts"
import type { CompiledMessage, Segment } from "../types"

const heading = (text: string) => ({ type: "heading" as const, content: words(text) })
const button = (url: string) => ({ type: "button" as const, label: words("Виж"), url })
const compiled = (document = mailOf(heading("Здравейте")), data = compileData()) => compileMessage(document, data)
const bodyOf = (html: string) => new JSDOM(html).window.document.body

/** What putting a message together has to mean, told once more without speed. */
const together = (segments: Segment[], told: boolean[], say: (slot: Exclude<Segment, string>) => string): string => {
  const left = segments.map((segment, index) =>
    segments.some(
      (guard, at) => typeof guard !== "string" && guard.slot === "when" && !told[guard.condition] && index > at && index <= at + guard.skip
    )
      ? ""
      : typeof segment === "string"
        ? segment
        : say(segment)
  )
  return left.join("")
}

describe("a compiled message", () => {
  it("is the same to the byte for the same document and data, and another for another word", async () => {
    const document = mailOf(heading("Здравейте"), button("https://shop.example"))
    const [one, other] = [await compiled(document), await compiled(document)]
    expect(one).toEqual(other)
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/)
    expect((await compiled(mailOf(heading("Здравейте!")))).hash).not.toBe(one.hash)
  })

  it("is plain JSON", async () => {
    const message = await compiled(mailOf(heading("Здравейте"), { type: "text", doc: richText(fieldNode("first_name", "приятелю")) }))
    const kept = JSON.parse(JSON.stringify(message)) as CompiledMessage
    expect(kept).toEqual(message)
    expect(renderFor(kept, recipient())).toEqual(renderFor(message, recipient()))
  })

  it("says its language, its subject and nothing it would have to load", async () => {
    const { html } = renderFor(await compiled(), recipient())
    const page = new JSDOM(html).window.document
    expect(page.documentElement.lang).toBe("bg")
    expect(page.title).toBe("Новата колекция")
    expect([...page.querySelectorAll("link, script, img, iframe")]).toEqual([])
    expect(html).not.toMatch(/@import|url\(/)
  })

  it("shows the preheader to inboxes only, and nothing of the mail after it", async () => {
    const document = mailDocument([mailRow([[heading("Здравейте")]])], { preheader: [...words("За вас, "), fieldNode("first_name", "приятелю")] })
    const first = bodyOf(renderFor(await compiled(document), recipient({ fields: { first_name: "Мария" } })).html).querySelector("div > div")
    expect(first?.textContent).toMatch(/^За вас, Мария/)
    expect(first?.getAttribute("style")).toContain("display:none")
    expect(first?.textContent?.length).toBeGreaterThan(150)
  })

  it("ends with who writes, why, and the ways out, in both parts", async () => {
    for (const locale of ["bg", "en"] as const) {
      const mail = renderFor(await compiled(mailOf(), compileData({ locale, texts: mailTexts[locale] })), recipient())
      const ways = [...bodyOf(mail.html).querySelectorAll("a")]
      expect(ways.map((way) => way.href)).toEqual([
        "https://shop.example/email/unsubscribe/token?a=1&b=2",
        "https://shop.example/email/preferences/token",
        "https://shop.example/email/view/token",
      ])
      expect(mail.text).toContain("Злата\nул. „Шипка“ 1\n1000 София\n")
      expect(mail.text).toContain(`${mailTexts[locale].unsubscribe}: https://shop.example/email/unsubscribe/token?a=1&b=2\n`)
      expect(bodyOf(mail.html).textContent).toContain(mailTexts[locale].reason.replace("{shop}", "Злата"))
    }
  })

  it("says the shop's own reason, and leaves the way to the browser out where it is not wanted", async () => {
    const document = mailOf()
    const footer = document.rows[1].columns[0][0]
    Object.assign(footer, { reason: words("Поръчвали сте при нас."), view_in_browser: false })
    const { text } = renderFor(await compiled(document), recipient())
    expect(text.startsWith("Поръчвали сте при нас.\n")).toBe(true)
    expect(text).not.toContain("view/token")
  })

  it("knows its largest size", async () => {
    const document = mailDocument([
      mailRow([[heading("всички"), button("https://shop.example")]]),
      mailRow([[heading("с поръчка")]], { visibility: { condition: { op: "flag", fact: "has_ordered" } } }),
    ])
    const message = await compiled(document)
    const links = message.links.map(() => `https://shop.example/email/click/${"x".repeat(180)}`)
    for (const has_ordered of [true, false]) {
      const { html } = renderFor(message, recipient({ links, facts: { has_ordered }, pixel: "https://shop.example/email/open/t.gif" }))
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(message.bytes)
    }
  })
})

describe("for one recipient", () => {
  const document = mailDocument(
    [
      mailRow([[{ type: "text", doc: richText({ type: "text", text: "Здравейте, " }, fieldNode("first_name", "приятелю"), { type: "text", text: "!" }) }]]),
      mailRow([[heading("за клиенти"), button("https://shop.example/vip")]], { visibility: { condition: { op: "flag", fact: "has_ordered" } } }),
      mailRow([[button("https://shop.example/sale")]], { visibility: { condition: { op: "not", item: { op: "is", fact: "country", values: ["bg"] } } } }),
    ],
    { subject: [fieldNode("first_name", "Приятелю"), ...words(", за вас")] }
  )

  it("puts what is known into every part, and the fallback where nothing is", async () => {
    const message = await compiled(document)
    const known = renderFor(message, recipient({ fields: { first_name: " Мария " } }))
    expect([known.subject, known.text.split("\n")[0]]).toEqual(["Мария, за вас", "Здравейте, Мария!"])
    expect(bodyOf(known.html).textContent).toContain("Здравейте, Мария!")
    for (const first_name of [undefined, null, "", "   "]) {
      const unknown = renderFor(message, recipient({ fields: { first_name } }))
      expect([unknown.subject, unknown.text.split("\n")[0]]).toEqual(["Приятелю, за вас", "Здравейте, приятелю!"])
    }
  })

  it("shows a part under a condition to those it is true of, in both parts", async () => {
    const message = await compiled(document)
    const seen = (facts: Record<string, unknown>) => {
      const mail = renderFor(message, recipient({ facts }))
      const both = (url: string) => [mail.html.includes(url), mail.text.includes(url)]
      return [...both("https://shop.example/vip"), ...both("https://shop.example/sale")]
    }
    expect(seen({})).toEqual([false, false, true, true])
    expect(seen({ has_ordered: true, country: "bg" })).toEqual([true, true, false, false])
    expect(seen({ has_ordered: true, country: "de" })).toEqual([true, true, true, true])
  })

  it("leaves a whole mail for mail programs of Microsoft, whatever is left out", async () => {
    const message = await compiled(document)
    for (const has_ordered of [true, false]) {
      for (const country of ["bg", "de"]) {
        const { html } = renderFor(message, recipient({ facts: { has_ordered, country } }))
        const outlook = html.replace(/<!--\[if !mso[^\]]*\]><!-->[\s\S]*?<!--<!\[endif\]-->/g, "").replace(/<!--\[if [^\]]*mso[^\]]*\]>([\s\S]*?)<!\[endif\]-->/g, "$1")
        for (const name of ["table", "tr", "td"]) {
          const count = (pattern: RegExp) => outlook.match(pattern)?.length
          expect(count(new RegExp(`<${name}[ >]`, "g")), name).toBe(count(new RegExp(`</${name}>`, "g")))
        }
      }
    }
  })

  it("addresses links as tracked ones, by index and in both parts", async () => {
    const message = await compiled(document)
    const links = message.links.map((_, index) => `https://shop.example/email/click/${index}`)
    const mail = renderFor(message, recipient({ links, facts: { has_ordered: true } }))
    expect(message.links.map(({ url }) => url)).toEqual(["https://shop.example/vip", "https://shop.example/sale"])
    expect([...bodyOf(mail.html).querySelectorAll("a")].slice(0, 2).map((anchor) => anchor.href)).toEqual(links)
    expect(mail.text).toContain(`Виж: ${links[1]}`)
    expect(mail.html).not.toContain("shop.example/sale")
  })

  it("counts openings only of those who agreed", async () => {
    const message = await compiled(document)
    const pixel = "https://shop.example/email/open/t.gif"
    expect(renderFor(message, recipient()).html).not.toContain("<img")
    expect(bodyOf(renderFor(message, recipient({ pixel })).html).querySelector("img")?.src).toBe(pixel)
    expect(renderFor(message, recipient({ pixel: "javascript:alert(1)" })).html).not.toContain("<img")
  })

  it("is nothing but the segments put together", async () => {
    const message = await compiled(document)
    const values = recipient({ fields: { first_name: "Мария" }, facts: { has_ordered: true, country: "bg" } })
    const say = (slot: Exclude<Segment, string>): string => {
      const escaped = (text: string, html: boolean) => (html ? text.replaceAll("&", "&amp;") : text)
      switch (slot.slot) {
        case "field":
          return "Мария"
        case "link":
          return escaped(message.links[slot.index].url, slot.place === "attribute")
        case "unsubscribe":
        case "preferences":
        case "view":
          return escaped(values[slot.slot], slot.place === "attribute")
        default:
          return ""
      }
    }
    const mail = renderFor(message, values)
    expect(mail.html).toBe(together(message.segments, [true, false], say))
    expect(mail.text.trim()).toBe(together(message.text, [true, false], say).trim())
    expect(mail.text).toContain("1000 София")
  })

  it("takes microseconds, not a compilation", async () => {
    const message = Object.freeze(await compiled(document))
    const many = Array.from({ length: 5000 }, (_, index) => renderFor(message, recipient({ fields: { first_name: `Име ${index}` } })))
    expect(new Set(many.map(({ html }) => html)).size).toBe(5000)
  })
})
