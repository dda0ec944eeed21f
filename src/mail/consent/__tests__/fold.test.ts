import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { foldConsent, type Said, type Standing } from ".."

const anySaid: fc.Arbitrary<Said> = fc.constantFrom(
  { action: "ask" },
  { action: "withdraw" },
  { action: "grant", basis: "consent" },
  { action: "grant", basis: "soft_opt_in" },
  { action: "grant", basis: "import" }
)
const afterAll = (said: readonly Said[]): Standing | null =>
  said.reduce<Standing | null>((standing, one) => foldConsent(standing, one).standing, null)

describe("foldConsent", () => {
  it.each<[string, Said[], Standing | null]>([
    ["nothing said is no consent", [], null],
    ["asking is no consent", [{ action: "ask" }], { state: "asked", basis: null }],
    ["who asked and confirmed agreed", [{ action: "ask" }, { action: "grant", basis: "consent" }], { state: "granted", basis: "consent" }],
    ["who ordered may be written to", [{ action: "grant", basis: "soft_opt_in" }], { state: "granted", basis: "soft_opt_in" }],
    ["an order counts while a sign-up waits", [{ action: "ask" }, { action: "grant", basis: "soft_opt_in" }], { state: "granted", basis: "soft_opt_in" }],
    ["an order does not undo a refusal", [{ action: "withdraw" }, { action: "grant", basis: "soft_opt_in" }], { state: "withdrawn", basis: null }],
    ["an import does not undo a refusal", [{ action: "withdraw" }, { action: "grant", basis: "import" }], { state: "withdrawn", basis: null }],
    ["a stranger's sign-up does not open the way round a refusal", [{ action: "withdraw" }, { action: "ask" }, { action: "grant", basis: "soft_opt_in" }], { state: "withdrawn", basis: null }],
    ["their own word does", [{ action: "withdraw" }, { action: "grant", basis: "consent" }], { state: "granted", basis: "consent" }],
    ["a consent is not made less by an order", [{ action: "grant", basis: "consent" }, { action: "grant", basis: "soft_opt_in" }], { state: "granted", basis: "consent" }],
    ["a consent replaces what an order allowed", [{ action: "grant", basis: "soft_opt_in" }, { action: "grant", basis: "consent" }], { state: "granted", basis: "consent" }],
  ])("%s", (_name, said, standing) => {
    expect(afterAll(said)).toEqual(standing)
  })

  it("grants only where the last word of the person themselves was no refusal", () => {
    fc.assert(
      fc.property(fc.array(anySaid, { maxLength: 12 }), (said) => {
        const own = said.filter(({ action, basis }) => action === "withdraw" || basis === "consent")
        const standing = afterAll(said)
        if (own.length) {
          const wanted = own[own.length - 1].action === "withdraw" ? "withdrawn" : "granted"
          expect(standing?.state).toBe(wanted)
        } else {
          const others = said.filter(({ action }) => action === "grant")
          expect(standing?.state).toBe(others.length ? "granted" : said.length ? "asked" : undefined)
          expect(standing?.basis ?? undefined).toBe(others[0]?.basis)
        }
      })
    )
  })

  it("tells of every change, and never of nothing", () => {
    fc.assert(
      fc.property(fc.array(anySaid, { maxLength: 12 }), (said) => {
        let standing: Standing | null = null
        for (const one of said) {
          const fold = foldConsent(standing, one)
          const isChanged = JSON.stringify(fold.standing) !== JSON.stringify(standing)
          expect(fold.isTold).toBe(isChanged || (one.action === "grant" && one.basis === "consent"))
          standing = fold.standing
        }
      })
    )
  })
})
