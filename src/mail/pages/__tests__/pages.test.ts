import { describe, expect, it } from "vitest"
import { samplePages } from "../../../../test/fixtures/mail-pages"

const LOCALES = ["bg", "en"] as const
const EVIL = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&`

describe.each(LOCALES)("pages behind links in %s", (locale) => {
  const pages = Object.entries(samplePages(locale, "bm9uY2U="))

  it.each(pages)("%s is a whole page in its language that loads nothing", (_name, html) => {
    expect(html).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${locale}">`))
    expect(html).toMatch(/<title>[^<]+ · Bijou<\/title>/)
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html).not.toMatch(/<script|<img|<link|src=|url\(|@import|undefined|\[object/)
    // A Bulgarian date ends in a full stop of its own.
    expect(html).not.toMatch(/\.\.(?!\/)/)
    expect(html.match(/<style nonce="bm9uY2U=">/g)).toHaveLength(1)
  })

  it("let the name of a shop be text and nothing else", () => {
    for (const html of Object.values(samplePages(locale, "bm9uY2U=", EVIL))) {
      expect(html).not.toMatch(/<script|<img/)
      expect(html).toContain("&lt;script&gt;")
    }
  })
})
