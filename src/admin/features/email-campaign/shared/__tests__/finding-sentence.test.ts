import i18next from "i18next"
import { beforeAll, describe, expect, it } from "vitest"
import { CHECK_CODES, type CheckCode, type Finding } from "../../../../../contracts/email-campaign-check"
import { MERGE_FIELDS } from "../../../../../contracts/email-campaign-text"
import all from "../../../../i18n/all"
import { emailChecksTexts } from "../../../../i18n/email-checks"
import type { Translate } from "../../../../lib/text"
import { findingSentence } from "../finding-sentence"

const texts = i18next.createInstance()
beforeAll(() => texts.init({ resources: all, defaultNS: "bijou", interpolation: { escapeValue: false } }))

const sayIn =
  (lng: string): Translate =>
  (key, variables) =>
    texts.t(key, { lng, ...variables })

const sentence = (lng: string, code: CheckCode, values: Finding["values"] = {}) =>
  findingSentence(sayIn(lng), lng, { code, level: CHECK_CODES[code], block_id: null, values })

describe("what the checks find", () => {
  it.each(["en", "bg"])("has a sentence for every code in %s", (lng) => {
    for (const code of Object.keys(CHECK_CODES) as CheckCode[]) {
      expect(sentence(lng, code), code).not.toMatch(/email_checks|^$/)
    }
    for (const field of MERGE_FIELDS) {
      expect(sentence(lng, "field_without_fallback", { field })).not.toMatch(/email_checks/)
    }
  })

  it.each(["en", "bg"] as const)("brings its own texts with a page in %s", async (lng) => {
    expect(await emailChecksTexts[lng]()).toEqual({ email_checks: all[lng].bijou.email_checks })
  })

  it("says words, numbers and moments as the reader writes them", () => {
    expect(sentence("en", "contrast_low", { mode: "dark", part: "muted", tone: "plain", ratio: 2.84, needed: 4.5 })).toBe(
      "Hard to read: pale text in dark mode has a contrast of 2.84. At least 4.5 is needed."
    )
    expect(sentence("bg", "contrast_low", { mode: "light", part: "button_text", tone: "plain", ratio: 2.84, needed: 4.5 })).toBe(
      "Чете се трудно: надпис на бутон в светъл режим е с контраст 2,84. Нужни са поне 4,5."
    )
    expect(sentence("bg", "field_without_fallback", { field: "city" })).toContain("„Населено място“")
    expect(sentence("bg", "coupon_expired", { until: "2026-11-30T10:00:00Z" })).toContain("30.11.2026")
  })

  it("shows somebody's own words as they are", () => {
    expect(sentence("en", "product_sold_out", { title: "$t(email_checks.none) {{title}}" })).toContain("$t(email_checks.none) {{title}}")
  })
})
