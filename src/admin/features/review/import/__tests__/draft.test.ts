import { describe, expect, it } from "vitest"
import { buildImport } from "../../../../../../test/fixtures/review-import"
import { checkImportBody } from "../../../../../contracts/review-import"
import {
  columnsUsedTwice,
  isSameDraft,
  missingFields,
  readStoredDraft,
  sampleOf,
  stepOf,
  storeDraft,
  toDraft,
  withColumn,
  withMatch,
  withProductForAll,
} from "../draft"

const newStorage = (): Storage => {
  const values = new Map<string, string>()
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
    clear: () => values.clear(),
    key: () => null,
    length: 0,
  }
}

describe("the draft of an import", () => {
  const draft = toDraft(buildImport())

  it("is a body the check route takes", () => {
    expect(checkImportBody.parse(draft)).toEqual(draft)
  })

  it("is the same whatever the order of its keys", () => {
    const reversed = Object.fromEntries(Object.entries(draft.mapping).reverse())
    expect(isSameDraft(draft, { ...draft, mapping: reversed })).toBe(true)
    expect(isSameDraft(draft, { ...draft, target: "published" })).toBe(false)
    expect(isSameDraft(draft, { ...draft, product_matches: { "GRIVNA-MK": "prod_1" } })).toBe(false)
  })

  it("names required fields without a column", () => {
    expect(missingFields(draft.mapping)).toEqual([])
    expect(missingFields(withColumn(draft.mapping, "rating", null))).toEqual(["rating"])
  })

  it("finds a column that stands for two fields", () => {
    expect(columnsUsedTwice(withColumn(draft.mapping, "title", "comment_content"))).toEqual([
      { column: "comment_content", fields: ["body", "title"] },
    ])
  })

  it("takes a chosen product back", () => {
    const chosen = withMatch({}, "GRIVNA-MK", "prod_1")
    expect(chosen).toEqual({ "GRIVNA-MK": "prod_1" })
    expect(withMatch(chosen, "GRIVNA-MK", null)).toEqual({})
  })

  it("gives one product to all names, and takes only that choice back", () => {
    const all = withProductForAll(draft, ["A", "B"], "prod_1")
    expect(all).toEqual({ default_product_id: "prod_1", product_matches: { A: "prod_1", B: "prod_1" } })
    const own = { ...all, product_matches: { ...all.product_matches, B: "prod_2" } }
    expect(withProductForAll(own, ["A", "B"], null)).toEqual({ default_product_id: null, product_matches: { B: "prod_2" } })
  })

  it("survives a reload, and nothing unreadable is taken for one", () => {
    const storage = newStorage()
    storeDraft("brimp_1", { ...draft, target: "published" }, storage)
    expect(readStoredDraft("brimp_1", storage)).toEqual({ ...draft, target: "published" })
    expect(readStoredDraft("brimp_2", storage)).toBeNull()
    storage.setItem("bijou:review-import:brimp_1", "{")
    expect(readStoredDraft("brimp_1", storage)).toBeNull()
    storage.setItem("bijou:review-import:brimp_1", JSON.stringify({ ...draft, target: "nowhere" }))
    expect(readStoredDraft("brimp_1", storage)).toBeNull()
  })
})

describe("a file on its way in", () => {
  it("shows different values of a column that are not empty", () => {
    const file = { columns: ["sku", "stars"], sample: [["A", "5"], ["A", ""], ["", "4"], ["B", "5"], ["C", "1"]] }
    expect(sampleOf(file, "sku")).toEqual(["A", "B"])
    expect(sampleOf(file, "stars", 3)).toEqual(["5", "4", "1"])
    expect(sampleOf(file, "other")).toEqual([])
  })
})

describe("the step of the page", () => {
  it("follows the import", () => {
    expect(stepOf("uploaded", null)).toBe("columns")
    expect(stepOf("checking", "columns")).toBe("check")
    expect(stepOf("checked", null)).toBe("check")
    expect(stepOf("completed", "columns")).toBe("import")
  })

  it("goes back to the columns after a check or a failure", () => {
    expect(stepOf("checked", "columns")).toBe("columns")
    expect(stepOf("failed", "columns")).toBe("columns")
  })
})
