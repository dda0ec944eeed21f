import { describe, expect, it } from "vitest"
import { CONDITION_LIMITS, type ConditionLeaf, conditionSchema } from "../../../contracts/email-campaign-condition"
import { emailDocumentSchema } from "../../../contracts/email-campaign-document"
import { mailDocument, mailRow, richText, words } from "../../../../test/fixtures/mail"
import { conditionHolds } from "../condition"

const wrong = (change: (document: Record<string, unknown> & { rows: Record<string, unknown>[] }) => void): string[] => {
  const document = structuredClone(mailDocument([mailRow([[{ type: "divider", id: "line" }]])])) as never
  change(document)
  const result = emailDocumentSchema.safeParse(document)
  return result.success ? [] : result.error.issues.map(({ message }) => message)
}

describe("a document", () => {
  it("ends in its only footer, which all are shown", () => {
    const ends = ["The last block has to be the only footer, shown to everybody"]
    expect(wrong(() => undefined)).toEqual([])
    expect(wrong(({ rows }) => rows.pop())).toEqual(ends)
    expect(wrong(({ rows }) => rows.reverse())).toEqual(ends)
    expect(wrong(({ rows }) => Object.assign(rows[1], { visibility: { device: "phone" } }))).toEqual(ends)
    expect(wrong(({ rows }) => Object.assign(rows[1], { visibility: { condition: { op: "flag", fact: "has_ordered" } } }))).toEqual(ends)
    expect(wrong(({ rows }) => Object.assign(rows[0], { columns: [[{ type: "footer", id: "other" }]] }))).toEqual(ends)
  })

  it("has no two parts with one id, and as many columns as its layout", () => {
    expect(wrong(({ rows }) => Object.assign(rows[0], { id: "footer" }))).toEqual(["Two parts of the document have the same id"])
    expect(wrong(({ rows }) => Object.assign(rows[0], { layout: "1-1" }))).toContain("The columns do not fit the layout")
  })

  it("knows its blocks and marks, and nothing else", () => {
    const holds = (block: unknown) => wrong(({ rows }) => Object.assign(rows[0], { columns: [[block]] })).length === 0
    expect(holds({ type: "heading", id: "head", content: words("да") })).toBe(true)
    expect(holds({ type: "script", id: "head", content: words("да") })).toBe(false)
    expect(holds({ type: "heading", id: "head", content: words("да"), onclick: "1" })).toBe(false)
    expect(holds({ type: "heading", id: "head", content: [{ type: "field", attrs: { name: "password", fallback: "" } }] })).toBe(false)
    expect(holds({ type: "text", id: "head", doc: richText({ type: "text", text: "да", marks: [{ type: "code" }] }) })).toBe(false)
    expect(holds({ type: "text", id: "head", doc: { type: "doc", content: [{ type: "heading", content: [] }] } })).toBe(false)
  })
})

describe("a condition", () => {
  const flag = { op: "flag", fact: "has_ordered" } as const

  it("is bounded in depth and size", () => {
    const deep = (levels: number): unknown => (levels === 0 ? flag : { op: "not", item: deep(levels - 1) })
    expect(conditionSchema.safeParse(deep(CONDITION_LIMITS.depth)).success).toBe(true)
    expect(conditionSchema.safeParse(deep(CONDITION_LIMITS.depth + 1)).success).toBe(false)
    expect(conditionSchema.safeParse(deep(100_000 / 100)).success).toBe(false)
    const wide = { op: "and", items: Array.from({ length: 8 }, () => ({ op: "or", items: Array.from({ length: 4 }, () => flag) })) }
    expect(conditionSchema.safeParse(wide).success).toBe(false)
  })

  it("compares only facts it knows, each in its way", () => {
    expect(conditionSchema.safeParse({ op: "flag", fact: "country" }).success).toBe(false)
    expect(conditionSchema.safeParse({ op: "is", fact: "constructor", values: ["a"] }).success).toBe(false)
    expect(conditionSchema.safeParse({ op: "is", fact: "country", values: [] }).success).toBe(false)
  })

  it("of what is not known is false, and its complement true", () => {
    const leaves: ConditionLeaf[] = [
      flag,
      { op: "is", fact: "country", values: ["bg"] },
      { op: "has", fact: "groups", values: ["vip"] },
      { op: "number", fact: "order_count", cmp: "lte", value: 3 },
    ]
    for (const leaf of leaves) {
      expect(conditionHolds(leaf, {})).toBe(false)
      expect(conditionHolds(leaf, { [leaf.fact]: null })).toBe(false)
      expect(conditionHolds({ op: "not", item: leaf }, {})).toBe(true)
    }
  })

  it("is and, or and not of its leaves", () => {
    const facts = { has_ordered: true, country: "bg", groups: ["vip", "team"], order_count: 2 }
    const number = (cmp: "eq" | "gte" | "lte", value: number) => conditionHolds({ op: "number", fact: "order_count", cmp, value }, facts)
    expect([number("eq", 2), number("gte", 3), number("lte", 2)]).toEqual([true, false, true])
    expect(conditionHolds({ op: "has", fact: "groups", values: ["x", "team"] }, facts)).toBe(true)
    expect(conditionHolds({ op: "and", items: [flag, { op: "is", fact: "country", values: ["de"] }] }, facts)).toBe(false)
    expect(conditionHolds({ op: "or", items: [flag, { op: "is", fact: "country", values: ["de"] }] }, facts)).toBe(true)
  })
})
