import { expect, it } from "vitest"
import { codeMail } from "../code-mail"

const discount = { kind: "percentage" as const, value: 10, currency: "eur", valid_until: "2026-12-31T21:59:00.000Z" }
const mail = (rest: Partial<Parameters<typeof codeMail>[0]> = {}) =>
  codeMail({ locale: "bg", shop: "Злата & <синове>\r\nBcc: all@example.com", code: "ZLATA-K7QPM-3XW9D", discount, url: "https://shop.bg/email/confirm/t?a=1&b=2", hours: 168, ...rest })

it("says the code, what it is worth and until when, and asks to confirm", () => {
  const { subject, text, html } = mail()
  expect(subject).not.toMatch(/[\r\n]/)
  expect(text).toMatch(/ZLATA-K7QPM-3XW9D[^]*10\s?%[^]*31 декември 2026[^]*https:\/\/shop\.bg\/email\/confirm\/t\?a=1&b=2[^]*7 дни/)
  expect(html).toContain("ZLATA-K7QPM-3XW9D")
  expect(html).toContain('href="https://shop.bg/email/confirm/t?a=1&amp;b=2"')
  expect(html).not.toContain("<синове>")
  expect(mail({ locale: "en", discount: { ...discount, kind: "fixed", value: 5, valid_until: null } }).text).toMatch(/€5\.00 off/)
})

it("has no link for somebody who is subscribed", () => {
  const { text, html } = mail({ url: null })
  expect(text).toContain("ZLATA-K7QPM-3XW9D")
  expect(text + html).not.toMatch(/confirm|https?:/)
})
