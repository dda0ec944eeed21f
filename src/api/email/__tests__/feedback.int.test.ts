import { createHmac } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { withApp } from "../../../../test/helpers/app"
import { type Received, sentCampaigns } from "../../../../test/mail/sent-campaign"
import { type Sink, startSink } from "../../../../test/mail/sink"

const SECRET = "a-secret-for-mails-that-came-back"
const KEY = Buffer.from("a-secret-of-resend-0123456789")

withApp(
  (app) => {
    const { api } = app
    const { mail, sql, contactId, add, addProvider, send, received } = sentCampaigns(app)
    let sink: Sink
    let number: number
    let resend: string
    let [r1, r2, r3]: Received[] = []

    beforeAll(async () => {
      sink = await startSink()
      await add(3)
      await addProvider(sink, { bounce_domain: "bounces.shop.example" })
      ;({ number } = await send())
      ;[r1, r2, r3] = await Promise.all([1, 2, 3].map((n) => received(sink, `r${n}@example.com`)))
      const config = { type: "resend" as const, settings: {}, secrets: { api_key: "k", webhook_key: `whsec_${KEY.toString("base64")}` } }
      ;({ id: resend } = await mail().providers.create({ name: "Resend", per_second: null, is_standard: false, config }))
    })
    afterAll(() => sink.stop())

    const inbound = (raw: string, authorization = `Bearer ${SECRET}`) =>
      api.post("/email/hooks/inbound", raw.replace(/\n/g, "\r\n"), { headers: { "content-type": "message/rfc822", authorization } })
    const row = async ({ delivery }: Received) =>
      (await sql("SELECT bounce, soft_bounces, enhanced, reason, bounced_at IS NOT NULL AS bounced, complained_at IS NOT NULL AS complained, delivered_at IS NOT NULL AS delivered, status FROM bijou_email_delivery WHERE id = ?", [delivery]))[0]
    const reasonOf = async ({ to }: Received) => (await mail().contacts.get(await contactId(to))).unmailable
    const tally = async () =>
      Object.fromEntries(
        (await sql("SELECT metric, sum(n)::int AS n FROM bijou_email_tally WHERE campaign = ? AND metric NOT IN ('sent', 'tracked') GROUP BY metric HAVING sum(n) <> 0", [number])).map(({ metric, n }) => [metric, n])
      )

    const dsn = (to: string, status: string, text: string, action = "failed") => `Return-Path: <>
From: MAILER-DAEMON@mx.example
To: ${to}
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

<someone@example.com>: ${text}

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; someone@example.com
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; ${text}

--b--
`
    const arf = ({ unsubscribe }: Received) => `From: staff@mailbox.example
To: abuse@shop.example
Subject: complaint
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="b"

--b
Content-Type: text/plain

A reader has complained.

--b
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: Mailbox/1.0
Version: 1

--b
Content-Type: message/rfc822

From: news@shop.example
Subject: Rings
List-Unsubscribe: <http://localhost:9000${unsubscribe}>

Rings
--b--
`

    describe("mails that come back", () => {
      it("come to an address of their own for each mail, and a dead address gets nothing more", async () => {
        expect(r1.envelopeFrom).toMatch(new RegExp(`^bounce\\+${r1.delivery}-[a-z0-9]{16}@bounces\\.shop\\.example$`))
        const bounce = dsn(r1.envelopeFrom, "5.1.1", "550 5.1.1 <r1@example.com> User unknown")
        expect(await inbound(bounce)).toMatchObject({ status: 200, data: { accepted: 1 } })
        expect(await inbound(bounce)).toMatchObject({ status: 200, data: { accepted: 0 } })
        expect(await row(r1)).toMatchObject({ bounce: 2, bounced: true, enhanced: "5.1.1", reason: "userunknown" })
        expect(await reasonOf(r1)).toBe("suppressed")
        expect(await tally()).toEqual({ bounced_hard: 1 })
        const { id } = await send()
        expect((await mail().campaigns.numbers(id)).states).toMatchObject({ sent: 2, suppressed: 1 })
      })

      it("let an address rest that comes back again and again, and forget what came back once", async () => {
        const soft = (to: string) => inbound(dsn(to, "4.2.2", "452 4.2.2 Mailbox full"))
        await soft(r2.envelopeFrom)
        expect(await row(r2)).toMatchObject({ bounce: 1, soft_bounces: 1 })
        for (let time = 0; time < 2; time += 1) {
          expect(await reasonOf(r2)).toBeNull()
          await send()
          await soft((await received(sink, r2.to)).envelopeFrom)
        }
        expect(await reasonOf(r2)).toBe("suppressed")
        const [{ reason, days }] = await sql("SELECT reason, extract(day FROM expires_at - now())::int AS days FROM bijou_email_suppression")
        expect([reason, days]).toEqual(["soft_bounces", 29])
      })

      it("say what a reader said by a button of the mailbox: a complaint takes consent back", async () => {
        expect((await inbound(arf(r3))).data).toEqual({ accepted: 1 })
        expect(await row(r3)).toMatchObject({ complained: true, bounced: false })
        const [event] = await mail().contacts.history(await contactId(r3.to))
        expect(event).toMatchObject({ purpose: "marketing", action: "withdraw", source: "returned mail", evidence: { delivery_id: r3.delivery } })
        expect(await tally()).toEqual({ complained: 1 })
        expect(await reasonOf(r3)).toBe("suppressed")
      })

      it("change nothing when a machine answers, the other side still tries, or nobody signed for them", async () => {
        const reply = `From: r1@example.com\nTo: ${r1.envelopeFrom}\nSubject: Out of office\nAuto-Submitted: auto-replied\n\nI am away.\n`
        const forged = r1.envelopeFrom.replace(/-.{4}/, "-aaaa")
        const other = r1.envelopeFrom.replace(`+${r1.delivery}-`, `+${r2.delivery}-`)
        const ways = [
          reply,
          dsn(r1.envelopeFrom, "4.4.1", "451 4.4.1 Delayed", "delayed"),
          ...[forged, other, "news@shop.example"].map((to) => dsn(to, "5.1.1", "550 5.1.1 unknown")),
          arf({ ...r1, unsubscribe: r1.unsubscribe.slice(0, -1) }),
          "no mail at all",
        ]
        for (const raw of ways) {
          expect(await inbound(raw)).toMatchObject({ status: 200, data: { accepted: 0 } })
        }
        expect(await tally()).toEqual({})
        expect(await sql("SELECT 1 FROM bijou_email_suppression")).toEqual([])
      })

      it("are taken from whoever knows the secret alone", async () => {
        const bounce = dsn(r1.envelopeFrom, "5.1.1", "550 5.1.1 unknown")
        for (const authorization of ["", "Bearer ", `Bearer ${SECRET}x`, `Basic ${SECRET}`]) {
          expect((await inbound(bounce, authorization)).status).toBe(401)
        }
        expect((await inbound("x".repeat(3_000_000))).status).toBe(400)
        expect(await tally()).toEqual({})
      })
    })

    describe("webhooks", () => {
      const hook = (said: object, { id = "msg_1", at = Date.now(), to = resend } = {}) => {
        const body = JSON.stringify(said)
        const timestamp = String(Math.floor(at / 1000))
        const signature = createHmac("sha256", KEY).update(`${id}.${timestamp}.${body}`).digest("base64")
        const headers = { "content-type": "application/json", "svix-id": id, "svix-timestamp": timestamp, "svix-signature": `v1,${signature}` }
        return api.post(`/email/hooks/${to}`, body, { headers })
      }
      const told = (type: string, email_id = "re_1", bounce?: object) => ({ type: `email.${type}`, data: { email_id, bounce } })
      const know = (one: Received, id: string) =>
        sql("UPDATE bijou_email_delivery SET provider_message_id = ? WHERE id = ?", [id, one.delivery])

      it("count once, however often they are told, and only for the provider's own mails", async () => {
        await sql("UPDATE bijou_email_campaign SET provider_id = ?", [resend])
        await know(r1, "re_1")
        const hard = told("bounced", "re_1", { type: "Permanent", message: "550 5.1.1 <r1@example.com> unknown" })
        expect(await hook(hard)).toMatchObject({ status: 200, data: { accepted: 1 } })
        expect((await hook(hard)).data).toEqual({ accepted: 0 })
        expect((await hook(told("delivered"), { id: "msg_2" })).data).toEqual({ accepted: 1 })
        expect(await row(r1)).toMatchObject({ bounce: 2, delivered: true, reason: "550 5.1.1 <…> unknown" })
        expect(await tally()).toEqual({ bounced_hard: 1 })
        expect(JSON.stringify(await sql("SELECT * FROM bijou_email_webhook"))).not.toContain("r1@")
      })

      it("are told before the mail is known, and find it later", async () => {
        await sql("UPDATE bijou_email_campaign SET provider_id = ?", [resend])
        await hook(told("complained", "re_9"))
        expect(await tally()).toEqual({})
        await know(r2, "re_9")
        await sql("UPDATE bijou_email_webhook SET received_at = now() - interval '5 minutes'")
        expect(await mail().webhooks.retry()).toBe(1)
        expect(await mail().webhooks.retry()).toBe(0)
        expect(await tally()).toEqual({ complained: 1 })
      })

      it("prove that a mail arrived of which nobody knew", async () => {
        await sql("UPDATE bijou_email_campaign SET provider_id = ?", [resend])
        await know(r3, "re_3")
        await sql("UPDATE bijou_email_delivery SET status = 4, sent_at = NULL WHERE id = ?", [r3.delivery])
        await hook(told("delivered", "re_3"))
        expect(await row(r3)).toMatchObject({ status: 3, delivered: true })
      })

      it("are refused when forged or too old, and for providers that have none", async () => {
        const old = Date.now() - 10 * 60_000
        expect((await hook(told("delivered"), { at: old })).status).toBe(401)
        const [{ id: smtp }] = await sql("SELECT id FROM bijou_email_provider WHERE type = 'smtp'")
        for (const to of [smtp as string, "eprov_none"]) {
          expect((await hook(told("delivered"), { to })).status).toBe(404)
        }
        expect((await api.post(`/email/hooks/${resend}`, {})).status).toBe(401)
      })
    })

    it("counts who unsubscribes by the link of a mail, once", async () => {
      for (let time = 0; time < 2; time += 1) {
        expect((await api.post(r1.unsubscribe)).status).toBe(200)
      }
      expect(await tally()).toEqual({ unsubscribed: 1 })
    })
  },
  { env: { BIJOU_OPTIONS: JSON.stringify({ "email-campaign": { inbound_secret: SECRET } }) } }
)
