import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Target, TARGET_TYPES } from "../../../../contracts/size-guide-assignment"
import { type Asked, optionTitleId, type ProductFacts, targetsOf } from "../facts"
import { type GuideRef, resolveGuide, type Rule } from "../resolve"
import { naive } from "./naive"

const NOW = new Date("2026-06-01T12:00:00Z")
const day = (offset: number) => new Date(NOW.getTime() + offset * 86_400_000)

const RING: ProductFacts = {
  id: "prod_ring",
  collection_id: "col_summer",
  type_id: "type_jewel",
  tag_ids: ["tag_gold", "tag_gift"],
  option_ids: ["opt_size"],
  option_titles: ["размер"],
  category_paths: [["cat_all", "cat_rings", "cat_gold_rings"], ["cat_all", "cat_gifts"]],
}
const ASKED: Asked = { variant_id: "var_54", sales_channel_ids: ["sc_web"], region_id: "reg_bg", now: NOW }

let serial = 0
const guide = (title: string, over: Partial<GuideRef> = {}): GuideRef => ({
  id: `guide_${title}`,
  handle: title,
  title,
  kind: "ring",
  status: "published",
  revision: 1,
  content_hash: "0".repeat(64),
  updated_at: day(-1),
  ...over,
})
const rule = (type: Target["type"], id: string, title: string | null, over: Partial<Rule> = {}): Rule => ({
  id: `rule_${String(serial++).padStart(4, "0")}`,
  guide: title === null ? null : guide(title),
  target: { type, id },
  mode: title === null ? "none" : "include",
  priority: 0,
  sales_channel_id: null,
  region_id: null,
  starts_at: null,
  ends_at: null,
  all_of: [],
  none_of: [],
  ...over,
})
const found = (rules: Rule[], asked = ASKED) => resolveGuide(RING, rules, asked).guide?.title ?? null
const reasons = (rules: Rule[], asked = ASKED) => resolveGuide(RING, rules, asked).judged.map(({ reason }) => reason)

/** One rule for each level, weakest first. */
const LADDER: Rule[] = [
  rule("store", "store", "store"),
  rule("tag", "tag_gold", "tag"),
  rule("type", "type_jewel", "type"),
  rule("category", "cat_all", "root"),
  rule("category", "cat_rings", "parent"),
  rule("category", "cat_gold_rings", "own category"),
  rule("collection", "col_summer", "collection"),
  rule("option", optionTitleId("Размер "), "option title"),
  rule("option", "opt_size", "option"),
  rule("product", "prod_ring", "product"),
  rule("variant", "var_54", "variant"),
]

describe("the level decides first", () => {
  it.each(LADDER.map((_, place) => place))("%i: nothing weaker wins", (place) => {
    expect(found(LADDER.slice(0, place + 1))).toBe(LADDER[place].guide?.title)
  })

  it("takes the nearest ancestor over all branches", () => {
    expect(found([rule("category", "cat_rings", "two up"), rule("category", "cat_gifts", "own")])).toBe("own")
  })

  it("prefers what lies below, also when another branch is shorter", () => {
    expect(found([rule("category", "cat_all", "root"), rule("category", "cat_rings", "below")])).toBe("below")
  })

  it("leaves other products' rules aside", () => {
    expect(resolveGuide(RING, [rule("product", "prod_other", "other")], ASKED).judged).toEqual([])
  })
})

describe("ties at one level", () => {
  it("goes by priority, then channel and region, then age, then id", () => {
    const old = rule("tag", "tag_gold", "old", { guide: guide("old", { updated_at: day(-9) }) })
    const fresh = rule("tag", "tag_gold", "fresh")
    const local = rule("tag", "tag_gift", "local", { sales_channel_id: "sc_web", guide: guide("local", { updated_at: day(-20) }) })
    const first = rule("tag", "tag_gift", "first", { priority: 5, guide: guide("first", { updated_at: day(-30) }) })
    expect(found([old, fresh])).toBe("fresh")
    expect(found([old, fresh, local])).toBe("local")
    expect(found([old, fresh, local, first])).toBe("first")
    expect(reasons([old, fresh, local, first])).toEqual(["wins", "lower_priority", "lower_priority", "lower_priority"])
  })

  it("does not depend on the order the rules come in", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(LADDER, { minLength: 1 }), (rules) => {
        expect(found(rules)).toBe(found([...rules].reverse()))
      })
    )
  })
})

describe("modes", () => {
  it("ends the search with none", () => {
    const rules = [rule("store", "store", "store"), rule("category", "cat_rings", null)]
    expect(found(rules)).toBeNull()
    expect(reasons(rules)).toEqual(["wins", "after_none"])
    expect(resolveGuide(RING, rules, ASKED).because?.mode).toBe("none")
  })

  it("takes out one guide and goes on", () => {
    const rules = [
      rule("product", "prod_ring", "rings", { mode: "exclude" }),
      rule("category", "cat_rings", "rings"),
      rule("store", "store", "store"),
    ]
    expect(found(rules)).toBe("store")
    expect(reasons(rules)).toEqual(["wins", "excluded", "wins"])
  })

  it("does not exclude what is stronger", () => {
    expect(found([rule("product", "prod_ring", "rings"), rule("tag", "tag_gold", "rings", { mode: "exclude" })])).toBe("rings")
  })
})

describe("conditions", () => {
  it.each<[string, Partial<Rule>]>([
    ["not_started", { starts_at: day(1) }],
    ["ended", { ends_at: day(0) }],
    ["other_channel", { sales_channel_id: "sc_pos" }],
    ["other_region", { region_id: "reg_us" }],
    ["condition_not_met", { all_of: [{ type: "tag", id: "tag_gold" }, { type: "tag", id: "tag_silver" }] }],
    ["condition_not_met", { none_of: [{ type: "category", id: "cat_all" }] }],
    ["not_published", { guide: guide("draft", { status: "draft" }) }],
  ])("passes over what is %s", (reason, over) => {
    const rules = [rule("product", "prod_ring", "special", over), rule("store", "store", "store")]
    expect(found(rules)).toBe("store")
    expect(reasons(rules)).toEqual([reason, "wins"])
  })

  it("counts between its dates, in its channel, when all conditions hold", () => {
    const over = { starts_at: day(-1), ends_at: day(1), sales_channel_id: "sc_web", region_id: "reg_bg", all_of: [{ type: "tag" as const, id: "tag_gold" }], none_of: [{ type: "type" as const, id: "type_watch" }] }
    expect(found([rule("product", "prod_ring", "special", over)])).toBe("special")
  })
})

describe("sets", () => {
  const bracelet = (over: Partial<GuideRef> = {}) => guide("bracelets", { kind: "bracelet", ...over })

  it("names the best guide of every other kind at the level of the winner", () => {
    const rules = [
      rule("product", "prod_ring", "rings", { priority: 1 }),
      rule("product", "prod_ring", "bracelets", { guide: bracelet() }),
      rule("store", "store", "general", { guide: guide("general", { kind: "custom" }) }),
    ]
    expect(resolveGuide(RING, rules, ASKED).also.map(({ title }) => title)).toEqual(["bracelets"])
  })

  it("does not add what stands above the winner in the same branch", () => {
    const rules = [
      rule("category", "cat_gold_rings", "rings"),
      rule("category", "cat_all", "jewellery", { guide: guide("jewellery", { kind: "custom" }) }),
      rule("category", "cat_gifts", "bracelets", { guide: bracelet({ updated_at: day(-5) }) }),
    ]
    const { guide: winner, also } = resolveGuide(RING, rules, ASKED)
    expect([winner?.title, ...also.map(({ title }) => title)]).toEqual(["rings", "bracelets"])
  })
})

const id = (letters: string) => fc.constantFrom(...letters.split("").map((letter) => `x_${letter}`))
const facts: fc.Arbitrary<ProductFacts> = fc.record({
  id: id("ab"),
  collection_id: fc.option(id("ab")),
  type_id: fc.option(id("ab")),
  tag_ids: fc.uniqueArray(id("abc"), { maxLength: 2 }),
  option_ids: fc.uniqueArray(id("abc"), { maxLength: 2 }),
  option_titles: fc.uniqueArray(id("abc"), { maxLength: 2 }),
  category_paths: fc.array(fc.uniqueArray(id("abcdef"), { minLength: 1, maxLength: 4 }), { maxLength: 2 }),
})
const target = fc.constantFrom(...TARGET_TYPES).chain((type): fc.Arbitrary<Target> =>
  type === "store"
    ? fc.constant({ type, id: "store" })
    : (type === "option" ? fc.oneof(id("abc"), id("abc").map(optionTitleId)) : id("abcdef")).map((value) => ({ type, id: value }))
)
const maybeDay = fc.option(fc.constantFrom(day(-1), day(1)), { freq: 1 })
const anyRule: fc.Arbitrary<Rule> = fc
  .record({
    id: fc.uuid(),
    title: fc.constantFrom("g1", "g2", "g3"),
    status: fc.constantFrom("published", "published", "draft"),
    updated_at: fc.constantFrom(day(-1), day(-2)),
    target,
    mode: fc.constantFrom("include" as const, "include" as const, "include" as const, "exclude" as const, "none" as const),
    priority: fc.constantFrom(0, 0, 1),
    sales_channel_id: fc.constantFrom(null, null, "sc_web", "sc_pos"),
    region_id: fc.constantFrom(null, null, "reg_bg", "reg_us"),
    starts_at: maybeDay,
    ends_at: maybeDay,
    all_of: fc.array(target, { maxLength: 1 }),
    none_of: fc.array(target, { maxLength: 1 }),
  })
  .map(({ title, status, updated_at, ...rest }) => ({
    ...rest,
    guide: rest.mode === "none" ? null : guide(title, { status, updated_at }),
  }))

describe("against a naive search", () => {
  it("finds the same guide for any product and rules", () => {
    fc.assert(
      fc.property(facts, fc.array(anyRule, { maxLength: 12 }), fc.option(id("ab"), { nil: undefined }), (product, rules, variant_id) => {
        const asked = { ...ASKED, variant_id }
        expect(resolveGuide(product, rules, asked).guide?.id ?? null).toBe(naive(product, rules, asked))
      }),
      { numRuns: 2000 }
    )
  })

  it("looks up every target that can decide", () => {
    fc.assert(
      fc.property(facts, fc.array(anyRule, { maxLength: 12 }), (product, rules) => {
        const known = new Set(targetsOf([product], ["var_54"]).map((t) => `${t.type} ${t.id}`))
        const looked = rules.filter((r) => known.has(`${r.target.type} ${r.target.id}`))
        expect(resolveGuide(product, looked, ASKED)).toEqual(resolveGuide(product, rules, ASKED))
      })
    )
  })
})
