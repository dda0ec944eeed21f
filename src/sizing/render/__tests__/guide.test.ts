import { JSDOM } from "jsdom"
import { describe, expect, it } from "vitest"
import { CLOTHING_DOCUMENT, RING_DOCUMENT, storeGuide } from "../../../../test/fixtures/size-guides"
import { CROSS_DOCUMENT } from "../../../../test/fixtures/size-guides-more"
import { type GuideDocument } from "../../../contracts/size-guide-document"
import { renderGuide } from "../guide"
import { markdownToHtml } from "../markdown"
import { renderGuidePage } from "../page"

const TOOLS = { pdf: { a4: "/sizer.pdf?paper=a4", letter: "/sizer.pdf?paper=letter" }, closest: "/closest", events: "/events" }
const read = (html: string) => new JSDOM(html).window.document
const words = (element: Element | null) => (element?.textContent ?? "").replace(/\s+/g, " ").trim()

describe("a table of sizes", () => {
  const page = read(renderGuide(storeGuide(RING_DOCUMENT, { selected_row_id: "ring6", system: "us" }), { tools: TOOLS }))

  it("has a caption and headers of columns and rows", () => {
    expect(words(page.querySelector("caption"))).toBe("Размери на пръстени")
    expect(page.querySelectorAll('thead th[scope="col"]')).toHaveLength(7)
    expect(page.querySelectorAll('tbody th[scope="row"]')).toHaveLength(RING_DOCUMENT.tables[0].rows.length)
    expect([...page.querySelectorAll("tbody tr")].every((row) => row.children.length === 7)).toBe(true)
  })

  it("puts the chosen system beside the names of the rows", () => {
    expect([...page.querySelectorAll("thead th")].map(words).slice(0, 4)).toEqual(["Диаметър мм", "US", "Обиколка мм", "EU"])
    expect(words(page.querySelector("tbody tr:nth-child(7) td"))).toBe("7")
  })

  it("marks the selected size in words, not only by colour", () => {
    const current = page.querySelectorAll('[aria-current="true"]')
    expect(current).toHaveLength(1)
    expect(words(current[0].querySelector("th"))).toBe("17,3Избран")
  })

  it("can be scrolled by keyboard and explains its abbreviations", () => {
    expect(page.querySelector(".bsg-scroll")?.getAttribute("tabindex")).toBe("0")
    expect(page.querySelector(".bsg-scroll")?.getAttribute("aria-label")).toContain("Размери на пръстени")
    const systems = [...page.querySelectorAll("thead abbr[title]:not(.bsg-unit)")].map(({ textContent }) => textContent)
    expect(systems).toEqual(["US", "EU", "UK", "JP", "IT"])
    expect([...page.querySelectorAll(".bsg-abbreviations dt")].map(words)).toEqual(["EU", "US", "UK", "JP", "IT"])
  })

  it("hides what needs the script and leaves out tools without an address", () => {
    expect([...page.querySelectorAll<HTMLElement>("[data-bsg-script]")].map((part) => part.hidden)).toEqual([true, true, true])
    const bare = read(renderGuide(storeGuide(RING_DOCUMENT)))
    expect([bare.querySelector(".bsg-find"), bare.querySelector(".bsg-print")]).toEqual([null, null])
  })
})

it("says what is measured where body and garment are mixed", () => {
  const page = read(renderGuide(storeGuide(CLOTHING_DOCUMENT, { locale: "en" })))
  const heads = [...page.querySelectorAll("thead th")].map(words)
  expect(heads).toEqual(["Size", "EU", "UK", "Chest cmbody", "Waist cmbody", "Hips cmbody", "Length cmfinished piece", "Note"])
  expect(page.querySelector("thead a")?.getAttribute("href")).toBe("#bsg-sample-howches")
  expect(page.getElementById("bsg-sample-howches")).not.toBeNull()
})

it("gives a cross table headers on both axes", () => {
  const page = read(renderGuide(storeGuide(CROSS_DOCUMENT, { locale: "en" })))
  expect(words(page.querySelector('th[scope="colgroup"]'))).toBe("Waist cm")
  expect(words(page.querySelector("thead tr:last-child th"))).toBe("Height cm")
  expect(page.querySelectorAll('thead th[scope="col"]')).toHaveLength(6)
  expect(words(page.querySelector("tbody tr"))).toBe("150–157XSSMLXL")
  expect(page.body.textContent).toContain("The measurements are of the body")
})

const EVIL = `"><img src=x onerror=alert(1)><script>alert(1)</script>`
const evilDocument = (): GuideDocument => {
  const document = structuredClone(CLOTHING_DOCUMENT)
  document.title = EVIL
  document.intro = `${EVIL}\n\n[a](javascript:alert(1)) [b](https://ok.example/x) ![c](https://ok.example/p.png) <b onclick=x>`
  document.notes = EVIL
  document.tables[0].title = EVIL
  document.tables[0].columns.forEach((column) => (column.label = EVIL))
  document.tables[0].rows.forEach((row) => Object.values(row.cells).forEach((cell) => (cell.v = EVIL)))
  document.how_to[0] = { ...document.how_to[0], title: EVIL, body: EVIL, image: { url: "javascript:alert(1)", alt: EVIL }, video_url: "javascript:alert(1)" }
  document.translations = {}
  return document
}

describe("what a merchant typed", () => {
  const page = read(renderGuidePage(storeGuide(evilDocument(), { handle: "evil" }), { nonce: "n0nce", tools: TOOLS }))

  it("never becomes markup", () => {
    expect(page.querySelectorAll("script")).toHaveLength(1)
    expect(page.querySelector("img, b, [onerror], [onclick]")).toBeNull()
    expect(page.querySelector("caption")?.textContent).toBe(EVIL)
    expect(page.title).toContain(EVIL)
  })

  it("links to http and https only, without an opener", () => {
    const links = [...page.querySelectorAll<HTMLAnchorElement>('a[target="_blank"]')]
    expect(links.map(({ href }) => href)).toEqual(["https://ok.example/x"])
    expect(links[0].rel).toContain("noopener")
    expect(page.documentElement.outerHTML).not.toContain('="javascript:')
  })
})

describe("markdown", () => {
  it("writes the usual marks and shows HTML as it was typed", () => {
    expect(markdownToHtml("# A\n\n- **b** `c`")).toBe("<h4>A</h4>\n<ul>\n<li><strong>b</strong> <code>c</code></li>\n</ul>")
    expect(markdownToHtml("a <i>b</i>")).toBe("<p>a &lt;i&gt;b&lt;/i&gt;</p>")
  })

  it.each(["[x](javascript:alert(1))", "[x](data:text/html,x)", "[x](//evil.example)", "[x](java\tscript:x)", "<javascript:alert(1)>"])(
    "makes no link of %s",
    (text) => expect(markdownToHtml(text)).not.toContain("<a ")
  )
})

it("is a page that loads nothing and needs no inline style attribute", () => {
  const html = renderGuidePage(storeGuide(RING_DOCUMENT), { nonce: "n0nce", tools: TOOLS, theme: "dark" })
  const page = read(html)
  expect([...page.querySelectorAll("script, style")].map((part) => part.getAttribute("nonce"))).toEqual(["n0nce", "n0nce"])
  expect(page.querySelector("[style], link, script[src], iframe")).toBeNull()
  expect(page.documentElement.lang).toBe("bg")
  expect(page.documentElement.dataset.theme).toBe("dark")
  expect(html).not.toMatch(/@import|url\(/)
  expect(page.querySelectorAll("h1")).toHaveLength(1)
})

it.each([["bg", ""], ["ar", "rtl"], ["he-IL", "rtl"]])("is read from the side its language %s is read from", (locale, dir) => {
  const page = read(renderGuidePage({ ...storeGuide(RING_DOCUMENT), locale }))
  expect([page.documentElement.lang, page.documentElement.dir]).toEqual([locale, dir])
})
