import { describe, expect, it } from "vitest"
import { INNOCENT_MAILS } from "../../../../test/fixtures/innocent-mails"
import { classify } from "../index"

describe("mail that is no report", () => {
  it("has at least 60 examples with different names", () => {
    expect(new Set(INNOCENT_MAILS.map(({ name }) => name)).size).toBe(INNOCENT_MAILS.length)
    expect(INNOCENT_MAILS.length).toBeGreaterThanOrEqual(60)
  })

  it.each(INNOCENT_MAILS)("$name", async ({ raw, kind }) => {
    const found = await classify(raw)
    expect(found.map((verdict) => [verdict.kind, verdict.hard])).toEqual([[kind, false]])
  })
})
