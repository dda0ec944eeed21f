import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { TOKEN_KINDS, type TokenKind, Tokens } from ".."

const SECRET = "the secret of a shop, for tests"
const tokens = new Tokens([SECRET])
const KINDS = Object.keys(TOKEN_KINDS) as TokenKind[]

const anyKind = fc.constantFrom(...KINDS)
const anyId = fc.bigInt({ min: 0n, max: (1n << 63n) - 1n })
const anyClaims = anyKind.chain((kind) =>
  fc.record({ kind: fc.constant(kind), ids: fc.array(anyId, { minLength: TOKEN_KINDS[kind].ids, maxLength: TOKEN_KINDS[kind].ids }) })
)

describe("tokens of links", () => {
  it("come back as they were made", () => {
    fc.assert(
      fc.property(anyClaims, ({ kind, ids }) => {
        expect(tokens.read(kind, tokens.make(kind, ids))).toEqual({ ok: true, claims: { ids: ids.map(String), expires: null } })
      })
    )
  })

  it("are good for one kind only", () => {
    fc.assert(
      fc.property(anyClaims, anyKind, ({ kind, ids }, other) => {
        fc.pre(kind !== other)
        expect(tokens.read(other, tokens.make(kind, ids))).toEqual({ ok: false, reason: "forged" })
      })
    )
  })

  it("are forged when a letter is changed, added or left out", () => {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=. \n"
    fc.assert(
      fc.property(anyClaims, fc.nat(), fc.constantFrom(...letters), fc.constantFrom("change", "add", "cut"), ({ kind, ids }, at, letter, how) => {
        const token = tokens.make(kind, ids)
        const place = at % token.length
        const rest = token.slice(how === "add" ? place : place + 1)
        const changed = token.slice(0, place) + (how === "cut" ? "" : letter) + rest
        fc.pre(changed !== token)
        expect(tokens.read(kind, changed)).toEqual({ ok: false, reason: "forged" })
      }),
      { numRuns: 2000 }
    )
  })

  it("are forged whatever somebody makes up", () => {
    fc.assert(
      fc.property(anyKind, fc.uint8Array({ maxLength: 60 }), (kind, bytes) => {
        const head = Buffer.from([1, TOKEN_KINDS[kind].code])
        for (const made of [Buffer.from(bytes), Buffer.concat([head, bytes])]) {
          expect(tokens.read(kind, made.toString("base64url"))).toEqual({ ok: false, reason: "forged" })
        }
      })
    )
    expect(tokens.read("click", "A".repeat(100_000))).toEqual({ ok: false, reason: "forged" })
    expect(tokens.read("click", "")).toEqual({ ok: false, reason: "forged" })
  })

  it("are forged when another shop made them", () => {
    const other = new Tokens(["the secret of another shop, for tests"])
    expect(other.read("unsubscribe", tokens.make("unsubscribe", ["1", "2"]))).toEqual({ ok: false, reason: "forged" })
  })

  it("end at their minute and not before", () => {
    const now = Date.UTC(2026, 10, 21, 12, 0, 30)
    const token = tokens.make("request", ["7"], now + 60_000)
    expect(tokens.read("request", token, now + 60_000)).toMatchObject({ ok: true, claims: { ids: ["7"] } })
    expect(tokens.read("request", token, now + 120_000)).toEqual({ ok: false, reason: "expired" })
  })

  it("outlive a new secret, and the new one signs", () => {
    const fresh = "a newer secret of the shop, for tests"
    const both = new Tokens([fresh, SECRET])
    expect(both.read("view", tokens.make("view", [5]))).toMatchObject({ ok: true, claims: { ids: ["5"] } })
    expect(new Tokens([fresh]).read("view", both.make("view", [5]))).toMatchObject({ ok: true })
    expect(tokens.read("view", both.make("view", [5]))).toEqual({ ok: false, reason: "forged" })
  })

  it("stay the same from version to version, or links in mails already sent would break", () => {
    expect(tokens.make("unsubscribe", [123456, 7890123])).toBe("AQE0AAAAAMDEB8vJ4QOaqEXm2UYlVXzZjbwsA3Ve")
  })

  it("are short enough for the local part of an address", () => {
    expect(tokens.make("bounce", [(1n << 63n) - 1n]).length).toBeLessThanOrEqual(50)
  })

  it("are not made without a secret or with other ids than their kind has", () => {
    expect(() => new Tokens([]).make("open", [1])).toThrow(/no secret/)
    expect(() => tokens.make("open", [1, 2])).toThrow(/carries 1 ids/)
    expect(() => tokens.make("open", [-1n])).toThrow(/is no id/)
    expect(() => tokens.make("open", [1n << 63n])).toThrow(/is no id/)
  })
})
