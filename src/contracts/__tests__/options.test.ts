import { describe, expect, it } from "vitest"
import { parseBijouOptions } from "../core"

describe("parseBijouOptions", () => {
  it("gives every default", () => {
    expect(parseBijouOptions(undefined)).toEqual({
      features: { review: true, "size-guide": true, econt: true, "email-campaign": true },
      econt: { encryption_key: "", sandbox_url: "", concurrency: 6, run_concurrency: 1, price_timeout_ms: 1700 },
      "email-campaign": { secret: "", earlier_secrets: [], public_url: "http://localhost:9000", soft_opt_in: false, allowed_domains: ["example.com", "*.example", "*.test", "localhost"], inbound_secret: "" },
      review: {
        due_after_hours: 24,
        overdue_after_hours: 48,
        claim_seconds: 120,
        submissions_per_hour: 10,
        import_max_bytes: 200_000_000,
      },
    })
  })

  it("ignores the connection Medusa adds", () => {
    expect(parseBijouOptions({ database: { clientUrl: "x" }, features: { review: false } }).features.review).toBe(false)
  })

  it("names every wrong setting in one sentence", () => {
    const options = { review: { claim_seconds: 1, due_afer_hours: 3 }, features: { review: "yes" } }
    const message = (() => {
      try {
        parseBijouOptions(options)
      } catch (error) {
        return (error as Error).message
      }
    })()
    expect(message).toMatch(/^The options of medusa-bijou-suite are not valid: [^\n]+\.$/)
    expect(message).toContain("review.claim_seconds")
    expect(message).toContain("due_afer_hours")
    expect(message).toContain("features.review")
  })

  it("refuses red before amber", () => {
    expect(() => parseBijouOptions({ review: { due_after_hours: 30, overdue_after_hours: 20 } })).toThrow(
      /overdue_after_hours must not be less/
    )
  })
})
