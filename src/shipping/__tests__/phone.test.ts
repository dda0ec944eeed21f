import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isMobile, normalisePhone } from "../phone"

describe("a phone", () => {
  it.each([
    "0888123456", "0888 123 456", "0888/12-34-56", "088/812 34 56", "0888 123456 / 0899 111222", "+359888123456", "+359 (0) 888 123 456", "00359 888 12 34 56", "359888123456", "888123456", "тел. 0888 123456",
    "(+359) 888 123456", "0888123456, 0899111222", "+3590888123456", "003590888123456", "12 или 0888123456",
  ])("written %j", (text) => {
    expect(normalisePhone(text)).toBe("+359888123456")
  })

  it.each([
    ["02 987 6543", "+35929876543"], ["02/9876543", "+35929876543"], ["03712/2222", "+35937122222"], ["(032) 123 456", "+35932123456"], ["+30 21 0123 4567", "+302101234567"], ["0040 721 234 567", "+40721234567"],
    ["+49 151 23456789", "+4915123456789"],
  ])("%j is %s", (text, phone) => {
    expect(normalisePhone(text)).toBe(phone)
  })

  it.each([["6912345678", "GRC", "+306912345678"], ["0721 234 567", "ROU", "+40721234567"], ["0030 6912345678", "GRC", "+306912345678"]])("%j of %s is %s", (text, country, phone) => {
    expect(normalisePhone(text, country)).toBe(phone)
  })

  it.each(["", "няма", "12345", "0123456789", "0888", "9876543", "0888/", "08881234567890", "+1", "000000000", "088812345678"])("is not %j", (text) => {
    expect(normalisePhone(text)).toBeNull()
  })

  it.each([["+359888123456", true], ["+359431234567", true], ["+35929876543", false], ["+35932123456", false], ["+306912345678", true]])("%s takes messages: %s", (phone, takes) => {
    expect(isMobile(phone)).toBe(takes)
  })

  it("stays as it is once it is normal", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789+ ()-") }), fc.constantFrom("BGR", "GRC", "ROU"), (text, country) => {
        const phone = normalisePhone(text, country)
        if (phone !== null) expect(normalisePhone(phone, country)).toBe(phone)
      })
    )
  })
})
