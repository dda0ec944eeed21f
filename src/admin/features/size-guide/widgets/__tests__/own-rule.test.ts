import { describe, expect, it } from "vitest"
import { buildAssignment, CHAINS, RINGS } from "../../../../../../test/fixtures/size-guide-assignments"
import { NO_GUIDE, NO_RULE, ownChoice, planFor } from "../own-rule"

const target = { type: "category", id: "pcat_rings" } as const
const rings = buildAssignment({ id: "sgas_rings" })
const limited = buildAssignment({ id: "sgas_limited", guide_id: CHAINS.id, region_id: "reg_bg", priority: 50 })
const none = buildAssignment({ id: "sgas_none", guide_id: null, mode: "none", priority: 1 })

describe("the rule a card shows", () => {
  it("is the plain one with the highest priority; rules with conditions and exclusions do not count", () => {
    expect(ownChoice([])).toBe(NO_RULE)
    expect(ownChoice([limited, buildAssignment({ mode: "exclude" })])).toBe(NO_RULE)
    expect(ownChoice([limited, rings])).toBe(RINGS.id)
    expect(ownChoice([rings, none])).toBe(NO_GUIDE)
  })
})

describe("the plan of a card", () => {
  it("adds the chosen guide, takes the plain rules away and leaves the others", () => {
    const plan = planFor(target, [rings, limited, none], CHAINS.id)
    expect(plan.add).toMatchObject([{ target, guide_id: CHAINS.id, mode: "include" }])
    expect(plan.remove).toEqual(["sgas_rings", "sgas_none"])
  })

  it("keeps the rule that is there already, so that it is not made and deleted at once", () => {
    expect(planFor(target, [rings, none], RINGS.id)).toEqual({ add: [], remove: ["sgas_none"] })
  })

  it("only takes away where no rule is wanted", () => {
    expect(planFor(target, [rings, limited], NO_RULE)).toEqual({ add: [], remove: ["sgas_rings"] })
  })

  it("names no guide where none is wanted", () => {
    expect(planFor(target, [], NO_GUIDE).add).toMatchObject([{ guide_id: null, mode: "none" }])
  })
})
