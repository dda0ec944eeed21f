import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addressHasher, maskAddress, readAddress } from ".."

const norm = (text: string) => {
  const read = readAddress(text)
  return read.ok ? read.address.norm : read.problem
}

describe("readAddress", () => {
  it.each([
    ["Maria.Ivanova@ABV.bg", "maria.ivanova@abv.bg"],
    ["  <ana@example.com> ", "ana@example.com"],
    ["\u200bana@example.com\u00a0", "ana@example.com"],
    ["ana+rings@example.com", "ana+rings@example.com"],
    ["a.n.a@gmail.com", "a.n.a@gmail.com"],
    ["ana@Пример.БГ", "ana@xn--e1afmkfd.xn--90ae"],
    ["ana@xn--e1afmkfd.xn--90ae", "ana@xn--e1afmkfd.xn--90ae"],
    ["o'neil_1/2=x@sub.mail.example.co.uk", "o'neil_1/2=x@sub.mail.example.co.uk"],
  ])("reads %j", (text, wanted) => {
    expect(norm(text)).toBe(wanted)
  })

  it.each([
    ["", "empty"],
    ["<>", "empty"],
    ["ana", "no_at"],
    ["@abv.bg", "no_at"],
    ["ana@", "no_at"],
    ["ana@abv", "domain"],
    ["ana@abv..bg", "domain"],
    ["ana@-abv.bg", "domain"],
    ["ana@192.168.1.1", "domain"],
    ["ana@[192.168.1.1]", "domain"],
    ["ana@abv.bg:25", "domain"],
    ["ana@a%62v.bg", "domain"],
    ["ana@abv.bg?subject=x", "domain"],
    [".ana@abv.bg", "local_part"],
    ["an..a@abv.bg", "local_part"],
    ["\"ana ivanova\"@abv.bg", "local_part"],
    ["ana ivanova@abv.bg", "local_part"],
    ["ana@abv.bg\r\nBcc: all@example.com", "local_part"],
    ["ana@abv.bg,mira@abv.bg", "local_part"],
    ["мария@abv.bg", "letters"],
    // A Cyrillic letter that looks like the Latin one.
    ["аna@abv.bg", "letters"],
    [`${"a".repeat(65)}@abv.bg`, "too_long"],
    [`${"a".repeat(64)}@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.${"e".repeat(12)}.bg`, "too_long"],
    [`ana@${"b".repeat(64)}.bg`, "domain"],
  ])("refuses %j: %s", (text, problem) => {
    expect(norm(text)).toBe(problem)
  })

  it("finds the same mailbox however it is written, and reads what it has made", () => {
    const local = fc.stringMatching(/^[A-Za-z0-9_+-]{1,20}(\.[A-Za-z0-9_+-]{1,10})?$/)
    const domain = fc.constantFrom("ABV.bg", "Example.com", "пример.бг", "Mail.Example.ORG")
    fc.assert(
      fc.property(local, domain, (name, host) => {
        const one = norm(`${name}@${host}`)
        expect(one).toContain("@")
        expect(norm(` <${name.toUpperCase()}@${host.toLowerCase()}>`)).toBe(one)
        expect(norm(one)).toBe(one)
      })
    )
  })

  it("never lets through what could begin a header of its own", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ unit: "binary", maxLength: 60 }), (left, right) => {
        const read = readAddress(`${left}@${right}.bg`)
        if (read.ok) {
          expect(read.address.norm).toMatch(/^[\u0021-\u007e]+$/)
          expect(read.address.email).not.toMatch(/[\u0000-\u0020\u007f<>,;"()]/)
        }
      }),
      { numRuns: 2000 }
    )
  })
})

describe("addressHasher", () => {
  const hash = addressHasher("a secret of some length for tests")

  it("tells addresses apart and shops apart", () => {
    expect(hash("ana@abv.bg")).toHaveLength(32)
    expect(hash("ana@abv.bg")).toEqual(hash("ana@abv.bg"))
    expect(hash("ana@abv.bg")).not.toEqual(hash("mira@abv.bg"))
    expect(hash("ana@abv.bg")).not.toEqual(addressHasher("another secret of some length")("ana@abv.bg"))
  })

  it("stays the same from version to version, or nobody suppressed would be known", () => {
    expect(hash("ana@abv.bg").toString("hex")).toBe("2891e28ca4c8f4bb6610dcb62797037dca42292f08c88c7c6a41a15dd855ac60")
  })
})

describe("maskAddress", () => {
  it("leaves what its owner knows again", () => {
    expect(maskAddress("maria.ivanova@abv.bg")).toBe("m•••@abv.bg")
  })
})
