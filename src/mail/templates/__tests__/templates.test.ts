import { JSDOM } from "jsdom"
import { describe, expect, it } from "vitest"
import { emailDocumentSchema } from "../../../contracts/email-campaign-document"
import { LOCALES } from "../../../contracts/shared"
import { filledTemplate, shopData } from "../../../../test/fixtures/mail-shop"
import { samplePicture } from "../../../../test/fixtures/mail-samples"
import { recipient } from "../../../../test/fixtures/mail"
import { clickable, readable, strangersIn } from "../../../../test/fixtures/mail-readers"
import { compileMessage } from "../../compile/compile"
import { renderFor } from "../../compile/render"
import { linesOf, walkBlocks, walkInline } from "../../document/walk"
import { templateDocument, templateNames } from "../index"

const each = templateNames.flatMap((name) => LOCALES.map((locale) => [name, locale] as const))

const ids = () => {
  let made = 0
  return () => `made${(made += 1)}`
}
const bare = { name: "Злата", url: "https://shop.example/", social: [] }

describe.each(each)("template %s in %s", (name, locale) => {
  const document = filledTemplate(name, locale)
  const made = compileMessage(document, shopData(locale, document))

  it("is a document the contract lets in, with or without social networks", () => {
    expect(emailDocumentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document)
    expect(templateDocument(name, locale, bare, ids())?.rows.at(-1)?.columns[0].at(-1)?.type).toBe("footer")
  })

  it("has a subject and a preheader of a good length, and a fallback for every field", () => {
    const plain = (line: typeof document.subject) => line.map((node) => (node.type === "text" ? node.text : node.attrs.fallback)).join("")
    expect(plain(document.subject).length).toBeGreaterThan(10)
    expect(plain(document.subject).length).toBeLessThanOrEqual(60)
    expect(plain(document.preheader).length).toBeGreaterThan(30)
    expect(plain(document.preheader).length).toBeLessThanOrEqual(110)
    const lines = [document.subject, document.preheader, ...[...walkBlocks(document)].flatMap(({ block }) => linesOf(block))]
    const inline = [...walkBlocks(document)].flatMap(({ block }) => (block.type === "text" ? [...walkInline(block.doc)] : []))
    const fallbacks = [...lines.flat(), ...inline].flatMap((node) => (node.type === "field" ? [node.attrs.fallback] : []))
    expect(fallbacks.every(Boolean)).toBe(true)
  })

  it("stays below 80 KB, shows every picture with its text and one title", async () => {
    const message = await made
    expect(message.bytes).toBeLessThan(80 * 1024)
    const mail = renderFor(message, recipient())
    const page = new JSDOM(mail.html).window.document
    expect(page.querySelectorAll("h1")).toHaveLength(1)
    expect(page.querySelectorAll("img").length).toBeGreaterThanOrEqual(3)
    expect([...page.querySelectorAll("img")].every((image) => image.alt !== "" && samplePicture(image.src) !== null)).toBe(true)
    expect(strangersIn(mail.html)).toEqual([])
  })

  it("says the same in both parts", async () => {
    const message = await made
    const mail = renderFor(message, recipient())
    const said = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
    const words = new Set(said(mail.text))
    expect(said(readable(mail.html)).filter((word) => !words.has(word))).toEqual([])
    expect(clickable(mail.html).every((href) => mail.text.includes(href))).toBe(true)
  })

  it("shows no product twice", async () => {
    const { links } = await made
    const products = links.map(({ url }) => url).filter((url) => url.includes("/products/"))
    expect(new Set(products).size).toBe(products.length)
  })
})

it("gives nothing for a name nobody knows", () => {
  expect(templateDocument("constructor", "bg", bare, ids())).toBeNull()
})
