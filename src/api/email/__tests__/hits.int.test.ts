import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { withApp } from "../../../../test/helpers/app"
import { type Received, sentCampaigns } from "../../../../test/mail/sent-campaign"
import { type Sink, startSink } from "../../../../test/mail/sink"
import { Hits } from "../../../modules/bijou_email_campaign/tracking/hits"

const BROWSER = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "accept-language": "bg" }
const PROXY = { "user-agent": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)" }

withApp((app) => {
  const { api } = app
  const { mail, sql, contactId, add, addProvider, send, received } = sentCampaigns(app)
  let sink: Sink
  let number: number
  /** r1, r3 and r4 have agreed to tracking, r2 has not. */
  let [r1, r2, r3, r4]: Received[] = []

  beforeAll(async () => {
    sink = await startSink()
    await add(4, ["r1@example.com", "r3@example.com", "r4@example.com"])
    await addProvider(sink)
    ;({ number } = await send())
    ;[r1, r2, r3, r4] = await Promise.all([1, 2, 3, 4].map((n) => received(sink, `r${n}@example.com`)))
  })
  afterAll(() => sink.stop())

  const visit = (path: string, headers: Record<string, string> = BROWSER) => api.get(path, { headers, maxRedirects: 0 })
  const events = async () =>
    (await sql("SELECT delivery_id::text AS delivery, kind, class, link FROM bijou_email_event ORDER BY at")).map((row) => Object.values(row).join(" "))
  const tally = async () =>
    Object.fromEntries(
      (await sql("SELECT metric, sum(n)::int AS n FROM bijou_email_tally WHERE campaign = ? AND metric ~ 'open|click|link' GROUP BY metric HAVING sum(n) <> 0", [number])).map(
        ({ metric, n }) => [metric, n]
      )
    )
  const settle = () => mail().hits.settle()
  afterEach(settle)

  describe("a link", () => {
    it("leads where the mail says and counts, each person once", async () => {
      expect(r1.clicks).toHaveLength(3)
      const [first, second] = r1.clicks
      const answer = await visit(first)
      expect(answer.status).toBe(302)
      expect(answer.headers).toMatchObject({ location: "https://shop.example/rings", "cache-control": "no-store", "referrer-policy": "no-referrer" })
      expect(answer.headers["set-cookie"]).toBeUndefined()
      expect((await visit(second)).headers.location).toBe("https://shop.example/earrings?a=1&b=%22")
      await visit(first)
      await settle()
      await visit(r3.clicks[0])
      await visit(first)
      await settle()
      expect(await events()).toEqual([`${r1.delivery} 1 0 0`, `${r1.delivery} 1 0 1`, `${r1.delivery} 1 0 0`, `${r3.delivery} 1 0 0`, `${r1.delivery} 1 0 0`])
      expect(await tally()).toEqual({ opened: 2, clicked: 2, link_people: 3, link_clicks: 5 })
      const [row] = await sql("SELECT opened_at, clicked_at FROM bijou_email_delivery WHERE id = ?", [r1.delivery])
      expect([row.opened_at, row.clicked_at]).toEqual([expect.any(Date), expect.any(Date)])
    })

    it("tells nobody who has not agreed, but how often it was followed", async () => {
      await visit(r2.clicks[0])
      await visit(r2.clicks[0])
      await visit(r2.clicks[0], { "user-agent": "python-requests/2.32" })
      await settle()
      expect(await events()).toEqual([])
      expect(await tally()).toEqual({ link_anonymous: 2 })
    })

    it("leads on when the reader has taken tracking back, and nothing is written down", async () => {
      await visit(r1.clicks[0])
      await mail().contacts.say(await contactId(r1.to), [{ purpose: "tracking", action: "withdraw" }], { source: "preferences", actor: "contact" })
      expect((await visit(r1.clicks[1])).headers.location).toContain("/earrings")
      await visit(r1.open as string)
      await settle()
      expect(await events()).toEqual([])
      expect(await tally()).toEqual({})
      const [row] = await sql("SELECT opened_at, clicked_at FROM bijou_email_delivery WHERE id = ?", [r1.delivery])
      expect(row).toEqual({ opened_at: null, clicked_at: null })
    })

    it("is among what its reader is told when they ask for their data", async () => {
      await visit(r1.clicks[1])
      await settle()
      expect(await mail().hits.ownMails(await contactId(r1.to))).toEqual([expect.objectContaining({ campaign: "Rings", clicked_at: expect.any(Date), links: ["https://shop.example/earrings?a=1&b=%22"] })])
    })

    it("fills nothing when it is called over and over", async () => {
      // A clock that stands still: nothing is written before all of them are there.
      const hits = new Hits(app.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION), () => mail().keys.tokens, () => undefined, () => 0)
      for (let time = 0; time < 60; time += 1) {
        expect(await hits.click(r3.clicks[0].split("/").at(-1) ?? "", { method: "GET", headers: BROWSER })).toMatchObject({ ok: true })
      }
      await hits.close()
      expect((await tally()).link_clicks).toBe(50)
      await sql("INSERT INTO bijou_email_event (at, delivery_id, kind, class) SELECT now(), ?::bigint, 0, 0 FROM generate_series(1, 450)", [r3.delivery])
      await visit(r3.clicks[0])
      await settle()
      expect((await tally()).link_clicks).toBe(50)
    })

    it("goes on leading where it should when the mail itself is gone from the database", async () => {
      expect((await visit(r1.clicks[0])).status).toBe(302)
      await sql("DELETE FROM bijou_email_link")
      expect((await visit(r3.clicks[0])).headers.location).toBe("https://shop.example/rings")
    })

    it("is refused when it is forged, cut, too old, of another kind, or leads to an index there is none of", async () => {
      const { tokens } = mail().keys
      const good = r1.clicks[0].split("/").at(-1) ?? ""
      const message = tokens.read("click", good)
      const ids = message.ok ? message.claims.ids : []
      const bad = [
        ...[good.slice(0, -1), `${good}A`, `${good.slice(0, 12)}x${good.slice(13)}`, "https:%2F%2Fevil.example", "%00", "x".repeat(500)].map((token) => [token, 404]),
        [tokens.make("open", [r1.delivery]), 404],
        [tokens.make("unsubscribe", [1, 1]), 404],
        [tokens.make("click", [...ids.slice(0, 2), 99]), 410],
        [tokens.make("click", [ids[0], 999_999, 0]), 410],
        [tokens.make("click", [...ids.slice(0, 2), 3]), 410],
        [tokens.make("click", ids, Date.now() - 60_000), 410],
      ]
      for (const [token, status] of bad) {
        const answer = await visit(`/email/click/${token}?url=https://evil.example&to=https://evil.example`)
        expect([token, answer.status, answer.headers.location]).toEqual([token, status, undefined])
      }
      expect((await visit(`${r1.clicks[0]}?url=https://evil.example`)).headers.location).toBe("https://shop.example/rings")
    })
  })

  describe("programs", () => {
    it("are told apart from people, and do not count as them", async () => {
      await visit(r1.open as string, PROXY)
      await visit(r3.open as string, { "user-agent": "Mozilla/5.0" })
      await visit(r4.clicks[0], { ...BROWSER, purpose: "prefetch" })
      await Promise.all(r4.clicks.map((path) => visit(path)))
      await settle()
      expect((await events()).toSorted()).toEqual(
        [`${r1.delivery} 0 2 `, `${r3.delivery} 0 1 `, `${r4.delivery} 1 4 0`, `${r4.delivery} 1 3 0`, `${r4.delivery} 1 3 1`, `${r4.delivery} 1 3 2`].toSorted()
      )
      expect(await tally()).toEqual({ opened_machine: 2 })
      await visit(r1.open as string)
      await settle()
      expect(await tally()).toEqual({ opened_machine: 1, opened: 1 })
    })

    it("are what comes the moment a mail is sent", async () => {
      await sql("UPDATE bijou_email_delivery SET sent_at = now() - interval '1 second'")
      await visit(r1.clicks[0])
      await settle()
      expect(await events()).toEqual([`${r1.delivery} 1 3 0`])
    })
  })

  describe("the picture", () => {
    it("is one, whatever is asked for", async () => {
      for (const path of [r1.open as string, "/email/open/forged.gif", "/email/open/x"]) {
        const { status, headers } = await visit(path)
        expect([status, headers["content-type"], headers["cache-control"]]).toEqual([200, "image/gif", "no-store"])
      }
    })
  })

  describe("the mail in a browser", () => {
    it("is the mail of its reader in a sandbox, and counts as read", async () => {
      const { status, data, headers } = await visit(r3.view)
      expect(status).toBe(200)
      expect(data).toBe(r3.html.replace(/<img[^>]*>/, "").trimEnd())
      expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*frame-ancestors 'none'; sandbox allow-popups(?!.*allow-scripts)/)
      expect(headers["x-robots-tag"]).toContain("noindex")
      await settle()
      expect(await tally()).toEqual({ opened: 1 })
    })

    it("is gone with its reader, and nobody else's", async () => {
      expect((await visit(`/email/view/${mail().keys.tokens.make("view", [999_999])}`)).status).toBe(410)
      expect((await visit(`/email/view/${mail().keys.tokens.make("open", [r1.delivery])}`)).status).toBe(404)
      await mail().contacts.erase(await contactId(r3.to), { source: "test", actor: "contact" })
      expect((await visit(r3.view)).status).toBe(410)
    })
  })
})
