import { describe, expect, it } from "vitest"
import { formatAge, formatCapped, formatMoney, formatRelative } from "../format"

const now = Date.parse("2026-11-21T12:00:00Z")
const before = (seconds: number) => new Date(now - seconds * 1000)

describe("formats", () => {
  it.each([
    [4, "4 seconds ago", "преди 4 секунди"],
    [180, "3 minutes ago", "преди 3 минути"],
    [3 * 3600, "3 hours ago", "преди 3 часа"],
    [12 * 86_400, "12 days ago", "преди 12 дни"],
  ])("says how long ago %i seconds are", (seconds, en, bg) => {
    expect(formatRelative("en", before(seconds), now)).toBe(en)
    expect(formatRelative("bg", before(seconds), now)).toBe(bg)
  })

  it("gives an age in the largest whole unit and never below zero", () => {
    expect(formatAge("en", before(59 * 60), now)).toBe("59 min")
    expect(formatAge("en", before(47 * 3600), now)).toBe("47 hr")
    expect(formatAge("en", before(49 * 3600), now)).toBe("2 days")
    expect(formatAge("en", before(-500), now)).toBe("0 min")
  })

  it("marks a count that stopped at its cap", () => {
    expect(formatCapped("en", { value: 1000, capped: true })).toBe("1,000+")
    expect(formatCapped("en", { value: 12, capped: false })).toBe("12")
  })

  it("writes money as the language does", () => {
    expect(formatMoney("en", 12.5, "eur")).toBe("€12.50")
    expect(formatMoney("bg", 12.5, "eur").replace(/\s/g, " ")).toBe("12,50 €")
  })
})
