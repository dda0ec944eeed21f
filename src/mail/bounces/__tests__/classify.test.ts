import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { classify, REASONS } from "../index"

const dsn = (body: string, returned: string, fields = "Action: failed\r\nStatus: 5.1.1") =>
  [
    "From: MAILER-DAEMON@mx.example.com",
    "To: bounce@shop.example",
    "Subject: Undelivered Mail Returned to Sender",
    "Content-Type: multipart/report; report-type=delivery-status; boundary=edge",
    "",
    `--edge\r\nContent-Type: text/plain\r\n\r\n${body}`,
    `--edge\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; Maria@Example.BG\r\n${fields}`,
    `--edge\r\nContent-Type: message/rfc822\r\n\r\nFrom: news@shop.example\r\nTo: someone@else.example\r\nSubject: Sale\r\n\r\n${returned}`,
    "--edge--",
  ].join("\r\n")

const plain = (body: string, headers: string[] = []) =>
  [
    "From: MAILER-DAEMON@mx.example.com",
    "To: bounce@shop.example",
    "Subject: failure notice",
    ...headers,
    "",
    body,
  ].join("\r\n")

const line = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.constantFrom(
    "--edge",
    "--edge--",
    "",
    "Received: x",
    "<victim@else.example>: 550 5.1.1 User unknown",
    "\0\0"
  ),
  fc.emailAddress().map((address) => `<${address}>: 550 5.1.1 user unknown`)
)

describe("classify", () => {
  it("takes everything and answers in the closed vocabulary", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 3000 }),
          fc.array(line).map((all) => plain(all.join("\n")))
        ),
        async (raw) => {
          const found = await classify(raw)
          expect(found.length).toBeGreaterThan(0)
          for (const { kind, reason, hard } of found) {
            expect(["", ...REASONS]).toContain(reason)
            expect(["bounce", "complaint", "autoreply", "other", "unreadable"]).toContain(kind)
            expect(hard && kind !== "bounce").toBe(false)
          }
        }
      ),
      { numRuns: 200 }
    )
  })

  it("takes the recipient from the delivery status, whatever comes back below it or is said above", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.emailAddress()),
        fc.array(fc.emailAddress()),
        async (above, below) => {
          const lines = (all: string[]) =>
            all.map((address) => `<${address}>: 550 user unknown`).join("\r\n")
          const found = await classify(dsn(lines(above), lines(below)))
          expect(found.map(({ recipient, hard }) => [recipient, hard])).toEqual([
            ["maria@example.bg", true],
          ])
        }
      ),
      { numRuns: 100 }
    )
  })

  it("prefers the field of failed recipients, and never reads the message that comes back", async () => {
    const body =
      "Hi. I was not able to deliver.\r\n\r\n<a@example.bg>:\r\n550 5.1.1 User unknown (in reply to RCPT TO)\r\n\r\n--- Below this line is a copy of the message.\r\n\r\n<victim@else.example>: 550 5.1.1 User unknown"
    expect((await classify(plain(body))).map(({ recipient }) => recipient)).toEqual([
      "a@example.bg",
    ])
    expect(
      (await classify(plain(body, ["X-Failed-Recipients: b@example.bg"]))).map(
        ({ recipient }) => recipient
      )
    ).toEqual(["b@example.bg"])
  })

  it("does not call an address dead that only has to wait", async () => {
    const [verdict] = await classify(
      dsn(
        "x",
        "x",
        "Action: delayed\r\nStatus: 4.1.1\r\nDiagnostic-Code: smtp; 450 4.1.1 User unknown"
      )
    )
    expect(verdict).toMatchObject({ kind: "bounce", hard: false, delayed: true })
  })

  it("reads the report above an attachment of 10 MB", async () => {
    const found = await classify(dsn("x", "A".repeat(76).concat("\r\n").repeat(130_000)))
    expect(found).toMatchObject([{ recipient: "maria@example.bg", hard: true }])
  })

  it("ends for 100,000 lines, deep nesting, endless headers and a boundary that never comes", async () => {
    const address = "<a@example.bg>: 550 5.1.1 User unknown\r\n"
    const nested = Array.from(
      { length: 400 },
      (_, level) => `--b${level}\r\nContent-Type: multipart/mixed; boundary=b${level + 1}\r\n\r\n`
    )
    const header = "Content-Type: multipart/mixed; boundary=b0"
    expect((await classify(plain(address.repeat(100_000))))[0]).toMatchObject({
      recipient: "a@example.bg",
      hard: true,
    })
    expect((await classify(plain(nested.join(""), [header]))).length).toBe(1)
    expect((await classify(`${"X-A: 1\r\n".repeat(300_000)}\r\n`)).length).toBe(1)
    expect((await classify(plain(address, [header])))[0]).toMatchObject({
      kind: "bounce",
      recipient: "a@example.bg",
    })
    expect(
      (
        await classify(
          plain(`${"a".repeat(300_000)}@${"b.".repeat(100_000)} ${"user ".repeat(50_000)}`)
        )
      ).length
    ).toBe(1)
  })

  it("tells what is no mail", async () => {
    expect(await classify("")).toMatchObject([{ kind: "unreadable" }])
    expect(await classify(new Uint8Array([0, 255, 1, 2]))).toMatchObject([
      { kind: "unreadable", reason: "" },
    ])
  })
})
