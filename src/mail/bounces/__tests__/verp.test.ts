import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { makeVerpAddress, readVerpAddress, verpTokens } from "../index"

const settings = { prefix: "bounce", domain: "b.shop.example", keys: ["new", "old"] }
const token = fc.stringMatching(/^[a-z0-9]{1,32}$/)

describe("VERP addresses", () => {
  it("come back in any case, fit into 64 characters and are read with older keys", () => {
    fc.assert(
      fc.property(token, (value) => {
        const address = makeVerpAddress({ ...settings, keys: ["old"] }, value)
        expect(address.indexOf("@")).toBeLessThanOrEqual(64)
        expect(readVerpAddress(settings, address.toUpperCase())).toBe(value)
      })
    )
  })

  it("are refused when a letter, the domain or the key is another", () => {
    const address = makeVerpAddress(settings, "d41")
    expect(readVerpAddress(settings, address)).toBe("d41")
    expect(readVerpAddress(settings, address.replace("d41", "d42"))).toBeNull()
    expect(
      readVerpAddress({ ...settings, domain: "other.example" }, address.replace("b.shop", "other"))
    ).toBeNull()
    expect(readVerpAddress({ ...settings, keys: ["third"] }, address)).toBeNull()
    expect(readVerpAddress(settings, "bounce+d41@b.shop.example")).toBeNull()
  })

  it("are not made from tokens that could end the local part", () => {
    for (const bad of ["", "A", "a@b", "a\r\nBcc: x", "x".repeat(33)]) {
      expect(() => makeVerpAddress(settings, bad)).toThrow(RangeError)
    }
  })

  it("are found in the envelope fields of a message", async () => {
    const address = makeVerpAddress(settings, "d41")
    const raw = (text: string) => new TextEncoder().encode(text)
    expect(
      await verpTokens(settings, raw(`Delivered-To: ${address}\r\nTo: x@y.z\r\n\r\n`))
    ).toEqual(["d41"])
    expect(await verpTokens(settings, raw(`To: x@y.z\r\n\r\n${address}`))).toEqual([])
  })
})
