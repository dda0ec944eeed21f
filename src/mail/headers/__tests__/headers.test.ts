import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { writeMime } from "../../mime"
import { type HeaderFacts, listHeaders, senderProblems } from "../index"

const facts = (rest: Partial<HeaderFacts> = {}): HeaderFacts => ({
  campaign: "42",
  delivery: "1000007",
  stream: "campaign",
  shop: { name: "Злата", sender_id: "zlata-shop" },
  domain: "news.shop.example",
  unsubscribe: "https://shop.example/email/unsubscribe/AbC-_1",
  unsubscribe_mail: "unsub+x1@shop.example",
  ...rest,
})
const header = (name: string, rest: Partial<HeaderFacts> = {}) =>
  listHeaders(facts(rest)).headers.find(([other]) => other === name)?.[1]

describe("headers of a list", () => {
  it("let a mailbox unsubscribe with one click", () => {
    expect(header("List-Unsubscribe")).toBe(
      "<https://shop.example/email/unsubscribe/AbC-_1>, <mailto:unsub%2Bx1@shop.example?subject=unsubscribe>"
    )
    expect(header("List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click")
    expect(header("List-Unsubscribe", { unsubscribe_mail: null })).toBe("<https://shop.example/email/unsubscribe/AbC-_1>")
  })

  it("name the list and the campaign, nobody else", () => {
    expect(header("List-Id")).toBe("=?UTF-8?B?0JfQu9Cw0YLQsA==?= <campaign.news.shop.example>")
    expect(header("List-Id", { shop: { name: "Zlata", sender_id: "zlata" } })).toBe('"Zlata" <campaign.news.shop.example>')
    expect(header("Feedback-ID")).toBe("42:campaign:zlata-shop:zlata-shop")
    const [one, other] = ["7", "8"].map((delivery) => listHeaders(facts({ delivery })))
    expect(one.headers).toEqual(other.headers)
  })

  it("give every attempt of a delivery the same message id, and every delivery its own", () => {
    expect(listHeaders(facts()).message_id).toBe("1000007.42@news.shop.example")
    expect(listHeaders(facts({ delivery: "8" })).message_id).not.toBe(listHeaders(facts()).message_id)
  })

  it("refuse a way out that is not https, but for this machine", () => {
    for (const unsubscribe of ["http://shop.example/u", "mailto:a@b.example", "javascript:alert(1)", "/u", "", "https://a:b@shop.example/", "https://shop.example/\r\nBcc: x"]) {
      expect(() => listHeaders(facts({ unsubscribe })), unsubscribe).toThrow(RangeError)
    }
    expect(header("List-Unsubscribe", { unsubscribe: "http://127.0.0.1:9000/u", unsubscribe_mail: null })).toBe("<http://127.0.0.1:9000/u>")
  })

  it("refuse whatever could begin another header, in any value", () => {
    const strings = ["campaign", "delivery", "domain", "unsubscribe", "unsubscribe_mail"] as const
    for (const evil of ["\r\nBcc: all@evil.example", "\n", "\u0000", "a b", "<", ">"]) {
      for (const key of strings) {
        expect(() => listHeaders(facts({ [key]: `${facts()[key] ?? ""}${evil}` })), `${key} ${evil}`).toThrow(RangeError)
      }
      expect(() => listHeaders(facts({ shop: { name: "Злата", sender_id: `zlata${evil}` } }))).toThrow(RangeError)
    }
    expect(() => listHeaders(facts({ shop: { name: "Злата\r\nBcc: x", sender_id: "zlata" } }))).toThrow(RangeError)
  })

  it("are as many as they should be in the mail that is written, whatever somebody tried", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), (name, subject) => {
        let made: ReturnType<typeof listHeaders>
        try {
          made = listHeaders(facts({ shop: { name, sender_id: "zlata" } }))
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
          return
        }
        const box = { name: "Злата", address: "news@shop.example" }
        const mail = writeMime({ from: box, to: box, reply_to: null, subject, ...made, date: new Date(0), html: "<p>1</p>", text: "1" })
        const head = mail.slice(0, mail.indexOf("\r\n\r\n")).replace(/\r\n[ \t]/g, " ").split("\r\n")
        expect(head.map((line) => line.slice(0, line.indexOf(":")))).toEqual(
          ["From", "To", "Subject", "Message-ID", "Date", ...made.headers.map(([one]) => one), "MIME-Version", "Content-Type"]
        )
      }),
      { numRuns: 300 }
    )
  })
})

describe("a sender", () => {
  const box = (address: string, name = "Злата") => ({ name, address })

  it("is of a domain the shop owns", () => {
    expect(senderProblems(box("news@shop.example"), null, ["shop.example"])).toEqual([])
    expect(senderProblems(box("news@news.Shop.example"), box("help@other.example"), ["SHOP.example"])).toEqual([])
    expect(senderProblems(box("news@evilshop.example"), null, ["shop.example"])).toEqual(["from_foreign"])
    expect(senderProblems(box("news@shop.example.evil.example"), null, ["shop.example"])).toEqual(["from_foreign"])
  })

  it("brings no header, no second address and no hidden text", () => {
    for (const address of ["", "news", "@shop.example", "a b@shop.example", "a@shop.example\r\nBcc: x@y.example", "a@b@shop.example", "<a@shop.example>", "a,b@shop.example", "a..b@shop.example", "a@-shop.example"]) {
      expect(senderProblems(box(address), null, ["shop.example"]), address).toContain("from_invalid")
      expect(senderProblems(box("news@shop.example"), box(address), ["shop.example"]), address).toEqual(["reply_to_invalid"])
    }
    for (const name of ["Злата\r\nBcc: x", "Банка <info@bank.example>", "Злата\u202E", '"Злата"', "support@bank.example"]) {
      expect(senderProblems(box("news@shop.example", name), null, ["shop.example"]), name).toEqual(["name_unsafe"])
    }
  })
})
