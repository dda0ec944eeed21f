import { describe, expect, it } from "vitest"
import { requestMail } from ".."
import { pageTexts } from "../texts"

const KINDS = ["sign_up", "export", "erase"] as const
const url = "https://shop.example/email/confirm/AbC-_1"

describe("requestMail", () => {
  it.each(KINDS.flatMap((kind) => (["bg", "en"] as const).map((locale) => ({ kind, locale }))))("$kind in $locale holds the link in both parts", ({ kind, locale }) => {
    const { subject, text, html } = requestMail({ kind, locale, shop: "Bijou", url, hours: 24 })
    expect(subject).toContain("Bijou")
    expect(text).toContain(`\n${url}\n`)
    expect(html).toContain(`href="${url}"`)
    expect(/[а-я]/.test(subject)).toBe(locale === "bg")
    expect(text).toMatch(/24 (hours|часа)/)
  })

  it("lets the name of a shop begin neither a header nor an element", () => {
    const { subject, html } = requestMail({ kind: "sign_up", locale: "en", shop: "Bijou\r\nBcc: all@example.com <script>", url, hours: 168 })
    expect(subject).not.toMatch(/[\r\n]/)
    expect(html).not.toContain("<script>")
    expect(html).toContain("7 days")
  })
})

describe("texts of the pages", () => {
  const leaves = (value: unknown, path = ""): [string, unknown][] =>
    typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`)) : [[path, value]]
  it("are all there in Bulgarian, and are Bulgarian", () => {
    const english = new Map(leaves(pageTexts.en))
    expect(leaves(pageTexts.bg).map(([path]) => path).sort()).toEqual([...english.keys()].sort())
    const foreign = leaves(pageTexts.bg).filter(([path, words]) => typeof words === "string" && path !== ".other_language" && !/[а-я]/i.test(words))
    expect(foreign).toEqual([])
  })
})
