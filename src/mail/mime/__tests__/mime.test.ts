import fc from "fast-check"
import PostalMime from "postal-mime"
import { describe, expect, it } from "vitest"
import { type MimeMail, writeMime } from ".."

const aMail = (given: Partial<MimeMail> = {}): MimeMail => ({
  from: { name: "Бижу", address: "news@bijou.test" },
  to: { name: "", address: "maria@example.com" },
  reply_to: null,
  subject: "Нови пръстени",
  message_id: "7.1@bijou.test",
  date: new Date("2026-03-01T10:00:00Z"),
  headers: [["List-Unsubscribe", "<https://bijou.test/u/1>, <mailto:u@bijou.test>"]],
  html: "<p>Здравей</p>",
  text: "Здравей\n",
  ...given,
})

const read = (mail: MimeMail) => PostalMime.parse(writeMime(mail))
const lines = (text: string) => text.replace(/\r\n?/g, "\n")

describe("a written message", () => {
  it("is read again as it was meant", async () => {
    const mail = await read(aMail({ to: { name: 'Мария "Мими" Петрова', address: "maria@example.com" } }))
    expect(mail).toMatchObject({
      from: { name: "Бижу", address: "news@bijou.test" },
      to: [{ name: 'Мария "Мими" Петрова', address: "maria@example.com" }],
      subject: "Нови пръстени",
      messageId: "<7.1@bijou.test>",
      date: "2026-03-01T10:00:00.000Z",
    })
    expect(mail.headers.find(({ key }) => key === "list-unsubscribe")?.value).toBe("<https://bijou.test/u/1>, <mailto:u@bijou.test>")
  })

  it("keeps any text of both parts and of the subject", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 400 }), fc.string({ unit: "grapheme-ascii", maxLength: 400 }), async (one, other) => {
        const mail = await read(aMail({ html: `<p>${one}</p>`, text: `${other}|`, subject: `${one.replace(/\s+/g, " ").trim()}.` }))
        expect(lines(mail.html ?? "").trimEnd()).toBe(lines(`<p>${one}</p>`))
        expect(lines(mail.text ?? "").trimEnd()).toBe(lines(`${other}|`))
        expect(mail.subject).toBe(`${one.replace(/[\u0000-\u001F\u007F]+/g, " ").replace(/\s+/g, " ").trim()}.`)
      }),
      { numRuns: 200 }
    )
  })

  it("has no line over 998 bytes and only ASCII in it", () => {
    const text = writeMime(aMail({ html: `<p>${"дълго ".repeat(2000)}</p>`, text: "x".repeat(5000), subject: "Тема ".repeat(80) }))
    expect(Math.max(...text.split("\r\n").map((line) => line.length))).toBeLessThan(120)
    expect(/^[\x09\x0A\x0D\x20-\x7E]*$/.test(text)).toBe(true)
  })

  it("lets no value begin a header of its own", async () => {
    const mail = await read(
      aMail({
        subject: "Здравей\r\nBcc: all@example.com",
        from: { name: "Bijou\nX-Evil: 1", address: "news@bijou.test" },
        headers: [["X-Note", "one\r\n\r\n<script>"]],
      })
    )
    const names = mail.headers.map(({ key }) => key)
    expect(names).not.toContain("bcc")
    expect(names).not.toContain("x-evil")
    expect(mail.html).toContain("Здравей")
  })

  it.each(["a@b>, <c@d.test", "a b@c.test", "a\n@c.test", "nobody", "a@b@c"])("refuses the address %j", (address) => {
    expect(() => writeMime(aMail({ to: { name: "", address } }))).toThrow(RangeError)
  })

  it("refuses a header whose name is none", () => {
    expect(() => writeMime(aMail({ headers: [["X: y\r\nBcc", "z"]] }))).toThrow(RangeError)
  })
})
