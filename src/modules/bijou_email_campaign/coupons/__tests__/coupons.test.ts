import type { PromotionDTO } from "@medusajs/framework/types"
import { describe, expect, it } from "vitest"
import { newCode } from "../code"
import { copyTerms } from "../terms"

describe("a code", () => {
  it("has two groups without letters that look alike, after its prefix", () => {
    const codes = Array.from({ length: 500 }, () => newCode())
    for (const code of codes) {
      expect(code).toMatch(/^[2-9A-HJKLMNP-Z]{5}-[2-9A-HJKLMNP-Z]{5}$/)
      expect(code).not.toMatch(/[01IO]/)
    }
    expect(new Set(codes).size).toBe(500)
    expect(newCode("ЗИМА")).toMatch(/^ЗИМА-.{5}-.{5}$/)
  })
})

describe("a copy of a promotion", () => {
  const pattern: PromotionDTO = {
    id: "promo_1",
    code: "PATTERN",
    type: "standard",
    status: "draft",
    limit: null,
    is_automatic: true,
    is_tax_inclusive: true,
    campaign_id: "procamp_own",
    rules: [{ id: "r1", attribute: "region_id", operator: "in", values: [{ id: "v1", value: "reg_1" }, { id: "v2", value: "reg_2" }] }],
    application_method: { id: "m1", type: "fixed", target_type: "items", allocation: "each", value: 10, currency_code: "eur", max_quantity: null, target_rules: [], buy_rules: [] },
  }

  it("gives the same to the same people, once, and only to who types it", () => {
    const terms = copyTerms(pattern, "procamp_1")
    expect(terms).toEqual({
      type: "standard",
      status: "active",
      is_automatic: false,
      is_tax_inclusive: true,
      limit: 1,
      campaign_id: "procamp_1",
      rules: [{ attribute: "region_id", operator: "in", values: ["reg_1", "reg_2"] }],
      // Medusa wants to be told of an amount for each piece that there is no end to it.
      application_method: { type: "fixed", target_type: "items", allocation: "each", value: 10, currency_code: "eur", max_quantity: null, target_rules: [], buy_rules: [] },
    })
    expect(copyTerms(pattern, null)).not.toHaveProperty("campaign_id")
  })

  it("says nothing Medusa would refuse of an order's whole sum", () => {
    const method = { id: "m1", type: "percentage" as const, target_type: "order" as const, allocation: "across" as const, value: 5, max_quantity: null }
    expect(copyTerms({ ...pattern, application_method: method }, null).application_method).toEqual({
      type: "percentage",
      target_type: "order",
      allocation: "across",
      value: 5,
      target_rules: [],
      buy_rules: [],
    })
  })
})
