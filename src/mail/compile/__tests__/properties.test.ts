import fc from "fast-check"
import { JSDOM } from "jsdom"
import { expect, it } from "vitest"
import { compileData, mailDocument, mailOf, mailProduct, recipient, words } from "../../../../test/fixtures/mail"
import { anyDocument, anyRecipient, EVIL, evilHtml, evilText } from "../../../../test/fixtures/mail-arbitrary"
import { asides, clickable, readable, strangersIn } from "../../../../test/fixtures/mail-readers"
import { compileMessage } from "../compile"
import { renderFor } from "../render"
import type { CompileData } from "../types"

const RUNS = 60
const WAYS = ["unsubscribe", "preferences", "view"] as const

const shopOf = (evil: string): Partial<CompileData> => ({
  shop: { name: `Злата ${evil}`, url: "https://shop.example", address: ["ул. „Шипка“ 1", `1000 София ${evil}`] },
  products: Object.fromEntries(["ring", "chain"].map((id) => [id, mailProduct(id, { title: evil, subtitle: evil, old_price: evil })])),
  reviews: { "": { average: 4.5, count: 3, quotes: [{ text: evil, author: evil, rating: 4 }] } },
})
const plainly = (text: string) => text.replace(/\s+/g, " ").trim()

it("whatever a document, a shop and a recipient say: no HTML of theirs, always both parts, always a way out and an address", async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, evilText, anyRecipient, async (document, evil, person) => {
      const data = compileData(shopOf(evil))
      const message = await compileMessage(document, data)
      const values = recipient({ ...person, coupons: {}, pixel: "https://shop.example/email/open/t.gif" })
      const mail = renderFor(message, values)

      expect(strangersIn(mail.html)).toEqual([])
      expect(asides(mail.html).join()).not.toContain(EVIL)
      expect(mail.subject).not.toMatch(/[\u0000-\u001F\u007F\u2028\u2029]/)
      expect(`${mail.html}${mail.text}`).not.toMatch(/bj[0-9a-f]{16}[fs]\d+e/)

      const links = clickable(mail.html)
      for (const way of WAYS) {
        expect(links).toContain(values[way])
        expect(mail.text).toContain(values[way])
      }
      const seen = plainly(readable(mail.html))
      expect(seen).toContain("1000 София")
      expect(seen).toContain("ул. „Шипка“ 1")
      expect(mail.text).toContain("ул. „Шипка“ 1\n1000 София")
    }),
    { numRuns: RUNS }
  )
})

it("a message is made once: the same bytes again, and parts under a condition come and go whole", async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, anyRecipient, async (document, person) => {
      const data = compileData()
      const [message, again] = [await compileMessage(document, data), await compileMessage(document, data)]
      expect(again).toEqual(message)
      for (const segments of [message.segments, message.text]) {
        segments.forEach((segment, index) => {
          if (typeof segment !== "string" && segment.slot === "when") {
            expect(segment.skip).toBeGreaterThan(0)
            expect(index + segment.skip).toBeLessThan(segments.length)
          }
        })
      }
      const kept = renderFor(JSON.parse(JSON.stringify(message)) as typeof message, recipient(person))
      expect(kept).toEqual(renderFor(message, recipient(person)))
    }),
    { numRuns: 30 }
  )
})

it("HTML of the shop is read by a browser as the compiler wrote it", async () => {
  const shape = (element: Element): unknown[] => [element.localName, ...[...element.children].map(shape)]
  const around = await compileMessage(mailOf({ type: "html", html: "<i>само</i>" }), compileData())
  const cell = (html: string) => new JSDOM(html).window.document.querySelector("td.bj-text > div")
  const outside = (html: string) => {
    const page = new JSDOM(html).window.document
    page.querySelector("td.bj-text > div")?.replaceChildren()
    return shape(page.documentElement)
  }
  const empty = outside(renderFor(around, recipient()).html)
  await fc.assert(
    fc.asyncProperty(evilHtml, async (html) => {
      const message = await compileMessage(mailOf({ type: "html", html: `<i>само</i>${html}` }), compileData())
      const mail = renderFor(message, recipient())
      expect(cell(mail.html)?.querySelector("i")?.textContent).toBe("само")
      expect(outside(mail.html)).toEqual(empty)
    }),
    { numRuns: RUNS }
  )
})

it("a subject is what was typed, on one line", async () => {
  await fc.assert(
    fc.asyncProperty(evilText, async (text) => {
      const message = await compileMessage(mailDocument([], { subject: words(text) }), compileData())
      expect(renderFor(message, recipient()).subject).not.toMatch(/[\r\n]/)
    }),
    { numRuns: 20 }
  )
})
