import { expect, it } from "vitest"
import { createSignupBody, signupContentSchema } from "../../../../contracts/email-campaign-signup-campaign"
import { signupTerms, stateOf } from "../terms"

const AT = new Date("2026-12-01T10:00:00Z")
const later = new Date(AT.getTime() + 1)

it("a sign-up campaign runs from its first moment until its last", () => {
  const state = (active: boolean, starts_at: Date | null, ends_at: Date | null) => stateOf({ active, starts_at, ends_at }, AT)
  expect([state(false, null, null), state(true, null, null), state(true, AT, later), state(true, later, null), state(true, null, AT)]).toEqual([
    "off",
    "running",
    "running",
    "waiting",
    "over",
  ])
})

it("a code is worth what the campaign says, as often as it says", () => {
  const discount = { kind: "percentage" as const, value: 10, currency: "eur", prefix: "HI", uses: 2, valid_until: null }
  expect(signupTerms(discount, "procamp_1")).toMatchObject({ status: "active", limit: 2, campaign_id: "procamp_1", application_method: { type: "percentage", value: 10 } })
  expect(signupTerms(discount, null)).not.toHaveProperty("campaign_id")
})

it("is read strictly: no script in a link, no discount of more than all, no end before the beginning", () => {
  const body = (rest: object) => createSignupBody.safeParse({ name: "A", discount: { kind: "percentage", value: 10 }, ...rest }).success
  expect(body({})).toBe(true)
  expect(body({ discount: { kind: "percentage", value: 101 } })).toBe(false)
  expect(body({ discount: { kind: "fixed", value: 101 } })).toBe(true)
  expect(body({ starts_at: "2026-12-02T00:00:00Z", ends_at: "2026-12-01T00:00:00Z" })).toBe(false)
  const link = (text: string) => signupContentSchema.safeParse({ banner: { link: text } }).success
  expect(["", "/sale", "https://shop.bg/sale"].map(link)).toEqual([true, true, true])
  expect(["javascript:alert(1)", "//evil.example", "/\\evil.example", "data:text/html,x"].map(link)).toEqual([false, false, false, false])
})
