import { JSDOM } from "jsdom"
import { describe, expect, it } from "vitest"
import { compileData, fieldNode, type LooseBlock, mailDocument, mailOf, mailProduct, mailRow, recipient, richText, words } from "../../../../test/fixtures/mail"
import { asides, clickable, readable, strangersIn } from "../../../../test/fixtures/mail-readers"
import { compileMessage } from "../compile"
import { renderFor } from "../render"

const SCRIPT = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`
const COMMENT = "--><![endif]--><b>evil</b><!--[if mso]>evil<![endif]-->"

const html = (text: string): LooseBlock => ({ type: "html", html: text })
const written = async (...blocks: LooseBlock[]) => renderFor(await compileMessage(mailOf(...blocks), compileData()), recipient())

/** The HTML of a block in the mail, without what stands around it. */
const cleaned = async (text: string): Promise<string> => {
  const around = await written(html(`<p>начало</p>${text}<p>край</p>`))
  return around.html.slice(around.html.indexOf("<p>начало</p>") + 13, around.html.lastIndexOf("<p>край</p>"))
}

describe("texts of a document", () => {
  it("never become HTML, wherever they stand", async () => {
    for (const evil of [SCRIPT, COMMENT, "</title></style><script>alert(1)</script>", "&lt;script&gt;", "<mj-include path='/etc/hostname' />"]) {
      const blocks: LooseBlock[] = [
        { type: "heading", content: words(evil) },
        { type: "text", doc: richText({ type: "text", text: evil, marks: [{ type: "bold" }, { type: "link", attrs: { href: "https://a.example" } }] }) },
        { type: "image", url: "https://a.example/a.jpg", alt: evil },
        { type: "button", label: words(evil), url: "https://a.example" },
        { type: "coupon", title: words(evil), code: { kind: "static", code: "X" }, note: words(evil) },
        { type: "product", source: { kind: "ids", ids: ["evil"] }, show: { subtitle: true, rating: true } },
        { type: "review_summary" },
      ]
      const document = mailDocument([mailRow([blocks])], { subject: words(evil), preheader: words(evil) })
      const evilProduct = mailProduct("evil", { title: evil, subtitle: evil, price: evil, old_price: evil, image: { url: "https://a.example/p.jpg", alt: evil } })
      const reviews = { "": { average: 5, count: 2, quotes: [{ text: evil, author: evil, rating: 5 }] } }
      const data = compileData({ products: { evil: evilProduct }, reviews, shop: { name: evil, url: "https://a.example", address: [evil] } })
      const mail = renderFor(await compileMessage(document, data), recipient())
      expect(strangersIn(mail.html)).toEqual([])
      expect(readable(mail.html).split(evil).length - 1, evil).toBe(14)
      expect(asides(mail.html).join()).not.toMatch(/evil|alert/)
    }
  })

  it("are no template of anybody", async () => {
    const texts = ["{{first_name}}", "{% raw %}", "<%= 1 %>", "${1}", "{shop}", "⟦L1⟧", "$&$1$$", "{reason}"]
    const mail = await written(...texts.map((text) => ({ type: "heading" as const, content: words(text) })))
    expect(mail.text.split("\n").filter(Boolean).slice(0, texts.length)).toEqual(texts)
    for (const text of texts) {
      expect(readable(mail.html)).toContain(text)
    }
  })

  it("cannot be the words the compiler works with", async () => {
    const stolen = "bj0123456789abcdefs0e bj0123456789abcdeff0e"
    const mail = await written({ type: "heading", content: words(stolen) })
    expect(mail.text).toContain(stolen)
    expect(mail.html.replaceAll(stolen, "")).not.toMatch(/bj[0-9a-f]{16}[fs]\d+e/)
  })
})

describe("addresses", () => {
  const evil = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    " \u0001javascript:alert(1)",
    "vbscript:x",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "//evil.example",
    "https://",
    "blob:https://a.example/1",
  ]

  it("lead to the web, to a mailbox or to a telephone, or nowhere", async () => {
    const mark = (href: string) => richText({ type: "text", text: "тук", marks: [{ type: "link", attrs: { href } }] })
    for (const url of evil) {
      const mail = await written(
        { type: "text", doc: mark(url) },
        { type: "button", label: words("тук"), url },
        { type: "image", url: "https://a.example/a.jpg", alt: "тук", link: url },
        { type: "social", links: [{ network: "viber", url }] },
        html(`<a href="${url}">тук</a>`)
      )
      expect(clickable(mail.html), url).toHaveLength(3)
      expect(strangersIn(mail.html)).toEqual([])
      expect(mail.text).not.toMatch(/script:|file:|data:|evil\.example/i)
    }
    const good = await written(...["https://a.example/?a=1&b=\"2\"", "mailto:info@a.example", "tel:+35928888"].map((url) => ({ type: "button" as const, label: words("тук"), url })))
    expect(clickable(good.html).slice(0, 3)).toEqual(["https://a.example/?a=1&b=%222%22", "mailto:info@a.example", "tel:+35928888"])
  })

  it("of a recipient are checked again", async () => {
    const message = await compileMessage(mailOf({ type: "button", label: words("тук"), url: "https://a.example" }), compileData())
    const mail = renderFor(message, recipient({ links: ["javascript:alert(1)"], unsubscribe: 'https://a.example/"><b>', view: "data:x", preferences: "" }))
    expect(clickable(mail.html)).toEqual(["#", 'https://a.example/"><b>', "#", "#"])
    expect(mail.text).not.toMatch(/javascript|data:/)
  })
})

describe("values of a recipient", () => {
  it("stay one line of plain words in every part", async () => {
    const document = mailDocument([mailRow([[{ type: "text", doc: richText(fieldNode("first_name"), fieldNode("city")) }]])], {
      subject: [...words("За "), fieldNode("first_name")],
    })
    const message = await compileMessage(document, compileData())
    const mail = renderFor(message, recipient({ fields: { first_name: `Ани\r\nBcc: all@evil.example\u2028${SCRIPT}\u0000\u202E\uD800`, city: COMMENT } }))
    expect(mail.subject).toBe(`За Ани Bcc: all@evil.example${SCRIPT}`)
    expect(mail.subject).not.toMatch(/[\r\n]/)
    expect(mail.text.split("\n")[0]).toBe(`Ани Bcc: all@evil.example${SCRIPT}${COMMENT}`)
    expect(strangersIn(mail.html)).toEqual([])
    expect(readable(mail.html)).toContain(`${SCRIPT}${COMMENT}`)
  })

  it("are no template: what looks like a field stays as it is", async () => {
    const message = await compileMessage(mailOf({ type: "text", doc: richText(fieldNode("first_name"), fieldNode("last_name")) }), compileData())
    const mail = renderFor(message, recipient({ fields: { first_name: "{{last_name}}$&", last_name: "bj0123456789abcdefs0e" } }))
    expect(mail.text.split("\n")[0]).toBe("{{last_name}}$&bj0123456789abcdefs0e")
  })
})

describe("a subject", () => {
  it("never brings a header of its own", async () => {
    const document = mailDocument([], { subject: words("Здравейте\r\nBcc: all@evil.example\u0085X: 1") })
    const { subject } = renderFor(await compileMessage(document, compileData()), recipient())
    expect(subject).toBe("Здравейте Bcc: all@evil.example X: 1")
  })
})

describe("HTML of the shop", () => {
  it("loses whatever runs, loads, asks or hides", async () => {
    const evil = [
      "<script>alert(1)</script>",
      "<style>*{display:none}</style>",
      "<iframe src=https://a.example></iframe>",
      "<form action=https://a.example><input name=a><button>x</button></form>",
      "<svg onload=alert(1)><script>alert(1)</script></svg>",
      "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
      "<object data=x></object><embed src=x><applet></applet>",
      "<template><b>x</b></template>",
      "<meta http-equiv=refresh content=0><link rel=stylesheet href=https://a.example><base href=https://a.example>",
      "<!-- x --><!--[if mso]><b>x</b><![endif]-->",
      "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
      "<select><option>x</option></select><textarea><b>x</b></textarea>",
      "<mj-include path=/etc/hostname />",
    ]
    for (const text of evil) {
      const left = await cleaned(text)
      expect(left, text).not.toMatch(/<(?!\/)/)
      expect(left).not.toMatch(/alert|onerror|display|hostname/)
    }
  })

  it("keeps its looks, without what covers other parts or loads", async () => {
    expect(await cleaned('<p style="color:red;position:fixed;background:url(//e);margin:-9px;font-size:14px" class="bj-text" id="x" onclick="1">да</p>')).toBe(
      '<p style="color:red;font-size:14px;">да</p>'
    )
    expect(await cleaned('<p style="color:expression(alert(1));width:1px\\9;display:flex">да</p>')).toBe("<p>да</p>")
    expect(await cleaned('<table width="100%"><tr><td bgcolor="#ffffff">1</td></tr></table>')).toBe('<table width="100%"><tr><td bgcolor="#ffffff">1</td></tr></table>')
    expect(await cleaned("<article><em>да</em></article>")).toBe("<em>да</em>")
    expect(await cleaned("<x-y onclick=alert(1)><em>да</em>")).toBe("<em>да</em>")
  })

  /** Names of all elements around the block that follows. */
  const after: LooseBlock = { type: "heading", style: "brand", content: words("след това") }
  const trail = (source: string): string[] => {
    const names: string[] = []
    const cell = new JSDOM(source).window.document.querySelector(".bj-brand")
    for (let element = cell; element; element = element.parentElement) {
      names.push(element.localName)
    }
    return names
  }

  it("cannot close what stands around it, nor open what stands after it", async () => {
    for (const text of ["</td></tr></table></div>", "<table><table></table>", "<table><tr><td><table><td>", "<tr><td>x", "<b><p></b>", "<a href=https://a.example><a href=https://b.example>x", "<div><div><p><ul>", "<h1><h2>x"]) {
      expect(trail((await written(html(text), after)).html), text).toEqual(trail((await written(html("<p>x</p>"), after)).html))
    }
  })

  it("is left out without the permission to write it", async () => {
    const message = await compileMessage(mailOf(html("<p>мое</p>")), compileData({ html_allowed: false }))
    expect(renderFor(message, recipient()).html).not.toContain("мое")
  })

  it("brings its links, counted as all others, and its words into the text", async () => {
    const document = mailOf({ type: "html", id: "html1", html: '<h2>Ново</h2><p>виж <a href="https://shop.example/a?x=1&amp;y=2" title="всичко">тук</a>.</p><table><tr><td>1</td><td>2</td></tr></table>' })
    const message = await compileMessage(document, compileData())
    expect(message.links).toEqual([{ url: "https://shop.example/a?x=1&y=2", block_id: "html1", label: "всичко" }])
    expect(renderFor(message, recipient()).text).toMatch(/^Ново\nвиж тук \(https:\/\/shop\.example\/a\?x=1&y=2\)\.\n1 2 ?\n/)
  })
})
