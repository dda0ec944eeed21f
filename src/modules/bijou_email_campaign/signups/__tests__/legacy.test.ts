import { expect, it } from "vitest"
import { translateLegacy } from "../legacy"

const row = {
  id: "ecmp_01ABCDEF",
  name: "Първа покупка",
  code_prefix: "welcome-",
  discount_percent: 10,
  start_date: "2025-01-01T00:00:00Z",
  end_date: "2025-12-31T00:00:00Z",
  is_active: true,
  popup_title: "Вземи 10 %",
  popup_description: "Запиши се",
  max_uses_per_code: 2,
  banner_enabled: true,
  banner_text: "Отстъпка",
  banner_cta_text: "Към нея",
  banner_cta_link: "/sale",
  banner_bg_color: "#AA0000",
}

it("an earlier campaign keeps its words, dates and worth, and comes switched off", () => {
  expect(translateLegacy(row)).toMatchObject({
    name: "Първа покупка",
    active: false,
    starts_at: "2025-01-01T00:00:00.000Z",
    ends_at: "2025-12-31T00:00:00.000Z",
    content: {
      banner: { enabled: true, link: "/sale", color: "#aa0000" },
      words: { bg: { popup_title: "Вземи 10 %", popup_text: "Запиши се", banner_text: "Отстъпка", banner_button: "Към нея" } },
    },
    discount: { kind: "percentage", value: 10, prefix: "WELCOME", uses: 2 },
  })
})

it("what cannot be read there is left out, and a campaign without a discount is none", () => {
  expect(translateLegacy({ ...row, banner_cta_link: "javascript:alert(1)", banner_bg_color: "red" })?.content).toMatchObject({ banner: { link: "", color: "#1f1b17" } })
  expect(translateLegacy({ ...row, start_date: "2026-01-01T00:00:00Z" })).toMatchObject({ starts_at: null })
  expect(translateLegacy({ ...row, name: null })?.name).toBe("welcome- ABCDEF")
  expect([0, -5, 150, null].map((discount_percent) => translateLegacy({ ...row, discount_percent }))).toEqual([undefined, undefined, undefined, undefined])
})
